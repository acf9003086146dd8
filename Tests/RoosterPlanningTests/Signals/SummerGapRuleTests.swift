import RoosterModel
import RoosterPlanning
import Testing

@Suite struct SummerGapRuleTests {
    /// A summer holiday of `days` days from 24 July on, in the region; a lesson on the day before and the day after.
    private func town(days: Int = 44, region: String? = "zuid") -> SignalTown {
        var town = SignalTown()
        town.state.municipality?.schoolRegion = "zuid"
        let entry = CalendarEntry(
            from: SignalTown.start + 26, until: SignalTown.start + (26 + days - 1), kind: .schoolHoliday,
            title: "Zomervakantie", region: region)
        town.state.calendars["school"] = HolidayCalendar(id: "school", entries: [entry])
        town.visit("lesson", on: 25, 26 + days)
        return town
    }

    @Test func aHolidayWithoutAnythingIsASignal() throws {
        let signal = try #require(town().signals(.summerGap).first)
        #expect(signal.date == SignalTown.start + 26)
        #expect(signal.severity == .warning)
        #expect(signal.amounts == ["days": 44])
        #expect(
            signal.english
                == "In the summer holiday, from 2027-07-24 to 2027-09-05, there is nothing. "
                + "Offer summer school or something else.")
        #expect(
            signal.dutch
                == "In de zomervakantie, van 2027-07-24 tot en met 2027-09-05, staat er niets. "
                + "Bied zomerschool of iets anders aan.")
    }

    @Test func oneMeetingOnItsFirstOrLastDayFillsIt() {
        for day in [26, 69] {
            var town = town()
            town.visit("lesson", on: day)
            #expect(town.signals(.summerGap).isEmpty, "day \(day)")
        }
    }

    @Test func aShorterHolidayOrOneOfAnotherRegionIsNone() {
        #expect(town(days: 34).signals(.summerGap).isEmpty)
        #expect(town(days: 35).signals(.summerGap).count == 1)
        #expect(town(region: "noord").signals(.summerGap).isEmpty)
        #expect(town(region: nil).signals(.summerGap).count == 1)
    }

    @Test func itPressesFromSixWeeksBeforeAndEndsWhenTwoWeeksAreLeft() {
        #expect(town().signals(.summerGap, onDay: -17).map(\.severity) == [.notice])
        #expect(town().signals(.summerGap, onDay: -16).map(\.severity) == [.warning])
        #expect(town().signals(.summerGap, onDay: 56).count == 1)
        #expect(town().signals(.summerGap, onDay: 57).isEmpty)
    }

    @Test func anEmptyHolidayIsNotToldOfAgainAsAGap() {
        var town = town()
        town.programme(
            Requirement(
                id: "no-idle", kind: .gap(atMostWeeks: 3), of: Selection(themes: ["integration"]), priority: .wish))
        for week in 0..<30 where !(26...69).contains(week * 7) { town.visit("lesson", on: week * 7) }
        #expect(town.signals(.summerGap).count == 1)
        #expect(town.signals(.gap).isEmpty)
        // Another gap later is one of its own.
        town.plan?.meetings.removeAll { (100...150).contains($0.date - SignalTown.start) }
        #expect(town.signals(.gap).map(\.date) == [SignalTown.start + 105])
        // Something in the holiday that the programme does not ask for leaves the gap.
        town.activity("walk", .walk, theme: "health", by: "town")
        town.visit("walk", on: 40)
        #expect(town.signals(.summerGap).isEmpty)
        #expect(town.signals(.gap).count == 1)
    }

    @Test func whoSettlesInTheHolidayIsNotMeant() {
        var town = town()
        town.state.participants["p1"]?.settled = SignalTown.start + 27
        #expect(town.signals(.summerGap).isEmpty)
        town.state.participants["p1"]?.settled = SignalTown.start + 26
        #expect(town.signals(.summerGap).count == 1)
    }

    @Test func aHolidayThatTwoCalendarsHaveIsOneSignal() throws {
        var town = town()
        let entries = try #require(town.state.calendars["school"]?.entries)
        town.state.calendars["town"] = HolidayCalendar(id: "town", entries: entries)
        #expect(town.signals(.summerGap).count == 1)
    }
}
