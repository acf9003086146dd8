import RoosterModel
import Timetabling

/// Weekly hours at one place at which a group could meet, with all their dates.
struct WeeklyPattern: Hashable {
    /// Number of the place; nil at home or online.
    var place: Int?
    /// Its dates, in order.
    var times: [ProbedMeeting]

    /// When it would meet every week.
    func weeklyTimes(in horizon: Horizon) -> [WeeklyTime] {
        var result: [WeeklyTime] = []
        for time in times {
            let weekly = WeeklyTime(
                weekday: Weekday(index: horizon.weekday(of: time.day)),
                range: TimeRange(start: TimeOfDay(minutes: time.start), end: TimeOfDay(minutes: time.end)))
            if !result.contains(weekly) { result.append(weekly) }
        }
        return result.sorted { ($0.weekday, $0.range.startMinutes) < ($1.weekday, $1.range.startMinutes) }
    }

    /// A weekly hour at a place.
    private struct Slot: Hashable {
        var weekday: Int
        var start: Int
        var place: Int?
    }

    /// All patterns of an offer: as many weekdays with the same start and place as it has meetings a week, or the hours
    /// that are given; each single date of what is held once.
    static func all(
        _ activity: Int, at fixed: [WeeklyTime], in problem: AttendanceProblem, places: [Int?]
    ) -> [WeeklyPattern] {
        let offer = problem.activities[activity]
        var slots: [Slot: [ProbedMeeting]] = [:]
        for day in problem.firstPlannable..<max(problem.firstPlannable, problem.horizon.dayCount)
        where offer.days.contains(day) {
            let weekday = problem.horizon.weekday(of: day)
            let given = fixed.filter { $0.weekday.index == weekday }.map(\.range.startMinutes)
            for start in fixed.isEmpty ? offer.starts : given {
                let minutes = start..<start + offer.minutes
                if let light = offer.daylight?[day], light.clamped(to: minutes) != minutes { continue }
                for place in places {
                    slots[Slot(weekday: weekday, start: start, place: place), default: []].append(
                        ProbedMeeting(
                            activity: activity, day: day, start: start, end: start + offer.minutes, place: place))
                }
            }
        }
        let sorted = slots.keys.sorted { left, right in
            (left.start, left.place ?? -1, left.weekday) < (right.start, right.place ?? -1, right.weekday)
        }
        if offer.total == 1 {
            return sorted.flatMap { slot in
                (slots[slot] ?? []).map { WeeklyPattern(place: slot.place, times: [$0]) }
            }
        }
        let byHour = Dictionary(grouping: sorted) { slot in
            Slot(weekday: 0, start: fixed.isEmpty ? slot.start : 0, place: slot.place)
        }
        let hours = byHour.keys.sorted { ($0.start, $0.place ?? -1) < ($1.start, $1.place ?? -1) }
        return hours.flatMap { hour in
            let all = byHour[hour] ?? []
            let count = fixed.isEmpty ? min(offer.perWeek, all.count) : all.count
            return OptionCollector.choices(of: count, from: all).map { choice in
                let times = choice.flatMap { slots[$0] ?? [] }.sorted { ($0.day, $0.start) < ($1.day, $1.start) }
                return WeeklyPattern(place: hour.place, times: times)
            }
        }
    }
}
