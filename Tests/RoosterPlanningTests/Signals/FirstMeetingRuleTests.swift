import RoosterModel
import RoosterPlanning
import Testing

@Suite struct FirstMeetingRuleTests {
    /// The first meeting within fourteen days of settling, which was on the first day.
    private func town() -> SignalTown {
        var town = SignalTown()
        town.programme(
            start: .init(from: .settled, withinDays: 14),
            Requirement(id: "intake", kind: .once, of: Selection(activities: ["intake"]), priority: .must))
        return town
    }

    @Test func aFirstMeetingOnTheLimitIsInTime() {
        var town = town()
        town.visit("intake", on: 14)
        #expect(town.signals(.firstMeeting).isEmpty)
    }

    @Test func aFirstMeetingADayAfterTheLimitIsASignal() throws {
        var town = town()
        town.visit("intake", on: 15)
        let signal = try #require(town.signals(.firstMeeting).first)
        #expect(signal.date == SignalTown.start + 14)
        #expect(signal.severity == .warning)
        #expect(signal.amounts == ["daysLeft": 14, "daysLate": 1])
        #expect(signal.dates == ["limit": SignalTown.start + 14, "first": SignalTown.start + 15])
        #expect(
            signal.english
                == "The first meeting is on 2027-07-13, 1 day after the limit of 2027-07-12. "
                + "Look for an earlier talk: roosterctl explain p1 law/start says what is in the way.")
        #expect(
            signal.dutch
                == "De eerste bijeenkomst is op 2027-07-13, 1 dag na de grens van 2027-07-12. "
                + "Zoek een eerder gesprek: roosterctl explain p1 law/start zegt wat in de weg staat.")
        #expect(town.signals(.firstMeeting, onDay: 15).map(\.severity) == [.alarm])
        #expect(town.signals(.firstMeeting, onDay: 16).isEmpty, "who has begun is no signal any more")
    }

    @Test func noMeetingAtAllPressesFromAWeekBeforeTheLimit() {
        let town = town()
        #expect(town.signals(.firstMeeting, onDay: -1).isEmpty, "not settled yet")
        #expect(town.signals(.firstMeeting, onDay: 0).map(\.severity) == [.notice])
        #expect(town.signals(.firstMeeting, onDay: 6).map(\.severity) == [.notice])
        #expect(town.signals(.firstMeeting, onDay: 7).map(\.severity) == [.warning])
        #expect(town.signals(.firstMeeting, onDay: 14).map(\.severity) == [.warning])
        #expect(town.signals(.firstMeeting, onDay: 15).map(\.severity) == [.alarm])
        #expect(
            town.signals(.firstMeeting, onDay: 15).map(\.dutch) == [
                "Er is nog geen eerste bijeenkomst; de grens was 2027-07-12, 1 dag geleden. "
                    + "Plan een eerste gesprek: roosterctl explain p1 law/start zegt wat in de weg staat."
            ])
        #expect(
            town.signals(.firstMeeting, onDay: 13).map(\.english) == [
                "There is no first meeting yet; the limit is 2027-07-12, in 1 day. "
                    + "Plan a first talk: roosterctl explain p1 law/start says what is in the way."
            ])
    }

    @Test func aFirstMeetingThatWasMissedIsNone() {
        var town = town()
        town.visit("intake", on: 5)
        town.done("intake", on: 5, result: .absent)
        #expect(town.signals(.firstMeeting, onDay: 10).map(\.severity) == [.warning])
    }
}
