/// Blocks of two or more consecutive classes last at most M slots; gaps of up to S slots do not end a block.
///
/// The format: "the maximal length of a block does not exceed M slots. Please note that only blocks of two or more
/// classes are considered. In other words, if there is a class longer than M slots, it does not break the constraint by
/// itself, but it cannot form a larger block with another class. When the constraint is soft, the penalty is multiplied
/// by the total number of blocks that are over the M time slots, computed over each day of the week and week of the
/// semester and divided by the number of weeks of the semester at the end (using integer division, just like for the
/// MaxDayLoad constraint)."
package enum MaxBlock {
    /// Blocks longer than `slots`, counted over all days of all weeks.
    ///
    /// - Complexity: O(weeks × days × members).
    package static func excess(
        members: Span<SectioningPlacement>, slots: Int, gap: Int, dayCount: Int, weekCount: Int,
        scratch: inout DayBlocks
    ) -> Int {
        var excess = 0
        for week in 0..<weekCount {
            for day in 0..<dayCount {
                scratch.merge(members: members, gap: gap, day: day, week: week)
                for block in scratch.blocks where block.classes > 1 && Int(block.end) - Int(block.start) > slots {
                    excess += 1
                }
            }
        }
        return excess
    }
}
