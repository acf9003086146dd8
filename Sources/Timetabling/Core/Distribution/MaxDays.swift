/// Classes use at most D days of the week.
///
/// The format: "Given classes cannot spread over more than D days of the week, regardless whether they are in the same
/// week of semester or not. […] When the constraint is soft, the penalty is multiplied by the number of days that
/// exceed the given constant D."
package enum MaxDays {
    /// Days of the week in use beyond `limit`.
    ///
    /// - Complexity: O(members).
    package static func excess(members: Span<SectioningPlacement>, limit: Int) -> Int {
        var days: UInt16 = 0
        for index in members.indices { days |= members[index].days }
        return max(0, days.nonzeroBitCount - limit)
    }
}
