/// Classes are held in one room.
///
/// The format: "Given classes should be placed in the same room. This means that (Ci.room = Cj.room)."
package enum SameRoom {
    /// Whether the pair keeps the rule.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement) -> Bool {
        a.room == b.room
    }
}
