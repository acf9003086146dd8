/// At most R breaks of more than S slots on each day of each week.
///
/// The format: "the number of blocks is not greater than R + 1. […] When the constraint is soft, the penalty is
/// multiplied by the total number of additional breaks computed over each day of the week and week of the semester and
/// divided by the number of weeks of the semester at the end (using integer division, just like for the MaxDayLoad
/// constraint)."
package enum MaxBreaks {
    /// Breaks beyond `breaks`, summed over all days of all weeks.
    ///
    /// - Complexity: O(weeks × days × members).
    package static func excess(
        members: Span<SectioningPlacement>, breaks: Int, gap: Int, dayCount: Int, weekCount: Int,
        scratch: inout DayBlocks
    ) -> Int {
        var excess = 0
        for week in 0..<weekCount {
            for day in 0..<dayCount {
                scratch.merge(members: members, gap: gap, day: day, week: week)
                excess += max(0, scratch.blocks.count - (breaks + 1))
            }
        }
        return excess
    }
}
