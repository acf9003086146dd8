import RoosterModel

extension SampleTown {
    /// Adds work places, volunteering, sport, buddies, open doors, MAP rounds.
    mutating func addParticipation() {
        addPlacements()
        addVolunteering()
        addClubs()
        addMap()
        addBuddies()
        addOpenDoors()
    }

    /// Employers with shifts; a supervisor is there while people work.
    private mutating func addPlacements() {
        var random = random("placements")
        let homes = random.deal(
            figures.employers,
            geography.neighbourhoods.enumerated().map { (value: $0.offset, weight: $0.element.weight + 3) })
        for index in 1...figures.employers {
            let id = Self.numbered("werkgever", index)
            addPlace(
                "bedrijf-\(id.suffix(3))", "Bedrijf \(index)", in: index == 1 ? 0 : homes[index - 1], kind: .employer,
                random: &random)
            let supervised: [Weekday] = index % 3 == 0 ? [.monday, .tuesday, .wednesday, .thursday] : schoolDays
            employ(
                "praktijkbegeleider-\(id.suffix(3))", at: id, roles: ["supervisor-\(id)"],
                available: supervised.map { weekly($0, 8, 17) } + (index % 4 == 0 ? [weekly(.saturday, 8, 17)] : []),
                hoursWeek: 24, hoursDay: 8, neighbourhood: homes[index - 1], random: &random)
            let isDual = index % 3 == 1
            let isMap = index % 5 == 2
            add(
                Self.activity(
                    isMap ? "map-praktijk-\(id)" : isDual ? "duaal-\(id)" : "stage-\(id)",
                    isMap ? .map : isDual ? .dualWork : .placement, theme: "participation",
                    "Werkplek", "Work place", by: id, minutes: 240
                ) {
                    $0.meetingsPerWeek = isMap ? 1 : 2
                    $0.meetingsTotal = isMap ? 6 : nil
                    $0.groupMin = 1
                    $0.groupMax = isMap ? 6 : request.size == .dorp ? 2 : 3
                    $0.maxGroups = 2
                    $0.minShare = 0.6
                    $0.stages = isDual ? [3, 4, 5] : [2, 3, 4, 5]
                    $0.locations = ["bedrijf-\(id.suffix(3))"]
                    $0.roomFeatures = ["none"]
                    $0.staffNeeds = [StaffNeed(role: "supervisor-\(id)", amount: 1)]
                    $0.dayparts = ["workday"]
                    $0.countsFor = isMap ? [.map, .zParticipation] : [.zParticipation]
                    $0.talents = [Self.talents[index % Self.talents.count]]
                })
        }
    }

    private mutating func addVolunteering() {
        var random = random("volunteering")
        let count = figures.initiatives
        for index in 1...count {
            let organisation = Self.numbered("initiatief", index)
            let place = index % geography.neighbourhoods.count
            addPlace(
                "plek-\(organisation.suffix(3))", "Plek van initiatief \(index)", in: place, kind: .community,
                random: &random)
            employ(
                "coordinator-\(organisation.suffix(3))", at: organisation, roles: ["coordinator-\(organisation)"],
                available: random.some(3, of: schoolDays).map { weekly($0, 9, 17) } + [weekly(.saturday, 10, 16)],
                hoursWeek: 9, neighbourhood: place, random: &random)
            add(
                Self.activity(
                    "vrijwillig-\(organisation)", .volunteering, theme: "participation", "Vrijwilligerswerk",
                    "Volunteering", by: organisation, minutes: 180
                ) {
                    $0.meetingsPerWeek = 1
                    $0.groupMin = 1
                    $0.groupMax = request.size == .dorp ? 4 : 6
                    $0.maxGroups = 2
                    $0.minShare = 0.6
                    $0.mandatory = .may
                    $0.locations = ["plek-\(organisation.suffix(3))"]
                    $0.roomFeatures = ["none"]
                    $0.staffNeeds = [StaffNeed(role: "coordinator-\(organisation)", amount: 1)]
                    $0.dayparts = ["workday"]
                    $0.countsFor = [.zParticipation]
                    $0.talents = [Self.talents[(index * 5) % Self.talents.count]]
                })
        }
    }

    private mutating func addClubs() {
        var random = random("clubs")
        let sports = ["running", "football", "swimming", "music"]
        for index in 1...figures.clubs {
            let id = Self.numbered("club", index)
            let place = (index * 3) % geography.neighbourhoods.count
            let sport = sports[index % sports.count]
            addPlace("sport-\(id.suffix(3))", "Sportcomplex \(index)", in: place, kind: .sports, random: &random)
            let times = [
                weekly([.monday, .tuesday, .wednesday, .thursday][index % 4], 19, 21.5), weekly(.saturday, 10, 13),
            ]
            employ(
                "trainer-\(id.suffix(3))", at: id, roles: ["trainer-\(id)"], available: times, hoursWeek: 4,
                neighbourhood: place, random: &random)
            add(
                Self.activity(
                    index % 4 == 3 ? "sport-vrouwen-\(id)" : "sport-\(id)", .sport, theme: "participation", "Sporten",
                    "Sport", by: id, minutes: 90
                ) {
                    $0.meetingsPerWeek = 1
                    $0.groupMin = 1
                    $0.groupMax = request.size == .dorp ? 5 : 6
                    $0.maxGroups = 1
                    $0.minShare = 0.5
                    $0.mandatory = .may
                    $0.womenOnly = index % 4 == 3
                    $0.locations = ["sport-\(id.suffix(3))"]
                    $0.roomFeatures = ["none"]
                    $0.staffNeeds = [StaffNeed(role: "trainer-\(id)", amount: 1)]
                    $0.dayparts = ["evening", "workday"]
                    $0.talents = [sport]
                })
        }
    }

    /// The course of the labour market module: eight meetings of two hours (DOMAIN.md §2a).
    private mutating func addMap() {
        var random = random("map")
        let running = max(1, figures.newcomers / 250)
        add(
            Self.activity(
                "map-ronde", .map, theme: "participation", "Module arbeidsmarkt", "Labour market module",
                by: "werkbedrijf", minutes: 120
            ) {
                $0.meetingsPerWeek = 1
                $0.meetingsTotal = 8
                $0.groupMin = request.size == .dorp ? 4 : 8
                $0.groupMax = request.size == .dorp ? 14 : 20
                $0.maxGroups = running
                $0.routes = [.b1, .z]
                $0.roomFeatures = ["beamer"]
                $0.staffNeeds = [StaffNeed(role: "map-trainer", amount: 1)]
                $0.dayparts = ["morning", "afternoon", "evening"]
                $0.countsFor = [.map]
            })
        for index in 1...max(1, (running + 2) / 3) {
            employ(
                Self.numbered("map-trainer", index), at: "werkbedrijf", roles: ["map-trainer"],
                available: schoolDays.prefix(4).map { weekly($0, 9, 21.75) }, hoursWeek: 8, hoursDay: 4.5,
                random: &random)
        }
    }

    /// Buddies for the language and for finding one's way; one person each.
    private mutating func addBuddies() {
        var random = random("buddies")
        for (id, purpose, dutch, english) in [
            ("taalmaatje", "language", "Taalmaatje", "Language buddy"), ("maatje", "orientation", "Maatje", "Buddy"),
        ] {
            add(
                Self.activity(
                    id, .buddy, theme: "participation", dutch, english, by: "begeleiding", minutes: 90,
                    enrolment: .individual
                ) {
                    $0.meetingsPerWeek = 1
                    $0.mandatory = .may
                    $0.purpose = purpose
                    $0.locations = ["home"]
                    $0.roomFeatures = ["none"]
                    $0.staffNeeds = [StaffNeed(role: "buddy-\(purpose)", amount: 1)]
                    $0.dayparts = ["afternoon", "after-school", "evening"]
                })
        }
        for index in 1...figures.buddies {
            let days = random.some(2, of: Weekday.allCases)
            employ(
                Self.numbered("maatje", index), at: "begeleiding",
                roles: [index % 3 == 0 ? "buddy-orientation" : "buddy-language"],
                available: days.map { weekly($0, 13, 21.5) }, hoursWeek: [1.5, 1.5, 3][index % 3],
                neighbourhood: index, languages: index % 8 == 0 ? ["nl", "ar"] : ["nl"], random: &random)
        }
    }
}
