import Foundation
import RoosterModel
import Timetabling

/// Travel times by mode between homes and locations: known ones first, otherwise the municipality's estimate.
struct Geography {
    /// One end of a way.
    struct Point {
        /// Id of the location; nil for a home.
        var location: String?
        var neighbourhood: String?
        var coordinate: Coordinate
    }

    static let modes = TravelMode.allCases
    private static let earthRadius = 6371.0088  // km, mean radius

    private let settings: TravelSettings
    private let known: [String: TravelTime]
    /// Latitude in the middle of the municipality's locations.
    private let middle: Double

    init(_ settings: TravelSettings, known: [TravelTime], locations: [Location] = []) {
        self.settings = settings
        middle = locations.reduce(0) { $0 + $1.coordinate.latitude } / Double(max(1, locations.count))
        self.known = Dictionary(known.map { ($0.key, $0) }) { _, last in last }
    }

    /// The way between two points by a mode.
    ///
    /// A known time replaces the estimate, but not the longest way by the mode.
    func leg(_ from: Point, _ to: Point, _ mode: TravelMode) -> Leg {
        leg(kilometres(from, to), known(from, to, mode), mode)
    }

    /// Kilometres by the road.
    func kilometres(_ from: Point, _ to: Point) -> Double {
        Self.distance(from.coordinate, to.coordinate) * settings.detour
    }

    /// The way of so many kilometres by a mode, by a known time where there is one.
    func leg(_ kilometres: Double, _ row: TravelTime?, _ mode: TravelMode) -> Leg {
        let settings = settings[mode]
        if let most = settings.maxKm, kilometres > most { return .none }
        let minutes = row?.minutes ?? estimate(kilometres, settings)
        let first = row?.first ?? settings.first
        let last = row?.last ?? settings.last
        guard let first, let last else { return Leg(minutes: minutes) }
        let end = last < first ? last.minutes + 1440 : last.minutes
        return Leg(minutes: minutes, first: first.minutes, last: end)
    }

    /// A point on a flat map of the municipality; distances on it differ from ``kilometres(_:_:)`` by less than a
    /// hundredth within fifty kilometres.
    func mapPoint(_ coordinate: Coordinate) -> MapPoint {
        let perDegree = Double.pi / 180 * Self.earthRadius * settings.detour
        return MapPoint(
            east: coordinate.longitude * perDegree * cos(middle * Double.pi / 180),
            north: coordinate.latitude * perDegree)
    }

    /// Ways between homes: the estimate, and what `travel.csv` knows between neighbourhoods.
    func homeWays(areas: [String: Int]) -> HomeWays {
        var ways = HomeWays()
        ways.modes = Self.modes.map { mode in
            let settings = settings[mode]
            return HomeWays.Mode(
                minutesPerKilometre: 60 / settings.kmh, fixedMinutes: Double(settings.fixedMinutes),
                mostKilometres: settings.maxKm)
        }
        for row in known.values.sorted(by: { $0.key < $1.key }) {
            guard let from = areas[row.from], let to = areas[row.to],
                let mode = Self.modes.firstIndex(of: row.mode)
            else { continue }
            ways.known[HomeWays.Link(from: from, to: to, mode: mode)] = row.minutes
            let back = HomeWays.Link(from: to, to: from, mode: mode)
            // The other direction's own row, where there is one, goes before.
            if known["\(row.to)/\(row.from)/\(row.mode.rawValue)"] == nil { ways.known[back] = row.minutes }
        }
        return ways
    }

    private func estimate(_ kilometres: Double, _ mode: TravelSettings.Mode) -> Int {
        let minutes = kilometres / mode.kmh * 60 + Double(mode.fixedMinutes)
        // The last digits of a distance must not add five minutes.
        return Int((minutes / 5 - 1e-9).rounded(.up)) * 5
    }

    /// A row of `travel.csv`: locations go before neighbourhoods, the row's own direction before the other.
    func known(_ from: Point, _ to: Point, _ mode: TravelMode) -> TravelTime? {
        guard !known.isEmpty else { return nil }
        let pairs = [
            (from.location, to.location), (from.location, to.neighbourhood), (from.neighbourhood, to.location),
            (from.neighbourhood, to.neighbourhood),
        ]
        for (first, second) in pairs {
            guard let first, let second else { continue }
            if let row = known["\(first)/\(second)/\(mode.rawValue)"] { return row }
            if let row = known["\(second)/\(first)/\(mode.rawValue)"] { return row }
        }
        return nil
    }

    /// Kilometres in a straight line, by the haversine formula (Sinnott, Sky and Telescope 68, 1984).
    static func distance(_ from: Coordinate, _ to: Coordinate) -> Double {
        let radians = Double.pi / 180
        let latitude = (to.latitude - from.latitude) * radians
        let longitude = (to.longitude - from.longitude) * radians
        let chord =
            sin(latitude / 2) * sin(latitude / 2) + cos(from.latitude * radians) * cos(to.latitude * radians)
            * sin(longitude / 2) * sin(longitude / 2)
        return 2 * earthRadius * asin(min(1, chord.squareRoot()))
    }
}
