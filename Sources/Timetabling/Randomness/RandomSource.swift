/// A seeded source of random numbers: xoshiro256**, seeded by splitmix64.
///
/// The same seed gives the same search. Source: Blackman and Vigna, "Scrambled Linear Pseudorandom Number
/// Generators", ACM TOMS 47 (2021), and their public-domain reference code.
public struct RandomSource: RandomNumberGenerator, Sendable {
    private var first: UInt64
    private var second: UInt64
    private var third: UInt64
    private var fourth: UInt64

    /// Makes the source of a seed.
    public init(seed: UInt64) {
        var mixer = seed
        func mixed() -> UInt64 {
            mixer &+= 0x9E37_79B9_7F4A_7C15
            var word = mixer
            word = (word ^ (word &>> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word &>> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word &>> 31)
        }
        first = mixed()
        second = mixed()
        third = mixed()
        fourth = mixed()
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        // Wrapping is the definition of the generator.
        let product = second &* 5
        let result = ((product &<< 7) | (product &>> 57)) &* 9
        let shifted = second &<< 17
        third ^= first
        fourth ^= second
        second ^= third
        first ^= fourth
        third ^= shifted
        fourth = (fourth &<< 45) | (fourth &>> 19)
        return result
    }

    /// A number from 0 up to, not including, `bound`, which is above 0.
    ///
    /// The multiply-shift of Lemire (2019) without its rejection step: the bias is below `bound` ÷ 2³².
    public mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: ((next() &>> 32) &* UInt64(truncatingIfNeeded: bound)) &>> 32)
    }

    /// Puts some elements first that are drawn from all, in random order, and leaves the others behind them.
    ///
    /// Source: Durstenfeld, "Algorithm 235: random permutation" (1964).
    ///
    /// - Parameters:
    ///   - list: The elements.
    ///   - count: How many to draw; nil: all.
    public mutating func shuffle<Element>(_ list: inout [Element], first count: Int? = nil) {
        for index in list.indices.dropLast().prefix(count ?? list.count) {
            list.swapAt(index, index + below(list.count - index))
        }
    }

    /// A number from 0 up to, not including, 1.
    public mutating func unit() -> Double {
        Double(next() &>> 11) * 0x1p-53
    }
}
