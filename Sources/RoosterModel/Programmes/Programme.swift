/// An approach of a municipality, or a law: what is asked of whom.
public struct Programme: Codable, Sendable, Hashable {
    /// Unique id; a file with the same id replaces the shipped one.
    public var id: String
    /// Titles by language.
    public var titles: [String: String]
    /// Where the rules come from.
    public var source: String?
    /// Whom it is for.
    public var audience: Audience
    /// The first meeting of any requirement lies within so many days; becomes requirement `PROGRAMME/start`.
    public var start: StartRule?
    /// What is asked.
    public var requirements: [Requirement]

    /// Makes a programme.
    public init(
        id: String, titles: [String: String], source: String? = nil, audience: Audience = Audience(),
        start: StartRule? = nil, requirements: [Requirement]
    ) {
        self.id = id
        self.titles = titles
        self.source = source
        self.audience = audience
        self.start = start
        self.requirements = requirements
    }

    /// Whom a programme is for; an empty list asks nothing, and all that is asked must fit.
    public struct Audience: Codable, Sendable, Hashable {
        /// Routes that fit.
        public var routes: [Participant.Route]
        /// Laws that fit.
        public var laws: [Participant.Law]
        /// Stages that fit.
        public var stages: [Int]
        /// Levels that fit.
        public var levels: [Participant.Level]
        /// Neighbourhoods that fit.
        public var neighbourhoods: [String]
        /// Age bands that fit.
        public var ageBands: [Participant.AgeBand]
        /// Goals, one of which fits.
        public var goals: [String]
        /// Tags, one of which fits.
        public var tags: [String]
        /// A mode the person must not have.
        public var withoutMode: TravelMode?

        /// An audience of everybody.
        public init() {
            routes = []
            laws = []
            stages = []
            levels = []
            neighbourhoods = []
            ageBands = []
            goals = []
            tags = []
        }

        /// Whether a participant belongs to it; one without a value does not fit where one is asked.
        public func includes(_ participant: Participant) -> Bool {
            func fits<Value: Equatable>(_ value: Value?, _ asked: [Value]) -> Bool {
                asked.isEmpty || value.map(asked.contains) == true
            }
            func anyFits(_ values: [String], _ asked: [String]) -> Bool {
                asked.isEmpty || values.contains(where: asked.contains)
            }
            return fits(participant.route, routes) && fits(participant.law, laws) && fits(participant.stage, stages)
                && fits(participant.level, levels) && fits(participant.neighbourhood, neighbourhoods)
                && fits(participant.ageBand, ageBands) && anyFits(participant.goals, goals)
                && anyFits(participant.tags, tags) && !(withoutMode.map(participant.modes.contains) ?? false)
        }
    }

    /// When the first meeting of a programme must lie.
    public struct StartRule: Codable, Sendable, Hashable {
        /// The day it is counted from.
        public var from: Clock
        /// Days after it.
        public var withinDays: Int

        /// Makes a start rule.
        public init(from: Clock, withinDays: Int) {
            self.from = from
            self.withinDays = withinDays
        }
    }

    /// Whether a participant follows this programme: by name, or because none is named and the audience fits.
    public func isFollowed(by participant: Participant) -> Bool {
        participant.programmes.isEmpty ? audience.includes(participant) : participant.programmes.contains(id)
    }
}

/// The day a window is counted from.
public enum Clock: String, CaseIterable, Codable, Sendable, Hashable {
    /// The start of the programme for this person.
    case start
    case settled, notice, registered, pip, guidanceEnd
}
