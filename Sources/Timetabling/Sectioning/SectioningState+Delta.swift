import BasicContainers

// Sets of classes replace lists of pairs here: which classes overlap a pattern is kept with every move, so that one
// `and` of two sets finds the broken pairs of sixty-four classes. It pays because few evaluated moves of classes are
// made: on the larger instances of ITC 2019 about one change of time in twenty.

extension SectioningState {
    /// Broken hard pairs and overlaps in the room if a class is held at a candidate time and placement.
    @inline(__always)
    func hardBreaks(_ index: Int, _ time: Int, _ placed: SectioningPlacement) -> Int {
        guard time >= 0 else { return 0 }
        let words = model.wordCount
        let row = Int(model.timePattern[time]) * words
        var breaks = 0
        let notOverlap = model.notOverlapMask.span
        let attendees = model.attendeesMask.span
        let overlapping = overlapping.span
        let near = near.span
        for word in 0..<words {
            let both = notOverlap[index * words + word] & overlapping[row + word]
            if both != 0 { breaks += both.nonzeroBitCount }
            var candidates = attendees[index * words + word] & near[row + word]
            while candidates != 0 {
                let other = word * 64 + candidates.trailingZeroBitCount
                candidates &= candidates &- 1
                if clashes(placed, with: other) { breaks += 1 }
            }
        }
        return breaks + overlaps(index, row, placed) + edgeBreaks(index, placed)
    }

    /// Whether a class would overlap another under a hard NotOverlap or SameAttendees at a candidate time.
    ///
    /// The cheapest test of all, which most random times fail.
    @inline(__always)
    func isBlocked(_ index: Int, at time: Int) -> Bool {
        let words = model.wordCount
        let row = Int(model.timePattern[time]) * words
        let notOverlap = model.notOverlapMask.span
        let attendees = model.attendeesMask.span
        let overlapping = overlapping.span
        for word in 0..<words {
            let mask = notOverlap[index * words + word] | attendees[index * words + word]
            if mask & overlapping[row + word] != 0 { return true }
        }
        return false
    }

    /// Broken pairs of the hard rules other than NotOverlap and SameAttendees.
    @inline(__always)
    private func edgeBreaks(_ index: Int, _ placed: SectioningPlacement) -> Int {
        var breaks = 0
        let edges = model.edges.span
        let travel = model.problem.travel.span
        for position in Int(model.edgeStart[index * 4])..<Int(model.edgeStart[index * 4 + 2]) {
            let edge = edges[position]
            if edge.isBroken(placed, placement[Int(edge.other)], travel, model.problem.roomCount) {
                breaks += Int(edge.weight)
            }
        }
        return breaks
    }

    /// Classes that a class would overlap in its room.
    @inline(__always)
    func overlaps(_ index: Int, _ row: Int, _ placed: SectioningPlacement) -> Int {
        guard placed.room != SectioningPlacement.noRoom else { return 0 }
        var overlaps = 0
        let start = Int(placed.room) * model.wordCount
        let occupants = occupants.span
        let overlapping = overlapping.span
        for word in 0..<model.wordCount {
            let both = occupants[start + word] & overlapping[row + word]
            if both != 0 { overlaps += both.nonzeroBitCount }
        }
        // The class itself is among them when it stays in its room and overlaps its own old time.
        let own = occupants[start + index / 64] & overlapping[row + index / 64]
        return overlaps - Int(own >> UInt64(index % 64) & 1)
    }

    /// Whether nobody can attend a class and another as that is placed now.
    @inline(__always)
    func clashes(_ placed: SectioningPlacement, with other: Int) -> Bool {
        sectioningClash(placed, placement[other], model.problem.travel.span, model.problem.roomCount)
    }

    /// Adds the change of the soft pairs.
    @inline(__always)
    func addSoftEdges(
        _ index: Int, _ old: SectioningPlacement, _ new: SectioningPlacement, _ delta: inout SectioningDelta
    ) {
        let edges = model.edges.span
        let travel = model.problem.travel.span
        let placements = placement.span
        let rooms = model.problem.roomCount
        let range = Int(model.edgeStart[index * 4 + 2])..<Int(model.edgeStart[index * 4 + 4])
        for position in range {
            let edge = edges[position]
            let other = placements[Int(edge.other)]
            if new.days != 0, edge.isBroken(new, other, travel, rooms) { delta.soft += Int(edge.weight) }
            if old.days != 0, edge.isBroken(old, other, travel, rooms) { delta.soft -= Int(edge.weight) }
        }
    }

    /// Student conflicts of a class if it is held at a candidate time and placement.
    @inline(__always)
    func conflicts(_ index: Int, _ time: Int, _ placed: SectioningPlacement) -> Int {
        guard time >= 0 else { return 0 }
        let words = model.wordCount
        let row = Int(model.timePattern[time]) * words
        let sharing = sharing.span
        let near = near.span
        let shared = sharedStudents.span
        var conflicts = 0
        for word in 0..<words {
            var candidates = sharing[index * words + word] & near[row + word]
            while candidates != 0 {
                let other = word * 64 + candidates.trailingZeroBitCount
                candidates &= candidates &- 1
                if clashes(placed, with: other) { conflicts += Int(shared[index * model.classCount + other]) }
            }
        }
        return conflicts
    }
}
