/// At least G slots between two classes that meet on the same day.
///
/// The format: "Any two classes that are taught on the same day (they are placed on overlapping days and weeks) must be
/// at least G slots apart."
package enum MinGap {
    /// Whether the pair keeps the rule with at least `slots` slots between.
    @inline(__always)
    package static func holds(_ a: SectioningPlacement, _ b: SectioningPlacement, slots: Int) -> Bool {
        !a.sharesDate(with: b) || Int(a.end) + slots <= Int(b.start) || Int(b.end) + slots <= Int(a.start)
    }
}
