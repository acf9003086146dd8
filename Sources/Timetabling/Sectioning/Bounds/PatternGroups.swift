/// Divides times into groups whose members all share a moment, so that of classes that may not overlap at most one is
/// held in each group.
///
/// Greedy by end: each time joins the first group that still has a common moment with it.
struct PatternGroups {
    /// The group of each pattern; -1 for those that were not asked for.
    private(set) var group: [Int32]
    /// Number of groups.
    private(set) var count = 0

    /// Divides the given patterns of a problem.
    init(_ patterns: [SectioningPlacement], of chosen: some Sequence<Int32>) {
        group = Array(repeating: -1, count: patterns.count)
        let order = Set(chosen).sorted {
            (patterns[Int($0)].end, patterns[Int($0)].start, $0) < (patterns[Int($1)].end, patterns[Int($1)].start, $1)
        }
        var common: [SectioningPlacement] = []
        for index in order {
            let pattern = patterns[Int(index)]
            let place = common.firstIndex { $0.sharesDate(with: pattern) && $0.sharesSlot(with: pattern) }
            if let place {
                common[place].start = max(common[place].start, pattern.start)
                common[place].end = min(common[place].end, pattern.end)
                common[place].days &= pattern.days
                common[place].weeks &= pattern.weeks
            } else {
                common.append(pattern)
            }
            group[Int(index)] = Int32(place ?? common.count - 1)
        }
        count = common.count
    }
}
