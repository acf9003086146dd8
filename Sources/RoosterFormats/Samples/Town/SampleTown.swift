package import RoosterModel

/// A sample municipality while it is being made: the state so far, and what the steps need of each other.
struct SampleTown {
    /// What was asked for.
    let request: SampleRequest
    /// Sizes.
    let figures: SampleFigures
    /// Neighbourhoods.
    let geography: SampleGeography
    /// The programmes in force: laws and those of the municipality.
    let programmes: [Programme]
    /// Ids of the municipal ones among them.
    let municipalProgrammes: [String]
    /// The state so far.
    var state = State()
    /// People with a plan, the planted ones first.
    var people: [SamplePerson] = []
    /// Where an index into ``people`` is found by id.
    var indexByID: [String: Int] = [:]
    /// Ids of the client supporters.
    var supporters: [String] = []
    /// Ids of the language providers.
    var providers: [String] = []
    /// Locations with rooms for lessons, by provider.
    var lessonLocations: [String: [String]] = [:]
    /// What people need of language lessons.
    var tracks: [SampleTrack] = []
    /// Demand and supply of what is scarce.
    var balance: [SampleBalance] = []
    /// Ids of activities by how they begin, for what was done before.
    var practiceIDs: [String: [String]] = [:]
    /// Days of the calendars, looked up often.
    var days = SampleDays()
    /// Ids of people with a pause of weeks.
    var pausedPeople: Set<String> = []
    /// Staff by role, sorted by id.
    var staffByRole: [String: [StaffMember]] = [:]
    /// Rooms by location, sorted by id.
    var roomsByLocation: [String: [Room]] = [:]
    /// The planted cases.
    var cases: [SampleCase] = []

    /// Starts an empty town.
    init(request: SampleRequest, shipped: ShippedRules) throws(SampleError) {
        try request.check()
        self.request = request
        figures = SampleFigures(request.size, newcomers: request.newcomers)
        geography = SampleGeography(request.size)
        municipalProgrammes = request.programmes ?? geography.programmes
        let known = shipped.programmes.map(\.id).sorted()
        for id in municipalProgrammes where !known.isEmpty && !known.contains(id) {
            throw .unknownProgramme(id, known: known)
        }
        let municipal = municipalProgrammes
        programmes = shipped.programmes.filter { programme in
            ShippedRules.isGeneral(programme.id) || municipal.contains { ShippedRules.belongs(programme.id, to: $0) }
        }
        .sorted { $0.id < $1.id }
        for programme in programmes {
            state.programmes[programme.id] = programme
        }
        for calendar in shipped.calendars where calendar.id != "zeeland" || request.size == .dorp {
            state.calendars[calendar.id] = calendar
        }
    }

    /// A stream of random numbers for one subject.
    func random(_ stream: String) -> SampleRandom {
        SampleRandom(seed: request.seed, stream: "\(request.size.rawValue)/\(stream)")
    }

    /// The person of an id that is known to be there.
    mutating func withPerson(_ id: String, _ body: (inout SamplePerson) -> Void) {
        if let index = indexByID[id] {
            body(&people[index])
        }
    }

    /// A point near the centre of a neighbourhood, rounded to four decimals.
    func point(
        near neighbourhood: SampleGeography.Neighbourhood, metres: Double, random: inout SampleRandom
    ) -> Coordinate {
        // 111.2 km to a degree of latitude; 0.617 of it to a degree of longitude at 52° north.
        let north = random.noise() * metres / 111_200
        let east = random.noise() * metres / 68_600
        func rounded(_ degrees: Double) -> Double { (degrees * 10_000).rounded() / 10_000 }
        return Coordinate(
            latitude: rounded(neighbourhood.centre.latitude + north),
            longitude: rounded(neighbourhood.centre.longitude + east))
    }

    /// Supply of something scarce: the amount that is needed times the tightness, at least one.
    func scarce(_ needed: Double) -> Int {
        max(1, Int((needed * request.tightness).rounded()))
    }
}

/// What is shipped with Rooster and what samples are made of: programmes and calendars.
package struct ShippedRules: Sendable {
    /// The programmes of `etc/programmes/`.
    package var programmes: [Programme]
    /// The calendars of `etc/calendars/`.
    package var calendars: [HolidayCalendar]

    /// Makes them from values that were read.
    package init(programmes: [Programme], calendars: [HolidayCalendar]) {
        self.programmes = programmes
        self.calendars = calendars
    }

    /// Whether a programme holds in every municipality: a law, cycling for who has no bicycle, care that nobody is lost.
    static func isGeneral(_ id: String) -> Bool {
        id.hasPrefix("law-") || ["cycling", "guidance-end", "outside-law", "reception"].contains(id)
    }

    /// Whether a programme is that of a municipality or one of its further files, such as `tholen-cycling`.
    static func belongs(_ id: String, to municipal: String) -> Bool {
        id == municipal || id.hasPrefix(municipal + "-")
    }
}

/// Demand and supply of one scarce thing.
package struct SampleBalance: Sendable, Hashable {
    /// What it is.
    package var name: String
    /// What it is counted in.
    package var unit: String
    /// What people need.
    package var demand: Double
    /// What there is.
    package var supply: Double
}

/// A planted case.
package struct SampleCase: Sendable, Hashable {
    /// `C01` to `C27`.
    package var number: String
    /// Ids of the rows it is about, as `FILE:ID`.
    package var subjects: [String]
    /// What is planted.
    package var planted: String
    /// What a good plan does.
    package var expected: String
}

extension String {
    /// The text as an id: lower case, letters and digits, the rest as hyphens.
    var asID: String {
        var result = ""
        for character in lowercased() {
            if character.isASCII, character.isLetter || character.isNumber {
                result.append(character)
            } else if !result.isEmpty, !result.hasSuffix("-") {
                result.append("-")
            }
        }
        while result.hasSuffix("-") {
            result.removeLast()
        }
        return result
    }
}
