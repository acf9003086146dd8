import RoosterModel

extension SampleTown {
    /// Adds the parties; what they offer comes later.
    mutating func addOrganisations() {
        add(
            Organisation(
                id: "gemeente", name: "Gemeente \(geography.name)", kind: .municipality,
                contact: "Team inburgering, bereikbaar via het gemeentehuis"))
        for (id, name) in zip(providers, Self.providerNames) {
            add(Organisation(id: id, name: "Taalschool \(name)", kind: .provider, contact: "Planbureau \(name)"))
        }
        add(Organisation(id: "roc", name: "Regionaal opleidingencentrum", kind: .provider, contact: "Roosterbureau"))
        for index in 0..<figures.parties {
            let (id, name) = Self.parties[index % Self.parties.count]
            let round = index / Self.parties.count
            add(
                Organisation(
                    id: round == 0 ? id : "\(id)-\(round + 1)", name: round == 0 ? name : "\(name) \(round + 1)",
                    kind: .provider, contact: "Servicepunt"))
        }
        for index in 1...figures.initiatives {
            add(
                Organisation(
                    id: Self.numbered("initiatief", index), name: "Initiatief \(index)", kind: .initiative,
                    contact: "Coördinator"))
        }
        for index in 1...figures.clubs {
            add(
                Organisation(
                    id: Self.numbered("club", index), name: "Sportclub \(index)", kind: .club, contact: "Secretariaat"))
        }
        for index in 1...figures.employers {
            add(
                Organisation(
                    id: Self.numbered("werkgever", index), name: "Werkgever \(index)", kind: .employer,
                    contact: "Praktijkbegeleiding"))
        }
        for index in 1...figures.childcareCentres {
            add(Organisation(id: Self.numbered("opvang", index), name: "Kinderopvang \(index)", kind: .childcare))
        }
        for index in 1...figures.schools {
            add(Organisation(id: Self.numbered("school", index), name: "Basisschool \(index)", kind: .school))
        }
    }

    private mutating func add(_ organisation: Organisation) {
        state.organisations[organisation.id] = organisation
    }

    /// Parties that are not schools; the first four are in every set.
    static let parties = [
        ("begeleiding", "Maatschappelijke begeleiding"), ("welzijn", "Welzijnsorganisatie"),
        ("bibliotheek-taalhuis", "Taalhuis van de bibliotheek"), ("werkbedrijf", "Werkbedrijf"),
        ("vrijwilligerspunt", "Vrijwilligerspunt"), ("buurtteam", "Buurtteam"), ("sportservice", "Sportservice"),
        ("gezondheidspunt", "Gezondheidspunt"), ("woonpunt", "Woonpunt"), ("schuldhulp", "Geldloket"),
        ("cultuurhuis", "Cultuurhuis"), ("fietsschool", "Fietsschool"),
    ]

    /// An id such as `werkgever-007`.
    static func numbered(_ word: String, _ number: Int) -> String {
        "\(word)-\(number < 10 ? "00" : number < 100 ? "0" : "")\(number)"
    }

    /// Adds the client supporters (one to sixty people) and the interpreters.
    mutating func addSupporters() {
        var random = random("supporters")
        let first = geography.neighbourhoods[0]
        for index in 1...figures.supporters {
            let id = Self.numbered("klantbegeleider", index)
            let free = schoolDays[index % 5]
            state.staff[id] = StaffMember(
                id: id, organisation: "gemeente", roles: ["client-supporter", "municipal-officer"],
                coordinate: point(near: first, metres: 800, random: &random), modes: [.bicycle],
                languages: ["nl", "en"],
                available: schoolDays.filter { $0 != free }.map { weekly($0, 8.5, 17.5) }, maxHoursWeek: 24,
                maxHoursDay: 6.5)
            supporters.append(id)
        }
        let languages = Self.languages.map(\.value)
        for index in 1...figures.interpreters {
            // Every language is spoken by at least one, the frequent ones by more.
            let own = languages.indices.filter { ($0 + index) % min(figures.interpreters, 4) == 0 }
            let frequent = index % 2 == 0 ? ["ar"] : ["ti", "tr"]
            let id = Self.numbered("tolk", index)
            state.staff[id] = StaffMember(
                id: id, organisation: "gemeente", roles: ["interpreter"],
                languages: languages.filter { frequent.contains($0) || own.map { languages[$0] }.contains($0) },
                available: schoolDays.map { weekly($0, 8.5, 17.5) }, maxHoursWeek: 20)
        }
    }
}
