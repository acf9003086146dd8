import RoosterFormats
import RoosterModel
import RoosterPlanning
import Testing

@Suite struct SignalsTests {
    @Test func withoutAMunicipalityThereAreNone() {
        let request = SignalRequest(state: State(), published: nil, today: SignalTown.start)
        #expect(signals(request).isEmpty)
    }

    @Test func whatPressesMostComesFirstThenTheEarlierDay() {
        var town = SignalTown()
        town.feeds = [
            FeedSize(id: "f-2", bytes: 900_000, events: 1), FeedSize(id: "f-1", bytes: 700_000, events: 1),
        ]
        for (id, days) in [("p2", -80), ("p3", -90)] { town.add(id, settled: SignalTown.start + days) }
        var request = SignalRequest(state: town.state, published: nil, today: SignalTown.start)
        request.feeds = town.feeds
        let all = signals(request)
        #expect(all.map(\.subject.id) == ["f-2", "p3", "p2", "f-1"])
        #expect(all.map(\.severity) == [.alarm, .warning, .warning, .warning])
    }

    @Test func signalsAreTheSameWheneverTheyAreAskedFor() throws {
        let request = try SignalRequest(sample: .dorp)
        #expect(signals(request) == signals(request))
    }
}

extension SignalRequest {
    /// A sample municipality on its first day, before any plan.
    init(sample size: SampleSize) throws {
        let sample = try SampleMunicipality(SampleRequest(size: size))
        self.init(state: sample.state, published: nil, today: sample.now.date)
    }
}
