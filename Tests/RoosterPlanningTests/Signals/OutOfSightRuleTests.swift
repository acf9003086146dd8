import RoosterModel
import RoosterPlanning
import Testing

@Suite struct OutOfSightRuleTests {
    /// Settled a year ago, last seen on day 0.
    private func town() -> SignalTown {
        var town = SignalTown()
        town.state.participants["p1"]?.settled = SignalTown.start + -365
        town.done("lesson", on: 0)
        return town
    }

    @Test func eightWeeksWithoutAnythingAreASignal() throws {
        #expect(town().signals(.outOfSight, onDay: 55).isEmpty)
        let signal = try #require(town().signals(.outOfSight, onDay: 56).first)
        #expect(signal.date == SignalTown.start + 56)
        #expect(signal.severity == .warning)
        #expect(signal.amounts == ["days": 56])
        #expect(
            signal.english
                == "Last seen on 2027-06-28, 56 days ago; nothing is planned. Get in touch and plan a talk or a home visit."
        )
        #expect(
            signal.dutch
                == "Voor het laatst gezien op 2027-06-28, 56 dagen geleden; er staat niets gepland. "
                + "Neem contact op en plan een gesprek of huisbezoek.")
        #expect(town().signals(.outOfSight, onDay: 57).map(\.date) == [SignalTown.start + 56])
    }

    @Test func aMeetingWithinFourWeeksKeepsInSight() {
        var town = town()
        town.visit("lesson", on: 90)
        #expect(town.signals(.outOfSight, onDay: 62).isEmpty)
        let signals = town.signals(.outOfSight, onDay: 61)
        #expect(signals.map(\.severity) == [.notice])
        #expect(
            signals.map { $0.sentences["en"]?.matter } == [
                "Last seen on 2027-06-28, 61 days ago; the next meeting is not before 2027-09-26."
            ])
    }

    @Test func aPlannedMeetingThatNobodyRecordedCountsAsSeen() {
        var town = town()
        town.visit("lesson", on: 10)
        #expect(town.signals(.outOfSight, onDay: 65).isEmpty)
        #expect(town.signals(.outOfSight, onDay: 66).count == 1)
        town.done("lesson", on: 10, result: .absent)
        #expect(town.signals(.outOfSight, onDay: 56).count == 1)
    }

    @Test func whoStayedAwayFromSomethingVoluntaryWasNotMissed() {
        var town = town()
        town.activity("cafe", .open, by: "town") { $0.mandatory = .may }
        town.visit("cafe", on: 10)
        let before = town.signals(.outOfSight, onDay: 66)
        town.done("cafe", on: 10, result: .absent)
        #expect(town.signals(.outOfSight, onDay: 66) == before)
        #expect(town.signals(.outOfSight, onDay: 65).isEmpty)
    }

    @Test func whoWasNeverSeenIsCountedFromSettling() {
        let town = SignalTown()
        #expect(town.signals(.outOfSight, onDay: 55).isEmpty)
        #expect(
            town.signals(.outOfSight, onDay: 56).map { $0.sentences["nl"]?.matter } == [
                "Nog nooit gezien sinds de vestiging op 2027-06-28, 56 dagen geleden; er staat niets gepland."
            ])
    }

    @Test func whoIsNotPlannedIsNotLookedFor() {
        var town = town()
        town.state.participants["p1"]?.programmes = ["none"]
        #expect(town.signals(.outOfSight, onDay: 90).isEmpty)
    }
}
