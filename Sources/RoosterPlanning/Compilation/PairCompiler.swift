import RoosterModel
import Timetabling

/// Compiles groups of individual activities without times, such as a buddy and a newcomer: who leads whose appointments.
struct PairCompiler {
    /// A pair of a participant, with the group it is.
    struct Pair {
        var group: String
        var pair: AppointmentPair
    }

    /// Pairs by participant, those whose group's id comes first before others.
    private(set) var pairs: [String: [Pair]] = [:]
    /// Minutes a week that staff are in pairs, by number.
    private var minutesOfStaff: [Int: Int] = [:]

    /// No pairs.
    init() {}

    init(_ compiled: CompiledState) {
        let members = Dictionary(grouping: compiled.state.enrolments.sorted, by: \.group)
        for group in compiled.state.groups.sorted where Self.isPair(group, compiled.state) {
            for row in members[group.id] ?? [] where row.answer != .declined && row.answer != .proposed {
                let had = (compiled.ledger.records.done[row.participant] ?? []) + (compiled.past[row.participant] ?? [])
                let meetings = had.filter { $0.activity.id == group.activity }.reduce(0) { $0 + $1.meetings }
                guard let pair = Self.pair(group, row, compiled, had: meetings) else { continue }
                pairs[row.participant, default: []].append(Pair(group: group.id, pair: pair))
                let minutes = Self.minutesPerWeek(compiled.activities[pair.activity])
                for assigned in pair.staff { minutesOfStaff[assigned.staff, default: 0] += minutes }
            }
        }
    }

    /// Whether a group is one of appointments whose times are still to be planned.
    static func isPair(_ group: Group, _ state: State) -> Bool {
        group.times.isEmpty && state.activities[group.activity]?.enrolment == .individual
    }

    /// Whether a published group is one of appointments of one person.
    static func isPair(_ group: PlannedGroup, _ state: State) -> Bool {
        group.times.isEmpty && state.activities[group.activity]?.enrolment == .individual
    }

    /// The group of a participant's appointments of an activity on a day.
    func group(of participant: String, _ activity: Int, on day: Int) -> String? {
        pairs[participant]?.first { $0.pair.activity == activity && $0.pair.days.contains(day) }?.group
    }

    /// Whether the pairs somebody is in leave no hours for one more.
    func isTaken(_ staff: Int, for activity: Activity, in compiled: CompiledState) -> Bool {
        guard let minutes = minutesOfStaff[staff], let most = compiled.staff[staff].maxHoursWeek else { return false }
        return Double(minutes + Self.minutesPerWeek(activity)) > most * 60 + 1e-9
    }

    private static func minutesPerWeek(_ activity: Activity) -> Int {
        activity.minutes * max(1, activity.meetingsPerWeek ?? 1)
    }

    private static func pair(
        _ group: Group, _ row: Enrolment, _ compiled: CompiledState, had: Int
    ) -> AppointmentPair? {
        guard let number = compiled.numbers.activities[group.activity] else { return nil }
        let activity = compiled.activities[number]
        let first = [group.from, row.since].compactMap(\.self).max().map(compiled.calendar.day) ?? 0
        let end = [group.until, row.until].compactMap(\.self).min().map(compiled.calendar.day)
        let last = end ?? compiled.calendar.horizon.dayCount - 1
        guard first <= last, last >= 0 else { return nil }
        var staff: [MeetingState.Assigned] = []
        for (need, wanted) in activity.staffNeeds.enumerated() {
            for id in group.staff {
                guard let member = compiled.numbers.staff[id], !staff.contains(where: { $0.staff == member }),
                    compiled.staff[member].roles.contains(wanted.role),
                    staff.count(where: { $0.need == need }) < wanted.amount
                else { continue }
                staff.append(MeetingState.Assigned(staff: member, need: need))
            }
        }
        return AppointmentPair(
            activity: number, staff: staff, days: first...last,
            total: activity.meetingsTotal.map { max(0, $0 - had) })
    }
}
