/// Classes fill at most S slots on each day of each week.
///
/// The format: "there is no more than a given number of S time slots on every day. […] When the constraint is soft […],
/// its penalty is multiplied by the number of slots that exceed the given constant S over all days of the semester and
/// divided by the number of weeks of the semester (using integer division). Importantly the integer division is
/// computed at the very end."
package enum MaxDayLoad {
    /// Slots beyond `slots`, summed over all days of all weeks.
    ///
    /// - Complexity: O(weeks × days × members).
    package static func excess(members: Span<SectioningPlacement>, slots: Int, dayCount: Int, weekCount: Int) -> Int {
        var excess = 0
        for week in 0..<weekCount {
            for day in 0..<dayCount {
                var load = 0
                for index in members.indices {
                    let member = members[index]
                    guard member.weeks >> UInt64(week) & 1 == 1, member.days >> UInt16(day) & 1 == 1 else { continue }
                    load += Int(member.end) - Int(member.start)
                }
                excess += max(0, load - slots)
            }
        }
        return excess
    }
}
