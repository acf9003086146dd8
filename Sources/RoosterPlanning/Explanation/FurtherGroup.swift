import RoosterModel
import Timetabling

/// One more group of an activity: what it lacks at all of its possible hours, and what keeps those who wait from it.
///
/// Each weekly hour is an option, as a group is for one person; what shuts it are the number of groups, rooms, staff,
/// and too few people who could come. The minimal conflicts of these options are what is missing.
struct FurtherGroup {
    /// Most dates and hours at which everybody who waits is looked at.
    private static let mostTimes = 800
    /// Most conflicts that are told of it, and of each person.
    private static let mostConflicts = 3
    /// Least share of the dates of an open-ended group on which room and staff must be there, as the search has it.
    private static let leastDates = 0.6

    let scenes: PlanScenes
    let activity: Activity
    /// Number of the activity.
    private let number: Int
    private let offer: ActivityOffer
    private let town: HeldTown
    private let patterns: [WeeklyPattern]

    /// What was found.
    struct Finding {
        var lacking: [ConflictSet] = []
        var waiting: [GroupExplanation.Waiting] = []
        var comers = 0
        var times: [WeeklyTime] = []
        var isSampled = false
    }

    /// Somebody who waits, with what keeps them from each pattern that was looked at.
    private struct Comer {
        var standing: RequirementStanding
        var options: [ShutOption]
        var table: RuleTable
    }

    /// What there is apart from people.
    private struct Supply {
        var lacks: [ProbedMeeting: [Hindrance]] = [:]
        /// Days on which as many groups run as may.
        var full = DaySet()
    }

    /// Takes an activity; nil when the plan knows no such one.
    ///
    /// - Parameters:
    ///   - activity: The activity.
    ///   - fixed: Hours it must meet at; empty: any.
    ///   - scenes: The plan.
    init?(of activity: Activity, at fixed: [WeeklyTime], in scenes: PlanScenes) {
        guard let town = scenes.town, let number = town.compiled.numbers.activities[activity.id] else { return nil }
        self.scenes = scenes
        self.activity = activity
        self.number = number
        self.town = town
        offer = town.compiled.problem.activities[number]
        patterns = WeeklyPattern.all(
            number, at: fixed, in: town.compiled.problem, places: town.timetable.placesToProbe(number))
    }

    /// Looks at it for these people.
    func finding(for waiting: [RequirementStanding]) -> Finding {
        var finding = Finding()
        guard !waiting.isEmpty else {
            finding.lacking = [ConflictText.conflict([rule(.groupTooSmall)], scenes.state)]
            return finding
        }
        let supply = supply(asSeenBy: waiting)
        let open = patterns.indices.filter { isSupplied(patterns[$0], supply) }
        let (chosen, isWhole) = chosen(open.isEmpty ? Array(patterns.indices) : open)
        let comers = waiting.compactMap { comer($0, at: chosen.map { patterns[$0] }) }
        let counts = chosen.indices.map { place in comers.count { $0.options[place].isOpen(keeping: .max) } }
        if let best = counts.indices.max(by: { (counts[$0], $1) < (counts[$1], $0) }), counts[best] > 0 {
            finding.comers = counts[best]
            finding.times = patterns[chosen[best]].weeklyTimes(in: town.compiled.problem.horizon)
        }
        finding.lacking = lacking(supply, Dictionary(zip(chosen, counts)) { first, _ in first })
        finding.isSampled = !isWhole && finding.lacking.contains { $0.rules.contains(rule(.groupTooSmall)) }
        finding.waiting = comers.map { someone in
            described(someone, chosen, counts, supply)
        }
        return finding
    }

    private func rule(_ reason: Reason) -> ExcludingRule {
        let roles = activity.staffNeeds.map(\.role).joined(separator: "|")
        let subject = reason == .staffMissing && !roles.isEmpty ? "staff.csv:\(roles)" : "activities.csv:\(activity.id)"
        return ExcludingRule(reason: reason, subject: subject)
    }

    /// Whether rooms and staff are there, at every hour; it is the same whoever asks.
    private func supply(asSeenBy waiting: [RequirementStanding]) -> Supply {
        var supply = Supply()
        for standing in waiting {
            guard let scene = PersonScene(standing.participant, in: scenes) else { continue }
            supply.full = scene.timetable.daysAtMostGroups(number)
            for time in Set(patterns.flatMap(\.times)) {
                supply.lacks[time] = scene.timetable.lacks(time, person: scene.person)
            }
            break
        }
        return supply
    }

    /// Dates on which there must be a room and staff.
    private func datesNeeded(_ pattern: WeeklyPattern) -> Int {
        offer.total ?? max(1, Int((Double(pattern.times.count) * Self.leastDates).rounded(.up)))
    }

    /// What forbids one more group at a time, whoever comes.
    private func rules(at time: ProbedMeeting, _ supply: Supply) -> [ExcludingRule] {
        let lacks = (supply.lacks[time] ?? []).map { rule($0 == .room ? .roomMissing : .staffMissing) }
        return supply.full.contains(time.day) ? lacks + [rule(.maxGroups)] : lacks
    }

    private func isSupplied(_ pattern: WeeklyPattern, _ supply: Supply) -> Bool {
        pattern.times.count { rules(at: $0, supply).isEmpty } >= datesNeeded(pattern)
    }

    /// So many patterns, spread evenly, that everybody can be looked at; and whether these are all.
    private func chosen(_ numbers: [Int]) -> (numbers: [Int], isWhole: Bool) {
        let times = Set(numbers.flatMap { patterns[$0].times }).count
        guard times > Self.mostTimes else { return (numbers, true) }
        let step = Double(times) / Double(Self.mostTimes)
        let count = max(1, Int(Double(numbers.count) / step))
        return ((0..<count).map { numbers[min(numbers.count - 1, Int(Double($0) * step))] }, false)
    }

    private func comer(_ standing: RequirementStanding, at patterns: [WeeklyPattern]) -> Comer? {
        guard let scene = PersonScene(standing.participant, in: scenes),
            let demand = scene.demands[standing.requirement]
        else { return nil }
        var collector = OptionCollector(scene: scene, demand: demand, requirement: standing.requirement)
        let options = collector.options(number, at: patterns)
        return Comer(standing: standing, options: options, table: collector.table)
    }

    /// What is missing at all hours together.
    private func lacking(_ supply: Supply, _ comers: [Int: Int]) -> [ConflictSet] {
        var table = RuleTable()
        var options: [ShutOption] = []
        for (index, pattern) in patterns.enumerated() {
            // Of hours at which nobody was looked at it is not known who can come.
            if comers[index] == nil, isSupplied(pattern, supply) { continue }
            var option = ShutOption(target: .furtherGroup(number), id: activity.id, need: datesNeeded(pattern))
            var common = common(comers: comers[index], &table)
            if option.need > pattern.times.count { common |= table.bit(rule(.window)) }
            option.need = min(option.need, pattern.times.count)
            for time in pattern.times {
                option.add(time, ways: [rules(at: time, supply).reduce(common) { $0 | table.bit($1) }])
            }
            options.append(option)
        }
        guard !options.isEmpty else { return [ConflictText.conflict([withoutHours], scenes.state)] }
        return conflicts(options, table)
    }

    /// The conflicts of some options; those that are shut alike are looked at once.
    private func conflicts(_ options: [ShutOption], _ table: RuleTable) -> [ConflictSet] {
        var seen: Set<Look> = []
        let different = options.filter { option in
            let parts = option.classes.map { Part(ways: $0.ways, count: min($0.meetings.count, option.need)) }
            return seen.insert(Look(parts: Set(parts), need: option.need)).inserted
        }
        let sets = ConflictFinder(limit: Self.mostConflicts, options: different).conflicts().sets
        return sets.map { ConflictText.conflict(table.rules(of: $0), scenes.state) }
    }

    /// What shuts some meetings of an option.
    private struct Part: Hashable {
        var ways: [UInt64]
        var count: Int
    }

    /// What shuts an option.
    private struct Look: Hashable {
        var parts: Set<Part>
        var need: Int
    }

    /// Why there are no hours at all: no room fits, or no date and hour does.
    private var withoutHours: ExcludingRule {
        guard case .rooms(let rooms) = offer.venue, rooms.isEmpty else { return rule(.window) }
        let least = max(1, activity.groupMin ?? 1)
        let isTooSmall = town.compiled.rooms.contains { room in
            activity.roomFeatures.allSatisfy(room.features.contains) && room.capacity < least
                && (activity.locations.isEmpty || activity.locations.contains(room.location))
        }
        return rule(isTooSmall ? .roomCapacity : .roomMissing)
    }

    private func common(comers: Int?, _ table: inout RuleTable) -> UInt64 {
        guard let comers, comers < max(1, offer.groupMinimum) else { return 0 }
        return table.bit(rule(.groupTooSmall))
    }

    /// What keeps somebody from all hours that were looked at.
    private func described(
        _ someone: Comer, _ chosen: [Int], _ counts: [Int], _ supply: Supply
    ) -> GroupExplanation.Waiting {
        guard !chosen.isEmpty else {
            return GroupExplanation.Waiting(
                someone.standing, [ConflictText.conflict([withoutHours], scenes.state)])
        }
        var table = someone.table
        let options = chosen.indices.map { place in
            let common = common(comers: counts[place], &table)
            return someone.options[place].shut(by: common) { time in
                rules(at: time, supply).reduce(0) { $0 | table.bit($1) }
            }
        }
        return GroupExplanation.Waiting(someone.standing, conflicts(options, table))
    }
}

extension GroupExplanation.Waiting {
    /// Somebody who waits, by how their requirement stands.
    init(_ standing: RequirementStanding, _ conflicts: [ConflictSet]) {
        self.init(
            participant: standing.participant, requirement: standing.requirement, priority: standing.priority,
            missing: standing.missing, conflicts: conflicts)
    }
}
