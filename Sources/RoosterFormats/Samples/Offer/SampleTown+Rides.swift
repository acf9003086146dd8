import RoosterModel

extension SampleTown {
    /// Adds colleagues who drive, from neighbourhoods to work places on the days of the shifts (DOMAIN.md T6).
    mutating func addRides() {
        var random = random("rides")
        let employers = (1...figures.employers).map { Self.numbered("werkgever", $0) }
        for index in 1...figures.drivers {
            let employer = employers[(index * 2) % employers.count]
            let place = (index * 3) % geography.neighbourhoods.count
            let driver = Self.numbered("chauffeur", index)
            employ(
                driver, at: employer, roles: ["driver"], available: schoolDays.map { weekly($0, 7, 18) }, hoursWeek: 30,
                neighbourhood: place, modes: [.car], random: &random)
            state.rides["rit-\(index)"] = Ride(
                id: "rit-\(index)", driver: driver, fromNeighbourhood: geography.neighbourhoods[place].name,
                toLocation: "bedrijf-\(employer.suffix(3))", weekdays: random.some(4, of: schoolDays),
                depart: TimeOfDay(minutes: 455), arrive: TimeOfDay(minutes: 480), returning: TimeOfDay(minutes: 1_005),
                home: TimeOfDay(minutes: 1_035), seats: random.number(1...3))
        }
    }
}
