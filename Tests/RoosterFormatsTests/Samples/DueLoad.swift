import RoosterModel

/// What is due of one person within the horizon, by simple arithmetic (DATASET.md, Counting).
struct DueLoad {
    /// Hours that are due.
    var hours: Double
    /// Hours that the ceilings allow from the later of the start and the day of settling.
    var ceiling: Double

    /// The loads of everybody who follows a programme.
    static func all(of state: State) -> [DueLoad] {
        guard let municipality = state.municipality else { return [] }
        let done = attended(in: state)
        let activities = state.activities.sorted
        return state.participants.sorted.filter { !$0.isNotPlanned }.map { person in
            let first = max(person.settled, municipality.horizon.start)
            let weeks = Double(municipality.horizon.end - first + 1) / 7
            let stage = municipality.ceilings[person.stage ?? 5]?.hoursPerWeek ?? 40
            var hours: [String: Double] = [:]
            for programme in state.programmes(of: person) {
                for requirement in programme.requirements where requirement.priority != .wish {
                    let load = load(
                        of: requirement, person: person, done: done[person.id] ?? [], activities: activities,
                        horizon: municipality.horizon, state: state)
                    // The same meeting counts for every requirement that it fits.
                    let kind = "\(requirement.of)"
                    hours[kind] = max(hours[kind] ?? 0, load)
                }
            }
            return DueLoad(
                hours: hours.keys.sorted().reduce(0) { $0 + (hours[$1] ?? 0) },
                ceiling: min(stage, person.maxHoursWeek ?? stage) * weeks)
        }
    }

    /// Hours of lessons that are due, of everybody in the B1-route whose term runs.
    static func lessonHours(in state: State, horizon: Municipality.Horizon) -> [Double] {
        guard let requirement = state.programmes["law-2021-b1"]?.requirements.first(where: { $0.id == "lesson-hours" })
        else { return [] }
        let done = attended(in: state)
        return state.participants.sorted.filter { $0.programmes.contains("law-2021-b1") && $0.pipDate != nil }
            .map { person in
                load(
                    of: requirement, person: person, done: done[person.id] ?? [], activities: [], horizon: horizon,
                    state: state)
            }
    }

    private static func attended(in state: State) -> [String: [Attendance]] {
        Dictionary(grouping: state.done.sorted.filter { $0.result?.counts ?? true }, by: \.participant)
    }

    private static func load(
        of requirement: Requirement, person: Participant, done: [Attendance], activities: [Activity],
        horizon: Municipality.Horizon, state: State
    ) -> Double {
        let fitting = done.filter { row in state.activities[row.activity].map(requirement.of.includes) ?? false }
        let offered = activities.filter(requirement.of.includes)
        let each = Double(offered.map(\.minutes).max() ?? 60) / 60
        switch requirement.kind {
        case .hours(let asked, let physicalOnly):
            let attended = fitting.filter { !physicalOnly || $0.manner != .online }
                .reduce(0) { $0 + Double($1.minutes ?? 0) / 60 }
            return due(asked, attended, requirement, person: person, horizon: horizon)
        case .count(let asked):
            let attended = fitting.reduce(0) { $0 + Double($1.meetings ?? 1) }
            return due(Double(asked), attended, requirement, person: person, horizon: horizon) * each
        case .once:
            let length = offered.map { Double($0.minutes * ($0.meetingsTotal ?? 1)) / 60 }.min() ?? 1
            return due(1, fitting.isEmpty ? 0 : 1, requirement, person: person, horizon: horizon) * length
        case .each:
            let met = Set(fitting.map(\.activity)).count
            return due(
                Double(requirement.of.activities.count), Double(met), requirement, person: person, horizon: horizon)
                * each
        case .themes(let asked):
            return due(
                Double(asked), fitting.isEmpty ? 0 : Double(asked), requirement, person: person, horizon: horizon)
                * each
        case .recurring(_, let atMostWeeks): return Double(horizon.weeks / atMostWeeks) * each
        case .weekly, .gap, .buddy: return 0
        }
    }

    /// What is asked less what is done, in proportion when the window is longer than the horizon.
    private static func due(
        _ asked: Double, _ done: Double, _ requirement: Requirement, person: Participant, horizon: Municipality.Horizon
    ) -> Double {
        let missing = max(0, asked - done)
        guard let window = requirement.within else { return missing }
        let clock: CalendarDate? =
            switch window.clock {
            case .start, .settled: person.settled
            case .notice: person.duoNotice
            case .registered: person.registered
            case .pip: person.pipDate
            case .guidanceEnd: person.guidanceEnd
            }
        guard let clock else { return 0 }
        let days = window.days(from: clock)
        guard days.upperBound > horizon.end else { return missing }
        let first = max(days.lowerBound, horizon.start)
        guard first <= horizon.end else { return 0 }
        return (missing * Double(horizon.end - first + 1) / Double(days.upperBound - first + 1)).rounded(.up)
    }
}
