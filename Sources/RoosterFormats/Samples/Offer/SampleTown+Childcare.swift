import RoosterModel

extension SampleTown {
    /// Adds childcare places near the lessons: what parents need times the tightness, and places after school.
    mutating func addChildcare() {
        var random = random("childcare")
        let needed = childcareDemand
        let wanted = scarce(needed)
        var centres: [String] = []
        for index in 1...figures.childcareCentres {
            let id = "kindercentrum-\(Self.numbered("opvang", index).suffix(3))"
            let place = (index - 1) % geography.neighbourhoods.count
            addPlace(id, "Kindercentrum \(index)", in: place, kind: .school, random: &random)
            centres.append(id)
        }
        var slots: [(centre: Int, day: Weekday, isMorning: Bool)] = []
        for centre in centres.indices {
            for day in schoolDays {
                slots.append((centre, day, true))
                slots.append((centre, day, false))
            }
        }
        let places = apportioned(wanted, by: random.shuffled(slots.indices.map { 1 + Double($0 % 3) * 0.2 }))
        for (index, slot) in slots.enumerated() where places[index] > 0 {
            let part = slot.isMorning ? weekly(slot.day, 8.25, 12.75) : weekly(slot.day, 12.75, 17.5)
            let isPlaygroup = slot.isMorning && slot.centre % 3 == 2
            let row = ChildcarePlaces(
                id: "plaats-\(centres[slot.centre].suffix(3))-\(slot.day.rawValue)-\(slot.isMorning ? "o" : "m")",
                location: centres[slot.centre], ageBands: isPlaygroup ? [.from2] : [.from0, .from2], time: part,
                places: places[index], schoolWeeksOnly: isPlaygroup)
            state.childcare[row.id] = row
        }
        addAfterSchool(centres)
        balance.append(
            SampleBalance(
                name: "Childcare places for children under 4", unit: "half-days a week", demand: needed,
                supply: Double(wanted)))
    }

    /// Half-days a week for which parents of small children in day lessons have nobody.
    private var childcareDemand: Double {
        let covered = Set(state.care.sorted.map(\.child))
        var total = 0.0
        for child in state.children.sorted where child.ageBand == .from0 || child.ageBand == .from2 {
            let parents = child.parents.compactMap { indexByID[$0] }.map { people[$0] }
            guard !parents.contains(where: \.hasPartnerAtHome) else { continue }
            let sessions = parents.compactMap { parent in
                parent.track.flatMap { tracks[$0].isEvening ? nil : Double(tracks[$0].sessions) }
            }
            let hours = covered.contains(child.id) ? 1.5 : 0
            switch sessions.count {
            case 0: continue
            // Two parents at home can take turns for half of it.
            case 1: total += max(0, (sessions[0] - hours) * (parents.count == 2 ? 0.5 : 1))
            default: total += max(0, sessions.reduce(0, +) / 2 - hours) * 0.7
            }
        }
        return max(2, total)
    }

    private mutating func addAfterSchool(_ centres: [String]) {
        let days: [Weekday] = [.monday, .tuesday, .thursday, .friday]
        let amount = max(1, Int((Double(figures.afterSchoolPlaces) * request.tightness / 0.85).rounded()))
        let shares = apportioned(amount, by: centres.flatMap { _ in days.map { _ in 1.0 } })
        var index = 0
        for centre in centres {
            for day in days {
                if shares[index] > 0 {
                    let row = ChildcarePlaces(
                        id: "naschools-\(centre.suffix(3))-\(day.rawValue)", location: centre,
                        ageBands: [.from4, .from8], time: weekly(day, 14.5, 18.25), places: shares[index],
                        schoolWeeksOnly: true)
                    state.childcare[row.id] = row
                }
                index += 1
            }
        }
    }
}
