/// Classes are held in different rooms.
///
/// The format: "Given classes should be placed in different rooms. This means that (Ci.room ≠ Cj.room)."
package enum DifferentRoom {
    /// Whether the pair keeps the rule.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement) -> Bool {
        a.room != b.room
    }
}
