import RoosterModel
import Timetabling

/// What every requirement comes to in a plan, counted from the plan's own rows, with reasons where it is short.
///
/// Every person's part can be worked out alone, from their own rows of a sorted plan.
struct Standings {
    let compiled: CompiledState
    private let plan: Plan
    private let counting: Counting
    private let records: PlanRecords
    /// Where the rows of each participant lie in the plan's list of who attends what.
    private let rows: [String: Range<Int>]
    /// Where the demands of each person lie among the engine's.
    private let demands: [Range<Int>]

    /// Prepares the standings in a plan whose rows are sorted.
    init(compiled: CompiledState, plan: Plan) {
        self.compiled = compiled
        self.plan = plan
        counting = Counting(state: compiled.state, today: compiled.today, horizon: compiled.municipality.horizon)
        records = PlanRecords(plan, compiled.ledger.records)
        rows = Self.rows(plan.attending)
        var demands = Array(repeating: 0..<0, count: compiled.participants.count)
        for (number, demand) in compiled.problem.demands.enumerated() {
            let range = demands[demand.person]
            demands[demand.person] = (range.isEmpty ? number : range.lowerBound)..<number + 1
        }
        self.demands = demands
    }

    private static func rows(_ attending: [Attending]) -> [String: Range<Int>] {
        var result: [String: Range<Int>] = [:]
        var first = 0
        for index in attending.indices {
            let next = index + 1
            guard next == attending.count || attending[next].participant != attending[index].participant else {
                continue
            }
            result[attending[index].participant] = first..<next
            first = next
        }
        return result
    }

    /// What a participant attends in the plan.
    private func planned(for participant: String) -> [Records.Entry] {
        rows[participant].map { records.entries(of: plan.attending[$0]) } ?? []
    }

    /// The standings of some people, sorted by participant, then requirement; the timetable stays as it is.
    func all(of people: [Int], _ timetable: inout AttendanceState, seed: UInt64) -> [RequirementStanding] {
        var result: [RequirementStanding] = []
        result.reserveCapacity(people.count * 16)
        var probes = Probes()
        for person in people { result += standings(of: person, &timetable, &probes, seed: seed) }
        // People who came since the plan was compiled stand at the end.
        return result.sorted { ($0.participant, $0.requirement) < ($1.participant, $1.requirement) }
    }

    /// The standings of everybody with the reasons that an earlier plan gave, none where it gave none, in the same order.
    func figures(reasonsOf earlier: [RequirementStanding]) -> [RequirementStanding] {
        let short = earlier.filter { !$0.reasons.isEmpty }
        let known = Dictionary(short.map { ("\($0.participant) \($0.requirement)", $0) }) { first, _ in first }
        var result: [RequirementStanding] = []
        for participant in compiled.participants {
            let mine = planned(for: participant.id)
            for item in compiled.ledger.cases(of: participant) {
                var standing = standing(item, mine)
                if standing.status == .short {
                    let former = known["\(participant.id) \(item.key)"]
                    standing.reasons = former?.reasons ?? []
                    standing.repairs = former?.repairs ?? []
                }
                result.append(standing)
            }
        }
        return result.sorted { ($0.participant, $0.requirement) < ($1.participant, $1.requirement) }
    }

    /// Those of one person, sorted by requirement.
    func standings(
        of person: Int, _ timetable: inout AttendanceState, _ probes: inout Probes, seed: UInt64
    ) -> [RequirementStanding] {
        let cases = compiled.ledger.cases(of: compiled.participants[person])
        guard !cases.isEmpty else { return [] }
        let mine = planned(for: compiled.participants[person].id)
        var result: [RequirementStanding] = []
        for item in cases {
            var standing = standing(item, mine)
            if standing.status == .short {
                standing.reasons = reasons(item, of: person, mine, &timetable, &probes, seed: seed)
            }
            result.append(standing)
        }
        return result.sorted { $0.requirement < $1.requirement }
    }

    private func standing(_ item: RequirementCase, _ mine: [Records.Entry]) -> RequirementStanding {
        let id = item.sharedParticipant.value.id
        let done = compiled.ledger.records.done[id] ?? []
        var standing = RequirementStanding(
            participant: id, requirement: item.key, priority: item.requirement.priority,
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

    private func reasons(
        _ item: RequirementCase, of person: Int, _ mine: [Records.Entry], _ timetable: inout AttendanceState,
        _ probes: inout Probes, seed: UInt64
    ) -> [Reason] {
        guard let number = demands[person].first(where: { compiled.casesOfDemands[$0].key == item.key }) else {
            return [.notOffered]
        }
        let demand = compiled.problem.demands[number]
        // A source of its own, so that nothing depends on who was looked at before.
        var random = RandomSource(seed: seed &+ UInt64(number))
        if demand.activities.isEmpty { return [nothingFits(item)] }
        if demand.window.isEmpty { return [.window] }
        probes.made += 1
        let found =
            probes.made <= Probes.limit
            ? timetable.obstacles(to: number, known: &probes.further, random: &random)
            : timetable.obstaclesAtAGlance(to: number, known: &probes.further, random: &random)
        let reasons = ReasonReading(compiled: compiled, person: demand.person).reasons(found)
        let done = compiled.ledger.records.done[compiled.participants[person].id] ?? []
        let proven = ProvenReasons(compiled: compiled, timetable: timetable).reasons(
            item, person: person, attended: done + mine)
        if !proven.isEmpty { return proven + reasons.filter { !proven.contains($0) } }
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
