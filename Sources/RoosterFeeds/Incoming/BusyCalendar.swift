package import ICalendar
package import RoosterModel

/// A foreign calendar (`.ics`: events, `VAVAILABILITY`, `VFREEBUSY`) read as when somebody or something cannot be planned.
///
/// Titles, places and people of the calendar are not taken over: what somebody does elsewhere is nobody's business here.
package struct BusyCalendar: Sendable, Hashable {
    /// Whose calendar it is: rows of `blocks.csv`, sorted by first day, weekday and hours.
    package var blocks: [Block]
    /// What could not be read, and is therefore missing.
    package var problems: [CalendarReadingError]

    /// Reads a calendar.
    ///
    /// An event makes busy unless it is cancelled or transparent; one that is tentative makes unwanted. Outside the
    /// times of an availability its owner is busy.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - kind: What is blocked.
    ///   - subject: Id of the subject.
    ///   - days: The days that are asked about.
    ///   - limits: How much the file may ask.
    /// - Throws: `CalendarReadingError` when the file is no calendar or asks too much; nothing of it is then used.
    package init(
        reading bytes: [UInt8], for kind: Block.SubjectKind, subject: String, days: ClosedRange<CalendarDate>,
        limits: ReadingLimits = ReadingLimits()
    ) throws(CalendarReadingError) {
        let calendar = try ParsedCalendar(bytes, limits: limits)
        let window = DutchTime.instant(days.lowerBound)..<DutchTime.instant(days.upperBound + 1)
        let zone = "Europe/Amsterdam"
        let events = try calendar.occurrences(in: window, floatingZone: zone, limits: limits)
        let availability = try calendar.availability(in: window, floatingZone: zone, limits: limits)
        let freeBusy = try calendar.freeBusy(in: window, floatingZone: zone)
        problems = calendar.problems + events.problems + availability.problems + freeBusy.problems
        var busy = Hours()
        var unwanted = Hours()
        for event in events.occurrences where event.transparency == .opaque && event.status != .cancelled {
            let isTentative = event.status == .tentative
            if isTentative { unwanted.add(event.start, event.end) } else { busy.add(event.start, event.end) }
        }
        for interval in availability.intervals + freeBusy.intervals {
            switch interval.kind {
            case .free: break
            case .busy, .unavailable: busy.add(interval.start, interval.end)
            case .tentative: unwanted.add(interval.start, interval.end)
            }
        }
        let rows = BlockRows(subjectKind: kind, subject: subject)
        blocks =
            rows.blocks(busy.days(in: days), .busy) + rows.blocks(unwanted.days(in: days, without: busy), .unwanted)
    }
}

/// Hours that are taken, by day of the Dutch calendar.
private struct Hours {
    /// Minutes of each day, whole where a day is wholly taken.
    private var ranges: [CalendarDate: [Range<Int>]] = [:]

    /// Adds the time from one moment to another, whole minutes of it.
    mutating func add(_ start: UTCInstant, _ end: UTCInstant) {
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
    func days(in days: ClosedRange<CalendarDate>, without other: Hours = Hours()) -> [(CalendarDate, Range<Int>)] {
        ranges.keys.filter(days.contains).sorted().flatMap { day -> [(CalendarDate, Range<Int>)] in
            var taken = Self.joined(ranges[day] ?? [])
            for gap in Self.joined(other.ranges[day] ?? []) {
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
