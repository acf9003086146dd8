import RoosterModel

extension SampleTown {
    /// An activity with Dutch and English titles.
    static func activity(
        _ id: String, _ kind: Activity.Kind, theme: String, _ dutch: String, _ english: String, by organisation: String,
        minutes: Int, enrolment: Activity.Enrolment = .group, _ set: (inout Activity) -> Void
    ) -> Activity {
        var activity = Activity(
            id: id, kind: kind, theme: theme, titles: ["nl": dutch, "en": english], organisation: organisation,
            minutes: minutes, enrolment: enrolment)
        set(&activity)
        return activity
    }

    /// Adds an activity.
    mutating func add(_ activity: Activity) {
        state.activities[activity.id] = activity
    }

    /// Adds a staff member.
    mutating func employ(
        _ id: String, at organisation: String, roles: [String], available: [WeeklyTime], hoursWeek: Double,
        hoursDay: Double? = nil, neighbourhood: Int = 0, languages: [String] = ["nl"], modes: [TravelMode] = [.bicycle],
        random: inout SampleRandom
    ) {
        let place = geography.neighbourhoods[neighbourhood % geography.neighbourhoods.count]
        state.staff[id] = StaffMember(
            id: id, organisation: organisation, roles: roles,
            coordinate: point(near: place, metres: 600, random: &random),
            modes: modes, languages: languages, available: available, maxHoursWeek: hoursWeek, maxHoursDay: hoursDay)
    }

    /// People who settle in the horizon or shortly before it, and so do the introduction in it.
    var newPeople: Double { Double(people.filter { $0.months < 3.5 }.count) }

    /// Adds the introduction: workshops, participation declaration, signing, round of the town, walks, information.
    mutating func addIntroduction() {
        addWorkshops()
        addParticipationDeclaration()
        addWalks()
        addInformation()
    }

    /// The nine workshops of Zoetermeer's participation declaration (DOMAIN.md ZM3).
    static let workshops = [
        ("ws-financien", "participation", "Workshop financiën", "Workshop money"),
        ("ws-werk-en-opleiding", "participation", "Workshop werk en opleiding", "Workshop work and training"),
        ("ws-zorg", "health", "Workshop zorg", "Workshop health care"),
        ("ws-wonen", "housing", "Workshop wonen", "Workshop living"),
        ("ws-vrijetijd", "participation", "Workshop vrije tijd", "Workshop leisure"),
        ("ws-politiek", "integration", "Workshop politiek", "Workshop politics"),
        ("ws-democratie", "integration", "Workshop democratie", "Workshop democracy"),
        (
            "ws-geschiedenis-cultuur", "integration", "Workshop geschiedenis en cultuur",
            "Workshop history and culture"
        ),
        ("ws-waarden", "integration", "Workshop Nederlandse waarden", "Workshop Dutch values"),
    ]

    private mutating func addWorkshops() {
        var random = random("workshops")
        let groupSize = request.size == .dorp ? 8.0 : 15.0
        // Everybody new takes each of them once in 13 weeks; half the weeks of the horizon serve for it.
        let running = max(1, Int((newPeople * request.tightness / groupSize / 10).rounded(.up)))
        for (id, theme, dutch, english) in Self.workshops {
            add(
                Self.activity(id, .workshop, theme: theme, dutch, english, by: "welzijn", minutes: 120) {
                    $0.meetingsTotal = 1
                    $0.groupMin = request.size == .dorp ? 3 : 6
                    $0.groupMax = request.size == .dorp ? 12 : 18
                    $0.maxGroups = running
                    $0.roomFeatures = ["beamer"]
                    $0.staffNeeds = [StaffNeed(role: "workshop-leader", amount: 1)]
                    $0.dayparts = ["morning", "afternoon", "evening"]
                    $0.countsFor = [.pvt, .knm]
                    $0.togetherBy = [.language]
                    $0.childcareOnSite = request.size == .dorp ? 2 : 4
                    $0.cost = 180
                })
        }
        let leaders = max(1, Int((Double(running) * 1.5).rounded(.up)))
        for index in 1...leaders {
            employ(
                Self.numbered("workshopleider", index), at: "welzijn", roles: ["workshop-leader", "guide"],
                available: schoolDays.map { weekly($0, 8.5, index % 2 == 0 ? 17 : 21.75) }, hoursWeek: 12, hoursDay: 6,
                neighbourhood: index, random: &random)
        }
        balance.append(
            SampleBalance(
                name: "Workshop leaders", unit: "hours over the horizon",
                demand: newPeople / groupSize * 9 * 2, supply: Double(leaders * request.weeks) * 12 * 0.5))
    }

    private mutating func addParticipationDeclaration() {
        var random = random("pvt")
        let groupSize = request.size == .dorp ? 8.0 : 15.0
        let running = max(1, Int((newPeople * request.tightness / groupSize / 5).rounded(.up)))
        for (suffix, languages, share) in [("ar", ["ar"], 0.5), ("ti", ["ti"], 0.2), ("gemengd", [], 0.3)] {
            add(
                Self.activity(
                    "pvt-\(suffix)", .participationDeclaration, theme: "integration", "Participatieverklaring",
                    "Participation declaration course", by: "begeleiding", minutes: 150
                ) {
                    $0.meetingsPerWeek = 1
                    $0.meetingsTotal = 5
                    $0.groupMin = request.size == .dorp ? 3 : 6
                    $0.groupMax = 18
                    $0.maxGroups = max(1, Int((Double(running) * share).rounded(.up)))
                    $0.contactLanguages = languages
                    $0.roomFeatures = ["beamer"]
                    $0.staffNeeds = [StaffNeed(role: "pvt-trainer", amount: 1)]
                    if !languages.isEmpty {
                        $0.staffNeeds.append(StaffNeed(role: "interpreter", inParticipantsLanguage: true, amount: 1))
                    }
                    $0.dayparts = ["morning", "afternoon", "evening"]
                    $0.countsFor = [.pvt]
                    $0.togetherBy = [.language]
                    $0.childcareOnSite = 4
                })
        }
        for index in 1...(running + 1) {
            employ(
                Self.numbered("pvt-trainer", index), at: "begeleiding", roles: ["pvt-trainer"],
                available: schoolDays.map { weekly($0, 8.5, 21.75) }, hoursWeek: 10, hoursDay: 5.5,
                neighbourhood: index, random: &random)
        }
        add(
            Self.activity(
                "pvt-ondertekening", .participationDeclaration, theme: "integration",
                "Ondertekening participatieverklaring",
                "Signing of the participation declaration", by: "gemeente", minutes: 60
            ) {
                $0.meetingsTotal = 1
                $0.groupMin = 1
                $0.groupMax = 25
                $0.maxGroups = max(1, figures.newcomers / 600)
                $0.locations = ["stadhuis"]
                $0.roomFeatures = ["hall"]
                $0.staffNeeds = [StaffNeed(role: "municipal-officer", amount: 1)]
                $0.dayparts = ["afternoon", "evening"]
            })
    }

    private mutating func addWalks() {
        var random = random("walks")
        add(
            Self.activity(
                "rondje-\(geography.shortName)", .excursion, theme: "integration", "Rondje \(geography.name)",
                "Round of \(geography.name)", by: "welzijn", minutes: 180
            ) {
                $0.meetingsTotal = 1
                $0.groupMin = request.size == .dorp ? 3 : 5
                $0.groupMax = 15
                $0.maxGroups = max(1, Int((newPeople / 150).rounded(.up)))
                $0.locations = ["plein-\(geography.neighbourhoods[0].name.asID)"]
                $0.roomFeatures = ["none"]
                $0.staffNeeds = [StaffNeed(role: "guide", amount: 1)]
                $0.dayparts = ["daytime"]
                $0.daylight = true
            })
        for (index, neighbourhood) in geography.neighbourhoods.enumerated() {
            let id = neighbourhood.name.asID
            add(
                Self.activity(
                    "wijkwandeling-\(id)", .walk, theme: "housing", "Wandeling door \(neighbourhood.name)",
                    "Walk through \(neighbourhood.name)", by: "gemeente", minutes: 90
                ) {
                    $0.meetingsTotal = 1
                    $0.groupMin = 2
                    $0.groupMax = 12
                    $0.maxGroups = 1
                    $0.locations = ["plein-\(id)"]
                    $0.roomFeatures = ["none"]
                    $0.staffNeeds = [StaffNeed(role: "wijkmanager-\(id)", amount: 1)]
                    $0.dayparts = ["daytime"]
                    $0.daylight = true
                    $0.togetherBy = [.neighbourhood]
                })
            employ(
                "wijkmanager-\(id)", at: "gemeente", roles: ["wijkmanager-\(id)"],
                available: [.tuesday, .wednesday, .thursday].map { weekly($0, 9.5, 17) }, hoursWeek: 3,
                neighbourhood: index, random: &random)
        }
    }

    /// Meetings on a theme for people of a neighbourhood together (DOMAIN.md Z2, Z11).
    private mutating func addInformation() {
        var random = random("information")
        let themes = [
            ("wonen", "housing", "Wonen in de wijk", "Living in the neighbourhood"),
            ("gezondheid", "health", "Gezond in de wijk", "Healthy in the neighbourhood"),
            ("veiligheid", "safety", "Veilig thuis en buiten", "Safe at home and outside"),
            ("onderwijs", "education", "School en opvoeding", "School and upbringing"),
        ]
        let running = max(1, Int((newPeople / 100).rounded(.up)))
        for (id, theme, dutch, english) in themes {
            add(
                Self.activity("wijkgroep-\(id)", .open, theme: theme, dutch, english, by: "welzijn", minutes: 90) {
                    $0.meetingsTotal = 1
                    $0.groupMin = request.size == .dorp ? 3 : 5
                    $0.groupMax = 12
                    $0.maxGroups = running
                    $0.roomFeatures = ["beamer"]
                    $0.staffNeeds = [StaffNeed(role: "theme-host", amount: 1)]
                    $0.dayparts = ["morning", "afternoon", "evening"]
                    $0.togetherBy = [.neighbourhood, .language]
                    $0.childcareOnSite = 3
                })
        }
        for index in 1...(2 * running) {
            employ(
                Self.numbered("wijkgastheer", index), at: "welzijn", roles: ["theme-host"],
                available: schoolDays.map { weekly($0, 9, 21.75) }, hoursWeek: 6, neighbourhood: index, random: &random)
        }
    }
}
