import RoosterModel
import Timetabling

/// Compiles ways between places and from homes: estimates by the kilometre, rows of `travel.csv` where there are some.
struct WayCompiler {
    private let geography: Geography
    private let places: [Geography.Place]
    private(set) var table: PlaceTable
    /// Numbers of estimated ways by the minutes of all modes, which tell one from another.
    private var estimates: [UInt64: UInt16] = [:]

    init(_ locations: [Location], _ geography: Geography) {
        self.geography = geography
        places = locations.map {
            geography.place(
                Geography.Point(location: $0.id, neighbourhood: $0.neighbourhood, coordinate: $0.coordinate))
        }
        table = PlaceTable(count: locations.count, modeCount: Geography.modes.count)
        let stay = table.way(Geography.modes.map { _ in Leg(minutes: 0) })
        for from in places.indices {
            for to in places.indices {
                table.set(from, to, way: from == to ? stay : way(places[from], places[to]))
            }
        }
    }

    /// The ways of a home in an area.
    mutating func home(_ neighbourhood: String, _ coordinate: Coordinate, area: Int) -> HomeLegs {
        let home = geography.place(
            Geography.Point(location: nil, neighbourhood: neighbourhood, coordinate: coordinate))
        var there: [UInt16] = []
        var back: [UInt16] = []
        there.reserveCapacity(places.count)
        back.reserveCapacity(places.count)
        for place in places {
            let way = way(home, place)
            there.append(way)
            back.append(geography.isKnown(home, place) ? self.way(place, home) : way)
        }
        return HomeLegs(there: there, back: back, area: area, point: geography.mapPoint(coordinate))
    }

    private mutating func way(_ from: Geography.Place, _ to: Geography.Place) -> UInt16 {
        let kilometres = geography.kilometres(from, to)
        if geography.isKnown(from, to) {
            let rows = Geography.modes.map { geography.row(from, to, $0) }
            if rows.contains(where: { $0 != nil }) {
                return table.way(zip(Geography.modes, rows).map { geography.leg(kilometres, $1, $0) })
            }
        }
        guard Geography.modes.count <= 4 else {
            return table.way(Geography.modes.map { geography.leg(kilometres, nil, $0) })
        }
        // Four modes of sixteen bits.
        var key: UInt64 = 0
        for mode in Geography.modes {
            let minutes = geography.leg(kilometres, nil, mode).minutes
            key = key << 16 | UInt64(UInt16(bitPattern: minutes))
        }
        if let number = estimates[key] { return number }
        let number = table.way(Geography.modes.map { geography.leg(kilometres, nil, $0) })
        estimates[key] = number
        return number
    }
}
