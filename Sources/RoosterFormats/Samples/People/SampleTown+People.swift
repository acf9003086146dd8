import RoosterModel

extension SampleTown {
    /// Adds the planted cases and the people around them.
    mutating func addPeople() {
        plantPeople()
        let adults = figures.newcomers - people.count
        let children = figures.children - state.children.count
        addRegularPeople(households(adults: adults, children: max(0, children)))
        assignRoutes()
        assignStages()
        assignWork()
        assignModes()
        assignWishes()
        assignProgrammes()
        addPersonalBlocks()
        addCare()
    }

    /// Adds a person and keeps where they are found.
    mutating func add(_ person: SamplePerson) {
        indexByID[person.id] = people.count
        people.append(person)
    }

    private mutating func addRegularPeople(_ households: [Household]) {
        var random = random("people")
        let adults = households.reduce(0) { $0 + $1.adults }
        var ages = random.deal(
            adults,
            [
                (value: Participant.AgeBand.from18, weight: 24), (value: .from25, weight: 36),
                (value: .from35, weight: 24), (value: .from45, weight: 11), (value: .from55, weight: 5),
            ])
        let childCount = households.reduce(0) { $0 + $1.children }
        var childAges = random.deal(
            childCount,
            [
                (value: Child.AgeBand.from0, weight: 14), (value: .from2, weight: 15), (value: .from4, weight: 25),
                (value: .from8, weight: 26), (value: .from13, weight: 20),
            ])
        var number = 0
        for household in households {
            addHousehold(household, firstNumber: &number, ages: &ages, childAges: &childAges, random: &random)
        }
    }

    private mutating func addHousehold(
        _ household: Household, firstNumber number: inout Int, ages: inout [Participant.AgeBand],
        childAges: inout [Child.AgeBand], random: inout SampleRandom
    ) {
        let place = geography.neighbourhoods[household.neighbourhood]
        let home = point(near: place, metres: geography.spread, random: &random)
        let settled = request.start + -Int((household.months * 30.4).rounded())
        var ids: [String] = []
        for index in 0..<household.adults {
            number += 1
            var participant = Participant(
                id: Self.key("n", number), neighbourhood: place.name, coordinate: home, language: household.language,
                settled: settled, modes: [.walk])
            participant.ageBand = ages.popLast()
            participant.sex = sex(of: household, index: index, random: &random)
            participant.clientSupporter = supporters.isEmpty ? nil : supporters[number % supporters.count]
            addDates(to: &participant, household: household, random: &random)
            ids.append(participant.id)
            add(SamplePerson(participant: participant, ground: household.ground, months: household.months))
        }
        if ids.count == 2 {
            withPerson(ids[0]) { $0.participant.partner = ids[1] }
            withPerson(ids[1]) { $0.participant.partner = ids[0] }
        }
        if household.hasOtherParent {
            number += 1
            ids.append(addOtherParent(Self.key("n", number), of: ids[0], works: random.chance(0.5)))
        }
        for _ in 0..<household.children {
            let child = Child(
                id: Self.key("k", state.children.count + 1), parents: ids, ageBand: childAges.popLast() ?? .from4)
            addChild(child)
        }
    }

    /// Adds a child and tells its planned parents.
    mutating func addChild(_ child: Child) {
        state.children[child.id] = child
        for parent in child.parents {
            withPerson(parent) { $0.children.append(child) }
        }
    }

    /// Adds a parent who is known but not planned, and returns the id.
    mutating func addOtherParent(_ id: String, of partner: String, works: Bool) -> String {
        guard let index = indexByID[partner] else { return id }
        let known = people[index].participant
        var other = Participant(
            id: id, neighbourhood: known.neighbourhood, coordinate: known.coordinate, language: known.language,
            settled: known.settled, modes: [.walk, .bicycle])
        other.programmes = ["none"]
        other.partner = partner
        state.participants[id] = other
        people[index].participant.partner = id
        people[index].hasPartnerAtHome = !works
        if works {
            for day in schoolDays {
                let block = Block(
                    subjectKind: .participant, subject: id, kind: .busy, weekdays: [day], range: hours(8, 17.5))
                state.blocks[block.key] = block
            }
        }
        return id
    }

    private func sex(of household: Household, index: Int, random: inout SampleRandom) -> Participant.Sex {
        if household.adults == 2 { return index == 0 ? .female : .male }
        let male: Double
        switch (household.kind, household.ground) {
        case (.singleParent, _): male = 0.15
        case (.family, _): male = 0.3
        case (_, .family): male = 0.155
        case (_, .asylum), (_, .none): male = 0.84
        }
        return random.chance(male) ? .male : .female
    }

    private func addDates(to participant: inout Participant, household: Household, random: inout SampleRandom) {
        guard household.ground != .none else {
            participant.registered = participant.settled + random.number(2...14)
            return
        }
        let settled = participant.settled
        // Housing follows the notice by days to weeks; the PIP is due ten weeks after the notice.
        let notice = settled + -random.number(0...30)
        participant.duoNotice = notice
        participant.registered = settled + random.number(2...14)
        let pip = notice + random.number(42...68)
        if pip < request.start, settled + 8 < pip {
            participant.pipDate = pip
        }
        if household.ground == .asylum {
            participant.guidanceEnd = settled.adding(months: 24)
        }
    }

    /// A key such as `n00017`.
    static func key(_ letter: String, _ number: Int) -> String {
        let digits = String(number)
        return letter + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    }
}
