import RoosterModel

extension SampleTown {
    /// Gives people without one a law, a route and a level (DOMAIN.md §5a).
    mutating func assignRoutes() {
        var random = random("routes")
        let open = random.shuffled(people.indices.filter { !people[$0].isPlanted })
        let total = Double(open.count)
        var rest = open
        func take(_ share: Double, where fits: (SamplePerson) -> Bool) -> [Int] {
            let wanted = Int((share * total).rounded())
            var taken: [Int] = []
            rest.removeAll { index in
                guard taken.count < wanted, fits(people[index]) else { return false }
                taken.append(index)
                return true
            }
            return taken
        }
        let outside = take(0.04) { $0.ground == .none }
        let young = take(0.088) { $0.participant.ageBand == .from18 && $0.children.isEmpty && $0.ground != .none }
        let alsoYoung = take(0.022) { $0.participant.ageBand == .from25 && $0.children.isEmpty && $0.ground != .none }
        let older = take(0.28) { $0.ground != .none && $0.participant.ageBand != .from18 }
        let former = take(0.03) { $0.ground == .asylum && $0.months > 6 && $0.participant.partner == nil }
        assign(.none, law: .none, to: outside, levels: [(.a2, 2), (.b1, 5), (.b2, 3)], random: &random)
        assign(
            .onderwijs, law: .law2021, to: young + alsoYoung, levels: [(.alfaAA, 1), (.preA1, 3), (.a1, 4), (.a2, 3)],
            random: &random)
        assign(
            .z, law: .law2021, to: older, levels: [(.alfaA, 9), (.alfaAA, 3), (.preA1, 9), (.a1, 7)], random: &random)
        let lessons: [(Participant.Level, Double)] = [
            (.alfaAA, 2), (.preA1, 10), (.a1, 17), (.a2, 18), (.b1, 8), (.b2, 2),
        ]
        assign(.b1, law: .law2021, to: rest, levels: lessons, random: &random)
        assign(.b1, law: .law2013, to: former, levels: [(.a1, 3), (.a2, 3)], random: &random)
        for index in former {
            moveBack(index, random: &random)
        }
        for index in rest where people[index].ground == .none {
            people[index].participant.law = Participant.Law.none
        }
    }

    private mutating func assign(
        _ route: Participant.Route, law: Participant.Law, to indices: [Int],
        levels: [(Participant.Level, Double)], random: inout SampleRandom
    ) {
        let dealt = random.deal(indices.count, levels.map { (value: $0.0, weight: $0.1) })
        for (index, level) in zip(indices, dealt) {
            people[index].participant.route = route
            people[index].participant.law = law
            people[index].participant.level = level
            if route == .z, people[index].ground == .family {
                people[index].participant.participationHoursDue = 0
            }
            if people[index].ground == .asylum {
                people[index].participant.tags.append("asylum")
            }
        }
    }

    /// People under the law of 2013 settled before it was replaced on 1 January 2022.
    private mutating func moveBack(_ index: Int, random: inout SampleRandom) {
        let last = CalendarDate(year: 2021, month: 11, day: 30) ?? request.start
        let settled = last + -random.number(0...500)
        people[index].months = Double(request.start - settled) / 30.4
        people[index].participant.settled = settled
        people[index].participant.registered = settled + 9
        people[index].participant.duoNotice = nil
        people[index].participant.pipDate = nil
        people[index].participant.guidanceEnd = nil
    }

    /// Gives people a stage: the longer here the further, with much noise; shares of DOMAIN.md §5a.
    mutating func assignStages() {
        var random = random("stages")
        let open = people.indices.filter { !people[$0].isPlanted }
        let keys = open.map { index in
            let person = people[index]
            let route = person.participant.route == .z ? 0.0 : person.participant.route == .onderwijs ? 0.3 : 0.15
            return (index: index, key: min(1, person.months / 36) + route + random.noise() * 0.45)
        }
        let ranked = keys.sorted { $0.key == $1.key ? $0.index < $1.index : $0.key < $1.key }
        let shares = apportioned(ranked.count, by: [18, 26, 26, 18, 12])
        var stage = 0
        var left = shares[0]
        for entry in ranked {
            while left == 0, stage < 4 {
                stage += 1
                left = shares[stage]
            }
            people[entry.index].participant.stage = stage + 1
            left -= 1
        }
    }
}
