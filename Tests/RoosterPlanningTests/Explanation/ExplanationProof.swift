import RoosterModel
import RoosterPlanning
import Timetabling

/// Holds an explanation against every option there is, and its repairs against a copy of everything that is known.
struct ExplanationProof {
    let scenes: PlanScenes
    let standing: RequirementStanding

    /// What was looked at, and what does not hold.
    struct Outcome {
        /// How much was looked at, by what it is.
        var counts: [String: Int] = [:]
        /// What does not hold, in words.
        var failures: [String] = []
    }

    /// Looks at an explanation.
    func outcome(_ found: Explanation, repairs: Bool = true) -> Outcome {
        var outcome = Outcome()
        guard let scene = PersonScene(standing.participant, in: scenes) else {
            outcome.failures = ["there is no scene"]
            return outcome
        }
        guard let every = EveryOption(scene, requirement: standing.requirement), !every.isEmpty else {
            outcome.counts["nothing offered, or all had"] = 1
            // Nothing can be dropped to open what is not there: the one rule that says so is all there is.
            let isSaid = found.conflicts.map(\.rules.count) == [1]
            if !isSaid { outcome.failures = ["says more than that nothing is offered"] }
            return outcome
        }
        outcome.counts["meetings looked at"] = every.looks
        let open = every.open
        if found.openOptions.isEmpty != open.isEmpty { outcome.failures.append("open are \(open.sorted())") }
        if !open.isSuperset(of: found.openOptions) { outcome.failures.append("not open: \(found.openOptions)") }
        if found.openOptions.isEmpty, found.conflicts.isEmpty { outcome.failures.append("no reason is given") }
        for conflict in found.conflicts { look(conflict, every, &outcome) }
        if repairs { for repair in found.repairs { look(repair, &outcome) } }
        return outcome
    }

    /// Keeps only the rules of a conflict, then drops each.
    private func look(_ conflict: ConflictSet, _ every: EveryOption, _ outcome: inout Outcome) {
        outcome.counts["sets", default: 0] += 1
        let left = every.open(keeping: conflict.rules)
        if !left.isEmpty {
            outcome.failures.append("\(conflict.rules.map(text)) leaves \(left.sorted().prefix(3))")
        }
        for dropped in conflict.rules {
            outcome.counts["members", default: 0] += 1
            if every.open(keeping: conflict.rules.filter { $0 != dropped }).isEmpty {
                outcome.failures.append("\(conflict.rules.map(text)) shuts everything without \(text(dropped))")
            }
        }
    }

    private func text(_ rule: ExcludingRule) -> String { "\(rule.reason.rawValue) \(rule.subject)" }

    /// Applies a repair, then the repair without each of its parts.
    private func look(_ repair: Repair, _ outcome: inout Outcome) {
        outcome.counts["repairs", default: 0] += 1
        let whole = gain(with: repair.changes)
        if whole <= 0 { outcome.failures.append("the repair \(repair.edits) gives nothing") }
        guard repair.parts.count > 1 else { return }
        for index in repair.parts.indices {
            outcome.counts["parts of repairs", default: 0] += 1
            var rest = repair.parts
            rest.remove(at: index)
            if gain(with: rest.flatMap(\.changes)) >= whole {
                outcome.failures.append("the repair \(repair.edits) does without \(repair.parts[index].edits)")
            }
        }
    }

    /// What the person could have more, in units of the engine, with changes of everything that is known.
    private func gain(with changes: [Change]) -> Int {
        guard let state = try? scenes.state.applying(changes) else { return -1 }
        let copy = PlanScenes(plan: scenes.plan, published: scenes.published, state: state, now: scenes.now)
        guard var scene = PersonScene(standing.participant, in: copy),
            let number = scene.demands[standing.requirement]
        else { return -1 }
        return scene.timetable.gain(for: number)?.units ?? 0
    }
}
