/// The shorter class lies within the slots of the longer one.
///
/// The format: "Given classes must be taught at the same time of day, regardless of their days of week or weeks. […]
/// the shorter class can start after the longer class but must end before or at the same time as the longer class."
package enum SameTime {
    /// Whether the pair keeps the rule.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement) -> Bool {
        (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end)
    }
}
