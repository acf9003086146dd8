import RoosterModel
import Timetabling

/// A plan as a timetable in which nobody is known: rooms, staff, seats, rides and care are held as the plan says.
///
/// It is built once for a plan; every person's scene begins with it. What is past is not in it.
struct HeldTown: Sendable {
    let compiled: CompiledState
    private(set) var timetable: AttendanceState
    /// The engine's numbers of meetings, by id.
    private(set) var numbers: [String: Int] = [:]
    /// The engine's numbers of series, by the group's id.
    private(set) var seriesOfGroup: [String: Int] = [:]
    /// Ids of groups by the number of their series.
    private(set) var groupIDs: [String?] = []
    let rideNumbers: [String: Int]
    let offerNumbers: [String: Int]
    /// What newcomers who help attend themselves, held as time of theirs as staff, by participant.
    private(set) var helperMeetings: [String: [Int]] = [:]

    /// Holds a plan; nil when there are no settings.
    init?(_ scenes: PlanScenes) {
        let request = PlanningRequest(
            state: scenes.reducedState(to: []), published: nil, now: scenes.now, seconds: 0)
        guard let compiled = CompiledState(request) else { return nil }
        self.compiled = compiled
        timetable = AttendanceState(problem: compiled.problem)
        rideNumbers = CompiledState.index(compiled.rides)
        offerNumbers = CompiledState.index(compiled.childcare)
        holdMeetings(scenes)
        holdRidesAndCare(scenes)
        holdHelpers(scenes)
        timetable.topUpHeld()
    }

    private mutating func holdMeetings(_ scenes: PlanScenes) {
        var ofGroup: [String: [Meeting]] = [:]
        let groups = Dictionary(scenes.plan.groups.map { ($0.id, $0) }) { first, _ in first }
        for meeting in scenes.plan.meetings where meeting.status != .cancelled && meeting.date >= compiled.today {
            let group = meeting.group.flatMap { groups[$0] }
            if let group, !PairCompiler.isPair(group, compiled.state) {
                ofGroup[group.id, default: []].append(meeting)
            } else if let activity = compiled.numbers.activities[meeting.activity],
                let number = timetable.hold(ExistingAppointment(activity: activity, meeting: existing(meeting)))
            {
                numbers[meeting.id] = number
            }
        }
        for group in scenes.plan.groups {
            guard let mine = ofGroup[group.id]?.sorted(by: { ($0.date, $0.id) < ($1.date, $1.id) }) else { continue }
            hold(group, mine, scenes)
        }
    }

    private mutating func hold(_ group: PlannedGroup, _ mine: [Meeting], _ scenes: PlanScenes) {
        guard let activity = compiled.numbers.activities[group.activity] else { return }
        let first = compiled.calendar.day(group.from)
        var series = ExistingSeries(
            tag: groupIDs.count, activity: activity,
            slots: group.times.map { ($0.weekday.index, $0.range.startMinutes) },
            room: group.room.flatMap { compiled.numbers.rooms[$0] },
            place: mine.first?.location.flatMap { compiled.numbers.locations[$0] },
            staff: group.staff.compactMap { compiled.numbers.staff[$0] },
            days: first...max(first, compiled.calendar.day(group.until)),
            isPinned: compiled.state.groups[group.id]?.pinned ?? false)
        series.meetings = mine.map(existing)
        let held = timetable.hold(series, attending: mine.map { scenes.attendingCount[$0.id] ?? 0 })
        for (meeting, number) in zip(mine, held.meetings) { numbers[meeting.id] = number }
        seriesOfGroup[group.id] = held.series
        groupIDs.append(group.id)
    }

    private func existing(_ meeting: Meeting) -> ExistingMeeting {
        ExistingMeeting(
            tag: 0, day: compiled.calendar.day(meeting.date), start: meeting.range.startMinutes,
            room: meeting.room.flatMap { compiled.numbers.rooms[$0] },
            place: meeting.location.flatMap { compiled.numbers.locations[$0] },
            staff: meeting.staff.compactMap { compiled.numbers.staff[$0] }, attending: [])
    }

    private mutating func holdRidesAndCare(_ scenes: PlanScenes) {
        for row in scenes.plan.attending where row.status != .cancelled {
            guard let ride = row.ride.flatMap({ rideNumbers[$0] }), let meeting = numbers[row.meeting] else { continue }
            timetable.holdRide(ride, day: timetable.meetings[meeting].day)
        }
        for row in scenes.plan.care where row.cover == .place {
            guard let offer = row.by.flatMap({ offerNumbers[$0] }), let meeting = numbers[row.meeting] else { continue }
            timetable.holdCare(
                offer, day: timetable.meetings[meeting].day,
                minutes: row.from.minutes..<max(row.from.minutes, row.until.minutes))
        }
    }

    /// Newcomers who help are engaged as staff while they attend something themselves.
    private mutating func holdHelpers(_ scenes: PlanScenes) {
        for (number, member) in compiled.staff.enumerated() {
            guard let participant = member.participant else { continue }
            for row in scenes.attendingOf(participant) {
                guard let meeting = numbers[row.meeting].map({ timetable.meetings[$0] }) else { continue }
                let leave = max(0, meeting.start - row.earlyMinutes - row.minutesBefore)
                let back = min(1440, meeting.end + row.minutesAfter)
                let held = timetable.holdTime(of: number, meeting.activity, day: meeting.day, minutes: leave..<back)
                helperMeetings[participant, default: []].append(held)
            }
        }
    }
}
