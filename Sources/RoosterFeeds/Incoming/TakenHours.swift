import ICalendar
import RoosterModel

/// Hours that are taken, by day of the Dutch calendar.
struct TakenHours {
    private let window: Range<UTCInstant>
    /// Minutes of each day, whole where a day is wholly taken.
    private var ranges: [CalendarDate: [Range<Int>]] = [:]

    /// No hours of some days.
    init(days: ClosedRange<CalendarDate>) {
        window = DutchTime.instant(days.lowerBound)..<DutchTime.instant(days.upperBound + 1)
    }

    /// The last day of which something is taken.
    var lastDay: CalendarDate? { ranges.keys.max() }

    /// Adds the time from one moment to another, whole minutes of it, as far as it lies in the days.
    mutating func add(_ start: UTCInstant, _ end: UTCInstant) {
        // An event may last for centuries, of which each day would be written down (found by fuzzing).
        let start = max(start, window.lowerBound)
        let end = min(end, window.upperBound)
        guard start < end else { return }
        var (day, minute) = DutchTime.local(start)
        // Rounded up: the last minute that is touched is taken whole.
        let last = DutchTime.local(UTCInstant(secondsSince1970: end.secondsSince1970 + 59))
        while day < last.date {
            ranges[day, default: []].append(minute..<1440)
            (day, minute) = (day + 1, 0)
        }
        if day == DutchTime.local(start).date, last.minute <= minute {
            // Within the hour that autumn shows twice; the whole of it is taken, since a row cannot tell the two apart.
            let hour = minute / 60 * 60
            ranges[day, default: []].append(hour..<min(hour + 60, 1440))
        } else if minute < last.minute {
            ranges[day, default: []].append(minute..<last.minute)
        }
    }

    /// The taken ranges of each day, joined and in order.
    func days(without other: TakenHours? = nil) -> [(CalendarDate, Range<Int>)] {
        ranges.keys.sorted().flatMap { day -> [(CalendarDate, Range<Int>)] in
            var taken = Self.joined(ranges[day] ?? [])
            for gap in Self.joined(other?.ranges[day] ?? []) {
                taken = taken.flatMap { range in
                    [
                        range.lowerBound..<max(range.lowerBound, min(range.upperBound, gap.lowerBound)),
                        min(range.upperBound, max(range.lowerBound, gap.upperBound))..<range.upperBound,
                    ]
                    .filter { !$0.isEmpty }
                }
            }
            return taken.map { (day, $0) }
        }
    }

    /// The hours of some days that are not taken.
    func free(in days: ClosedRange<CalendarDate>) -> [(CalendarDate, Range<Int>)] {
        var result: [(CalendarDate, Range<Int>)] = []
        var day = days.lowerBound
        while day <= days.upperBound {
            var begin = 0
            for taken in Self.joined(ranges[day] ?? []) {
                if begin < taken.lowerBound { result.append((day, begin..<taken.lowerBound)) }
                begin = taken.upperBound
            }
            if begin < 1440 { result.append((day, begin..<1440)) }
            day = day + 1
        }
        return result
    }

    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, range.lowerBound <= last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }
}
