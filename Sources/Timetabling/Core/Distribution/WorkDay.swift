/// At most S slots from the start of the earlier class to the end of the later one on a shared day.
///
/// The format: "There should not be more than S time slots between the start of the first class and the end of the last
/// class on any given day."
package enum WorkDay {
    /// Whether the pair keeps the rule with at most `slots` slots.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement, slots: Int) -> Bool {
        !a.sharesDate(with: b) || Int(max(a.end, b.end)) - Int(min(a.start, b.start)) <= slots
    }
}
