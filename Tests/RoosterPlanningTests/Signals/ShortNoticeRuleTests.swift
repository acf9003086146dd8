import RoosterModel
import RoosterPlanning
import Testing

@Suite struct ShortNoticeRuleTests {
    /// A plan published on the first day that moved a meeting of `p1` from one day to another.
    private func town(
        from: Int, to: Int, change: ChangeNotice.Kind = .moved, subject: String = "p1", kind: String = "participant"
    ) -> SignalTown {
        var town = SignalTown()
        town.plan = Plan()
        town.plan?.summary.publishedAt = "2027-06-28T09:00:00Z"
        let days = [from, to].map { "\((SignalTown.start + $0).isoText) 09:00-12:00 hall-1" }
        town.notices = [
            ChangeNotice(
                subjectKind: kind, subject: subject, reachBy: [.sms, .phone], language: "ar", meeting: "m1",
                change: change, before: days[0], after: change == .cancelled ? "" : days[1], text: "نقل")
        ]
        return town
    }

    @Test func whatMovesWithinTwoDaysIsASignal() throws {
        #expect(town(from: 3, to: 4).signals(.shortNotice).isEmpty)
        let signal = try #require(town(from: 2, to: 9).signals(.shortNotice).first)
        #expect(signal.date == SignalTown.start + 2)
        #expect(signal.severity == .warning)
        #expect(signal.references == [Signal.Subject(.meeting, "m1")])
        #expect(signal.amounts == ["daysLeft": 2])
        #expect(
            signal.english
                == "Moved from 2027-06-30 09:00-12:00 hall-1 to 2027-07-07 09:00-12:00 hall-1, in 2 days. "
                + "Tell it yourself (sms, phone). Text: نقل")
        #expect(
            signal.dutch
                == "Verplaatst van 2027-06-30 09:00-12:00 hall-1 naar 2027-07-07 09:00-12:00 hall-1, over 2 dagen. "
                + "Vertel het zelf (sms, phone). Tekst: نقل")
    }

    @Test func theNewDayCountsAsTheOldOneDoes() {
        #expect(town(from: 9, to: 1).signals(.shortNotice).map(\.date) == [SignalTown.start + 1])
        #expect(town(from: 9, to: 3).signals(.shortNotice).isEmpty)
    }

    @Test func todayIsAnAlarmAndYesterdayNothing() {
        let town = town(from: 1, to: 1, change: .cancelled)
        #expect(town.signals(.shortNotice, onDay: 1).map(\.severity) == [.alarm])
        #expect(
            town.signals(.shortNotice, onDay: 1).map { $0.sentences["en"]?.matter } == [
                "Cancelled: 2027-06-29 09:00-12:00 hall-1, today."
            ])
        #expect(town.signals(.shortNotice, onDay: 2).isEmpty)
    }

    @Test func whatWasPublishedEarlierHasReachedTheCalendars() {
        #expect(town(from: 3, to: 3, change: .cancelled).signals(.shortNotice, onDay: 2).count == 1)
        #expect(town(from: 3, to: 3, change: .cancelled).signals(.shortNotice, onDay: 3).isEmpty)
    }

    @Test func onlyPeopleAreTold() {
        #expect(town(from: 1, to: 1, subject: "s1", kind: "staff").signals(.shortNotice).isEmpty)
    }
}
