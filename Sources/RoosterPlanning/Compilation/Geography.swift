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

    /// A point with what is looked up for every way from and to it.
    struct Place {
        /// The numbers of its location and its neighbourhood in ``known``; nil where no row names it.
        fileprivate var ends: (location: Int?, neighbourhood: Int?)
        fileprivate var coordinate: Coordinate
        fileprivate var cosine: Double
    }

    private let settings: TravelSettings
    private let rows: [TravelTime]
    /// Rows by their ends and mode: `(from * ends + to) * modes + mode`.
    private let known: [Int: TravelTime]
    /// Numbers of the names in the rows.
    private let ends: [String: Int]
    /// Latitude in the middle of the municipality's locations.
    private let middle: Double

    init(_ settings: TravelSettings, known rows: [TravelTime], locations: [Location] = []) {
        self.settings = settings
        self.rows = rows
        middle = locations.reduce(0) { $0 + $1.coordinate.latitude } / Double(max(1, locations.count))
        let names = Set(rows.flatMap { [$0.from, $0.to] }).sorted()
        let ends = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        self.ends = ends
        var known: [Int: TravelTime] = [:]
        for row in rows {
            guard let from = ends[row.from], let to = ends[row.to],
                let mode = Self.modes.firstIndex(of: row.mode)
            else { continue }
            known[(from * names.count + to) * Self.modes.count + mode] = row
        }
        self.known = known
    }

    /// A point made ready for many ways.
    func place(_ point: Point) -> Place {
        Place(
            ends: (point.location.flatMap { ends[$0] }, point.neighbourhood.flatMap { ends[$0] }),
            coordinate: point.coordinate, cosine: cos(point.coordinate.latitude * .pi / 180))
    }

    /// The way between two points by a mode.
    ///
    /// A known time replaces the estimate, but not the longest way by the mode.
    func leg(_ from: Point, _ to: Point, _ mode: TravelMode) -> Leg {
        let (from, to) = (place(from), place(to))
        return leg(kilometres(from, to), row(from, to, mode), mode)
    }

    /// Kilometres by the road, the straight line by the haversine formula (Sinnott, Sky and Telescope 68, 1984).
    func kilometres(_ from: Place, _ to: Place) -> Double {
        let radians = Double.pi / 180
        let latitude = sin((to.coordinate.latitude - from.coordinate.latitude) * radians / 2)
        let longitude = sin((to.coordinate.longitude - from.coordinate.longitude) * radians / 2)
        let chord = latitude * latitude + from.cosine * to.cosine * longitude * longitude
        return 2 * Self.earthRadius * asin(min(1, chord.squareRoot())) * settings.detour
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
        let given = Set(rows.map(\.key))
        for row in known.values.sorted(by: { $0.key < $1.key }) {
            guard let from = areas[row.from], let to = areas[row.to],
                let mode = Self.modes.firstIndex(of: row.mode)
            else { continue }
            ways.known[HomeWays.Link(from: from, to: to, mode: mode)] = row.minutes
            let back = HomeWays.Link(from: to, to: from, mode: mode)
            // The other direction's own row, where there is one, goes before.
            if !given.contains("\(row.to)/\(row.from)/\(row.mode.rawValue)") { ways.known[back] = row.minutes }
        }
        return ways
    }

    private func estimate(_ kilometres: Double, _ mode: TravelSettings.Mode) -> Int {
        let minutes = kilometres / mode.kmh * 60 + Double(mode.fixedMinutes)
        // The last digits of a distance must not add five minutes.
        return Int((minutes / 5 - 1e-9).rounded(.up)) * 5
    }

    /// Whether a row may hold between two places.
    func isKnown(_ from: Place, _ to: Place) -> Bool {
        (from.ends.location ?? from.ends.neighbourhood) != nil && (to.ends.location ?? to.ends.neighbourhood) != nil
    }

    /// A row of `travel.csv`: locations go before neighbourhoods, the row's own direction before the other.
    func row(_ from: Place, _ to: Place, _ mode: TravelMode) -> TravelTime? {
        guard isKnown(from, to), let number = Self.modes.firstIndex(of: mode) else { return nil }
        let pairs = [
            (from.ends.location, to.ends.location), (from.ends.location, to.ends.neighbourhood),
            (from.ends.neighbourhood, to.ends.location), (from.ends.neighbourhood, to.ends.neighbourhood),
        ]
        for (first, second) in pairs {
            guard let first, let second else { continue }
            if let row = known[(first * ends.count + second) * Self.modes.count + number] { return row }
            if let row = known[(second * ends.count + first) * Self.modes.count + number] { return row }
        }
        return nil
    }
}
