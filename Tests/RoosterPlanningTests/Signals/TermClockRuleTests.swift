import RoosterModel
import RoosterPlanning
import Testing

@Suite struct TermClockRuleTests {
    /// Twelve hours within a year of registration, which ends in `left` days; 2 of them done.
    private func town(left: Int) -> SignalTown {
        var town = SignalTown()
        town.activity("pvt", .participationDeclaration, by: "town") { $0.countsFor = [.pvt] }
        town.state.participants["p1"]?.registered = (SignalTown.start + left).adding(months: -12)
        town.programme(
            Requirement(
                id: "pvt-hours", kind: .hours(atLeast: 12, physicalOnly: false), of: Selection(countsFor: [.pvt]),
                within: Window(clock: .registered, length: .years(1)), priority: .legal))
        town.done("pvt", on: -40, meetings: 2)
        return town
    }

    @Test func itIsASignalFromHalfAYearBefore() throws {
        #expect(town(left: 183).signals(.termClock).isEmpty)
        let signal = try #require(town(left: 182).signals(.termClock).first)
        #expect(signal.date == SignalTown.start + 182)
        #expect(signal.severity == .notice)
        #expect(signal.amounts == ["daysLeft": 182, "open": 1, "missing": 1])
        #expect(signal.references == [Signal.Subject(.requirement, "law/pvt-hours")])
        #expect(
            signal.english
                == "The legal term ends on 2027-12-27, in 182 days; still open: law/pvt-hours (2 done, 0 planned of 12 "
                + "hours). roosterctl explain p1 law/pvt-hours says what is in the way; discuss an extension in time "
                + "where it cannot be met.")
        #expect(
            signal.dutch
                == "De wettelijke termijn loopt af op 2027-12-27, over 182 dagen; nog open: law/pvt-hours (2 gedaan, 0 "
                + "gepland van 12 uur). roosterctl explain p1 law/pvt-hours zegt wat in de weg staat; bespreek op tijd "
                + "verlenging waar het niet lukt.")
    }

    @Test func itPressesInTheLastQuarterAndAfterTheDay() {
        #expect(town(left: 92).signals(.termClock).map(\.severity) == [.notice])
        #expect(town(left: 91).signals(.termClock).map(\.severity) == [.warning])
        #expect(town(left: 0).signals(.termClock).map(\.severity) == [.warning])
        let late = town(left: -1).signals(.termClock)
        #expect(late.map(\.severity) == [.alarm])
        let words = late.first?.sentences["en"]?.matter ?? ""
        #expect(words.hasPrefix("The legal term ended on 2027-06-27, 1 day ago;"), "\(words)")
    }

    @Test func whatIsPlannedWholeIsOnlyANoticeInTheLastQuarter() {
        var town = town(left: 91)
        for day in 1...10 { town.visit("pvt", on: day) }
        let signals = town.signals(.termClock)
        #expect(signals.map(\.severity) == [.notice])
        #expect(
            signals.map { $0.sentences["nl"]?.action } == [
                "Alles wat nu nodig is staat gepland: let erop dat het doorgaat."
            ])
        town.state.participants["p1"]?.registered = (SignalTown.start + 92).adding(months: -12)
        #expect(town.signals(.termClock).isEmpty)
    }

    @Test func severalOfOneTermAreOneSignal() {
        var town = town(left: 10)
        town.programme(
            Requirement(
                id: "pvt-hours", kind: .hours(atLeast: 12, physicalOnly: false), of: Selection(countsFor: [.pvt]),
                within: Window(clock: .registered, length: .years(1)), priority: .legal),
            Requirement(
                id: "signing", kind: .once, of: Selection(activities: ["intake"]),
                within: Window(clock: .registered, length: .years(1)), priority: .legal))
        #expect(
            town.signals(.termClock).map { $0.sentences["en"]?.matter } == [
                "The legal term ends on 2027-07-08, in 10 days; still open: law/pvt-hours (2 done, 0 planned of 12 hours), "
                    + "law/signing (0 done, 0 planned of 1 time)."
            ])
    }

    @Test func whatIsDoneIsNoSignal() {
        var town = town(left: 10)
        town.done("pvt", on: -3, meetings: 10)
        #expect(town.signals(.termClock).isEmpty)
    }

    @Test func wishesAndOtherClocksAreNone() {
        var town = town(left: 10)
        town.programme(
            Requirement(
                id: "pvt-hours", kind: .hours(atLeast: 12, physicalOnly: false), of: Selection(countsFor: [.pvt]),
                within: Window(clock: .registered, length: .years(1)), priority: .must),
            Requirement(
                id: "intake", kind: .once, of: Selection(activities: ["intake"]),
                within: Window(clock: .settled, length: .days(10)), priority: .legal))
        #expect(town.signals(.termClock).isEmpty)
    }
}
