/// Classes never meet at the same moment.
///
/// The format: "Given classes do not overlap in time. Two classes do not overlap in time when they do not overlap in
/// time of day, or in days of the week, or in weeks."
package enum NotOverlap {
    /// Whether the pair keeps the rule.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement) -> Bool {
        !(a.sharesSlot(with: b) && a.sharesDate(with: b))
    }
}
