/// A small seeded generator for tests (SplitMix64, Steele, Lea and Flood 2014).
struct SectioningTestGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// Starts the sequence of a seed.
    init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
