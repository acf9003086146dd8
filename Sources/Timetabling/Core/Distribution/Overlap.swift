/// Classes share a slot on a shared day of a shared week.
///
/// The format: "Given classes overlap in time. Two classes overlap in time when they overlap in time of day, days of
/// the week, as well as weeks."
package enum Overlap {
    /// Whether the pair keeps the rule.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement) -> Bool {
        a.sharesSlot(with: b) && a.sharesDate(with: b)
    }
}
