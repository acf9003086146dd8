extension Array {
    /// The first position from which on a condition holds, by halving; the end when it never does.
    ///
    /// - Precondition: Once the condition holds it holds to the end.
    /// - Complexity: O(log `count`).
    @inline(__always)
    func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
