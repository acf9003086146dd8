/// A stream of random numbers that is the same on every machine.
///
/// Source: Guy Steele, Doug Lea and Christine Flood, "Fast Splittable Pseudorandom Number Generators" (SplitMix64). The
/// name of the stream is mixed in by FNV-1a, so that more numbers for one subject change no other subject.
struct SampleRandom: RandomNumberGenerator {
    private var state: UInt64

    /// Makes the stream of a subject.
    init(seed: UInt64, stream: String) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in stream.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        state = seed &* 0x9e37_79b9_7f4a_7c15 ^ hash
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to 1.
    mutating func unit() -> Double {
        Double(next() >> 11) / 9_007_199_254_740_992
    }

    /// Whether something with this chance happens.
    mutating func chance(_ probability: Double) -> Bool {
        unit() < probability
    }

    /// A whole number of a range.
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(unit() * Double(range.count))
    }

    /// A number of a range.
    mutating func number(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + unit() * (range.upperBound - range.lowerBound)
    }

    /// A number around 0, within −1 and 1, the sum of three even ones.
    mutating func noise() -> Double {
        (unit() + unit() + unit()) * 2 / 3 - 1
    }

    /// One of a list that is not empty.
    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[number(0...(values.count - 1))]
    }

    /// Some of a list, in its order.
    mutating func some<Value>(_ amount: Int, of values: [Value]) -> [Value] {
        let chosen = Array(shuffled(Array(values.indices)).prefix(amount)).sorted()
        return chosen.map { values[$0] }
    }

    /// A list in random order (Fisher and Yates).
    mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
        var result = values
        guard result.count > 1 else { return result }
        for index in stride(from: result.count - 1, to: 0, by: -1) {
            result.swapAt(index, number(0...index))
        }
        return result
    }

    /// So many values in random order, each as often as its weight asks for.
    mutating func deal<Value>(_ amount: Int, _ weighted: [(value: Value, weight: Double)]) -> [Value] {
        let shares = apportioned(amount, by: weighted.map(\.weight))
        var result: [Value] = []
        result.reserveCapacity(amount)
        for (entry, share) in zip(weighted, shares) {
            result.append(contentsOf: repeatElement(entry.value, count: share))
        }
        return shuffled(result)
    }
}

/// Whole shares of an amount by weight, by largest remainder; an earlier entry wins a tie.
func apportioned(_ amount: Int, by weights: [Double]) -> [Int] {
    let total = weights.reduce(0, +)
    guard amount > 0, total > 0 else { return weights.map { _ in 0 } }
    let exact = weights.map { Double(amount) * $0 / total }
    var shares = exact.map { Int($0) }
    let missing = amount - shares.reduce(0, +)
    let order = exact.indices.sorted { left, right in
        let first = exact[left] - Double(shares[left])
        let second = exact[right] - Double(shares[right])
        return first == second ? left < right : first > second
    }
    for index in order.prefix(missing) {
        shares[index] += 1
    }
    return shares
}
