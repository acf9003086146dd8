import RoosterModel
import Timetabling

/// Enumerates the ways in which a person could have more of a requirement, each with every rule that shuts it.
///
/// Looked at are: more dates of groups the person is in, every other group that runs, one more group at the weekly
/// times of the day-parts, and appointments. Where one of the first two is open there is nothing to explain, and the
/// rest is not looked at. Of times at which a further group or an appointment could be, some are looked at first, spread
/// evenly; ``complete(for:)`` looks at all others where that could make a difference, so that what is found does not
/// depend on the choice.
struct OptionCollector {
    /// Most times that are looked at first, for all activities together.
    static let firstTimes = 2000
    /// Fewest times that are looked at first for an activity, however many activities there are.
    private static let fewestTimes = 50

    var scene: PersonScene
    let number: Int
    let demand: AttendanceDemand
    private let requirement: String
    private(set) var table = RuleTable()
    private(set) var options: [ShutOption] = []
    /// The bits of what the engine names: there are a few, met tens of thousands of times.
    private var bits: [Hindrance: UInt64] = [:]
    /// Days on which as many groups of an activity run as may, by its number.
    private var fullDays: [Int: DaySet] = [:]
    /// Activities of which only some times were looked at, with the rules that shut all of their times.
    private var partly: [(activity: Int, common: UInt64)] = []

    init(scene: PersonScene, demand number: Int, requirement: String) {
        self.scene = scene
        self.number = number
        self.requirement = requirement
        demand = scene.timetable.problem.demands[number]
    }

    /// Whether anything is open, which needs no reason.
    private var isAnyOpen: Bool { options.contains { $0.isOpen(keeping: .max) } }

    /// Looks at everything that runs, and at some times of what could.
    mutating func collect() {
        let problem = scene.timetable.problem
        let activities = demand.activities.filter { !demand.alongOnly.contains($0) }
        for activity in activities where problem.activities[activity].form != .appointment { addRunning(activity) }
        for activity in activities {
            if isAnyOpen { return }
            addTimes(activity, most: max(Self.fewestTimes, Self.firstTimes / activities.count))
        }
    }

    /// Looks at all times of the activities that some of these conflicts may leave open.
    ///
    /// - Returns: Whether there were any, so that there may be other conflicts now.
    mutating func complete(for conflicts: [UInt64]) -> Bool {
        guard !isAnyOpen else { return false }
        let open = partly.filter { activity in conflicts.contains { $0 & activity.common == 0 } }
        for (activity, _) in open where !isAnyOpen {
            options.removeAll { $0.target == .furtherGroup(activity) || $0.target == .appointment(activity) }
            partly.removeAll { $0.activity == activity }
            addTimes(activity, most: .max)
        }
        return !open.isEmpty
    }

    /// Adds what an activity could be at so many times at most.
    private mutating func addTimes(_ activity: Int, most: Int) {
        let form = scene.timetable.problem.activities[activity].form
        if form != .appointment, own(activity) != nil { return }
        let all = times(activity)
        let common = form == .appointment ? 0 : commonRules(activity, all)
        if all.count > most { partly.append((activity, common)) }
        let isOfPatterns = form != .appointment && scene.timetable.problem.activities[activity].total != 1
        let chosen = isOfPatterns ? patterns(all, most: most) : sample(all, most: most)
        switch form {
        case .group, .open: addFurtherGroups(activity, chosen, common)
        case .appointment: addAppointments(activity, chosen)
        }
    }

    /// Rules that shut one more group of an activity at each of these times.
    private mutating func commonRules(_ activity: Int, _ times: [ProbedMeeting]) -> UInt64 {
        var common: UInt64 = 0
        let full = scene.timetable.daysAtMostGroups(activity)
        fullDays[activity] = full
        if !times.isEmpty, times.allSatisfy({ full.contains($0.day) }) { common |= table.bit(supply(.maxGroups)) }
        // Whether enough others could come at the same times is what the search tried and did not find.
        if scene.timetable.problem.activities[activity].groupMinimum > 1 {
            common |= table.bit(supply(.groupTooSmall))
        }
        return common
    }

    /// The series of an activity that the person is in.
    func own(_ activity: Int) -> Int? {
        scene.timetable.enrolled[scene.person].first { scene.timetable.series[$0].activity == activity }
    }

    /// The groups of an activity that run.
    private mutating func addRunning(_ activity: Int) {
        let own = own(activity)
        for series in scene.timetable.series.indices
        where scene.timetable.series[series].isOpen && scene.timetable.series[series].activity == activity {
            if series == own { addDates(series) } else { addGroup(series, activity, besides: own) }
        }
    }

    /// Units that are missing still.
    private var missing: Int { max(1, demand.need - scene.timetable.achieved(demand)) }

    /// Meetings that would meet all that is missing.
    func wanted(_ activity: Int) -> Int {
        let minutes = max(1, scene.timetable.problem.activities[activity].minutes)
        switch demand.unit {
        case .minutes: return (missing + minutes - 1) / minutes
        case .meetings, .spaced: return missing
        case .activities, .keys, .idle: return 1
        case .weeks(let least, let ofMinutes):
            let weeks = max(1, missing / AttendanceDemand.weekPoints(1, least: least))
            return weeks * (ofMinutes ? (least + minutes - 1) / minutes : least)
        }
    }

    func isInTime(_ day: Int) -> Bool {
        day >= scene.timetable.problem.firstPlannable && demand.window.contains(day)
    }

    mutating func addDates(_ series: Int) {
        let attended = Set(scene.timetable.visits[scene.person].map(\.meeting))
        var option = ShutOption(target: .dates(series), id: id(series), need: 1)
        for meeting in scene.timetable.series[series].meetings
        where scene.timetable.meetings[meeting].isAlive && !attended.contains(meeting)
            && isInTime(scene.timetable.meetings[meeting].day)
        {
            let probed = ProbedMeeting(meeting, scene.timetable.meetings[meeting])
            option.add(probed, ways: ways(to: probed))
        }
        if !option.classes.isEmpty { options.append(option) }
    }

    mutating func addGroup(_ series: Int, _ activity: Int, besides own: Int?) {
        let offer = scene.timetable.problem.activities[activity]
        let meetings = scene.timetable.series[series].meetings.filter {
            scene.timetable.meetings[$0].isAlive && isInTime(scene.timetable.meetings[$0].day)
        }
        var common: UInt64 = 0
        if let own { common |= table.bit(ExcludingRule(reason: .busy, subject: "groups.csv:\(id(own))")) }
        if isApart(series, activity) { common |= table.bit(personal(.relation)) }
        if offer.total.map({ meetings.count < Int((Double($0) * offer.leastShare).rounded(.up)) }) ?? meetings.isEmpty {
            common |= table.bit(supply(.window))
        }
        let share = Int((Double(max(1, meetings.count)) * offer.leastShare).rounded(.up))
        let need = offer.total == nil ? min(share, wanted(activity)) : share
        var option = ShutOption(target: .group(series), id: id(series), need: max(1, min(need, meetings.count)))
        for meeting in meetings {
            let probed = ProbedMeeting(meeting, scene.timetable.meetings[meeting])
            option.add(probed, ways: ways(to: probed).map { $0 | common })
        }
        if meetings.isEmpty {
            let start = offer.starts.first ?? 0
            option.add(
                ProbedMeeting(activity: activity, day: 0, start: start, end: start + offer.minutes, place: nil),
                ways: [common])
        }
        options.append(option)
    }

    /// Whether somebody who must be in the same group is in another one.
    private func isApart(_ series: Int, _ activity: Int) -> Bool {
        scene.timetable.problem.people[scene.person].relations.contains { relation in
            relation.kind == .together
                && scene.timetable.enrolled[relation.other].contains {
                    scene.timetable.series[$0].activity == activity && $0 != series
                }
        }
    }

    func id(_ series: Int) -> String {
        scene.groupIDs[series] ?? scene.compiled.activities[scene.timetable.series[series].activity].id
    }

    private mutating func addAppointments(_ activity: Int, _ times: [ProbedMeeting]) {
        let problem = scene.timetable.problem
        let offer = problem.activities[activity]
        var option = ShutOption(target: .appointment(activity), id: scene.compiled.activities[activity].id, need: 1)
        let isHad = scene.timetable.visits[scene.person].contains {
            scene.timetable.meetings[$0.meeting].activity == activity
        }
        let isOnce = demand.unit == .activities || demand.unit == .keys
        guard !(isHad && isOnce) else { return }
        for time in times {
            var ways = ways(to: time)
            let lacking = scene.timetable.lacks(time, person: scene.person).reduce(0) { $0 | bit($1) }
            if lacking != 0 { ways = ways.map { $0 | lacking } }
            option.add(time, ways: ways)
            if ways.contains(0) { break }
        }
        if times.isEmpty {
            let none = ProbedMeeting(activity: activity, day: 0, start: 0, end: offer.minutes, place: nil)
            option.add(none, ways: [table.bit(supply(.window))])
        }
        options.append(option)
    }

    /// Every time at which a meeting of an activity could count, at every place.
    private func times(_ activity: Int) -> [ProbedMeeting] {
        let offer = scene.timetable.problem.activities[activity]
        let last = min(scene.timetable.problem.horizon.dayCount, demand.window.upperBound)
        let first = max(scene.timetable.problem.firstPlannable, demand.window.lowerBound)
        let places = scene.timetable.placesToProbe(activity)
        var result: [ProbedMeeting] = []
        for day in first..<max(first, last) where offer.days.contains(day) {
            for start in offer.starts {
                let minutes = start..<start + offer.minutes
                if let light = offer.daylight?[day], light.clamped(to: minutes) != minutes { continue }
                for place in places {
                    result.append(
                        ProbedMeeting(
                            activity: activity, day: day, start: start, end: start + offer.minutes, place: place))
                }
            }
        }
        return result
    }

    /// So many of the times, in order, spread by the golden ratio, so that no rhythm of days and starts is missed.
    private func sample<Element>(_ times: [Element], most: Int) -> [Element] {
        guard times.count > most else { return times }
        let chosen = Set(
            (0..<most).map { number in
                let place = Double(number) * 0.618_033_988_75
                return min(times.count - 1, Int((place - place.rounded(.down)) * Double(times.count)))
            })
        return chosen.sorted().map { times[$0] }
    }

    /// One more group: at every weekly time, as many weekdays as the activity has meetings.
    private mutating func addFurtherGroups(_ activity: Int, _ times: [ProbedMeeting], _ common: UInt64) {
        let offer = scene.timetable.problem.activities[activity]
        let name = scene.compiled.activities[activity].id
        guard !times.isEmpty else {
            var option = ShutOption(target: .furtherGroup(activity), id: name, need: 1)
            let none = ProbedMeeting(activity: activity, day: 0, start: 0, end: offer.minutes, place: nil)
            option.add(none, ways: [common | table.bit(supply(.window))])
            return options.append(option)
        }
        if offer.total == 1 {
            var option = ShutOption(target: .furtherGroup(activity), id: name, need: 1)
            for time in times { option.add(time, ways: groupWays(time, common)) }
            return options.append(option)
        }
        addPatterns(activity, name, times, common)
    }

    private mutating func groupWays(_ time: ProbedMeeting, _ common: UInt64) -> [UInt64] {
        var lacking = scene.timetable.lacks(time, person: scene.person).reduce(common) { $0 | bit($1) }
        if fullDays[time.activity]?.contains(time.day) ?? false { lacking |= table.bit(supply(.maxGroups)) }
        return ways(to: time).map { $0 | lacking }
    }

    /// All dates of so many starts and places, at least one, that there are about as many times as wanted: a group is
    /// open or shut by all of its dates together.
    private func patterns(_ times: [ProbedMeeting], most: Int) -> [ProbedMeeting] {
        guard times.count > most else { return times }
        let byStart = Dictionary(grouping: times) { Slot(start: $0.start, place: $0.place, weekday: 0) }
        let starts = byStart.keys.sorted { ($0.start, $0.place ?? -1) < ($1.start, $1.place ?? -1) }
        return sample(starts, most: max(1, most * starts.count / times.count)).flatMap { byStart[$0] ?? [] }
    }

    /// A weekly time at a place.
    private struct Slot: Hashable {
        var start: Int
        var place: Int?
        var weekday: Int
    }

    /// What shuts some meetings, for telling patterns that are shut alike.
    private struct Look: Hashable {
        var ways: [UInt64]
        var count: Int
    }

    private mutating func addPatterns(
        _ activity: Int, _ name: String, _ all: [ProbedMeeting], _ common: UInt64
    ) {
        let offer = scene.timetable.problem.activities[activity]
        let horizon = scene.timetable.problem.horizon
        var slots: [Slot: ShutOption] = [:]
        for time in all {
            let slot = Slot(start: time.start, place: time.place, weekday: horizon.weekday(of: time.day))
            let ways = groupWays(time, common)
            slots[slot, default: ShutOption(target: .furtherGroup(activity), id: name, need: 1)].add(time, ways: ways)
        }
        let byTime = Dictionary(grouping: slots.keys) { Slot(start: $0.start, place: $0.place, weekday: 0) }
        var seen: Set<Set<Look>> = []
        for time in byTime.keys.sorted(by: { ($0.start, $0.place ?? -1) < ($1.start, $1.place ?? -1) }) {
            let weekdays = (byTime[time] ?? []).sorted { $0.weekday < $1.weekday }
            for choice in Self.choices(of: min(offer.perWeek, weekdays.count), from: weekdays) {
                var option = ShutOption(target: .furtherGroup(activity), id: name, need: 1)
                for slot in choice { slots[slot].map { option.add($0) } }
                let dates = option.classes.reduce(0) { $0 + $1.meetings.count }
                let share = Int((Double(dates) * offer.leastShare).rounded(.up))
                option.need = max(1, offer.total.map { min(share, $0) } ?? min(share, wanted(activity)))
                let looks = Set(option.classes.map { Look(ways: $0.ways, count: $0.meetings.count) })
                if seen.insert(looks).inserted { options.append(option) }
            }
        }
    }

    /// All ways to choose so many of some slots, each in their order.
    static func choices<Element>(of count: Int, from slots: [Element]) -> [[Element]] {
        var result: [[Element]] = [[]]
        for slot in slots { result += result.filter { $0.count < count }.map { $0 + [slot] } }
        return result.filter { $0.count == count && count > 0 }
    }
}

extension OptionCollector {
    /// The ways to a meeting as sets of rules.
    mutating func ways(to meeting: ProbedMeeting) -> [UInt64] {
        let ways = scene.timetable.hindrances(of: scene.person, to: meeting, layers: scene.layers)
        return ways.map { way in way.reduce(0) { $0 | bit($1) } }
    }

    /// The bit of a rule that is not the person's own.
    mutating func bit(of rule: ExcludingRule) -> UInt64 { table.bit(rule) }

    private mutating func bit(_ hindrance: Hindrance) -> UInt64 {
        if let known = bits[hindrance] { return known }
        let bit = table.bit(rule(hindrance))
        bits[hindrance] = bit
        return bit
    }

    private func personal(_ reason: Reason) -> ExcludingRule {
        ExcludingRule(reason: reason, subject: "participants.csv:\(scene.participant.id)")
    }

    /// A rule about what is offered; one for all activities of the requirement, so that a conflict stays readable.
    private func supply(_ reason: Reason) -> ExcludingRule {
        ExcludingRule(reason: reason, subject: "programmes:\(requirement)")
    }

    private func rule(_ hindrance: Hindrance) -> ExcludingRule {
        let compiled = scene.compiled
        switch hindrance {
        case .notThere: return personal(.window)
        case .engaged(let layer): return scene.layerRules[layer]
        case .beyondTheDay: return personal(.notAvailable)
        case .ownMeeting(let activity):
            return ExcludingRule(reason: .busy, subject: "activities.csv:\(compiled.activities[activity].id)")
        case .guarding: return ExcludingRule(reason: .busy, subject: "children.csv")
        case .unreachable: return personal(scene.participant.modes.isEmpty ? .noMode : .outOfReach)
        case .departure: return personal(.busHours)
        case .rideFull(let ride): return ExcludingRule(reason: .ride, subject: "rides.csv:\(compiled.rides[ride].id)")
        case .uncovered(let dependant):
            let children = compiled.dependantChildren
            return ExcludingRule(reason: .childUncovered, subject: "children.csv:\(children[dependant].id)")
        case .full: return supply(.groupFull)
        case .weekCeiling: return personal(.ceilingWeek)
        case .dayCeiling, .alone: return personal(.activitiesPerDay)
        case .freeWeekday: return personal(.freeWeekday)
        case .ramp: return personal(.rampUp)
        case .relation: return personal(.relation)
        case .order: return supply(.order)
        case .staff: return supply(.staffMissing)
        case .room: return supply(.roomMissing)
        }
    }
}
