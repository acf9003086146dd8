import RoosterModel
import Testing

@testable import RoosterFeeds

@Suite struct DutchTimeTests {
    /// Checked with `TZ=Europe/Amsterdam date -d @SECONDS`.
    @Test(arguments: [
        (1_806_274_799, "2027-03-29"), (1_822_255_199, "2027-09-29"), (1_822_255_200, "2027-09-30"),
        (1_829_948_399, "2027-12-27"), (1_829_948_400, "2027-12-28"), (1_806_271_199, "2027-03-28"),
    ])
    func theDateIsThatOfADutchCalendar(moment: Int, date: String) {
        #expect(DutchTime.date(at: moment).isoText == date)
    }

    @Test(arguments: 2024..<2040)
    func midnightMovesWithSummerTime(year: Int) throws {
        // 22:30 UTC is the next day in summer, and the same day in winter.
        let summer = try #require(CalendarDate(year: year, month: 7, day: 1))
        let winter = try #require(CalendarDate(year: year, month: 12, day: 1))
        #expect(DutchTime.date(at: summer.dayNumber * 86_400 + 81_000) == summer + 1)
        #expect(DutchTime.date(at: winter.dayNumber * 86_400 + 81_000) == winter)
    }
}
