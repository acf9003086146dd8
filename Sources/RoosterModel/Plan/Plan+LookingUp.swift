extension Plan {
    /// What a participant attends, sorted by meeting.
    ///
    /// - Complexity: O(log rows); the plan's lists must be sorted, as every plan's are.
    public func attending(of participant: String) -> ArraySlice<Attending> {
        let first = attending.partitioningIndex { $0.participant >= participant }
        return attending[first..<attending.partitioningIndex { $0.participant > participant }]
    }

    /// The meeting with an id.
    ///
    /// - Complexity: O(log rows).
    public func meeting(_ id: String) -> Meeting? {
        let position = meetings.partitioningIndex { $0.id >= id }
        return position < meetings.count && meetings[position].id == id ? meetings[position] : nil
    }
}

extension Array {
    /// The first position from which on a condition holds, by halving; the end when it never does.
    ///
    /// - Precondition: Once the condition holds it holds to the end.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
