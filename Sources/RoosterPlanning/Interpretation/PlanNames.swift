import RoosterModel
import Timetabling

/// The ids of a timetable's groups and meetings: what was published keeps its own, what is new gets one never used.
struct PlanNames {
    /// Ids of series by the engine's numbers; nil for what is not part of the plan.
    let groups: [String?]
    /// Ids of meetings by the engine's numbers; nil for what is not part of the plan.
    let meetings: [String?]

    init(compiled: CompiledState, timetable: AttendanceState, published: Plan?) {
        groups = Self.groups(compiled, timetable, published)
        meetings = Self.meetings(compiled, timetable, published)
    }

    private static func groups(
        _ compiled: CompiledState, _ timetable: AttendanceState, _ published: Plan?
    ) -> [String?] {
        // What people are to have may know others than what is published.
        var used = Set(
            compiled.state.groups.sorted.map(\.id) + (published?.groups.map(\.id) ?? []) + compiled.existingGroups)
        var next: [String: Int] = [:]
        return timetable.series.map { series in
            guard series.isOpen, series.meetings.contains(where: { timetable.meetings[$0].isAlive }) else { return nil }
            if let tag = series.tag { return compiled.existingGroups[tag] }
            let stem = String(compiled.activities[series.activity].id.prefix(56))
            var number = next[stem] ?? 1
            while used.contains("\(stem)-g\(number)") { number += 1 }
            next[stem] = number + 1
            used.insert("\(stem)-g\(number)")
            return "\(stem)-g\(number)"
        }
    }

    /// New meetings get their numbers by date.
    private static func meetings(
        _ compiled: CompiledState, _ timetable: AttendanceState, _ published: Plan?
    ) -> [String?] {
        var ids = [String?](repeating: nil, count: timetable.meetings.count)
        var number = max(lastNumber(published), compiled.existingMeetings.compactMap(Self.number).max() ?? 0)
        let kept = timetable.meetings.indices.filter { isKept(timetable.meetings[$0], timetable) }
        for index in kept {
            if let tag = timetable.meetings[index].tag { ids[index] = compiled.existingMeetings[tag] }
        }
        let new = kept.filter { ids[$0] == nil }.sorted {
            let left = timetable.meetings[$0]
            let right = timetable.meetings[$1]
            return (left.day, left.start, left.activity, $0) < (right.day, right.start, right.activity, $1)
        }
        for index in new {
            number += 1
            let digits = String(number)
            ids[index] = "m" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        }
        return ids
    }

    private static func isKept(_ meeting: MeetingState, _ timetable: AttendanceState) -> Bool {
        guard meeting.isAlive else { return false }
        return meeting.series.map { timetable.series[$0].isOpen } ?? (meeting.attending > 0)
    }

    private static func number(_ id: String) -> Int? { Int(id.dropFirst()) }

    /// The highest number of a meeting that was ever given out.
    static func lastNumber(_ published: Plan?) -> Int {
        guard let published else { return 0 }
        let standing = published.meetings.compactMap { number($0.id) }.max() ?? 0
        return max(standing, published.summary.counts["lastMeetingNumber"] ?? 0)
    }
}
