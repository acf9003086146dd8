import BasicContainers

extension SectioningState {
    /// Adds the change of the constraints over whole sets.
    @inline(__always)
    mutating func addGroups(_ index: Int, _ new: SectioningPlacement, _ delta: inout SectioningDelta) {
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
        let range = Int(model.classGroupStart[index])..<Int(model.classGroupStart[index + 1])
        for position in range {
            let group = Int(model.classGroup[position])
            groupExcess[group] = Int32(excess(ofGroup: group, placing: index, at: new))
        }
    }

    /// How far a group would exceed its rule with a class held elsewhere.
    private mutating func excess(ofGroup group: Int, placing index: Int, at new: SectioningPlacement) -> Int {
        let distribution = Int(model.groups[group])
        groupScratch.removeAll()
        for position in model.problem.members(of: distribution) {
            let member = Int(model.problem.distributionClass[position])
            let placed = member == index ? new : placement[member]
            if placed.days != 0 { groupScratch.append(placed) }
        }
        var blocks = DayBlocks()
        swap(&blocks, &blockScratch)  // Out of the state, which is being read; the memory goes back below.
        let excess = model.problem.distributionRules[distribution].excess(
            members: groupScratch.span, dayCount: model.problem.dayCount, weekCount: model.problem.weekCount,
            scratch: &blocks)
        swap(&blocks, &blockScratch)
        return excess
    }
}
