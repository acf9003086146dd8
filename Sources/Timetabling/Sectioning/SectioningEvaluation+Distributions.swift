extension SectioningProblem {
    /// Adds the soft penalties and the hard violations of the distribution constraints; classes without time are left
    /// out.
    func evaluateDistributions(_ placements: [SectioningPlacement?], _ evaluation: inout SectioningEvaluation) {
        var scratch = DayBlocks()
        for distribution in 0..<distributionCount {
            let rule = distributionRules[distribution]
            let indices = members(of: distribution).map { Int(distributionClass[$0]) }
            let broken =
                rule.kind.countsPairs
                ? brokenPairs(distribution, indices, placements, &evaluation)
                : excess(distribution, indices.compactMap { placements[$0] }, &scratch, &evaluation)
            guard !distributionRequired[distribution] else { continue }
            evaluation.distributionPenalty += rule.penalty(
                weight: Int(distributionPenalty[distribution]), excess: broken, weekCount: weekCount)
        }
    }

    private func brokenPairs(
        _ distribution: Int, _ indices: [Int], _ placements: [SectioningPlacement?],
        _ evaluation: inout SectioningEvaluation
    ) -> Int {
        let rule = distributionRules[distribution]
        var broken = 0
        for (position, first) in indices.enumerated() {
            guard let a = placements[first] else { continue }
            for second in indices[(position + 1)...] {
                guard let b = placements[second] else { continue }
                guard !rule.holds(a, b, travel: travelSlots(from: a.room, to: b.room)) else { continue }
                broken += 1
                if distributionRequired[distribution] {
                    evaluation.violations.append(.pair(distribution: distribution, first: first, second: second))
                }
            }
        }
        return broken
    }

    private func excess(
        _ distribution: Int, _ members: [SectioningPlacement], _ scratch: inout DayBlocks,
        _ evaluation: inout SectioningEvaluation
    ) -> Int {
        let excess = distributionRules[distribution].excess(
            members: members.span, dayCount: dayCount, weekCount: weekCount, scratch: &scratch)
        if excess > 0, distributionRequired[distribution] {
            evaluation.violations.append(.excess(distribution: distribution, amount: excess))
        }
        return excess
    }
}
