import RoosterModel
import Timetabling

/// What every requirement comes to in a plan, counted from the plan's own rows, with reasons where it is short.
struct Standings {
    let compiled: CompiledState
    var timetable: AttendanceState
    private let counting: Counting
    private let planned: [String: [Records.Entry]]
    /// The engine's demand for each requirement, by `PARTICIPANT/PROGRAMME/ID`.
    private let demands: [String: Int]

    init(compiled: CompiledState, timetable: AttendanceState, plan: Plan) {
        self.compiled = compiled
        self.timetable = timetable
        counting = Counting(state: compiled.state, today: compiled.today, horizon: compiled.municipality.horizon)
        planned = PlanRecords(compiled.state, plan, compiled.ledger.records).entries()
        demands = Dictionary(
            compiled.casesOfDemands.enumerated().map { ("\($1.participant.id)/\($1.key)", $0) }
        ) { first, _ in first }
    }

    /// The standings of some participants, sorted by participant, then requirement.
    mutating func all(of participants: [Participant], seed: UInt64) -> [RequirementStanding] {
        var random = RandomSource(seed: seed)
        var result: [RequirementStanding] = []
        var probes = Probes()
        for participant in participants {
            for item in compiled.ledger.cases(of: participant) {
                var standing = standing(item)
                if standing.status == .short { standing.reasons = reasons(item, &probes, &random) }
                result.append(standing)
            }
        }
        return result.sorted { ($0.participant, $0.requirement) < ($1.participant, $1.requirement) }
    }

    /// The standings of everybody with the reasons that an earlier plan gave, in the same order.
    func figures(reasonsOf earlier: [RequirementStanding]) -> [RequirementStanding] {
        let short = earlier.filter { !$0.reasons.isEmpty }
        let known = Dictionary(short.map { ("\($0.participant) \($0.requirement)", $0) }) { first, _ in first }
        var result: [RequirementStanding] = []
        for item in compiled.participants.flatMap(compiled.ledger.cases(of:)) {
            var standing = standing(item)
            if standing.status == .short {
                let former = known["\(item.participant.id) \(item.key)"]
                standing.reasons = former?.reasons ?? [.window]
                standing.repairs = former?.repairs ?? []
            }
            result.append(standing)
        }
        return result.sorted { ($0.participant, $0.requirement) < ($1.participant, $1.requirement) }
    }

    private func standing(_ item: RequirementCase) -> RequirementStanding {
        let done = compiled.ledger.records.done[item.participant.id] ?? []
        let mine = planned[item.participant.id] ?? []
        var standing = RequirementStanding(
            participant: item.participant.id, requirement: item.key, priority: item.requirement.priority,
            start: item.start, unit: item.unit, due: item.due, planned: 0, done: item.done, missing: 0, status: .met)
        switch item.requirement.kind {
        case .gap, .recurring:
            // What is counted is weeks too many: all of them are missing, none are due otherwise.
            standing.missing = counting.weeksTooMany(item, done + mine)
            standing.due = standing.missing
        default:
            standing.planned = counting.planned(item, mine, done: done)
            standing.missing = max(0, standing.due - standing.done - standing.planned)
            if standing.missing < 1e-9 { standing.missing = 0 }
        }
        if standing.missing > 0 {
            standing.status = .short
        } else if standing.planned + standing.done < item.asked, standing.due < item.asked {
            standing.status = .onTrack
        }
        return standing
    }

    /// How many short requirements were looked into.
    struct Probes {
        /// So many by trying, which takes some milliseconds each; the rest at a glance.
        static let limit = 800
        var made = 0
        /// What stood in the way of a further series, by activity.
        var further: [Int: SeriesObstacle] = [:]
    }

    private mutating func reasons(
        _ item: RequirementCase, _ probes: inout Probes, _ random: inout RandomSource
    ) -> [Reason] {
        guard let number = demands["\(item.participant.id)/\(item.key)"] else { return [.notOffered] }
        let demand = compiled.problem.demands[number]
        if demand.activities.isEmpty { return [nothingFits(item)] }
        if demand.window.isEmpty { return [.window] }
        probes.made += 1
        let found =
            probes.made <= Probes.limit
            ? timetable.obstacles(to: number, known: &probes.further, random: &random)
            : timetable.obstaclesAtAGlance(to: number, known: &probes.further, random: &random)
        let reasons = ReasonReading(compiled: compiled, person: demand.person).reasons(found)
        return reasons.isEmpty ? [.window] : reasons
    }

    /// Whether there is an activity at all that is only not for this person.
    private func nothingFits(_ item: RequirementCase) -> Reason {
        let offered = compiled.activities.filter(item.requirement.selects)
        if offered.isEmpty { return .notOffered }
        let isWomenOnly = offered.contains { $0.womenOnly || item.participant.womenOnly.contains($0.kind.rawValue) }
        return isWomenOnly ? .womenOnly : .audience
    }
}
