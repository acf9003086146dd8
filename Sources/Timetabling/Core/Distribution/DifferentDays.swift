/// Classes share no day of the week.
///
/// The format: "Given classes must be taught on different days of the week, regardless of their start time slots and
/// weeks."
package enum DifferentDays {
    /// Whether the pair keeps the rule.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement) -> Bool {
        a.days & b.days == 0
    }
}
