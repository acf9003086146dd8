package import RoosterModel
import Timetabling

/// What else a participant could join, the best first.
///
/// - Parameters:
///   - participant: Id of the participant.
///   - requirement: Only what counts for this requirement; nil: for any of theirs.
///   - limit: Most alternatives.
///   - scenes: The plan.
/// - Returns: The alternatives with the difference each makes; nobody else is moved.
package func alternatives(
    participant: String, requirement: String?, limit: Int, in scenes: PlanScenes
) -> [Alternative] {
    guard var scene = PersonScene(participant, in: scenes) else { return [] }
    let compiled = scene.compiled
    let cases = compiled.ledger.cases(of: scene.participant).filter { item in
        !item.isStartRule && (requirement.map { $0 == item.key } ?? true)
    }
    let activities = compiled.activities.indices.filter { number in
        cases.contains { $0.fits(compiled.activities[number]) }
    }
    let standings = Dictionary(scenes.standingsOf(participant).map { ($0.requirement, $0) }) { first, _ in first
    }
    let found = scene.timetable.seriesAlternatives(for: scene.person, activities: activities)
    return found.prefix(max(0, limit)).map { other in
        let series = scene.timetable.series[other.series]
        let activity = compiled.activities[series.activity]
        var result = Alternative(option: scene.groupIDs[other.series] ?? activity.id, activity: activity.id)
        result.times = weeklyTimes(series.slots, activity)
        result.room = series.room.map { compiled.rooms[$0].id }
        result.staff = series.staff.map { compiled.staff[$0.staff].id }.sorted()
        result.leaves = other.leaves.compactMap { scene.groupIDs[$0] }
        result.added = other.attended
        result.lost = other.lost
        result.price = other.price
        result.standings = other.units.sorted { $0.key < $1.key }.compactMap { number, units in
            let item = compiled.casesOfDemands[number]
            return change(item, standings[item.key], units, compiled.problem.demands[number])
        }
        result.sentences =
            AlternativeText(alternative: result, units: standings.mapValues(\.unit)).joining
        return result
    }
}

/// What a requirement comes to when so many units of its demand are had instead.
private func change(
    _ item: RequirementCase, _ standing: RequirementStanding?, _ units: (before: Int, after: Int),
    _ demand: AttendanceDemand
) -> StandingChange? {
    guard let standing else { return nil }
    let perUnit =
        switch demand.unit {
        case .minutes: 60.0
        case .weeks(let least, _): Double(AttendanceDemand.weekPoints(1, least: least))
        case .meetings, .activities, .keys, .spaced, .idle: 1.0
        }
    let missing = max(0, standing.missing - Double(units.after - units.before) / perUnit)
    let isMet = standing.planned + standing.done + Double(units.after - units.before) / perUnit >= item.asked
    let after: RequirementStanding.Status = missing > 0 ? .short : isMet ? .met : .onTrack
    guard after != standing.status || missing != standing.missing else { return nil }
    return StandingChange(
        participant: standing.participant, requirement: standing.requirement, priority: standing.priority,
        before: standing.status, after: after, missingBefore: standing.missing, missingAfter: missing)
}

/// Weekly times of a series in the model's words.
private func weeklyTimes(_ slots: [SeriesState.Slot], _ activity: Activity) -> [WeeklyTime] {
    slots.sorted { ($0.weekday, $0.start) < ($1.weekday, $1.start) }.map { slot in
        WeeklyTime(
            weekday: Weekday(index: slot.weekday),
            range: TimeRange(
                start: TimeOfDay(minutes: slot.start), end: TimeOfDay(minutes: slot.start + activity.minutes)))
    }
}

/// Other times, rooms and staff for a group, those that keep the most people first.
///
/// - Parameters:
///   - group: Id of the group.
///   - limit: Most alternatives.
///   - scenes: The plan.
/// - Returns: The alternatives; empty when the plan knows no such group, or it is past.
package func alternatives(group: String, limit: Int, in scenes: PlanScenes) -> [Alternative] {
    let people = scenes.members(of: group).reduce(into: Set()) { $0.formUnion(scenes.family(of: $1)) }
    guard var scene = TownScene(of: people, in: scenes), let number = scene.groupIDs.firstIndex(of: group) else {
        return []
    }
    let compiled = scene.compiled
    let series = scene.timetable.series[number]
    let activity = compiled.activities[series.activity]
    var result: [Alternative] = []
    let free = scene.timetable.freeForSeries(number)
    let members = series.members.map { compiled.participants[$0].id }.sorted()
    for room in free.rooms.prefix(3) {
        var other = Alternative(option: group, activity: activity.id)
        other.times = weeklyTimes(series.slots, activity)
        other.room = compiled.rooms[room].id
        other.staff = series.staff.map { compiled.staff[$0.staff].id }.sorted()
        other.touched = members
        result.append(other)
    }
    for member in free.staff.prefix(3) {
        var other = Alternative(option: group, activity: activity.id)
        other.times = weeklyTimes(series.slots, activity)
        other.room = series.room.map { compiled.rooms[$0].id }
        other.staff = [compiled.staff[member].id]
        other.touched = members
        result.append(other)
    }
    // The same question has the same answer.
    var random = RandomSource(seed: 1)
    for other in scene.timetable.relocations(of: number, random: &random) {
        var found = Alternative(option: group, activity: activity.id)
        found.times = weeklyTimes(other.slots, activity)
        found.room = other.room.map { compiled.rooms[$0].id }
        found.staff = other.staff.map { compiled.staff[$0].id }.sorted()
        found.added = other.meetings
        found.lost = series.meetings.count
        found.touched = members
        found.dropped = other.lost.map { compiled.participants[$0].id }.sorted()
        found.price = other.price
        if !result.contains(where: { $0.times == found.times && $0.room == found.room && $0.staff == found.staff }) {
            result.append(found)
        }
    }
    for index in result.indices {
        result[index].sentences = AlternativeText(alternative: result[index], units: [:]).meetingOtherwise
    }
    return Array(result.sorted { ($0.dropped.count, $0.price) < ($1.dropped.count, $1.price) }.prefix(max(0, limit)))
}
