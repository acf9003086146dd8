import BasicContainers
import Testing

@testable import Timetabling

@Suite struct NeighbourhoodMixTests {
    /// How often each kind is drawn in ten thousand draws.
    private func draws(_ mix: borrowing NeighbourhoodMix, kinds: Int) -> [Int] {
        var random = RandomSource(seed: 1)
        var counts = Array(repeating: 0, count: kinds)
        for _ in 0..<10_000 { counts[mix.pick(random: &random)] += 1 }
        return counts
    }

    @Test func beginsWithTheBaseShares() {
        let counts = draws(NeighbourhoodMix(base: [0.5, 0.3, 0.2], reach: 2), kinds: 3)
        #expect(abs(counts[0] - 5_000) < 200)
        #expect(abs(counts[1] - 3_000) < 200)
    }

    @Test func whatPaysWinsUpToItsReachAndTheOthersLose() {
        var mix = NeighbourhoodMix(base: [0.5, 0.5], reach: 2)
        for _ in 0..<20 {
            mix.note(kind: 0, tried: 32, accepted: 1, gain: 100, effort: 10)
            mix.note(kind: 1, tried: 32, accepted: 1, gain: 0, effort: 10)
            mix.adapt()
        }
        // Twice against half of the base: four parts of five.
        let counts = draws(mix, kinds: 2)
        #expect(abs(counts[0] - 8_000) < 200)
    }

    @Test func gainCountsPerTimeAndNotPerMove() {
        var mix = NeighbourhoodMix(base: [0.5, 0.5], reach: 3)
        mix.note(kind: 0, tried: 32, accepted: 1, gain: 100, effort: 1_000)
        mix.note(kind: 1, tried: 32, accepted: 1, gain: 50, effort: 10)
        mix.adapt()
        let counts = draws(mix, kinds: 2)
        #expect(counts[1] > counts[0] * 2)
    }

    @Test func reachOfOneKeepsTheSharesFixed() {
        var mix = NeighbourhoodMix(base: [0.5, 0.5], reach: 1)
        mix.note(kind: 0, tried: 32, accepted: 1, gain: 100, effort: 10)
        mix.adapt()
        let counts = draws(mix, kinds: 2)
        #expect(abs(counts[0] - 5_000) < 200)
    }

    @Test func unusableKindIsNeverDrawn() {
        var mix = NeighbourhoodMix(base: [0.7, 0, 0.3], reach: 2)
        mix.note(kind: 0, tried: 32, accepted: 1, gain: 1, effort: 10)
        mix.adapt()
        let counts = draws(mix, kinds: 3)
        #expect(counts[1] == 0)
    }

    @Test func countsWhatWasTriedAndAccepted() {
        var mix = NeighbourhoodMix(base: [1], reach: 2)
        mix.note(kind: 0, tried: 32, accepted: 5, gain: 1, effort: 1)
        mix.note(kind: 0, tried: 32, accepted: 6, gain: 1, effort: 1)
        let (tried, accepted) = (mix.tried[0], mix.accepted[0])
        #expect(tried == 64)
        #expect(accepted == 11)
    }
}
