import Timetabling

extension SectioningOracle {
    func judgeDistributions(_ occupations: [Occupation?], _ answer: inout Answer) {
        for (number, distribution) in instance.distributions.enumerated() {
            let members = distribution.classes.compactMap { classIndex[$0] }
            let excess = excess(of: distribution.rule, among: members.compactMap { occupations[$0] })
            if let excess {
                if distribution.isRequired {
                    if excess > 0 { answer.violations.insert(.excess(distribution: number, amount: excess)) }
                } else if case .maxDays = distribution.rule.kind {
                    answer.distribution += distribution.penalty * excess
                } else {
                    answer.distribution += (distribution.penalty * excess) / instance.weekCount
                }
                continue
            }
            for (position, first) in members.enumerated() {
                for second in members.dropFirst(position + 1) {
                    guard let a = occupations[first], let b = occupations[second] else { continue }
                    guard breaks(distribution.rule, a, b) else { continue }
                    if distribution.isRequired {
                        answer.violations.insert(.pair(distribution: number, first: first, second: second))
                    } else {
                        answer.distribution += distribution.penalty
                    }
                }
            }
        }
    }

    private func breaks(_ rule: DistributionRule, _ a: Occupation, _ b: Occupation) -> Bool {
        switch rule.kind {
        case .sameStart: a.slots.min() != b.slots.min()
        case .sameTime: !a.slots.isSubset(of: b.slots) && !b.slots.isSubset(of: a.slots)
        case .differentTime: !a.slots.isDisjoint(with: b.slots)
        case .sameDays: !a.days.isSubset(of: b.days) && !b.days.isSubset(of: a.days)
        case .differentDays: !a.days.isDisjoint(with: b.days)
        case .sameWeeks: !a.weeks.isSubset(of: b.weeks) && !b.weeks.isSubset(of: a.weeks)
        case .differentWeeks: !a.weeks.isDisjoint(with: b.weeks)
        case .sameRoom: a.room != b.room
        case .differentRoom: a.room == b.room
        case .overlap: !overlap(a, b)
        case .notOverlap: overlap(a, b)
        case .sameAttendees: areCloser(a, b, than: travelTime(a, b))
        case .precedence: !isBefore(a, b)
        case .workDay:
            !a.dates.isDisjoint(with: b.dates) && span(a.slots.union(b.slots)) > Int(rule.first)
        case .minGap: areCloser(a, b, than: Int(rule.first))
        case .maxDays, .maxDayLoad, .maxBreaks, .maxBlock: false
        }
    }

    private func isBefore(_ a: Occupation, _ b: Occupation) -> Bool {
        guard let dateA = a.dates.min(), let dateB = b.dates.min() else { return false }
        guard dateA == dateB else { return dateA < dateB }
        return a.slots.allSatisfy { slot in b.slots.allSatisfy { slot < $0 } }
    }

    private func span(_ slots: Set<Int>) -> Int {
        guard let first = slots.min(), let last = slots.max() else { return 0 }
        return last - first + 1
    }

    /// Days, slots, breaks or blocks over the limit; nil for a rule over pairs.
    private func excess(of rule: DistributionRule, among members: [Occupation]) -> Int? {
        let dates = 0..<(instance.weekCount * instance.dayCount)
        let (first, second) = (Int(rule.first), Int(rule.second))
        switch rule.kind {
        case .maxDays:
            return max(0, members.reduce(into: Set<Int>()) { $0.formUnion($1.days) }.count - first)
        case .maxDayLoad:
            return dates.reduce(0) { sum, date in
                sum + max(0, members.filter { $0.dates.contains(date) }.reduce(0) { $0 + $1.slots.count } - first)
            }
        case .maxBreaks:
            return dates.reduce(0) { sum, date in
                let blocks = blocks(members.filter { $0.dates.contains(date) }.map(\.slots), gap: second)
                return sum + max(0, blocks.count - 1 - first)
            }
        case .maxBlock:
            return dates.reduce(0) { sum, date in
                let slots = members.filter { $0.dates.contains(date) }.map(\.slots)
                return sum
                    + blocks(slots, gap: second).filter { block in
                        span(block) > first && slots.count(where: { !$0.isDisjoint(with: block) }) > 1
                    }.count
            }
        case .sameStart, .sameTime, .differentTime, .sameDays, .differentDays, .sameWeeks, .differentWeeks, .sameRoom,
            .differentRoom, .overlap, .notOverlap, .sameAttendees, .precedence, .workDay, .minGap:
            return nil
        }
    }

    /// Occupied slots of one date, split where more than `gap` slots are empty.
    private func blocks(_ occupied: [Set<Int>], gap: Int) -> [Set<Int>] {
        var blocks: [Set<Int>] = []
        var last: Int?
        for slot in occupied.reduce(into: Set<Int>(), { $0.formUnion($1) }).sorted() {
            if let last, slot - last - 1 <= gap {
                blocks[blocks.count - 1].insert(slot)
            } else {
                blocks.append([slot])
            }
            last = slot
        }
        return blocks
    }
}
