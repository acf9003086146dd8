import Foundation
import Testing

@testable import Timetabling

@Suite struct RandomSourceTests {
    @Test func itAgreesWithTheReferenceCode() {
        // Computed with the public-domain C code of splitmix64 and xoshiro256**, seed 0.
        var random = RandomSource(seed: 0)
        #expect(random.next() == 0x99EC_5F36_CB75_F2B4)
        #expect(random.next() == 0xBF6E_1F78_4956_452A)
        #expect(random.next() == 0x1A5F_849D_4933_E6E0)
    }

    @Test func numbersStayBelowTheirBoundAndReachAll() {
        var random = RandomSource(seed: 7)
        var counts = Array(repeating: 0, count: 6)
        for _ in 0..<6000 { counts[random.below(6)] += 1 }
        #expect(counts.allSatisfy { (850...1150).contains($0) })
    }

    @Test func unitsLieBetweenNoughtAndOne() {
        var random = RandomSource(seed: 7)
        let units = (0..<1000).map { _ in random.unit() }
        #expect(units.allSatisfy { (0..<1).contains($0) })
        #expect((0.45...0.55).contains(units.reduce(0, +) / 1000))
    }
}

@Suite struct CoolingTests {
    @Test func itFallsGeometricallyFromStartToFloor() {
        let cooling = Cooling(start: 50, floor: 0.02)
        #expect(abs(cooling.temperature(at: 0) - 50) < 1e-9)
        #expect(abs(cooling.temperature(at: 0.5) - 1) < 1e-9)
        #expect(abs(cooling.temperature(at: 1) - 0.02) < 1e-9)
        #expect(abs(cooling.temperature(at: 7) - 0.02) < 1e-9)
    }

    @Test func aGainIsAlwaysAcceptedAndALossAsOftenAsMetropolisSays() {
        var random = RandomSource(seed: 1)
        #expect((0..<1000).allSatisfy { _ in Cooling.accepts(-1, temperature: 0.1, random: &random) })
        let accepted = (0..<10_000).count { _ in Cooling.accepts(2, temperature: 2, random: &random) }
        #expect((3478...3878).contains(accepted), "10 000 / e is 3 679")
    }
}

@Suite struct ExponentialTests {
    @Test func itAgreesWithTheLibrary() {
        for step in -600...600 {
            let x = Double(step) / 7
            #expect(abs(exponential(x) / exp(x) - 1) < 1e-9, "\(x)")
        }
    }

    @Test func theLogarithmAgreesWithTheLibrary() {
        for step in 1...600 {
            let x = pow(1.1, Double(step - 300))
            #expect(abs(logarithm(x) - log(x)) <= 1e-9 * max(1, abs(log(x))), "\(x)")
        }
    }

    @Test func farAwayItIsNoughtOrInfinite() {
        #expect(exponential(-701) == 0)
        #expect(exponential(701) == .infinity)
    }
}
