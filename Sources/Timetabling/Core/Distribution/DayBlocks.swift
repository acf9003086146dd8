/// Merges the classes of one day of one week into blocks, as MaxBreaks and MaxBlock ask.
///
/// The format: "The MergeBlocks function recursively merges to the block B any two blocks Ba and Bb that are identified
/// by their start and end slots that overlap or are not more than S slots apart, until there are no more blocks that
/// could be merged."
package struct DayBlocks {
    /// One block: slots from the first start to the last end, and the number of classes in it.
    package struct Block: Equatable {
        /// The first slot.
        package var start: UInt16
        /// The slot after the last one.
        package var end: UInt16
        /// Classes in the block.
        package var classes: Int
    }

    /// The blocks of the day last merged, in order of start.
    package private(set) var blocks: [Block] = []

    /// Creates an empty scratch space; its memory is used again from day to day.
    package init() {}

    /// Merges the members that meet on a day of a week, joining those not more than `gap` slots apart.
    ///
    /// - Complexity: O(members²) in the worst case; a day has few.
    package mutating func merge(members: Span<SectioningPlacement>, gap: Int, day: Int, week: Int) {
        blocks.removeAll(keepingCapacity: true)
        for index in members.indices {
            let member = members[index]
            guard member.weeks >> UInt64(week) & 1 == 1, member.days >> UInt16(day) & 1 == 1 else { continue }
            var position = blocks.count
            while position > 0, blocks[position - 1].start > member.start { position -= 1 }
            blocks.insert(Block(start: member.start, end: member.end, classes: 1), at: position)
        }
        join(gap: gap)
    }

    private mutating func join(gap: Int) {
        guard !blocks.isEmpty else { return }
        var last = 0
        for index in 1..<blocks.endIndex {
            if Int(blocks[last].end) + gap >= Int(blocks[index].start) {
                blocks[last].end = max(blocks[last].end, blocks[index].end)
                blocks[last].classes += 1
            } else {
                last += 1
                blocks[last] = blocks[index]
            }
        }
        blocks.removeSubrange((last + 1)...)
    }
}
