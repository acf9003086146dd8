/// A newcomer with a plan, or a parent who is not planned (programme `none`).
public struct Participant: Row {
    /// The table it stands in.
    public static let table = Table.participants

    /// Age in bands; no date of birth is held.
    public enum AgeBand: String, CaseIterable, Codable, Sendable, Hashable {
        case from18 = "18-24"
        case from25 = "25-34"
        case from35 = "35-44"
        case from45 = "45-54"
        case from55 = "55-66"
    }

    /// Sex as the municipality registered it.
    public enum Sex: String, CaseIterable, Codable, Sendable, Hashable {
        case female = "f"
        case male = "m"
        case other = "x"
    }

    /// The learning route of the Wet inburgering 2021.
    public enum Route: String, CaseIterable, Codable, Sendable, Hashable {
        case b1, z, onderwijs, none
    }

    /// The law a person is under.
    public enum Law: String, CaseIterable, Codable, Sendable, Hashable {
        case law2021 = "2021"
        case law2013 = "2013"
        case none
    }

    /// Language level, from learning the alphabet to B2.
    public enum Level: String, CaseIterable, Codable, Sendable, Hashable {
        case alfaA = "alfa-a"
        case alfaAA = "alfa-aa"
        case preA1 = "pre-a1"
        case a1, a2, b1, b2
    }

    /// How somebody can be told of a change.
    public enum Channel: String, CaseIterable, Codable, Sendable, Hashable {
        case feed, sms, phone, paper
    }

    /// Random key; never a number of any register.
    public var id: String
    /// First name, optional.
    public var firstName: String?
    /// The neighbourhood of the home.
    public var neighbourhood: String
    /// The home, blurred to the neighbourhood.
    public var coordinate: Coordinate
    /// Contact language, such as `ar`.
    public var language: String
    /// Age in bands.
    public var ageBand: AgeBand?
    /// Sex as registered.
    public var sex: Sex?
    /// Learning route.
    public var route: Route?
    /// The law the person is under.
    public var law: Law?
    /// Language level.
    public var level: Level?
    /// Stage of participation, 1–5.
    public var stage: Int?
    /// The day the person settled; nothing is planned before.
    public var settled: CalendarDate
    /// The day of DUO's notice.
    public var duoNotice: CalendarDate?
    /// The day of registration in the municipality.
    public var registered: CalendarDate?
    /// The date of the PIP.
    public var pipDate: CalendarDate?
    /// The day on which guidance ends.
    public var guidanceEnd: CalendarDate?
    /// Participation hours still asked of this person, where the law differs by person.
    public var participationHoursDue: Double?
    /// How they can travel.
    public var modes: [TravelMode]
    /// What they aim at.
    public var goals: [String]
    /// What they are good at.
    public var talents: [String]
    /// Activities or kinds they would like.
    public var wishes: [String]
    /// Tags that programmes may select on.
    public var tags: [String]
    /// Kinds of activities they attend only among women.
    public var womenOnly: [String]
    /// When they can be planned; empty: always but their blocks.
    public var available: [WeeklyTime]
    /// Their own ceiling in hours of meetings a week.
    public var maxHoursWeek: Double?
    /// Id of the partner.
    public var partner: String?
    /// Id of the ``StaffMember`` who supports them.
    public var clientSupporter: String?
    /// Ids of the programmes they follow; empty: every programme whose `for` fits; `none`: not planned.
    public var programmes: [String]
    /// How they can be told of a change.
    public var reachBy: [Channel]
    /// Whether sensitive meetings are shown as "Afspraak" without place.
    public var discreet: Bool

    /// What tells its row from the others of the table.
    public var key: String { id }

    /// Whether the person is known but not planned.
    public var isNotPlanned: Bool { programmes == ["none"] }

    /// Makes a participant with what every participant has; the rest is empty and can be set.
    public init(
        id: String, neighbourhood: String, coordinate: Coordinate, language: String, settled: CalendarDate,
        modes: [TravelMode]
    ) {
        self.id = id
        self.neighbourhood = neighbourhood
        self.coordinate = coordinate
        self.language = language
        self.settled = settled
        self.modes = modes
        goals = []
        talents = []
        wishes = []
        tags = []
        womenOnly = []
        available = []
        programmes = []
        reachBy = []
        discreet = false
    }
}
