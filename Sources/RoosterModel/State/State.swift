/// All that a municipality has told Rooster, as one value.
///
/// Every alteration is a ``Change``; applying changes is a pure function, so the same journal gives the same state.
public struct State: Codable, Sendable, Hashable {
    /// Number of the last change applied; 0 before any.
    public var revision: Int
    /// The settings; nil before the first import.
    public var municipality: Municipality?
    /// Buildings and meeting points.
    public var locations = Rows<Location>()
    /// Rooms at locations.
    public var rooms = Rows<Room>()
    /// Parties.
    public var organisations = Rows<Organisation>()
    /// Teachers, supporters, volunteers, drivers, interpreters.
    public var staff = Rows<StaffMember>()
    /// Newcomers.
    public var participants = Rows<Participant>()
    /// Homes from a date on.
    public var homes = Rows<Home>()
    /// Children.
    public var children = Rows<Child>()
    /// Hours in which children are looked after already.
    public var care = Rows<CareHours>()
    /// Childcare places that planning may use.
    public var childcare = Rows<ChildcarePlaces>()
    /// When someone or something cannot be planned.
    public var blocks = Rows<Block>()
    /// What is offered.
    public var activities = Rows<Activity>()
    /// Groups that exist already.
    public var groups = Rows<Group>()
    /// Who belongs to which group.
    public var enrolments = Rows<Enrolment>()
    /// What was done before.
    public var done = Rows<Attendance>()
    /// Things that are lent.
    public var pools = Rows<Pool>()
    /// Seats in cars of colleagues.
    public var rides = Rows<Ride>()
    /// Relations between participants.
    public var together = Rows<Relation>()
    /// Known travel times.
    public var travel = Rows<TravelTime>()
    /// Approaches and laws, by id.
    public var programmes: [String: Programme] = [:]
    /// Calendars, by id.
    public var calendars: [String: HolidayCalendar] = [:]
    /// The published plan; nil before the first publication.
    public var published: PublishedVersion?
    /// Feeds that were issued, by id.
    public var feeds: [String: FeedIssue] = [:]

    /// An empty state.
    public init() {
        revision = 0
    }

    /// The programmes a participant follows, by id.
    public func programmes(of participant: Participant) -> [Programme] {
        programmes.values.filter { $0.isFollowed(by: participant) }.sorted { $0.id < $1.id }
    }
}

/// Which plan is published; the plan itself is kept beside the state under its number.
public struct PublishedVersion: Codable, Sendable, Hashable {
    /// Number of the plan version, from 1.
    public var version: Int
    /// When it was published, in seconds since 1970-01-01 UTC.
    public var publishedAt: Int
    /// By what: a rule, or the name of the person who did.
    public var publishedBy: String

    /// Makes a reference to a published plan.
    public init(version: Int, publishedAt: Int, publishedBy: String) {
        self.version = version
        self.publishedAt = publishedAt
        self.publishedBy = publishedBy
    }
}

/// A feed that was issued to a reader.
public struct FeedIssue: Codable, Sendable, Hashable {
    /// Whose calendar it is.
    public enum Reader: Codable, Sendable, Hashable {
        case participant(String)
        case organisation(String)
        case staff(String)
        case location(String)
        /// One room of a location, such as for a screen beside its door.
        case room(String)
        /// The childcare at a location, by the location's id.
        case childcare(String)
        /// The municipality itself.
        case municipality
    }

    /// Id of the feed; never its key.
    public var id: String
    /// Whose calendar it is.
    public var reader: Reader
    /// The key's generation, from 1; rotating adds one.
    public var generation: Int
    /// Whether the key was withdrawn.
    public var isRevoked: Bool
    /// Language of its texts.
    public var language: String
    /// What the device or purpose is called; several feeds may have the same reader.
    public var label: String?
    /// Minutes before a meeting at which this feed reminds its reader, 0: never; nil: as the municipality chose.
    public var alarmMinutes: Int?
    /// Whether this feed shows cancelled meetings as confirmed ones with a word in the title; nil: as the municipality
    /// chose.
    public var showsCancelled: Bool?

    /// Makes an issued feed.
    public init(
        id: String, reader: Reader, generation: Int = 1, isRevoked: Bool = false, language: String = "nl",
        label: String? = nil, alarmMinutes: Int? = nil, showsCancelled: Bool? = nil
    ) {
        self.id = id
        self.reader = reader
        self.generation = generation
        self.isRevoked = isRevoked
        self.language = language
        self.label = label
        self.alarmMinutes = alarmMinutes
        self.showsCancelled = showsCancelled
    }
}
