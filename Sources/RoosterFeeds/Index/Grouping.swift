/// The positions of a list, grouped by a key of its elements: who attends a meeting, what a person attends.
struct Grouping: Sendable {
    private var slots: [String: Int32]
    private var starts: [Int32]
    private var positions: [Int32]

    /// Groups the positions below `count`.
    ///
    /// One whose key is nil belongs to no group. Within a group they stay in order.
    ///
    /// - Complexity: O(count).
    init(count: Int, key: (Int) -> String?) {
        slots = [:]
        var slotOf = [Int32](repeating: -1, count: count)
        var sizes: [Int32] = []
        for position in 0..<count {
            guard let key = key(position) else { continue }
            let slot = slots[key] ?? Int32(sizes.count)
            if Int(slot) == sizes.count {
                slots[key] = slot
                sizes.append(0)
            }
            slotOf[position] = slot
            sizes[Int(slot)] += 1
        }
        starts = sizes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        positions = [Int32](repeating: 0, count: Int(starts[sizes.count]))
        var next = starts
        for position in 0..<count where slotOf[position] >= 0 {
            let slot = Int(slotOf[position])
            positions[Int(next[slot])] = Int32(position)
            next[slot] += 1
        }
    }

    /// The positions whose key is `key`.
    subscript(key: String) -> ArraySlice<Int32> {
        guard let slot = slots[key] else { return [] }
        return positions[Int(starts[Int(slot)])..<Int(starts[Int(slot) + 1])]
    }

    /// All keys, in no order.
    var keys: some Collection<String> { slots.keys }
}
