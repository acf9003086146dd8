import RoosterModel

extension SampleTown {
    /// Gives people their ways of travelling; who needs a cycling course has no bicycle (women 32 %, men 8 %).
    mutating func assignModes() {
        var random = random("modes")
        let car = request.size == .dorp ? 0.2 : 0.12
        for index in people.indices where !people[index].isPlanted {
            let isWoman = people[index].participant.sex == .female
            let cycles = !random.chance(isWoman ? 0.32 : 0.08)
            var modes: [TravelMode] = [.walk]
            if cycles { modes.append(.bicycle) }
            if !cycles || random.chance(0.8) { modes.append(.bus) }
            if people[index].months > 12, random.chance(car * 1.6) { modes.append(.car) }
            people[index].participant.modes = modes
            if isWoman, !cycles, random.chance(0.45) {
                people[index].participant.womenOnly = ["cycling", "sport"]
            } else if isWoman, random.chance(0.06) {
                people[index].participant.womenOnly = ["sport"]
            }
        }
    }

    /// Gives people goals, talents, wishes, ways of being told, and for some a lower ceiling of their own.
    mutating func assignWishes() {
        var random = random("wishes")
        let goals = random.deal(
            people.count,
            [
                (value: "work", weight: 46), (value: "study", weight: 24), (value: "participation", weight: 22),
                (value: "business", weight: 8),
            ])
        let channels = random.deal(
            people.count,
            [
                (value: [Participant.Channel.feed], weight: 52), (value: [.feed, .sms], weight: 22),
                (value: [.sms], weight: 13), (value: [.phone], weight: 5), (value: [.paper], weight: 8),
            ])
        for index in people.indices where !people[index].isPlanted {
            var participant = people[index].participant
            participant.goals = [goals[index]]
            participant.reachBy = channels[index]
            participant.talents = random.some(random.number(0...2), of: Self.talents)
            if random.chance(0.3) {
                participant.wishes = [random.pick(["sport", "open", "volunteering", "walk", "buddy", "summer-school"])]
            }
            if random.chance(0.04) { participant.maxHoursWeek = Double(random.number(8...12)) }
            if random.chance(0.02) { participant.discreet = true }
            people[index].participant = participant
        }
        addPanel(random: &random)
    }

    /// A panel of about twenty who think along, none of them new.
    private mutating func addPanel(random: inout SampleRandom) {
        let able = people.indices.filter { people[$0].months > 8 && !people[$0].isPlanted }
        for index in random.some(min(20, able.count / 10), of: able) {
            people[index].participant.tags.append("panel")
        }
        // As many want a buddy as there are, and a third more.
        let wanting = min(able.count / 2, figures.buddies * 9 / 10)
        for index in random.some(wanting, of: able) {
            people[index].participant.tags.append("buddy-wanted")
        }
    }

    /// What people are good at; clubs and initiatives name the same words.
    static let talents = [
        "running", "football", "cooking", "sewing", "technology", "music", "gardening", "hairdressing", "swimming",
        "childcare", "languages", "construction",
    ]

    /// Names the programmes each person follows, so that programmes of other municipalities never hold by chance.
    mutating func assignProgrammes() {
        for index in people.indices where people[index].participant.programmes.isEmpty {
            var participant = people[index].participant
            let own = geography.programmeIndex(of: participant.neighbourhood, among: municipalProgrammes.count)
            let municipal = municipalProgrammes.isEmpty ? "" : municipalProgrammes[own]
            let fitting = programmes.filter { programme in
                (ShippedRules.isGeneral(programme.id) || ShippedRules.belongs(programme.id, to: municipal))
                    && programme.audience.includes(participant)
            }
            participant.programmes = fitting.map(\.id)
            people[index].participant = participant
        }
    }
}
