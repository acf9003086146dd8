import RoosterModel

extension SampleTown {
    /// Adds buildings with rooms, and the places outside that have none.
    mutating func addPlaces() {
        var random = random("places")
        let centre = geography.neighbourhoods[0]
        addLocation("stadhuis", "Gemeentehuis \(geography.name)", in: centre, kind: .townhall, random: &random)
        addLocation("bibliotheek", "Bibliotheek \(centre.name)", in: centre, kind: .library, random: &random)
        addBuildings(random: &random)
        for neighbourhood in geography.neighbourhoods {
            addLocation(
                "plein-\(neighbourhood.name.asID)", "Ontmoetingsplek \(neighbourhood.name)", in: neighbourhood,
                kind: .outdoor, random: &random)
        }
        let exam = SampleGeography.examPlace
        addLocation("duo-rijswijk", "Examenlocatie Rijswijk", in: exam, kind: .school, random: &random)
        let reception = request.size == .dorp ? SampleGeography.southernReception : SampleGeography.reception
        addLocation(
            "opvang-\(reception.name.asID)", "Opvanglocatie \(reception.name)", in: reception,
            kind: .reception, random: &random)
    }

    /// Buildings where lessons are given, spread over the neighbourhoods by weight, and their rooms.
    private mutating func addBuildings(random: inout SampleRandom) {
        var buildings = ["bibliotheek"]
        if let regional = geography.regional {
            addLocation(
                "roc", "Regionaal opleidingencentrum \(regional.name)", in: regional, kind: .school, random: &random)
        } else {
            addLocation(
                "roc", "Opleidingencentrum \(geography.name)", in: geography.neighbourhoods[0], kind: .school,
                random: &random)
        }
        let shares = apportioned(figures.buildings - 2, by: geography.neighbourhoods.map(\.weight))
        for (neighbourhood, share) in zip(geography.neighbourhoods, shares) {
            for index in 0..<share {
                let isSchool = index % 3 == 2
                let id = "gebouw-\(neighbourhood.name.asID)-\(index + 1)"
                let name = (isSchool ? "Lesgebouw " : "Buurthuis ") + neighbourhood.name
                addLocation(
                    id, share > 1 ? "\(name) \(index + 1)" : name, in: neighbourhood,
                    kind: isSchool ? .school : .community, random: &random)
                buildings.append(id)
            }
        }
        addRooms(in: buildings + ["roc"])
        shareBuildings(buildings)
    }

    private mutating func addLocation(
        _ id: String, _ name: String, in neighbourhood: SampleGeography.Neighbourhood, kind: Location.Kind,
        random: inout SampleRandom
    ) {
        state.locations[id] = Location(
            id: id, name: name, neighbourhood: neighbourhood.name,
            coordinate: point(near: neighbourhood, metres: geography.spread * 0.6, random: &random), kind: kind,
            stepFree: kind == .outdoor || random.chance(0.85))
    }

    /// Adds a place without rooms in a neighbourhood.
    mutating func addPlace(
        _ id: String, _ name: String, in index: Int, kind: Location.Kind, random: inout SampleRandom
    ) {
        addLocation(id, name, in: geography.neighbourhoods[index], kind: kind, random: &random)
    }

    private mutating func addRooms(in buildings: [String]) {
        // The school route has a seventh of all lessons.
        let school = max(1, 0.18 * Double(buildings.count - 1))
        let shares = apportioned(figures.rooms, by: buildings.map { $0 == "roc" ? school : 1.0 })
        let capacities = [18, 16, 20, 16, 24, 18]
        var number = 0
        for (building, share) in zip(buildings, shares) {
            for index in 0..<share {
                let hasBeamer = index % 2 == 0
                state.rooms["\(building)-\(index + 1)"] = Room(
                    id: "\(building)-\(index + 1)", location: building, name: "Lokaal \(index + 1)",
                    capacity: capacities[number % capacities.count],
                    features: hasBeamer ? ["board", "beamer"] : ["board"])
                number += 1
            }
        }
        let office = schoolDays.map { weekly($0, 8.5, 21.75) }
        let halls = max(1, figures.supporters / 8)
        for index in 1...halls {
            state.rooms["stadhuis-zaal-\(index)"] = Room(
                id: "stadhuis-zaal-\(index)", location: "stadhuis", name: "Zaal \(index)", capacity: 40,
                features: ["beamer", "hall"], opening: office)
        }
        for index in 1...max(2, (figures.supporters + 1) / 2) {
            state.rooms["stadhuis-spreekkamer-\(index)"] = Room(
                id: "stadhuis-spreekkamer-\(index)", location: "stadhuis", name: "Spreekkamer \(index)", capacity: 6,
                features: ["talk"], opening: schoolDays.map { weekly($0, 8.5, 17.5) })
        }
    }

    /// Shares the buildings among the providers; every provider has at least one.
    private mutating func shareBuildings(_ buildings: [String]) {
        providers = Self.providerNames.prefix(figures.providers).map { "taal-\($0.asID)" }
        for (index, provider) in providers.enumerated() {
            // Providers with several buildings have them next to each other, as they are listed by neighbourhood.
            let from = index * buildings.count / providers.count
            let until = max(from + 1, (index + 1) * buildings.count / providers.count)
            lessonLocations[provider] = Array(buildings[from..<min(until, buildings.count)])
        }
        lessonLocations["roc"] = ["roc"]
    }

    /// Names of language providers; invented.
    static let providerNames = [
        "De Brug", "Leerlijn", "Taalwerk", "Het Anker", "Woordwijs", "De Haven", "Stap Verder", "Taalbaan",
        "Samen Leren", "Op Weg", "De Klink", "Taalmotor",
    ]
}
