import RoosterModel
import Timetabling

/// Finds the cheapest changes that open an option, and verifies each on a copy.
struct RepairFinder {
    /// Most repairs that are given.
    private static let mostRepairs = 3
    /// Most candidates that are tried on a copy: each costs a scene.
    private static let mostTrials = 8
    /// Most rules that one repair mends.
    private static let mostParts = 4

    let scenes: PlanScenes
    let scene: PersonScene
    let standing: RequirementStanding
    let finder: ConflictFinder
    let table: RuleTable

    /// Changes that may open an option.
    private struct Candidate {
        var option: ShutOption
        var parts: [Repair.Part]
        var cost: Int
        /// Units of the demand that it must give at least.
        var units: Int
    }

    /// The repairs, cheapest first.
    func repairs() -> [Repair] {
        var result: [Repair] = []
        var trials = 0
        for candidate in candidates() {
            guard trials < Self.mostTrials, result.count < Self.mostRepairs else { break }
            let changes = candidate.parts.flatMap(\.changes)
            // A repair that holds another one adds nothing.
            if result.contains(where: { $0.changes.allSatisfy(changes.contains) }) { continue }
            trials += 1
            guard let gain = gain(with: changes), gain >= candidate.units else { continue }
            if candidate.parts.count > 1, !needsAll(candidate, &trials) { continue }
            result.append(repair(candidate, gives: gain))
        }
        return result
    }

    /// What a person could have more with changes, in units of the demand; nil when the changes cannot be applied.
    private func gain(with changes: [Change]) -> Int? {
        guard var changed = PersonScene(standing.participant, in: scenes, with: changes),
            let number = changed.demands[standing.requirement]
        else { return nil }
        return changed.timetable.gain(for: number)?.units
    }

    /// Whether it does not do without any of its parts.
    private func needsAll(_ candidate: Candidate, _ trials: inout Int) -> Bool {
        for index in candidate.parts.indices {
            trials += 1
            var rest = candidate.parts
            rest.remove(at: index)
            if let gain = gain(with: rest.flatMap(\.changes)), gain >= candidate.units { return false }
        }
        return true
    }

    private func repair(_ candidate: Candidate, gives units: Int) -> Repair {
        let gives = amount(units)
        return Repair(
            option: candidate.option.id, parts: candidate.parts, gives: gives, cost: candidate.cost,
            sentences: ConflictText.repair(candidate.parts, option: candidate.option.id, gives: gives, standing.unit))
    }

    /// Candidates, cheapest first.
    private func candidates() -> [Candidate] {
        var result: [Candidate] = []
        for option in finder.options {
            if case .furtherGroup = option.target { continue }
            for correction in finder.corrections(of: option)
            where correction.nonzeroBitCount <= Self.mostParts && correction != 0 && correction >> 63 == 0 {
                result += candidates(option, correction)
            }
        }
        return result.sorted { ($0.cost, $0.parts.count, $0.option.id) < ($1.cost, $1.parts.count, $1.option.id) }
    }

    private func candidates(_ option: ShutOption, _ correction: UInt64) -> [Candidate] {
        let classes = option.classes.filter { part in
            !part.ways.contains(0) && part.ways.contains { $0 & correction == $0 }
        }
        let all = classes.flatMap(\.meetings).sorted { ($0.day, $0.start) < ($1.day, $1.start) }
        let meetings = option.need == 1 ? Array(all.prefix(1)) : all
        guard let first = meetings.first else { return [] }
        let proposals = RepairProposals(scene: scene, option: option, meetings: meetings)
        let byRule = table.rules(of: correction).map(proposals.proposals)
        guard byRule.allSatisfy({ !$0.isEmpty }) else { return [] }
        let units = least(option, first)
        return (0..<(byRule.map(\.count).max() ?? 0)).map { index in
            let chosen = byRule.map { $0[min(index, $0.count - 1)] }
            return Candidate(
                option: option, parts: chosen.map(\.part), cost: chosen.reduce(0) { $0 + $1.cost }, units: units)
        }
    }

    private var demand: AttendanceDemand? {
        scene.demands[standing.requirement].map { scene.timetable.problem.demands[$0] }
    }

    /// Units of the demand that opening an option must give at least.
    private func least(_ option: ShutOption, _ meeting: ProbedMeeting) -> Int {
        switch demand?.unit {
        case .minutes: option.need * (meeting.end - meeting.start)
        case .meetings: min(option.need, max(1, Int(standing.missing)))
        case .activities, .keys, .spaced, .weeks, .idle, nil: 1
        }
    }

    /// Units of the demand in the unit of the requirement.
    private func amount(_ units: Int) -> Double {
        switch demand?.unit {
        case .minutes: Double(units) / 60
        case .weeks(let least, _): Double(units) / Double(AttendanceDemand.weekPoints(1, least: least))
        case .meetings, .activities, .keys, .spaced, .idle, nil: Double(units)
        }
    }
}
