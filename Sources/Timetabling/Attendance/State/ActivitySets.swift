/// Sets of activities as rows of bits, each different set once: thousands of demands share a few lists.
///
/// A test is one load and one shift, without a reference to count; the search makes millions a second.
struct ActivitySets: Sendable {
    /// Number of the empty set.
    static let empty = 0

    private let wordsPerSet: Int
    private var words: [UInt64]
    private var numbers: [[Int]: Int] = [[]: empty]

    /// The empty set alone, for so many activities.
    init(activities count: Int) {
        wordsPerSet = max(1, (count + 63) / 64)
        words = Array(repeating: 0, count: wordsPerSet)
    }

    /// The number of a set of activities, in ascending order.
    mutating func number(of activities: [Int]) -> Int {
        if let known = numbers[activities] { return known }
        let number = words.count / wordsPerSet
        words += Array(repeating: 0, count: wordsPerSet)
        for activity in activities { words[number * wordsPerSet + activity >> 6] |= 1 << UInt64(activity & 63) }
        numbers[activities] = number
        return number
    }

    /// Whether an activity is in the set of this number.
    func contains(_ set: Int32, _ activity: Int) -> Bool {
        words[Int(set) &* wordsPerSet &+ activity &>> 6] &>> UInt64(activity & 63) & 1 == 1
    }

    /// For every set, by number, whether an activity is in it: for looking through demands one after the other.
    func containing(_ activity: Int) -> [Bool] {
        let (word, bit) = (activity >> 6, UInt64(activity & 63))
        return (0..<words.count / wordsPerSet).map { words[$0 * wordsPerSet + word] >> bit & 1 == 1 }
    }
}
