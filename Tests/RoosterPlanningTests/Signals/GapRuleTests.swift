import RoosterModel
import RoosterPlanning
import Testing

@Suite struct GapRuleTests {
    /// No more than three weeks without anything on integration; lessons in weeks 1 and `next` to 30.
    private func town(next: Int) -> SignalTown {
        var town = SignalTown()
        town.programme(
            Requirement(
                id: "no-idle", kind: .gap(atMostWeeks: 3), of: Selection(themes: ["integration"]), priority: .wish))
        town.visit("lesson", on: 1)
        for week in next...30 { town.visit("lesson", on: 7 * (week - 1)) }
        return town
    }

    @Test func threeEmptyWeeksAreAllowedAndFourAreNot() throws {
        #expect(town(next: 5).signals(.gap).isEmpty)
        let signal = try #require(town(next: 6).signals(.gap).first)
        #expect(signal.date == SignalTown.start + 7)
        #expect(signal.severity == .warning)
        #expect(signal.amounts == ["weeks": 4, "atMostWeeks": 3])
        #expect(signal.dates == ["from": SignalTown.start + 7, "until": SignalTown.start + 34])
        #expect(
            signal.english
                == "From 2027-07-05 to 2027-08-01 there is nothing: 4 weeks, and 3 is the most. "
                + "Offer something in those weeks: roosterctl explain p1 law/no-idle says what is in the way.")
        #expect(
            signal.dutch
                == "Van 2027-07-05 tot en met 2027-08-01 staat er niets: 4 weken, en 3 is het meeste. "
                + "Bied in die weken iets aan: roosterctl explain p1 law/no-idle zegt wat in de weg staat.")
    }

    @Test func whatHasPassedIsNoGap() {
        #expect(town(next: 6).signals(.gap, onDay: 7).map(\.amounts["weeks"]) == [4])
        #expect(town(next: 6).signals(.gap, onDay: 8).isEmpty, "only three whole weeks are left of it")
    }

    @Test func aGapPressesFromFourWeeksBefore() {
        var town = town(next: 30)
        for week in 2...8 { town.visit("lesson", on: 7 * (week - 1)) }
        // Empty from week 9, which begins 56 days after the start.
        #expect(town.signals(.gap, onDay: 27).map(\.severity) == [.notice])
        #expect(town.signals(.gap, onDay: 28).map(\.severity) == [.warning])
    }

    @Test func beforeAnythingIsPublishedThereIsNone() {
        var town = town(next: 6)
        town.plan = nil
        #expect(town.signals(.gap).isEmpty)
    }

    @Test func theEndOfTheHorizonCountsToo() {
        var town = town(next: 30)
        town.plan = nil
        for week in 1...26 { town.visit("lesson", on: 7 * (week - 1)) }
        #expect(town.signals(.gap).map(\.dates["until"]) == [SignalTown.start + 209])
    }
}
