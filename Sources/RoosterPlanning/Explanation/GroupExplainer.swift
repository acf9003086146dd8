package import RoosterModel
import Timetabling

/// Explains a group of a plan, or why an offer of groups has no further one.
///
/// - Parameters:
///   - subject: Id of a group of the plan, of a group that is known and does not run, or of an activity.
///   - scenes: The plan.
/// - Returns: The explanation; nil when nothing has such an id, or it is not offered in groups.
package func explain(group subject: String, in scenes: PlanScenes) -> GroupExplanation? {
    let row = scenes.state.groups[subject]
    let group = scenes.plan.groups.first { $0.id == subject }
    guard let activity = scenes.state.activities[group?.activity ?? row?.activity ?? subject],
        activity.enrolment != .individual
    else { return nil }
    var found = GroupExplanation(subject: subject, activity: activity.id, standing: .notOpened)
    found.running = scenes.plan.groups.filter { $0.activity == activity.id }.map(\.id)
    found.least = activity.enrolment == .open ? 0 : activity.groupMin ?? 1
    found.most = activity.groupMax
    found.isPinned = row.map { $0.pinned && !$0.times.isEmpty } ?? false
    if let group {
        GroupExplainer(scenes: scenes, group: group, activity: activity).fill(&found)
    } else {
        fill(&found, without: activity, at: row?.times ?? [], in: scenes)
    }
    found.sentences = GroupText(explanation: found, state: scenes.state).sentences
    return found
}

/// What there is to say where no group runs.
private func fill(
    _ found: inout GroupExplanation, without activity: Activity, at fixed: [WeeklyTime], in scenes: PlanScenes
) {
    let waiting = WaitingList(for: activity, besides: [], in: scenes).standings
    found.waitingInAll = waiting.count
    guard let further = FurtherGroup(of: activity, at: fixed, in: scenes) else { return }
    let finding = further.finding(for: Array(waiting.prefix(GroupExplanation.mostWaiting)))
    found.waiting = finding.waiting
    found.comers = finding.comers
    found.times = finding.times
    found.lacking = finding.lacking
    found.isSampled = finding.isSampled
}

/// Says what there is to say of a group that runs.
struct GroupExplainer {
    /// Other hours that are told.
    private static let mostOtherHours = 2
    /// Conflicts that are told of each person who waits.
    private static let mostConflicts = 3

    let scenes: PlanScenes
    let group: PlannedGroup
    let activity: Activity
    private let meetings: [Meeting]
    private let members: Set<String>

    init(scenes: PlanScenes, group: PlannedGroup, activity: Activity) {
        self.scenes = scenes
        self.group = group
        self.activity = activity
        meetings = scenes.plan.meetings.filter { $0.group == group.id && $0.status != .cancelled }
        members = Set(scenes.members(of: group.id))
    }

    /// Fills an explanation.
    func fill(_ found: inout GroupExplanation) {
        found.size = group.size
        found.times = group.times
        found.room = group.room
        found.staff = group.staff
        found.limits = limits
        found.seatsFree = seatsFree
        found.standing = group.size < found.least ? .belowLeast : found.seatsFree > 0 ? .seatsFree : .full
        found.cost = cost
        found.serves = GroupService(scenes: scenes, group: group, meetings: meetings).services
        let waiting = WaitingList(for: activity, besides: members, in: scenes).standings
        found.waitingInAll = waiting.count
        found.waiting = waiting.prefix(GroupExplanation.mostWaiting).compactMap(self.waiting)
        found.lacking = lacking(found)
        let others = alternatives(group: group.id, limit: .max, in: scenes).filter { $0.times != group.times }
        found.otherHours = Array(others.prefix(Self.mostOtherHours))
    }

    private var series: Int? { scenes.town?.seriesOfGroup[group.id] }

    /// Seats at as many meetings to come as one must be able to attend.
    private var seatsFree: Int {
        guard let timetable = scenes.town?.timetable, let series else { return 0 }
        let free = timetable.series[series].meetings.map { number in
            max(0, timetable.meetings[number].capacity - timetable.meetings[number].attending)
        }.sorted(by: >)
        guard !free.isEmpty else { return 0 }
        let share = Int((Double(free.count) * activity.leastShare).rounded(.up))
        return free[max(0, min(share, free.count) - 1)]
    }

    /// What allows no more seats than this, the tightest first.
    private var limits: [GroupExplanation.SeatLimit] {
        var result: [GroupExplanation.SeatLimit] = []
        func add(_ reason: Reason, _ subject: String, _ seats: Int) {
            result.append(
                GroupExplanation.SeatLimit(rule: ExcludingRule(reason: reason, subject: subject), seats: seats))
        }
        if let most = activity.groupMax { add(.groupFull, "activities.csv:\(activity.id)", most) }
        if let room = group.room.flatMap({ scenes.state.rooms[$0] }) {
            add(.roomCapacity, "rooms.csv:\(room.id)", room.capacity)
        }
        let location = group.room.flatMap { scenes.state.rooms[$0]?.location } ?? meetings.first?.location
        for need in activity.pool {
            let pools = scenes.state.pools.sorted.filter { $0.kind == need.kind && $0.location == location }
            if let pool = pools.first { add(.pool, "pools.csv:\(pool.id)", pool.amount / max(1, need.amount)) }
        }
        // What the engine holds besides is by the number of helpers.
        if let series, let seats = scenes.town?.timetable.series[series].capacity,
            result.allSatisfy({ $0.seats > seats }), seats < 1000
        {
            let roles = activity.staffNeeds.filter { $0.perAttending != nil }.map(\.role).joined(separator: "|")
            if !roles.isEmpty { add(.staffMissing, "staff.csv:\(roles)", seats) }
        }
        let most = activity.groupMax ?? .max
        return result.filter { $0.seats < most || $0.rule.reason == .groupFull }.sorted { $0.seats < $1.seats }
    }

    private var cost: GroupExplanation.Cost {
        let minutes = Dictionary(meetings.map { ($0.id, $0.range.endMinutes - $0.range.startMinutes) }) { first, _ in
            first
        }
        let staffed = scenes.plan.staffing.reduce(0) { $0 + (minutes[$1.meeting] ?? 0) }
        return GroupExplanation.Cost(
            meetings: meetings.count, hours: Double(minutes.values.reduce(0, +)) / 60, staffHours: Double(staffed) / 60,
            euros: activity.cost.map { $0 * Double(meetings.count) })
    }

    /// What keeps somebody from this group.
    private func waiting(_ standing: RequirementStanding) -> GroupExplanation.Waiting? {
        guard let scene = PersonScene(standing.participant, in: scenes),
            let demand = scene.demands[standing.requirement],
            let series = scene.groupIDs.firstIndex(of: group.id)
        else { return nil }
        var collector = OptionCollector(scene: scene, demand: demand, requirement: standing.requirement)
        collector.collect(series: series)
        let sets = ConflictFinder(limit: Self.mostConflicts, options: collector.options).conflicts().sets
        var conflicts = sets.map { ConflictText.conflict(collector.table.rules(of: $0), scenes.state) }
        if sets.isEmpty, !isLetIn(scene, series, demand) {
            let rule = ExcludingRule(reason: .minShare, subject: "groups.csv:\(group.id)")
            conflicts = [ConflictText.conflict([rule], scenes.state)]
        }
        return GroupExplanation.Waiting(standing, conflicts)
    }

    /// Whether somebody can attend enough when they join: dates that are open one by one may not be so together, where
    /// a week is filled or a place of care taken by the first of them.
    private func isLetIn(_ scene: PersonScene, _ series: Int, _ demand: Int) -> Bool {
        var timetable = scene.timetable
        let found = timetable.seriesAlternatives(for: scene.person, activities: [timetable.series[series].activity])
        return found.contains { other in
            guard other.series == series, other.leaves.isEmpty, let units = other.units[demand] else { return false }
            return units.after > units.before
        }
    }

    /// What a group that runs goes without: members, and at meetings to come a room and staff.
    private func lacking(_ found: GroupExplanation) -> [ConflictSet] {
        var rules: [ExcludingRule] = []
        let subject = "activities.csv:\(activity.id)"
        if found.standing == .belowLeast { rules.append(ExcludingRule(reason: .groupTooSmall, subject: subject)) }
        let coming = meetings.filter { $0.date >= scenes.now.date }
        let roles = Set(
            activity.staffNeeds.filter { need in
                coming.contains { meeting in
                    let there = meeting.staff.count {
                        scenes.state.staff[$0]?.roles.contains(need.role) ?? false
                    }
                    return there < need.count(attending: scenes.attendingCount[meeting.id] ?? 0)
                }
            }.map(\.role))
        for role in roles.sorted() { rules.append(ExcludingRule(reason: .staffMissing, subject: "staff.csv:\(role)")) }
        if group.room != nil, coming.contains(where: { $0.room == nil }) {
            rules.append(ExcludingRule(reason: .roomMissing, subject: subject))
        }
        return rules.map { ConflictText.conflict([$0], scenes.state) }
    }
}
