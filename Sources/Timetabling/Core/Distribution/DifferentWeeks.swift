/// Classes share no week.
///
/// The format: "Given classes must be taught on different weeks, regardless of their time slots or days of the week."
package enum DifferentWeeks {
    /// Whether the pair keeps the rule.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement) -> Bool {
        a.weeks & b.weeks == 0
    }
}
