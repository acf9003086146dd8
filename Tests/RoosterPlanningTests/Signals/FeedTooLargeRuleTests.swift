import RoosterModel
import RoosterPlanning
import Testing

@Suite struct FeedTooLargeRuleTests {
    private func signals(bytes: Int = 1000, events: Int = 10) -> [Signal] {
        var town = SignalTown()
        town.feeds = [FeedSize(id: "f-1", bytes: bytes, events: events)]
        return town.signals(.feedTooLarge)
    }

    @Test func fromFourFifthsOfTheBytesOnItIsNear() throws {
        #expect(signals(bytes: 639_999).isEmpty)
        let signal = try #require(signals(bytes: 640_000).first)
        #expect(signal.date == SignalTown.start)
        #expect(signal.severity == .warning)
        #expect(signal.subject == Signal.Subject(.feed, "f-1"))
        #expect(signal.amounts == ["events": 10, "bytes": 640_000, "mostEvents": 900, "mostBytes": 800_000])
        #expect(
            signal.english
                == "The calendar has 10 of at most 900 events and 640000 of at most 800000 bytes. "
                + "Give each location or team a calendar of its own, or shorten its window.")
        #expect(
            signal.dutch
                == "De agenda heeft 10 van hooguit 900 afspraken en 640000 van hooguit 800000 bytes. "
                + "Geef elke locatie of elk team een eigen agenda, of kort de periode in.")
    }

    @Test func aboveALimitItIsAnAlarm() {
        #expect(signals(bytes: 800_000).map(\.severity) == [.warning])
        #expect(signals(bytes: 800_001).map(\.severity) == [.alarm])
        #expect(signals(events: 719).isEmpty)
        #expect(signals(events: 720).map(\.severity) == [.warning])
        #expect(signals(events: 900).map(\.severity) == [.warning])
        #expect(signals(events: 901).map(\.severity) == [.alarm])
    }

    @Test func theLimitIsASetting() {
        var town = SignalTown()
        town.feeds = [FeedSize(id: "f-1", bytes: 1001, events: 1)]
        town.limits.feedBytes = 1000
        #expect(town.signals(.feedTooLarge).map(\.severity) == [.alarm])
    }
}
