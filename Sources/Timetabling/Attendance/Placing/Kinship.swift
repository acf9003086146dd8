// Groups of people who share something: a neighbourhood, a language, a level.

extension AttendanceState {
    /// Steps in which benefits are compared: those who gain about as much are ranked by what they share.
    private static let stepsOfBenefit = 8.0

    /// Ranks people who gain about as much from a series by what they share with it.
    ///
    /// What a series shares is what its people do, or, while it has none, what those who gain most have in common.
    func sortByKinship(_ ranked: inout [(person: Int, benefit: Double)], for number: Int) {
        let offer = problem.activities[series[number].activity]
        guard !offer.kinships.isEmpty || !offer.meantFor.isEmpty, let most = ranked.first?.benefit, most > 0 else {
            return
        }
        let members = series[number].members
        var shared: [Int?] = []
        for kinship in offer.kinships {
            let known = mode(members.map { (kinship[$0], 1) })
            // Of those who share what was chosen before, as neighbours who also speak a language.
            let alike = ranked.filter { shares($0.person, offer, shared) == shared.count }
            shared.append(known ?? mode(alike.map { (kinship[$0.person], $0.benefit) }))
        }
        let keyed = ranked.map { entry in
            let step = Int(entry.benefit / most * Self.stepsOfBenefit)
            let meant = offer.meantFor.isEmpty || offer.meantFor[entry.person] ? 1 : 0
            return (entry: entry, step: step, kin: shares(entry.person, offer, shared) + meant)
        }
        let order = keyed.indices.sorted { left, right in
            (keyed[right].step, keyed[right].kin, left) < (keyed[left].step, keyed[left].kin, right)
        }
        ranked = order.map { keyed[$0].entry }
    }

    /// How many of the chosen keys a person has.
    private func shares(_ person: Int, _ offer: ActivityOffer, _ shared: [Int?]) -> Int {
        zip(offer.kinships, shared).count { $0[person] == $1 }
    }

    /// The key with the greatest weight, the lowest among equals; nil for none.
    private func mode(_ keys: [(key: Int, weight: Double)]) -> Int? {
        var weights: [Int: Double] = [:]
        for (key, weight) in keys { weights[key, default: 0] += weight }
        return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// What a series costs for people in it who do not share what most of the others do.
    public func kinshipPrice(of number: Int) -> Double {
        kinshipPrice(series[number].activity, series[number].members)
    }

    func kinshipPrice(_ activity: Int, _ members: [Int]) -> Double {
        let offer = problem.activities[activity]
        var strangers = 0
        for kinship in offer.kinships {
            var counts: [Int: Int] = [:]
            for member in members { counts[kinship[member], default: 0] += 1 }
            strangers += members.count - (counts.values.max() ?? 0)
        }
        return Double(strangers) * problem.prices.stranger
    }

    /// Lets people of two series of an activity change places where that makes the groups more alike and nobody gets less.
    mutating func regroup(stop: StopFlag, deadline: Deadline) {
        begin()
        for activity in problem.activities.indices where !problem.activities[activity].kinships.isEmpty {
            let open = series.indices.filter {
                series[$0].isOpen && series[$0].isMovable && series[$0].activity == activity
            }
            for (position, one) in open.enumerated() {
                for other in open[(position + 1)...] where !stop.isRaised && deadline.share < 1 {
                    regroup(one, other)
                }
            }
        }
    }

    private mutating func regroup(_ one: Int, _ other: Int) {
        for first in series[one].members {
            for second in series[other].members where swap(first, one, second, other) {
                log.removeAll(keepingCapacity: true)
                break
            }
        }
    }

    /// Swaps two people of two series when the price falls; whether it did.
    private mutating func swap(_ first: Int, _ one: Int, _ second: Int, _ other: Int) -> Bool {
        let activity = series[one].activity
        let here = series[one].members.filter { $0 != first } + [second]
        let there = series[other].members.filter { $0 != second } + [first]
        let before = kinshipPrice(of: one) + kinshipPrice(of: other)
        let gain = before - kinshipPrice(activity, here) - kinshipPrice(activity, there)
        guard gain > 0 else { return false }
        let own = weightedPrice(of: first) + weightedPrice(of: second)
        let mark = log.count
        leave(first, one)
        leave(second, other)
        if enrol(first, other) == nil, enrol(second, one) == nil {
            let now = weightedPrice(of: first) + weightedPrice(of: second)
            if now < own + gain * AttendancePrice.softWeight { return true }
        }
        rollBack(to: mark)
        return false
    }
}
