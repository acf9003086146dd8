import RoosterModel

/// The neighbourhoods of a sample municipality: public names, never an address.
///
/// Source: DOMAIN.md §5c; the centres are rounded to three decimals.
struct SampleGeography: Sendable {
    /// A neighbourhood.
    struct Neighbourhood: Sendable {
        /// Its name.
        var name: String
        /// Its share of the people, in percent.
        var weight: Double
        /// Its centre.
        var centre: Coordinate
    }

    /// Name of the municipality.
    var name: String
    /// Short name for ids of what belongs to the whole municipality.
    var shortName: String
    /// School region.
    var region: String
    /// Neighbourhoods, the one with the town hall first.
    var neighbourhoods: [Neighbourhood]
    /// The place of the regional school, when it is elsewhere.
    var regional: Neighbourhood?
    /// How far homes lie from the centre, in metres.
    var spread: Double
    /// Municipal programmes when none are asked for.
    var programmes: [String]

    /// The place where exams are held (DUO, Rijswijk).
    static let examPlace = Neighbourhood(name: "Rijswijk", weight: 0, centre: point(52.036, 4.325))
    /// A reception centre from which people move in.
    static let reception = Neighbourhood(name: "Katwijk", weight: 0, centre: point(52.199, 4.398))
    /// A reception centre near Tholen.
    static let southernReception = Neighbourhood(name: "Goes", weight: 0, centre: point(51.504, 3.889))

    /// The geography of a size.
    init(_ size: SampleSize) {
        switch size {
        case .dorp: self = Self.tholen
        case .stad: self = Self.zoetermeer
        case .grootstad: self = Self.rotterdam
        }
    }

    private init(
        name: String, shortName: String, region: String, programmes: [String], spread: Double,
        regional: Neighbourhood? = nil, places: [(String, Double, Double, Double)]
    ) {
        self.name = name
        self.shortName = shortName
        self.region = region
        self.programmes = programmes
        self.spread = spread
        self.regional = regional
        neighbourhoods = places.map { Neighbourhood(name: $0.0, weight: $0.1, centre: Self.point($0.2, $0.3)) }
    }

    private static func point(_ latitude: Double, _ longitude: Double) -> Coordinate {
        Coordinate(latitude: latitude, longitude: longitude)
    }

    private static let tholen = SampleGeography(
        name: "Tholen", shortName: "tholen", region: "zuid", programmes: ["tholen"], spread: 250,
        regional: Neighbourhood(name: "Bergen op Zoom", weight: 0, centre: point(51.495, 4.289)),
        places: [
            ("Tholen", 45, 51.533, 4.221), ("Sint-Maartensdijk", 18, 51.550, 4.079),
            ("Sint-Annaland", 12, 51.601, 4.109), ("Oud-Vossemeer", 8, 51.569, 4.192),
            ("Sint Philipsland", 7, 51.617, 4.167), ("Poortvliet", 4, 51.543, 4.142),
            ("Scherpenisse", 4, 51.544, 4.106), ("Stavenisse", 1, 51.588, 4.014),
            ("Anna Jacobapolder", 1, 51.638, 4.131),
        ])

    private static let zoetermeer = SampleGeography(
        name: "Zoetermeer", shortName: "zoetermeer", region: "midden", programmes: ["zoetermeer", "zaanstad"],
        spread: 600,
        places: [
            ("Centrum", 7, 52.060, 4.494), ("Dorp", 2, 52.057, 4.500), ("Palenstein", 13, 52.063, 4.505),
            ("Driemanspolder", 9, 52.051, 4.479), ("Meerzicht", 20, 52.059, 4.465), ("Buytenwegh", 12, 52.069, 4.479),
            ("De Leyens", 5, 52.076, 4.490), ("Seghwaert", 10, 52.068, 4.507), ("Noordhove", 4, 52.076, 4.520),
            ("Rokkeveen", 6, 52.043, 4.492), ("Oosterheem", 12, 52.054, 4.535),
        ])

    private static let rotterdam = SampleGeography(
        name: "Rotterdam", shortName: "rotterdam", region: "midden", programmes: ["vanonderop", "middelburg"],
        spread: 600,
        places: [
            ("Centrum", 4, 51.923, 4.479), ("Delfshaven", 14, 51.912, 4.445), ("Overschie", 3, 51.942, 4.429),
            ("Noord", 6, 51.940, 4.470), ("Hillegersberg-Schiebroek", 6, 51.956, 4.487),
            ("Kralingen-Crooswijk", 8, 51.930, 4.506), ("Prins Alexander", 12, 51.952, 4.554),
            ("Feijenoord", 15, 51.900, 4.505), ("IJsselmonde", 12, 51.887, 4.543), ("Charlois", 14, 51.885, 4.476),
            ("Hoogvliet", 4, 51.864, 4.356), ("Pernis", 0.5, 51.887, 4.388),
            ("Hoek van Holland", 0.5, 51.978, 4.133), ("Rozenburg", 1, 51.904, 4.248),
        ])

    /// The neighbourhood of a name, or the regional place.
    func neighbourhood(_ name: String) -> Neighbourhood {
        neighbourhoods.first { $0.name == name } ?? regional ?? neighbourhoods[0]
    }

    /// Which of so many municipal programmes holds in a neighbourhood: about two thirds of the people follow the first.
    func programmeIndex(of neighbourhood: String, among count: Int) -> Int {
        guard count > 1, let index = neighbourhoods.firstIndex(where: { $0.name == neighbourhood }) else { return 0 }
        return index % 3 == 1 ? 1 + (index / 3) % (count - 1) : 0
    }
}
