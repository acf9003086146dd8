/// The weeks of one class contain the weeks of the other.
///
/// The format: "Given classes must be taught in the same weeks, regardless of their time slots or days of the week. […]
/// a class with fewer weeks must meet on a subset of the weeks used by the class with more weeks."
package enum SameWeeks {
    /// Whether the pair keeps the rule.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement) -> Bool {
        a.weeks | b.weeks == a.weeks || a.weeks | b.weeks == b.weeks
    }
}
