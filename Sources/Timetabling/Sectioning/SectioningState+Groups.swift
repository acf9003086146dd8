import BasicContainers

extension SectioningState {
    /// Adds the change of the constraints over whole sets.
    @inline(__always)
    mutating func addGroups(_ index: Int, _ new: SectioningPlacement, _ delta: inout SectioningDelta) {
        guard !isSameTime(placement[index], new) else { return }
        let range = Int(model.classGroupStart[index])..<Int(model.classGroupStart[index + 1])
        for position in range {
            let group = Int(model.classGroup[position])
            let excess = excess(ofGroup: group, placing: index, at: new)
            addGroup(group, excess: excess, &delta)
        }
    }

    /// Adds what it costs that a group's excess becomes `excess`.
    private func addGroup(_ group: Int, excess: Int, _ delta: inout SectioningDelta) {
        let distribution = Int(model.groups[group])
        let old = Int(groupExcess[group])
        guard excess != old else { return }
        if model.problem.distributionRequired[distribution] {
            delta.hard += excess - old
        } else {
            let rule = model.problem.distributionRules[distribution]
            let weight = Int(model.problem.distributionPenalty[distribution])
            let weeks = model.problem.weekCount
            delta.soft +=
                model.problem.weights.distribution
                * (rule.penalty(weight: weight, excess: excess, weekCount: weeks)
                    - rule.penalty(weight: weight, excess: old, weekCount: weeks))
        }
    }

    /// Keeps the excess of a class's groups when it moves.
    mutating func updateGroups(_ index: Int, _ new: SectioningPlacement) {
        guard !isSameTime(placement[index], new) else { return }
        let range = Int(model.classGroupStart[index])..<Int(model.classGroupStart[index + 1])
        for position in range {
            let group = Int(model.classGroup[position])
            groupExcess[group] = Int32(excess(ofGroup: group, placing: index, at: new))
        }
    }

    /// How far a group would exceed its rule with a class held elsewhere.
    private mutating func excess(ofGroup group: Int, placing index: Int, at new: SectioningPlacement) -> Int {
        let rule = model.problem.distributionRules[Int(model.groups[group])]
        if rule.kind == .maxDayLoad {
            return Int(groupExcess[group]) + loadChange(ofGroup: group, placing: index, at: new, slots: Int(rule.first))
        }
        return wholeExcess(ofGroup: group, placing: index, at: new)
    }

    /// How far a group would exceed its rule, found from all its members.
    private mutating func wholeExcess(ofGroup group: Int, placing index: Int, at new: SectioningPlacement) -> Int {
        let distribution = Int(model.groups[group])
        let rule = model.problem.distributionRules[distribution]
        groupScratch.removeAll()
        for position in model.problem.members(of: distribution) {
            let member = Int(model.problem.distributionClass[position])
            let placed = member == index ? new : placement[member]
            if placed.days != 0 { groupScratch.append(placed) }
        }
        var blocks = DayBlocks()
        swap(&blocks, &blockScratch)  // Out of the state, which is being read; the memory goes back below.
        let excess = rule.excess(
            members: groupScratch.span, dayCount: model.problem.dayCount, weekCount: model.problem.weekCount,
            scratch: &blocks)
        swap(&blocks, &blockScratch)
        return excess
    }

    /// Change of the excess of a MaxDayLoad if a class moves; only its own dates are looked at.
    private func loadChange(
        ofGroup group: Int, placing index: Int, at new: SectioningPlacement, slots: Int
    ) -> Int {
        let old = placement[index]
        let range = model.problem.members(of: Int(model.groups[group]))
        var change = 0
        var weeks = old.weeks | new.weeks
        while weeks != 0 {
            let week = weeks & (0 &- weeks)
            weeks ^= week
            var days = old.days | new.days
            while days != 0 {
                let day = days & (0 &- days)
                days ^= day
                let load = load(of: range, without: index, day: day, week: week)
                let before = load + old.slots(day: day, week: week)
                let after = load + new.slots(day: day, week: week)
                change += max(0, after - slots) - max(0, before - slots)
            }
        }
        return change
    }

    /// Slots that members of a constraint, but for one class, fill on one date.
    @inline(__always)
    private func load(of range: Range<Int>, without index: Int, day: UInt16, week: UInt64) -> Int {
        var load = 0
        for position in range {
            let member = Int(model.problem.distributionClass[position])
            if member != index { load += placement[member].slots(day: day, week: week) }
        }
        return load
    }

    /// Whether two placements differ in room at most.
    @inline(__always)
    private func isSameTime(_ old: SectioningPlacement, _ new: SectioningPlacement) -> Bool {
        old.start == new.start && old.end == new.end && old.days == new.days && old.weeks == new.weeks
    }
}
