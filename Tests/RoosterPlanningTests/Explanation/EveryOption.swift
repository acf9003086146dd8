import RoosterModel
import RoosterPlanning
import Timetabling

/// Every way in which a person could have more of a requirement, meeting by meeting, with every rule on each way.
///
/// It is the definition that explanations are held against: every time and place is looked at, nothing is merged by what
/// shuts it, and no set of rules is searched for.
struct EveryOption {
    /// A group, further dates of one, one more group at a weekly time, or the appointments of an activity.
    private struct Option {
        var id: String
        /// Meetings that must be open.
        var need: Int
        /// How many meetings have the ways of a number.
        var meetings: [Int: Int] = [:]
    }

    private var scene: PersonScene
    private let demand: AttendanceDemand
    private let requirement: String
    private var options: [Option] = []
    /// Numbers of rules, and of what the engine calls them.
    private var ruleNumbers: [ExcludingRule: Int] = [:]
    private var hindranceNumbers: [Hindrance: Int] = [:]
    /// The different lists of ways, each way the numbers of its rules, and their numbers.
    private var waysByNumber: [[[Int]]] = []
    private var waysNumbers: [[[Int]]: Int] = [:]
    /// How many meetings were looked at.
    private(set) var looks = 0

    /// Looks at everything; nil when nothing is offered for the requirement, or never.
    init?(_ scene: PersonScene, requirement: String) {
        guard let number = scene.demands[requirement] else { return nil }
        self.scene = scene
        self.requirement = requirement
        demand = scene.timetable.problem.demands[number]
        if demand.activities.isEmpty || demand.window.isEmpty { return nil }
        for activity in demand.activities where !demand.alongOnly.contains(activity) {
            let offer = scene.timetable.problem.activities[activity]
            if offer.form == .appointment {
                addAppointments(activity, offer)
            } else {
                addRunning(activity, offer)
                if own(activity) == nil { addFurther(activity, offer) }
            }
        }
    }

    /// Ids of the options that are open when only these rules are in force.
    func open(keeping rules: some Sequence<ExcludingRule>) -> Set<String> {
        let kept = Set(rules.compactMap { ruleNumbers[$0] })
        return open { $0.contains { way in !way.contains(where: kept.contains) } }
    }

    /// Whether there is no option: everything that counts is had already.
    var isEmpty: Bool { options.isEmpty }

    /// Ids of the options that are open as things are.
    var open: Set<String> { open { $0.contains { way in way.isEmpty } } }

    private func open(where isOpen: ([[Int]]) -> Bool) -> Set<String> {
        let open = waysByNumber.map(isOpen)
        return Set(
            options.filter { option in
                option.meetings.reduce(0) { $0 + (open[$1.key] ? $1.value : 0) } >= option.need
            }.map(\.id))
    }

    // MARK: Options

    private func own(_ activity: Int) -> Int? {
        scene.timetable.enrolled[scene.person].first { scene.timetable.series[$0].activity == activity }
    }

    private mutating func addRunning(_ activity: Int, _ offer: ActivityOffer) {
        let own = own(activity)
        let attended = Set(scene.timetable.visits[scene.person].map(\.meeting))
        for number in scene.timetable.series.indices
        where scene.timetable.series[number].isOpen && scene.timetable.series[number].activity == activity {
            let dates = scene.timetable.series[number].meetings.filter { meeting in
                scene.timetable.meetings[meeting].isAlive && days.contains(scene.timetable.meetings[meeting].day)
                    && !(number == own && attended.contains(meeting))
            }
            let id = scene.groupIDs[number] ?? scene.activityIDs[activity]
            var option = Option(id: id, need: 1)
            var common: [ExcludingRule] = []
            if number != own {
                option.need = share(of: dates.count, activity, offer)
                if let own { common.append(.init(reason: .busy, subject: "groups.csv:\(scene.groupIDs[own] ?? "")")) }
                if isApart(number, activity) { common.append(personal(.relation)) }
                let least = offer.total.map { Int((Double($0) * offer.leastShare).rounded(.up)) } ?? 1
                if dates.count < least { common.append(offered(.window)) }
            }
            for date in dates { add(ProbedMeeting(date, scene.timetable.meetings[date]), [], common, to: &option) }
            if dates.isEmpty, number != own { addShut(common, to: &option) }
            if !option.meetings.isEmpty { options.append(option) }
        }
    }

    /// One more group: on as many weekdays as it meets a week, at one time and place.
    private mutating func addFurther(_ activity: Int, _ offer: ActivityOffer) {
        var common: [ExcludingRule] = []
        if offer.groupMinimum > 1 { common.append(offered(.groupTooSmall)) }
        let id = scene.activityIDs[activity]
        let times = times(activity, offer)
        guard !times.isEmpty else {
            var option = Option(id: id, need: 1)
            addShut(common + [offered(.window)], to: &option)
            return options.append(option)
        }
        if offer.total == 1 {
            var option = Option(id: id, need: 1)
            for time in times { add(time, lacks(time), common + tooMany(activity, on: time.day), to: &option) }
            return options.append(option)
        }
        var slots: [[Int]: Option] = [:]
        for time in times {
            let slot = [time.start, time.place ?? -1, scene.timetable.problem.horizon.weekday(of: time.day)]
            let shut = common + tooMany(activity, on: time.day)
            add(time, lacks(time), shut, to: &slots[slot, default: Option(id: id, need: 0)])
        }
        for time in Set(slots.keys.map { Array($0.prefix(2)) }) {
            let weekdays = (0..<7).compactMap { slots[time + [$0]] }
            for choice in Self.choices(of: min(offer.perWeek, weekdays.count), from: weekdays) {
                var option = Option(id: id, need: 0)
                for slot in choice { option.meetings.merge(slot.meetings, uniquingKeysWith: +) }
                let count = option.meetings.values.reduce(0, +)
                let share = Int((Double(count) * offer.leastShare).rounded(.up))
                option.need = max(1, min(share, offer.total ?? wanted(activity)))
                options.append(option)
            }
        }
    }

    /// That as many groups as may run do on a day.
    private func tooMany(_ activity: Int, on day: Int) -> [ExcludingRule] {
        let running = scene.timetable.series.count { series in
            series.isOpen && series.activity == activity && series.span.contains(day)
        }
        return running >= scene.timetable.problem.activities[activity].seriesMaximum ? [offered(.maxGroups)] : []
    }

    private static func choices(of count: Int, from slots: [Option]) -> [[Option]] {
        guard count > 0 else { return [[]] }
        return slots.indices.flatMap { first in
            choices(of: count - 1, from: Array(slots[(first + 1)...])).map { [slots[first]] + $0 }
        }
    }

    private mutating func addAppointments(_ activity: Int, _ offer: ActivityOffer) {
        let isHad = scene.timetable.visits[scene.person].contains {
            scene.timetable.meetings[$0.meeting].activity == activity
        }
        if isHad && (demand.unit == .activities || demand.unit == .keys) { return }
        var option = Option(id: scene.activityIDs[activity], need: 1)
        let times = times(activity, offer)
        for time in times { add(time, lacks(time), [], to: &option) }
        if times.isEmpty { addShut([offered(.window)], to: &option) }
        options.append(option)
    }

    // MARK: Amounts

    /// Days on which something can be planned that counts.
    private var days: Range<Int> {
        let problem = scene.timetable.problem
        let first = max(problem.firstPlannable, demand.window.lowerBound)
        return first..<max(first, min(problem.horizon.dayCount, demand.window.upperBound))
    }

    private func share(of dates: Int, _ activity: Int, _ offer: ActivityOffer) -> Int {
        let share = Int((Double(max(1, dates)) * offer.leastShare).rounded(.up))
        return max(1, min(dates, offer.total == nil ? min(share, wanted(activity)) : share))
    }

    /// Meetings that would meet all that is missing.
    private func wanted(_ activity: Int) -> Int {
        let missing = max(1, demand.need - scene.timetable.achieved(demand))
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

    /// Every time at which a meeting could count, at every place.
    private func times(_ activity: Int, _ offer: ActivityOffer) -> [ProbedMeeting] {
        let places = scene.timetable.placesToProbe(activity)
        var result: [ProbedMeeting] = []
        for day in days where offer.days.contains(day) {
            for start in offer.starts {
                let minutes = start..<start + offer.minutes
                if let light = offer.daylight?[day], light.clamped(to: minutes) != minutes { continue }
                for place in places {
                    result.append(
                        ProbedMeeting(activity: activity, day: day, start: start, end: minutes.upperBound, place: place)
                    )
                }
            }
        }
        return result
    }

    private mutating func lacks(_ time: ProbedMeeting) -> [Hindrance] {
        scene.timetable.lacks(time, person: scene.person)
    }

    private func isApart(_ number: Int, _ activity: Int) -> Bool {
        scene.timetable.problem.people[scene.person].relations.contains { relation in
            relation.kind == .together
                && scene.timetable.enrolled[relation.other].contains {
                    scene.timetable.series[$0].activity == activity && $0 != number
                }
        }
    }

    // MARK: Rules

    private mutating func add(
        _ meeting: ProbedMeeting, _ lacking: [Hindrance], _ common: [ExcludingRule], to option: inout Option
    ) {
        looks += 1
        let shared = common.map { number(of: $0) } + lacking.map { number(of: $0) }
        let ways = scene.timetable.hindrances(of: scene.person, to: meeting, layers: scene.layers).map { way in
            Set(way.map { number(of: $0) } + shared).sorted()
        }
        option.meetings[number(of: ways), default: 0] += 1
    }

    private mutating func addShut(_ rules: [ExcludingRule], to option: inout Option) {
        let ways = [Set(rules.map { number(of: $0) }).sorted()]
        option.meetings[number(of: ways), default: 0] += 1
    }

    private mutating func number(of ways: [[Int]]) -> Int {
        if let known = waysNumbers[ways] { return known }
        waysByNumber.append(ways)
        waysNumbers[ways] = waysByNumber.count - 1
        return waysByNumber.count - 1
    }

    private mutating func number(of rule: ExcludingRule) -> Int {
        if let known = ruleNumbers[rule] { return known }
        ruleNumbers[rule] = ruleNumbers.count
        return ruleNumbers.count - 1
    }

    private mutating func number(of hindrance: Hindrance) -> Int {
        if let known = hindranceNumbers[hindrance] { return known }
        let number = number(of: rule(hindrance))
        hindranceNumbers[hindrance] = number
        return number
    }

    private func personal(_ reason: Reason) -> ExcludingRule {
        ExcludingRule(reason: reason, subject: "participants.csv:\(scene.participant.id)")
    }

    private func offered(_ reason: Reason) -> ExcludingRule {
        ExcludingRule(reason: reason, subject: "programmes:\(requirement)")
    }

    private func rule(_ hindrance: Hindrance) -> ExcludingRule {
        switch hindrance {
        case .notThere: personal(.window)
        case .engaged(let layer): scene.layerRules[layer]
        case .beyondTheDay: personal(.notAvailable)
        case .ownMeeting(let activity):
            ExcludingRule(reason: .busy, subject: "activities.csv:\(scene.activityIDs[activity])")
        case .guarding: ExcludingRule(reason: .busy, subject: "children.csv")
        case .unreachable: personal(scene.participant.modes.isEmpty ? .noMode : .outOfReach)
        case .departure: personal(.busHours)
        case .rideFull(let ride): ExcludingRule(reason: .ride, subject: "rides.csv:\(scene.rideIDs[ride])")
        case .uncovered(let child):
            ExcludingRule(reason: .childUncovered, subject: "children.csv:\(scene.dependantIDs[child])")
        case .full: offered(.groupFull)
        case .weekCeiling: personal(.ceilingWeek)
        case .dayCeiling, .alone: personal(.activitiesPerDay)
        case .freeWeekday: personal(.freeWeekday)
        case .ramp: personal(.rampUp)
        case .relation: personal(.relation)
        case .order: offered(.order)
        case .staff: offered(.staffMissing)
        case .room: offered(.roomMissing)
        }
    }
}
