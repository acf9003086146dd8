import RoosterModel
import Timetabling

/// Compiles what is still due of every requirement into demands of the engine.
struct DemandCompiler {
    let compiled: CompiledState
    /// What people attend of the published plan before today, by participant.
    private let past: [String: [Records.Entry]]
    /// For each activity whether it fits each participant.
    private let fitting: [[Bool]]
    /// Activities that a requirement selects, by programme and requirement: the same for everybody.
    private var selected: [String: [Int]] = [:]
    /// Activities of a scope but those a requirement selects itself, by scope, programme and requirement.
    private var scopes: [ScopeKey: [Int]] = [:]
    /// Each list of activities once: thousands of demands share a few.
    private var lists: [[Int]: [Int]] = [:]

    /// Numbers of the themes of activities.
    private let themes: [String: Int]

    private struct ScopeKey: Hashable {
        var requirement: String
        var scope: Conditions.Scope
    }

    init(_ compiled: CompiledState, past: [String: [Records.Entry]]) {
        self.compiled = compiled
        self.past = past
        themes = Dictionary(
            uniqueKeysWithValues: Set(compiled.activities.map(\.theme)).sorted().enumerated().map { ($1, $0) })
        fitting = compiled.problem.activities.map { offer in
            var fits = Array(repeating: false, count: compiled.participants.count)
            for person in offer.people { fits[person] = true }
            return fits
        }
    }

    /// The demands, sorted by person, and the requirement each stands for.
    mutating func demands() -> ([AttendanceDemand], [RequirementCase]) {
        var demands: [AttendanceDemand] = []
        var cases: [RequirementCase] = []
        for number in compiled.participants.indices {
            for (demand, item) in self.demands(of: number, from: demands.count) {
                demands.append(demand)
                cases.append(item)
            }
        }
        return (demands, cases)
    }

    /// The demands of one participant, whose numbers begin at a number.
    mutating func demands(of number: Int, from first: Int) -> [(AttendanceDemand, RequirementCase)] {
        let ofPerson = compiled.ledger.cases(of: compiled.participants[number])
        var known: [String: Int] = [:]
        var result: [(AttendanceDemand, RequirementCase)] = []
        for item in ofPerson {
            guard var demand = demand(item, number, of: ofPerson) else { continue }
            conditions(item, of: ofPerson, known, &demand)
            demand.alongOnly = shared(unasked(demand.activities, item))
            if case .idle = demand.unit {
                demand.alongOnly = shared(
                    Set(demand.alongOnly + onceOnly(demand.activities, ofPerson)).sorted())
            } else {
                known[item.key] = first + result.count
            }
            result.append((demand, item))
        }
        return result
    }

    private mutating func demand(
        _ item: RequirementCase, _ person: Int, of all: [RequirementCase]
    ) -> AttendanceDemand? {
        let level =
            switch item.requirement.priority {
            case .legal: 0
            case .must: 1
            case .wish: 2
            }
        let activities = activities(item, person)
        guard let (unit, open) = amount(item, activities) else { return nil }
        let need = max(0, open, minutesBefore(all, item))
        // Of what is not due now the order still holds: another requirement may ask for the same activity.
        guard need > 0 || item.requirement.conditions != Conditions() else { return nil }
        var demand = AttendanceDemand(
            person: person, level: need > 0 ? level : 2, unit: unit, need: need, activities: activities,
            window: window(item))
        demand.already = already(item)
        demand.useful = max(need, useful(item, unit))
        // Less than a trial tells nobody whether it fits; one that has begun goes on as far as it can.
        if case .buddy = item.requirement.kind { demand.isWhole = entries(item).isEmpty }
        if case .themes = item.requirement.kind {
            demand.keys = shared(activities.map { themes[compiled.activities[$0].theme] ?? 0 })
        }
        return demand
    }

    /// Activities that count, fit the person, and are not done already where they count once.
    private mutating func activities(_ item: RequirementCase, _ person: Int) -> [Int] {
        let hasMatch = item.requirement.conditions.match != nil
        var result = selection(item)
        // Fields are read in place: a copy of an activity would count references to a dozen lists.
        result.removeAll { !fitting[$0][person] || hasMatch && !item.fits(compiled.activities[$0]) }
        switch item.requirement.kind {
        case .once, .each, .themes:
            let had = Set(entries(item).map(\.activity.id))
            if !had.isEmpty { result.removeAll { had.contains(compiled.activities[$0].id) } }
        case .hours(_, let physicalOnly):
            if physicalOnly { result.removeAll { compiled.activities[$0].online } }
        case .count, .weekly, .recurring, .gap, .buddy: break
        }
        return shared(result)
    }

    /// A list that others may share, without room for more.
    private mutating func shared(_ list: [Int]) -> [Int] {
        if let known = lists[list] { return known }
        let exact = list.map { $0 }
        lists[exact] = exact
        return exact
    }

    private mutating func selection(_ item: RequirementCase) -> [Int] {
        if let known = selected[item.key] { return known }
        let result = compiled.activities.indices.filter { item.requirement.selects(compiled.activities[$0]) }
        selected[item.key] = result
        return result
    }

    /// What was done and what is past of the plan, that fits a requirement.
    private func entries(_ item: RequirementCase) -> [Records.Entry] {
        let all = (compiled.ledger.records.done[item.participant.id] ?? []) + (past[item.participant.id] ?? [])
        return all.filter {
            item.fits($0) && item.counts(on: $0.date, today: compiled.today)
        }
    }

    /// Unit and what is missing before anything is planned.
    private func amount(_ item: RequirementCase, _ activities: [Int]) -> (AttendanceDemand.Unit, Int)? {
        let counting = Counting(state: compiled.state, today: compiled.today, horizon: compiled.municipality.horizon)
        let ago = counting.planned(
            item, past[item.participant.id] ?? [], done: compiled.ledger.records.done[item.participant.id] ?? [])
        let open = item.due - item.done - ago
        switch item.requirement.kind {
        case .count: return (.meetings, Int(open.rounded(.up)))
        case .hours: return (.minutes, Int((open * 60 - 1e-6).rounded(.up)))
        case .once: return (.activities, Int(open.rounded(.up)))
        case .each: return (.activities, Int(open.rounded(.up)))
        case .themes: return (.keys, Int(open.rounded(.up)))
        case .buddy(_, let trial):
            // A trial that has begun goes on: only the meetings that are left of it are planned.
            return (.meetings, max(0, max(1, trial) - entries(item).reduce(0) { $0 + $1.meetings }))
        case .weekly(let amount, _, _, _):
            let (least, ofMinutes) = leastOfWeek(amount)
            return (
                .weeks(least: least, ofMinutes: ofMinutes),
                AttendanceDemand.weekPoints(Int(item.due.rounded(.up)), least: least)
            )
        case .recurring(let every, let most):
            let weeks = compiled.calendar.horizon.weekCount
            return (.spaced(least: every * 7, most: most * 7), max(1, weeks / max(1, most)))
        case .gap(let most):
            return activities.isEmpty ? nil : (.idle(most: most), max(0, window(item).count / 7 - most))
        }
    }

    /// The least a week must have, at least one: in meetings, or in minutes.
    private func leastOfWeek(_ amount: Requirement.WeeklyAmount) -> (least: Int, ofMinutes: Bool) {
        switch amount {
        case .meetings(let meetings): (max(1, meetings), false)
        case .hours(let hours): (max(1, Int((hours * 60 - 1e-6).rounded(.up))), true)
        }
    }

    /// What weeks of the horizon have already of a weekly requirement: of this week, what lies before today.
    private func already(_ item: RequirementCase) -> [Int] {
        guard case .weekly(let amount, _, _, _) = item.requirement.kind else { return [] }
        var result: [Int] = []
        let (_, ofMinutes) = leastOfWeek(amount)
        for entry in entries(item) where entry.date >= compiled.today.monday {
            let day = compiled.calendar.day(entry.date)
            guard day >= 0, day < compiled.calendar.horizon.dayCount else { continue }
            let week = compiled.calendar.horizon.week(of: day)
            while result.count <= week { result.append(0) }
            result[week] += ofMinutes ? entry.minutes : entry.meetings
        }
        return result
    }

    /// Of some activities the exams that a requirement does not ask for by name: nobody is sent to one for its theme.
    private func unasked(_ activities: [Int], _ item: RequirementCase) -> [Int] {
        let of = item.requirement.of
        return activities.filter { number in
            let activity = compiled.activities[number]
            return activity.kind == .exam && !of.activities.contains(activity.id) && !of.kinds.contains(.exam)
                && !of.countsFor.contains(where: activity.countsFor.contains)
        }
    }

    /// Of some activities those that a person's requirements ask once: nobody gets a second one to fill a gap.
    private mutating func onceOnly(_ activities: [Int], _ cases: [RequirementCase]) -> [Int] {
        var once: Set<Int> = []
        for item in cases where !item.isStartRule {
            switch item.requirement.kind {
            case .once, .each: once.formUnion(selection(item))
            case .count, .hours, .weekly, .recurring, .gap, .themes, .buddy: break
            }
        }
        return activities.filter(once.contains)
    }

    /// Up to all that is asked, which may be more than is due in this horizon.
    private func useful(_ item: RequirementCase, _ unit: AttendanceDemand.Unit) -> Int {
        let open = item.asked - item.done
        return switch unit {
        case .minutes: Int((open * 60).rounded(.up))
        case .meetings: Int(open.rounded(.up))
        case .activities, .keys, .spaced, .weeks, .idle: 0
        }
    }

    /// Days of the horizon on which meetings count.
    private func window(_ item: RequirementCase) -> Range<Int> {
        switch item.requirement.kind {
        case .gap: return wholeWeeks(from: max(item.start, compiled.today))
        case .weekly(_, _, let from, let to): return weeks(item, from, to)
        case .count, .hours, .once, .each, .recurring, .themes, .buddy: break
        }
        guard let window = item.window else { return 0..<compiled.calendar.horizon.dayCount }
        let last = window.upperBound < compiled.today ? nil : window.upperBound
        return compiled.calendar.days(window.lowerBound, last)
    }

    /// The days of the weeks that lie whole on or after a date.
    private func wholeWeeks(from date: CalendarDate) -> Range<Int> {
        let first = date.weekday == .monday ? date : date.monday + 7
        let last = (compiled.municipality.horizon.end + 1).monday + -1
        return compiled.calendar.days(first, last)
    }

    /// The days of the weeks that a weekly requirement looks at, inside its window.
    private func weeks(_ item: RequirementCase, _ from: Int?, _ to: Int?) -> Range<Int> {
        let all = compiled.ledger.weeks(item.start, from, to)
        guard let first = all.first, let last = all.last else { return 0..<0 }
        guard let window = item.window else { return compiled.calendar.days(first, last + 6) }
        return compiled.calendar.days(max(first, window.lowerBound), min(last + 6, window.upperBound))
    }

    private mutating func conditions(
        _ item: RequirementCase, of all: [RequirementCase], _ known: [String: Int], _ demand: inout AttendanceDemand
    ) {
        let conditions = item.requirement.conditions
        if let scope = conditions.firstOf { demand.firstOf = activities(of: scope, item) }
        if let scope = conditions.lastOf { demand.lastOf = activities(of: scope, item) }
        if let hours = conditions.afterHours {
            let missing = minutesMissing(hours, item)
            if missing > 0 { demand.afterMinutes = (activities(of: .selection(hours.of), item), missing) }
        }
        if let after = conditions.after { demand.afterDemand = known["\(item.programme.id)/\(after)"] }
        if let share = conditions.at { course(share, item, all, known, &demand) }
        demand.daysApart = conditions.everyDayApart ?? 0
        if case .recurring = item.requirement.kind {
            demand.lastDone = entries(item).map(\.date).max().map(compiled.calendar.day)
        }
        if demand.daysApart > 0 { demand.lastDone = entries(item).map(\.date).max().map(compiled.calendar.day) }
    }

    /// Minutes that a condition still asks before its requirement.
    private func minutesMissing(_ hours: Conditions.Hours, _ item: RequirementCase) -> Int {
        let done = (compiled.ledger.records.done[item.participant.id] ?? []) + (past[item.participant.id] ?? [])
        return Int(hours.atLeast * 60) - done.filter { hours.of.includes($0.activity) }.reduce(0) { $0 + $1.minutes }
    }

    /// Minutes of a requirement of hours without which another that is due cannot be had.
    ///
    /// The hours themselves may be due later and only in proportion: whoever planned no more than that left one of
    /// forty-five people of a town without the signing that comes after them.
    private func minutesBefore(_ all: [RequirementCase], _ item: RequirementCase) -> Int {
        guard case .hours = item.requirement.kind else { return 0 }
        return all.lazy.filter { $0.due > $0.done }.compactMap { $0.requirement.conditions.afterHours }
            .filter { $0.of == item.requirement.of }.map { minutesMissing($0, item) }.max() ?? 0
    }

    private mutating func activities(of scope: Conditions.Scope, _ item: RequirementCase) -> [Int] {
        let key = ScopeKey(requirement: item.key, scope: scope)
        if let known = scopes[key] { return known }
        let result = compiled.activities.indices.filter { number in
            let activity = compiled.activities[number]
            guard !item.requirement.of.includes(activity) else { return false }
            switch scope {
            case .programme: return item.programme.requirements.contains { $0.of.includes(activity) }
            case .selection(let selection): return selection.includes(activity)
            }
        }
        scopes[key] = result
        return result
    }

    /// Between which amounts of another requirement it lies, less what of that was done.
    private func course(
        _ share: Conditions.Share, _ item: RequirementCase, _ all: [RequirementCase], _ known: [String: Int],
        _ demand: inout AttendanceDemand
    ) {
        guard let other = all.first(where: { $0.key == "\(item.programme.id)/\(share.requirement)" }),
            let number = known[other.key]
        else { return }
        let factor = factor(of: other)
        let counting = Counting(state: compiled.state, today: compiled.today, horizon: compiled.municipality.horizon)
        // What weeks have already is in the engine's own count.
        let done = isWeekly(other) ? 0 : other.done + counting.planned(other, past[item.participant.id] ?? [], done: [])
        let from = Int(((share.fromShare * other.due - done) * factor).rounded(.up))
        let to = Int(((share.toShare * other.due - done) * factor).rounded(.down))
        demand.course = (number, from, max(from, to))
    }

    /// The engine's units in one of a requirement.
    private func factor(of item: RequirementCase) -> Double {
        switch item.requirement.kind {
        case .hours: 60
        case .weekly(let amount, _, _, _):
            Double(AttendanceDemand.weekPoints(1, least: leastOfWeek(amount).least))
        case .count, .once, .each, .recurring, .gap, .themes, .buddy: 1
        }
    }

    private func isWeekly(_ item: RequirementCase) -> Bool {
        if case .weekly = item.requirement.kind { true } else { false }
    }
}
