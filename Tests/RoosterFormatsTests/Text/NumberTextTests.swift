import Testing

@testable import RoosterFormats

@Suite struct NumberTextTests {
    @Test(arguments: [
        (26.0, "26"), (0.8, "0.8"), (-3, "-3"), (52.0575, "52.0575"), (1e-7, "0.0000001"), (1.5e-5, "0.000015"),
        (-2.25e-6, "-0.00000225"), (1e15, "1000000000000000"), (1.5e20, "150000000000000000000"), (0, "0"),
    ])
    func writesNumbersWithoutExponentOrNeedlessFraction(number: Double, text: String) {
        #expect(NumberText.text(number) == text)
        #expect(NumberText.number(Field(text: text)) == number)
    }

    @Test func readsPointAndComma() {
        #expect(NumberText.number(Field(text: "0,8")) == 0.8)
        #expect(NumberText.number(Field(text: "+4.490000000000000001")) == 4.49)
        #expect(NumberText.wholeNumber(Field(text: "12,0")) == 12)
    }

    @Test(arguments: ["", "1e5", "1.000,5", "1,", ".5", "nan", "inf", "0x10", "1 2", "--1", "12a"])
    func refusesEverythingElse(text: String) {
        #expect(NumberText.number(Field(text: text)) == nil)
    }

    @Test func readsBackEveryNumberItWrites() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<20_000 {
            let number = Double.random(in: -180...180, using: &generator)
            #expect(NumberText.number(Field(text: NumberText.text(number))) == number)
        }
    }
}

/// Random numbers that are the same in every run: SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
