import ICalendar
import Testing

@Suite struct LocalDateTests {
    @Test func everyDayOfTheCalendarFollowsTheOneBefore() throws {
        // The definition: months of known length, leap years by the Gregorian rule.
        var expected = (year: 0, month: 1, day: 1)
        for day in -719_528...2_932_896 {
            let date = LocalDate(daysSince1970: day)
            guard date.year == expected.year, date.month == expected.month, date.day == expected.day,
                date.daysSince1970 == day
            else {
                Issue.record("day \(day) is \(date), not \(expected)")
                return
            }
            let leap = (expected.year % 4 == 0 && expected.year % 100 != 0) || expected.year % 400 == 0
            let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            expected.day += 1
            if expected.day > lengths[expected.month - 1] { expected = (expected.year, expected.month + 1, 1) }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
        }
    }

    @Test(arguments: [
        (2026, 2, 29), (2100, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (2026, 1, 0), (10_000, 1, 1),
    ])
    func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
        #expect(LocalDate(year: year, month: month, day: day) == nil)
    }

    @Test func minutesCarryIntoNeighbouringDays() throws {
        let date = try #require(LocalDate(year: 2026, month: 12, day: 31))
        #expect(
            LocalDateTime(date: date, minuteOfDay: 1500)
                == LocalDateTime(year: 2027, month: 1, day: 1, hour: 1, minute: 0))
        #expect(
            LocalDateTime(date: date, minuteOfDay: -1)
                == LocalDateTime(year: 2026, month: 12, day: 30, hour: 23, minute: 59))
    }

    @Test func instantsBefore1970KeepTheirClockTime() throws {
        let instant = UTCInstant(secondsSince1970: -60)
        #expect(instant.utc == LocalDateTime(year: 1969, month: 12, day: 31, hour: 23, minute: 59))
        #expect(UTCInstant(utc: instant.utc) == instant)
    }
}
