/// The sizes of a sample municipality.
///
/// Source: DOMAIN.md §5b. Numbers of groups, places and hours are not listed: they follow from the people and the
/// tightness.
struct SampleFigures: Sendable {
    /// Adults with a plan, those who arrive within the horizon included.
    var newcomers: Int
    /// Children of newcomers.
    var children: Int
    /// Adults who arrive in a year.
    var inflow: Int
    /// Language providers, without the regional school.
    var providers: Int
    /// Guidance, welfare, library, work company.
    var parties: Int
    /// Initiatives, churches, self-organisations.
    var initiatives: Int
    /// Sport clubs.
    var clubs: Int
    /// Employers with places.
    var employers: Int
    /// Primary schools with a parents' room.
    var schools: Int
    /// Teachers of Dutch as a second language.
    var teachers: Int
    /// Rooms.
    var rooms: Int
    /// Buildings with rooms.
    var buildings: Int
    /// Client supporters.
    var supporters: Int
    /// Volunteers who are a buddy.
    var buddies: Int
    /// Volunteers who help at cycling lessons.
    var cyclingVolunteers: Int
    /// Volunteers who drive.
    var drivers: Int
    /// Volunteers who host.
    var hosts: Int
    /// Interpreters.
    var interpreters: Int
    /// Centres for childcare.
    var childcareCentres: Int
    /// Places after school.
    var afterSchoolPlaces: Int
    /// Bicycles for courses.
    var courseBicycles: Int
    /// Cycling courses in a season.
    var cyclingCourses: Int

    /// The figures of a size.
    init(_ size: SampleSize) {
        switch size {
        case .dorp: self = Self.village
        case .stad: self = Self.town
        case .grootstad: self = Self.city
        }
    }

    /// The figures of a size with another number of newcomers: everything in proportion, rounded up.
    init(_ size: SampleSize, newcomers: Int?) {
        self.init(size)
        guard let newcomers, newcomers != self.newcomers else { return }
        let (share, whole) = (newcomers, self.newcomers)
        let scaled: [WritableKeyPath<SampleFigures, Int>] = [
            \.newcomers, \.children, \.inflow, \.providers, \.parties, \.initiatives, \.clubs, \.employers, \.schools,
            \.teachers, \.rooms, \.buildings, \.supporters, \.buddies, \.cyclingVolunteers, \.drivers, \.hosts,
            \.interpreters, \.childcareCentres, \.afterSchoolPlaces, \.courseBicycles, \.cyclingCourses,
        ]
        for figure in scaled { self[keyPath: figure] = (self[keyPath: figure] * share + whole - 1) / whole }
        // Activities name parties that a part of a city would not have.
        parties = max(parties, min(SampleFigures(size).parties, SampleTown.parties.count))
    }

    private init(
        people: (newcomers: Int, children: Int, inflow: Int),
        parties: (providers: Int, parties: Int, initiatives: Int, clubs: Int, employers: Int, schools: Int),
        places: (rooms: Int, buildings: Int, childcare: Int, afterSchool: Int, bicycles: Int, courses: Int),
        staff: (teachers: Int, supporters: Int, interpreters: Int),
        volunteers: (buddies: Int, cycling: Int, drivers: Int, hosts: Int)
    ) {
        (newcomers, children, inflow) = people
        (providers, self.parties, initiatives, clubs, employers, schools) = parties
        (rooms, buildings, childcareCentres, afterSchoolPlaces, courseBicycles, cyclingCourses) = places
        (teachers, supporters, interpreters) = staff
        (buddies, cyclingVolunteers, drivers, hosts) = volunteers
    }

    private static let village = SampleFigures(
        people: (60, 39, 18), parties: (2, 4, 3, 4, 9, 1), places: (6, 4, 2, 8, 7, 1), staff: (4, 1, 2),
        volunteers: (12, 5, 4, 4))
    private static let town = SampleFigures(
        people: (600, 390, 200), parties: (4, 12, 12, 16, 45, 6), places: (26, 11, 6, 70, 36, 12),
        staff: (32, 10, 9), volunteers: (130, 30, 20, 60))
    private static let city = SampleFigures(
        people: (5_000, 3_250, 1_600), parties: (12, 45, 130, 160, 420, 60), places: (175, 62, 40, 560, 240, 90),
        staff: (260, 83, 60), volunteers: (1_050, 220, 80, 550))
}
