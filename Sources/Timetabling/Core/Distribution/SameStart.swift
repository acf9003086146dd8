/// Classes start at the same slot of the day.
///
/// The format: "Given classes must start at the same time slot, regardless of their days of week or weeks."
package enum SameStart {
    /// Whether the pair keeps the rule.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement) -> Bool {
        a.start == b.start
    }
}
