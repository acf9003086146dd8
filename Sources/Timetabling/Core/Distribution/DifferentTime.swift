/// Classes share no slot of the day.
///
/// The format: "Given classes must be taught during different times of day, regardless of their days of week or weeks."
package enum DifferentTime {
    /// Whether the pair keeps the rule.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement) -> Bool {
        a.end <= b.start || b.end <= a.start
    }
}
