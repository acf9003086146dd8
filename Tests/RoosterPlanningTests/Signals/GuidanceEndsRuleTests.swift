import RoosterModel
import RoosterPlanning
import Testing

@Suite struct GuidanceEndsRuleTests {
    /// Guidance ends on day 56; a handover is asked for in the eight weeks before.
    private func town() -> SignalTown {
        var town = SignalTown()
        town.activity("handover", .talk, by: "town", individual: true)
        town.state.participants["p1"]?.guidanceEnd = SignalTown.start + 56
        town.programme(
            Requirement(
                id: "handover", kind: .once, of: Selection(activities: ["handover"]),
                within: Window(clock: .guidanceEnd, isBefore: true, length: .weeks(8)), priority: .must))
        return town
    }

    @Test func itIsASignalFromEightWeeksBefore() throws {
        #expect(town().signals(.guidanceEnds, onDay: -1).isEmpty)
        let signal = try #require(town().signals(.guidanceEnds).first)
        #expect(signal.date == SignalTown.start + 56)
        #expect(signal.severity == .warning)
        #expect(signal.amounts == ["daysLeft": 56])
        #expect(
            signal.english
                == "Guidance ends on 2027-08-23, in 56 days. Agree who takes over and plan the handover: "
                + "roosterctl explain p1 law/handover says what is in the way.")
        #expect(
            signal.dutch
                == "De begeleiding eindigt op 2027-08-23, over 56 dagen. Spreek af wie het overneemt en plan de "
                + "overdracht: roosterctl explain p1 law/handover zegt wat in de weg staat.")
    }

    @Test func itPressesInTheLastTwoWeeksAndUntilItIsHandedOver() {
        #expect(town().signals(.guidanceEnds, onDay: 41).map(\.severity) == [.warning])
        #expect(town().signals(.guidanceEnds, onDay: 42).map(\.severity) == [.alarm])
        #expect(
            town().signals(.guidanceEnds, onDay: 57).map { $0.sentences["nl"]?.matter } == [
                "De begeleiding eindigde op 2027-08-23, 1 dag geleden."
            ])
        var town = town()
        town.done("handover", on: 50)
        #expect(town.signals(.guidanceEnds, onDay: 51).isEmpty)
    }

    @Test func aHandoverInTimeIsANoticeAndOneADayLateIsNot() {
        var early = town()
        early.visit("handover", on: 56)
        #expect(early.signals(.guidanceEnds, onDay: 50).map(\.severity) == [.notice])
        #expect(
            early.signals(.guidanceEnds, onDay: 50).map { $0.sentences["en"]?.action } == [
                "The handover is planned on 2027-08-23: agree there who takes over."
            ])
        var late = town()
        late.visit("handover", on: 57)
        #expect(late.signals(.guidanceEnds, onDay: 50).map(\.severity) == [.alarm])
        #expect(
            late.signals(.guidanceEnds, onDay: 50).map { $0.sentences["nl"]?.action } == [
                "De overdracht staat pas op 2027-08-24: zoek een eerdere dag, en spreek af wie er tot dan is."
            ])
    }

    @Test func withoutAProgrammeThatAsksForOneItIsASignalUntilTheEnd() {
        var town = town()
        town.state.programmes = [:]
        #expect(
            town.signals(.guidanceEnds, onDay: 56).map(\.english) == [
                "Guidance ends on 2027-08-23, today. Agree who takes over and plan the handover."
            ])
        #expect(town.signals(.guidanceEnds, onDay: 57).isEmpty)
    }
}
