/// The first meeting of the first class ends before the first meeting of the second one starts.
///
/// The format: "Given classes must be one after the other in the order provided in the constraint definition. For
/// classes that have multiple meetings in a week or that are on different weeks, the constraint only cares about the
/// first meeting of the class."
package enum Precedence {
    /// Whether the pair keeps the rule; `a` stands before `b` in the constraint.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement) -> Bool {
        let weekOfA = a.weeks.trailingZeroBitCount
        let weekOfB = b.weeks.trailingZeroBitCount
        guard weekOfA == weekOfB else { return weekOfA < weekOfB }
        let dayOfA = a.days.trailingZeroBitCount
        let dayOfB = b.days.trailingZeroBitCount
        guard dayOfA == dayOfB else { return dayOfA < dayOfB }
        return a.end <= b.start
    }
}
