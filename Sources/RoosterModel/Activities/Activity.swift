/// Something that is offered: lessons, a workshop, a talk, a course.
public struct Activity: Row {
    /// The table it stands in.
    public static let table = Table.activities

    /// The kinds of activities.
    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        case language, workshop
        case participationDeclaration = "participation-declaration"
        case dualWork = "dual-work"
        case placement, volunteering, cycling, talk
        case homeVisit = "home-visit"
        case parentsRoom = "parents-room"
        case buddy, walk, excursion, ceremony, exam, open, sport
        case summerSchool = "summer-school"
        case map, training
    }

    /// How people come to it.
    public enum Enrolment: String, CaseIterable, Codable, Sendable, Hashable {
        /// In groups that planning forms.
        case group
        /// Without enrolment.
        case open
        /// One person at a time: an appointment.
        case individual
    }

    /// Whether people must or may come.
    public enum Obligation: String, CaseIterable, Codable, Sendable, Hashable {
        case must, may
    }

    /// What a meeting counts for.
    public enum CountsFor: String, CaseIterable, Codable, Sendable, Hashable {
        case lesson
        case zLanguage = "z-language"
        case zParticipation = "z-participation"
        case pvt, map, knm
    }

    /// What groups are formed by, as a wish.
    public enum Grouping: String, CaseIterable, Codable, Sendable, Hashable {
        case neighbourhood, language, level
    }

    /// Unique id.
    public var id: String
    /// What it is.
    public var kind: Kind
    /// The theme it belongs to; municipalities may name their own.
    public var theme: String
    /// Titles by language; `nl` is always there.
    public var titles: [String: String]
    /// Id of the ``Organisation`` that offers it.
    public var organisation: String
    /// Length of a meeting in minutes.
    public var minutes: Int
    /// Most meetings of a group in a week; nil: one.
    public var meetingsPerWeek: Int?
    /// Meetings over the whole life of a group, exactly; nil: as long as the group runs.
    public var meetingsTotal: Int?
    /// Fewest different people over a group's life.
    public var groupMin: Int?
    /// Most people on any date.
    public var groupMax: Int?
    /// Most groups that run at the same time.
    public var maxGroups: Int?
    /// Least share of a group's meetings one must be able to attend; nil: 0.8.
    public var minShare: Double?
    /// Levels that fit; empty: all.
    public var levels: [Participant.Level]
    /// Routes that fit; empty: all.
    public var routes: [Participant.Route]
    /// Stages that fit; empty: all.
    public var stages: [Int]
    /// Contact languages it is meant for, as a wish; empty: all.
    public var contactLanguages: [String]
    /// Whether only women take part.
    public var womenOnly: Bool
    /// How people come to it.
    public var enrolment: Enrolment
    /// Whether people must or may come; nil: must.
    public var mandatory: Obligation?
    /// What a buddy is for.
    public var purpose: String?
    /// Ids of ``Location``s where it can be; `home` is the participant's; empty: every location of fitting rooms.
    public var locations: [String]
    /// Features its room must have; `none`: it needs no room.
    public var roomFeatures: [String]
    /// Who must be there.
    public var staffNeeds: [StaffNeed]
    /// Names of the day-parts it may lie in; empty: all.
    public var dayparts: [String]
    /// Earliest start.
    public var earliest: TimeOfDay?
    /// Latest end.
    public var latest: TimeOfDay?
    /// Minutes one must be there before the start.
    public var earlyMinutes: Int?
    /// Whether nothing else may be planned for the participant that day.
    public var aloneThatDay: Bool
    /// Whether it lies between sunrise and sunset.
    public var daylight: Bool
    /// First day of its season, in any year.
    public var seasonFrom: MonthDay?
    /// Last day of its season, in any year.
    public var seasonTo: MonthDay?
    /// Whether it is online: no travel, no cover.
    public var online: Bool
    /// The address at which it can be joined online, `https://…`.
    public var link: String?
    /// Places for participants' children at the meeting itself.
    public var childcareOnSite: Int?
    /// Things each participant borrows during a meeting.
    public var pool: [PoolNeed]
    /// What a finished series opens, such as `bicycle`.
    public var unlocks: [TravelMode]
    /// What a meeting counts for.
    public var countsFor: [CountsFor]
    /// What groups are formed by, as a wish.
    public var togetherBy: [Grouping]
    /// Talents it fits.
    public var talents: [String]
    /// Last day that is paid for; beyond it meetings are tentative.
    public var fundedUntil: CalendarDate?
    /// Cost of a meeting in euro.
    public var cost: Double?

    /// What tells its row from the others of the table.
    public var key: String { id }

    /// The least share of a group's meetings one must be able to attend, with the default of 0.8.
    public var leastShare: Double { minShare ?? 0.8 }

    /// Whether the participant decides: `mandatory` is `may`.
    public var isVoluntary: Bool { mandatory == .may }

    /// Whether a meeting needs no room.
    public var needsNoRoom: Bool { online || roomFeatures == ["none"] }

    /// Makes an activity with what every activity has; the rest is empty and can be set.
    public init(
        id: String, kind: Kind, theme: String, titles: [String: String], organisation: String, minutes: Int,
        enrolment: Enrolment = .group
    ) {
        self.id = id
        self.kind = kind
        self.theme = theme
        self.titles = titles
        self.organisation = organisation
        self.minutes = minutes
        self.enrolment = enrolment
        levels = []
        routes = []
        stages = []
        contactLanguages = []
        womenOnly = false
        locations = []
        roomFeatures = []
        staffNeeds = []
        dayparts = []
        aloneThatDay = false
        daylight = false
        online = false
        pool = []
        unlocks = []
        countsFor = []
        togetherBy = []
        talents = []
    }
}
