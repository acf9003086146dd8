/// The days of one class contain the days of the other.
///
/// The format: "Given classes must be taught on the same days, regardless of their start time slots and weeks. […] a
/// class with fewer meetings must meet on a subset of the days used by the class with more meetings."
package enum SameDays {
    /// Whether the pair keeps the rule.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement) -> Bool {
        a.days | b.days == a.days || a.days | b.days == b.days
    }
}
