import RoosterModel

/// The rows of `travel.csv` between neighbourhoods and locations, looked up once: homes share their neighbourhood's.
struct KnownWays {
    /// The rows between a neighbourhood and every location: `[location * modeCount + mode]`.
    struct Ways {
        var there: [TravelTime?] = []
        var back: [TravelTime?] = []
    }

    private(set) var ofNeighbourhood: [String: Ways] = [:]

    init(_ compiled: CompiledState, neighbourhoods: [String]) {
        for name in neighbourhoods {
            let home = Geography.Point(
                location: nil, neighbourhood: name, coordinate: Coordinate(latitude: 0, longitude: 0))
            var ways = Ways()
            for location in compiled.locations {
                let point = CompiledState.point(location)
                for mode in Geography.modes {
                    ways.there.append(compiled.geography.known(home, point, mode))
                    ways.back.append(compiled.geography.known(point, home, mode))
                }
            }
            ofNeighbourhood[name] = ways
        }
    }
}
