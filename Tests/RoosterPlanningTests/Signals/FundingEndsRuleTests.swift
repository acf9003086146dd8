import RoosterModel
import RoosterPlanning
import Testing

@Suite struct FundingEndsRuleTests {
    /// Lessons that are funded until 28 September, three months after the first day.
    private func town() -> SignalTown {
        var town = SignalTown()
        town.state.activities["lesson"]?.fundedUntil = SignalTown.start.adding(months: 3)
        return town
    }

    @Test func itIsASignalFromThreeMonthsBefore() throws {
        var town = town()
        town.add("p2")
        town.visit("lesson", on: 92, 93, 99)
        town.visit("lesson", on: 99, by: "p2")
        #expect(town.signals(.fundingEnds, onDay: -1).isEmpty)
        let signal = try #require(town.signals(.fundingEnds).first)
        #expect(signal.date == SignalTown.start + 92)
        #expect(signal.severity == .notice)
        #expect(signal.subject == Signal.Subject(.activity, "lesson"))
        #expect(signal.participants == ["p1", "p2"])
        #expect(signal.amounts == ["daysLeft": 92, "meetingsAfter": 2, "people": 2])
        #expect(
            signal.english
                == "The funding ends on 2027-09-28, in 92 days; 2 meetings for 2 people are planned after it. "
                + "Ask Gemeente whether it goes on, and fill in funded_until.")
        #expect(
            signal.dutch
                == "De financiering eindigt op 2027-09-28, over 92 dagen; daarna staan er nog 2 bijeenkomsten voor 2 "
                + "personen. Vraag Gemeente of het doorgaat, en vul funded_until in.")
    }

    @Test func itPressesInTheLastFourWeeks() {
        #expect(town().signals(.fundingEnds, onDay: 63).map(\.severity) == [.notice])
        #expect(town().signals(.fundingEnds, onDay: 64).map(\.severity) == [.warning])
        #expect(
            town().signals(.fundingEnds, onDay: 92).map { $0.sentences["en"]?.matter } == [
                "The funding ends on 2027-09-28, today; nothing is planned after it."
            ])
    }

    @Test func afterTheDayOnlyWhatIsStillPlannedIsASignal() {
        #expect(town().signals(.fundingEnds, onDay: 93).isEmpty)
        var town = town()
        town.visit("lesson", on: 93)
        #expect(town.signals(.fundingEnds, onDay: 93).map(\.severity) == [.alarm])
        #expect(town.signals(.fundingEnds, onDay: 94).isEmpty)
    }
}
