/// Somebody can attend both classes, travel included; student conflicts are counted by the same rule.
///
/// The format: "Given classes cannot overlap in time, and if they are placed on overlapping days of week and weeks,
/// they must be placed close enough so that the attendees can travel between the two classes."
package enum SameAttendees {
    /// Whether the pair keeps the rule, with `travel` slots between the two rooms (0 when a class has no room).
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement, travel: Int) -> Bool {
        Int(a.end) + travel <= Int(b.start) || Int(b.end) + travel <= Int(a.start) || !a.sharesDate(with: b)
    }
}
