import FuzzSupport
import ICalendar
import RoosterFeeds
import RoosterModel

/// Any bytes, read as a foreign calendar for half a year, as `roosterctl import-calendar` has them read: as somebody's
/// busy time, and as an employer's shifts.
@main
enum FuzzCalendar {
    private static let limits = InputLimits(seconds: 1, bytes: 64_000_000)

    static func main() {
        FuzzDriver.run { bytes in limits.hold { read(bytes) } }
    }

    private static func read(_ bytes: [UInt8]) {
        guard let first = CalendarDate(year: 2027, month: 6, day: 28) else { return }
        let days = first...(first + 209)
        do throws(CalendarReadingError) {
            let calendar = try BusyCalendar(reading: bytes, for: .staff, subject: "juf", days: days)
            for problem in calendar.problems { _ = problem.description }
            judge(calendar.blocks, days)
            judge(try ShiftCalendar(reading: bytes, locations: ["works"], days: days).blocks, days)
        } catch {
            if error.description.isEmpty { FuzzDriver.fail("a refusal without reason") }
        }
    }

    /// What `blocks.csv` asks of its rows, and that no hour is both busy and unwanted.
    private static func judge(_ blocks: [Block], _ days: ClosedRange<CalendarDate>) {
        if Set(blocks.map(\.key)).count != blocks.count { FuzzDriver.fail("a row twice") }
        // Each kind's hours as minutes since the first day: compared as ranges, since counting minute by minute took
        // longer than reading did, and every loop that is counted looked like something new to libFuzzer.
        var hours: [(range: Range<Int>, isBusy: Bool)] = []
        for block in blocks {
            guard let from = block.from, let until = block.until, from <= until, days.contains(from),
                days.contains(until)
            else { FuzzDriver.fail("a row outside the days: \(block.key)") }
            let minutes = block.range.map { $0.start.minutes..<$0.end.minutes } ?? 0..<1440
            if minutes.isEmpty || minutes.upperBound > 1440 { FuzzDriver.fail("no hours: \(block.key)") }
            var day = from
            while day <= until {
                if block.weekdays.isEmpty || block.weekdays.contains(day.weekday) {
                    let start = (day.dayNumber - days.lowerBound.dayNumber) * 1440
                    let range = start + minutes.lowerBound..<start + minutes.upperBound
                    hours.append((range, block.kind == .busy))
                }
                day = day + 1
            }
        }
        judge(hours)
    }

    /// Where hours of one kind begin, none of the other kind may still last.
    private static func judge(_ hours: [(range: Range<Int>, isBusy: Bool)]) {
        var (busyUntil, unwantedUntil) = (0, 0)
        for (range, isBusy) in hours.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            if range.lowerBound < (isBusy ? unwantedUntil : busyUntil) { FuzzDriver.fail("busy and unwanted at once") }
            if isBusy {
                busyUntil = max(busyUntil, range.upperBound)
            } else {
                unwantedUntil = max(unwantedUntil, range.upperBound)
            }
        }
    }
}
