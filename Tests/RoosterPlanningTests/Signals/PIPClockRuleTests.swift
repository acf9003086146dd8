import RoosterModel
import RoosterPlanning
import Testing

@Suite struct PIPClockRuleTests {
    /// DUO's notice 42 days ago: due in 28 days.
    private func town() -> SignalTown {
        var town = SignalTown()
        town.state.participants["p1"]?.duoNotice = SignalTown.start + -42
        town.programme(
            Requirement(
                id: "pip", kind: .once, of: Selection(activities: ["pip-talk"]),
                within: Window(clock: .notice, length: .weeks(10)), priority: .legal))
        return town
    }

    @Test func itIsASignalFromFourWeeksBeforeItIsDue() throws {
        #expect(town().signals(.pipClock, onDay: -1).isEmpty)
        let signal = try #require(town().signals(.pipClock).first)
        #expect(signal.date == SignalTown.start + 28)
        #expect(signal.severity == .warning)
        #expect(signal.subject == Signal.Subject(.participant, "p1"))
        #expect(signal.clientSupporter == "s1")
        #expect(signal.amounts == ["daysLeft": 28])
        #expect(
            signal.english
                == "The PIP is due on 2027-07-26, in 28 days; DUO's notice is of 2027-05-17. "
                + "Plan the talk at once: roosterctl explain p1 law/pip says what is in the way.")
        #expect(
            signal.dutch
                == "Het PIP moet er zijn op 2027-07-26, over 28 dagen; de kennisgeving van DUO is van 2027-05-17. "
                + "Plan het gesprek meteen: roosterctl explain p1 law/pip zegt wat in de weg staat.")
    }

    @Test func itPressesInTheLastTwoWeeksAndAfterTheDay() {
        #expect(town().signals(.pipClock, onDay: 13).map(\.severity) == [.warning])
        #expect(town().signals(.pipClock, onDay: 14).map(\.severity) == [.alarm])
        #expect(
            town().signals(.pipClock, onDay: 28).map { $0.sentences["en"]?.matter } == [
                "The PIP is due on 2027-07-26, today; DUO's notice is of 2027-05-17."
            ])
        #expect(
            town().signals(.pipClock, onDay: 29).map { $0.sentences["nl"]?.matter } == [
                "Het PIP moest er zijn op 2027-07-26, 1 dag geleden; de kennisgeving van DUO is van 2027-05-17."
            ])
    }

    @Test func aTalkThatIsPlannedInTimeMakesItANotice() {
        var town = town()
        town.visit("pip-talk", on: 28)
        let signals = town.signals(.pipClock, onDay: 20)
        #expect(signals.map(\.severity) == [.notice])
        #expect(
            signals.map { $0.sentences["en"]?.action } == [
                "The talk is planned on 2027-07-26: decide on the PIP after it and fill in pip_date."
            ])
    }

    @Test func aTalkADayTooLateDoesNotHelp() {
        var town = town()
        town.visit("pip-talk", on: 29)
        #expect(town.signals(.pipClock, onDay: 20).map(\.severity) == [.alarm])
    }

    @Test func aTalkThatWasHeldAsksForTheDate() {
        var town = town()
        town.done("pip-talk", on: 3)
        #expect(
            town.signals(.pipClock, onDay: 20).map { $0.sentences["nl"]?.action } == [
                "Het gesprek is geweest: stel het PIP vast en vul pip_date in."
            ])
    }

    @Test func theDateOfThePIPStopsTheClock() {
        var town = town()
        town.state.participants["p1"]?.pipDate = SignalTown.start
        #expect(town.signals(.pipClock, onDay: 40).isEmpty)
    }
}
