import RoosterModel

extension SampleTown {
    /// A planted person with what every planted person has.
    func planted(
        _ id: String, at place: Int, language: String = "ar", sex: Participant.Sex, age: Participant.AgeBand = .from25,
        route: Participant.Route = .b1, level: Participant.Level, stage: Int, months: Double,
        _ set: (inout SamplePerson) -> Void = { _ in }
    ) -> SamplePerson {
        var random = random(id)
        let neighbourhood = geography.neighbourhoods[place % geography.neighbourhoods.count]
        let settled = request.start + -Int((months * 30.4).rounded())
        var participant = Participant(
            id: id, neighbourhood: neighbourhood.name,
            coordinate: point(near: neighbourhood, metres: geography.spread * 0.5, random: &random), language: language,
            settled: settled, modes: [.walk, .bicycle, .bus])
        participant.ageBand = age
        participant.sex = sex
        participant.route = route
        participant.law = .law2021
        participant.level = level
        participant.stage = stage
        participant.duoNotice = settled + -14
        participant.registered = settled + 7
        participant.pipDate = months > 2.2 ? settled + 42 : nil
        participant.guidanceEnd = settled.adding(months: 24)
        participant.goals = ["work"]
        participant.reachBy = [.feed]
        participant.tags = ["asylum"]
        participant.clientSupporter = supporters.isEmpty ? nil : supporters[people.count % supporters.count]
        var person = SamplePerson(participant: participant)
        person.months = months
        person.isPlanted = true
        set(&person)
        return person
    }

    /// Adds the people of the planted cases (DOMAIN.md §5e).
    mutating func plantPeople() {
        plantNewPeople()
        plantFamilies()
        plantWorkers()
        plantSpecialHistories()
        plantTravellers()
    }

    private mutating func plantNewPeople() {
        let christmas = holidays.first { $0.title.lowercased().contains("kerst") && $0.from > request.start + 21 }
        let arrival = christmas.map { $0.from + -14 } ?? request.start + 7 * (request.weeks - 10)
        add(
            planted(
                "c01-before-christmas", at: 1, sex: .male, level: .a1, stage: 1,
                months: -Double(arrival - request.start) / 30.4
            ) {
                $0.participant.settled = arrival
                $0.participant.duoNotice = arrival + -14
                $0.participant.registered = arrival + 7
                $0.hasOwnHistory = true
            })
        add(
            planted("c06-moves", at: 2, language: "ti", sex: .male, level: .preA1, stage: 1, months: 0) {
                $0.participant.tags.append("opvang")
                $0.participant.settled = request.start
                $0.participant.duoNotice = request.start + -10
                $0.participant.registered = request.start + 30
                $0.hasOwnHistory = true
            })
        add(
            planted("c17-two-intakes", at: 0, sex: .male, level: .preA1, stage: 1, months: 0) {
                $0.participant.settled = request.start + 2
                $0.participant.duoNotice = request.start + -20
                $0.hasOwnHistory = true
            })
        add(
            planted("c20-pip-due", at: 3, sex: .female, level: .a1, stage: 1, months: 0.7) {
                $0.participant.duoNotice = request.start + -61
                $0.hasOwnHistory = true
            })
    }

    private mutating func plantFamilies() {
        add(planted("c03-single-parent", at: 0, sex: .female, level: .a1, stage: 2, months: 9))
        add(
            planted("c04-mother", at: 0, language: "ti", sex: .female, route: .z, level: .preA1, stage: 2, months: 7) {
                $0.participant.partner = "c04-father"
            })
        add(
            planted("c04-father", at: 0, language: "ti", sex: .male, route: .z, level: .preA1, stage: 2, months: 7) {
                $0.participant.partner = "c04-mother"
            })
        add(
            planted("c12-discreet", at: 4, sex: .female, level: .a2, stage: 2, months: 14) {
                $0.participant.discreet = true
                $0.participant.partner = "c12-partner"
            })
        add(
            planted("c12-partner", at: 4, sex: .male, level: .a2, stage: 3, months: 14) {
                $0.participant.partner = "c12-discreet"
            })
        add(
            planted("c19-impossible", at: 0, sex: .female, level: .a1, stage: 3, months: 16) {
                $0.work = .nights
                $0.participant.modes = [.walk, .bus]
            })
        for (id, parents, age) in [
            ("c03-child-2", ["c03-single-parent"], Child.AgeBand.from2), ("c03-child-6", ["c03-single-parent"], .from4),
            ("c04-baby", ["c04-mother", "c04-father"], .from0), ("c19-child-1", ["c19-impossible"], .from0),
        ] {
            addChild(Child(id: id, parents: parents, ageBand: age))
        }
    }

    private mutating func plantWorkers() {
        var random = random("planted-work")
        add(
            planted("c02-two-shifts", at: 0, language: "tr", sex: .male, level: .a2, stage: 4, months: 18) {
                $0.work = .twoShifts
            })
        add(
            planted("c09-job-offer", at: 0, sex: .male, level: .a2, stage: 4, months: 15) {
                $0.participant.goals = ["work", "study"]
            })
        add(
            planted("c14-helper", at: 1, sex: .female, age: .from35, level: .b1, stage: 5, months: 28) {
                $0.participant.talents = ["cooking", "languages"]
                $0.participant.wishes = ["volunteering"]
            })
        add(planted("c16-five-parties", at: 0, sex: .female, level: .a2, stage: 3, months: 20))
        for (id, pattern) in [("c02-two-shifts", SamplePerson.Work.twoShifts), ("c19-impossible", .nights)] {
            if let index = indexByID[id] { addWork(pattern, to: index, random: &random) }
        }
    }

    private mutating func plantSpecialHistories() {
        add(
            planted("c05-law-2013", at: 0, language: "fa", sex: .male, age: .from35, level: .a1, stage: 3, months: 11) {
                $0.participant.law = .law2013
                $0.participant.pipDate = nil
                $0.participant.duoNotice = nil
                $0.participant.registered = request.start + -337
                $0.participant.guidanceEnd = nil
                $0.hasOwnHistory = true
            })
        add(
            planted(
                "c10-empty-summer", at: 0, sex: .male, age: .from18, route: .onderwijs, level: .a2, stage: 3, months: 13
            ) {
                $0.participant.goals = ["study"]
            })
        add(
            planted("c11-guidance-ends", at: 0, sex: .male, age: .from45, level: .a2, stage: 3, months: 22.2) {
                $0.participant.guidanceEnd = request.start + 56
            })
        add(
            planted(
                "c13-alfa", at: 0, language: "ti", sex: .female, age: .from35, route: .z, level: .alfaAA, stage: 2,
                months: 10))
        add(planted("c18-exam", at: 0, sex: .male, level: .b1, stage: 4, months: 24))
        add(
            planted("c21-almost-done", at: 0, sex: .male, age: .from45, route: .z, level: .a1, stage: 3, months: 33) {
                $0.participant.tags = ["asylum", "afronding"]
                $0.hasOwnHistory = true
            })
        add(
            planted(
                "c22-family-z", at: 0, language: "tr", sex: .female, age: .from35, route: .z, level: .preA1, stage: 2,
                months: 8
            ) {
                $0.ground = .family
                $0.participant.tags = []
                $0.participant.participationHoursDue = 0
                $0.participant.guidanceEnd = nil
            })
        add(
            planted("c23-online", at: 0, language: "uk", sex: .female, level: .a2, stage: 4, months: 26) {
                $0.hasOwnHistory = true
            })
    }

    private mutating func plantTravellers() {
        let far = request.size == .dorp ? 2 : geography.neighbourhoods.count - 1
        for (id, sex) in [("c07-rider-a", Participant.Sex.male), ("c07-rider-b", .female)] {
            add(
                planted(id, at: far, sex: sex, level: .a2, stage: 4, months: 17) {
                    $0.participant.modes = [.walk, .bus]
                })
        }
        add(
            planted("c08-third-buddy", at: 0, sex: .male, level: .a2, stage: 3, months: 12) {
                $0.participant.wishes = ["buddy"]
            })
        add(
            planted(
                "c15-cycling", at: [.dorp: 3, .stad: 8, .grootstad: 11][request.size] ?? 3, sex: .female, level: .a1,
                stage: 2, months: 8
            ) {
                $0.participant.modes = [.walk]
            })
        add(
            planted("c25-last-bus", at: far, language: "so", sex: .male, level: .a1, stage: 4, months: 12) {
                $0.work = .days
                $0.participant.neighbourhood = "Buitengebied"
                $0.participant.modes = [.walk, .bus]
            })
        add(
            planted("c26-paper", at: 0, language: "ti", sex: .female, age: .from45, level: .preA1, stage: 1, months: 5)
            {
                $0.participant.reachBy = [.paper]
            })
        if let index = indexByID["c25-last-bus"] { block(index, schoolDays, hours(8, 17.5)) }
    }
}
