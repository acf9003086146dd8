/// A group that exists already.
public struct Group: Row {
    /// The table it stands in.
    public static let table = Table.groups

    /// Unique id.
    public var id: String
    /// Id of the ``Activity``.
    public var activity: String
    /// First day; nil: the horizon's.
    public var from: CalendarDate?
    /// Last day; nil: as long as the activity runs.
    public var until: CalendarDate?
    /// When it meets; empty: to be planned.
    public var times: [WeeklyTime]
    /// Id of the ``Room``; nil: to be planned.
    public var room: String?
    /// Ids of the ``StaffMember``s; empty: to be planned.
    public var staff: [String]
    /// Whether activity, times, room and staff must stay as given.
    public var pinned: Bool

    /// What tells its row from the others of the table.
    public var key: String { id }

    /// Makes a group from the values of its row.
    public init(
        id: String, activity: String, from: CalendarDate? = nil, until: CalendarDate? = nil, times: [WeeklyTime] = [],
        room: String? = nil, staff: [String] = [], pinned: Bool = false
    ) {
        self.id = id
        self.activity = activity
        self.from = from
        self.until = until
        self.times = times
        self.room = room
        self.staff = staff
        self.pinned = pinned
    }
}

/// That a participant belongs to a group.
public struct Enrolment: Row {
    /// The table it stands in.
    public static let table = Table.enrolments

    /// What a participant answered to a proposal.
    public enum Answer: String, CaseIterable, Codable, Sendable, Hashable {
        case proposed, accepted, declined
    }

    /// Id of the ``Participant``.
    public var participant: String
    /// Id of the ``Group``.
    public var group: String
    /// First day; nil: the group's.
    public var since: CalendarDate?
    /// Last day; nil: the group's.
    public var until: CalendarDate?
    /// Whether it must stay.
    public var pinned: Bool
    /// What was answered to a proposal.
    public var answer: Answer?

    /// What tells its row from the others of the table.
    public var key: String { "\(participant)/\(group)" }

    /// Makes an enrolment from the values of its row.
    public init(
        participant: String, group: String, since: CalendarDate? = nil, until: CalendarDate? = nil,
        pinned: Bool = false, answer: Answer? = nil
    ) {
        self.participant = participant
        self.group = group
        self.since = since
        self.until = until
        self.pinned = pinned
        self.answer = answer
    }
}
