import RoosterModel

extension SampleTown {
    /// Language cafés and meeting afternoons without enrolment.
    mutating func addOpenDoors() {
        var random = random("open")
        let count = max(1, figures.initiatives / 4)
        for index in 1...count {
            let id = index == 1 ? "c24-taalcafe" : Self.numbered("taalcafe", index)
            let isCafe = index % 2 == 1
            let location = index == 1 ? "bibliotheek" : openLocation(index)
            let room = state.rooms.sorted.first { $0.location == location && $0.features.contains("beamer") }
            let day = schoolDays[(index * 2) % 5]
            if let room, !SampleUse.isOpen(room.opening, at: weekly(day, 13, 16)) {
                state.rooms[room.id]?.opening.append(weekly(day, 12.75, 17))
            }
            add(
                Self.activity(
                    id, .open, theme: isCafe ? "integration" : "participation",
                    isCafe ? "Taalcafé" : "Ontmoetingsmiddag",
                    isCafe ? "Language café" : "Meeting afternoon", by: Self.numbered("initiatief", index),
                    minutes: 120,
                    enrolment: .open
                ) {
                    $0.meetingsPerWeek = 1
                    $0.groupMax = room.map { min(15, $0.capacity) } ?? 15
                    $0.maxGroups = 1
                    $0.mandatory = .may
                    $0.minShare = 0.1
                    $0.locations = [location]
                    $0.roomFeatures = room == nil ? ["none"] : ["beamer"]
                    $0.staffNeeds = [StaffNeed(role: "host-\(id)", amount: 1)]
                    $0.dayparts = ["afternoon"]
                    $0.countsFor = []
                    if index == 1 { $0.fundedUntil = request.start + (7 * (request.weeks / 2) - 1) }
                })
            employ(
                "gastheer-\(id)", at: Self.numbered("initiatief", index), roles: ["host-\(id)", "host"],
                available: [weekly(day, 12.5, 17)], hoursWeek: 3, neighbourhood: index, random: &random)
        }
        addPanelMeetings()
        let extra = max(0, figures.hosts - count)
        for index in 0..<extra {
            employ(
                Self.numbered("gastheer", index + 1), at: Self.numbered("initiatief", index % figures.initiatives + 1),
                roles: ["host"], available: [weekly(random.pick(schoolDays), 12.5, 21.5)], hoursWeek: 3,
                neighbourhood: index, random: &random)
        }
    }

    /// The panel that thinks along (DOMAIN.md V7).
    private mutating func addPanelMeetings() {
        add(
            Self.activity(
                "klankbordgroep", .training, theme: "participation", "Klankbordgroep", "Panel", by: "gemeente",
                minutes: 120
            ) {
                $0.meetingsTotal = 1
                $0.groupMin = 3
                $0.groupMax = 24
                $0.maxGroups = 1
                $0.mandatory = .may
                $0.locations = ["stadhuis"]
                $0.roomFeatures = ["hall"]
                $0.staffNeeds = [StaffNeed(role: "municipal-officer", amount: 1)]
                $0.dayparts = ["afternoon", "evening"]
            })
    }

    private func openLocation(_ index: Int) -> String {
        let buildings = state.locations.sorted.filter { $0.kind == .community && $0.id.hasPrefix("gebouw") }
        return buildings.isEmpty ? "bibliotheek" : buildings[index % buildings.count].id
    }
}
