/// A plan: groups, meetings, who attends what, who looks after whose children, and what is met or short.
public struct Plan: Codable, Sendable, Hashable {
    /// Groups, sorted by id.
    public var groups: [PlannedGroup] = []
    /// Meetings, sorted by id.
    public var meetings: [Meeting] = []
    /// Who belongs to which group, sorted by participant, then group.
    public var enrolments: [PlannedEnrolment] = []
    /// Who attends which meeting, sorted by participant, then meeting.
    public var attending: [Attending] = []
    /// Who was to attend which meeting and no longer does, sorted likewise.
    ///
    /// Calendars show these as cancelled until some days after their date. They count for nothing, nobody is told of them
    /// again, and no folder holds them.
    public var withdrawn: [Attending] = []
    /// Who looks after which child, sorted by child, then meeting.
    public var care: [ChildCover] = []
    /// Who staffs which meeting, sorted by staff member, then meeting.
    public var staffing: [Staffing] = []
    /// What is lent for which meeting, sorted by pool, then meeting.
    public var pools: [PoolUse] = []
    /// What every participant's requirements come to, sorted by participant, then requirement.
    public var requirements: [RequirementStanding] = []
    /// How it came about and what it amounts to.
    public var summary = PlanSummary()

    /// An empty plan.
    public init() {}

    /// Who attends which meeting, and who no longer does, sorted by participant, then meeting.
    public var attendingAndWithdrawn: [Attending] {
        guard !withdrawn.isEmpty else { return attending }
        return (attending + withdrawn).sorted { ($0.participant, $0.meeting) < ($1.participant, $1.meeting) }
    }
}

/// A group of a plan.
public struct PlannedGroup: Codable, Sendable, Hashable {
    /// Unique id; that of an existing ``Group`` where there is one.
    public var id: String
    /// Id of the ``Activity``.
    public var activity: String
    /// First day it meets.
    public var from: CalendarDate
    /// Last day it meets.
    public var until: CalendarDate
    /// When it meets every week.
    public var times: [WeeklyTime]
    /// Id of the ``Room`` it usually meets in.
    public var room: String?
    /// Ids of its usual staff.
    public var staff: [String]
    /// Different people over its life.
    public var size: Int
    /// Whether there is room for more.
    public var isOpen: Bool

    /// Makes a group.
    public init(
        id: String, activity: String, from: CalendarDate, until: CalendarDate, times: [WeeklyTime], room: String?,
        staff: [String], size: Int, isOpen: Bool
    ) {
        self.id = id
        self.activity = activity
        self.from = from
        self.until = until
        self.times = times
        self.room = room
        self.staff = staff
        self.size = size
        self.isOpen = isOpen
    }
}

/// One meeting on one date: of a group, or an appointment.
public struct Meeting: Codable, Sendable, Hashable {
    /// Whether it will take place.
    public enum Status: String, CaseIterable, Codable, Sendable, Hashable {
        case confirmed, tentative, cancelled
    }

    /// Unique id, kept through every move and never reused.
    public var id: String
    /// Id of its ``PlannedGroup``; nil for an appointment.
    public var group: String?
    /// The requirements an appointment is for, as `PROGRAMME/ID`.
    public var requirements: [String]
    /// Id of the ``Activity``.
    public var activity: String
    /// The day.
    public var date: CalendarDate
    /// The hours; an end before the start is on the next day.
    public var range: TimeRange
    /// Id of the ``Location``, or `home`; nil when it is online.
    public var location: String?
    /// Id of the ``Room``.
    public var room: String?
    /// Ids of the staff.
    public var staff: [String]
    /// Whether it will take place.
    public var status: Status
    /// How often its time or status changed since it was first published.
    public var sequence: Int

    /// Makes a meeting.
    public init(
        id: String, group: String?, requirements: [String] = [], activity: String, date: CalendarDate,
        range: TimeRange, location: String?, room: String?, staff: [String], status: Status = .confirmed,
        sequence: Int = 0
    ) {
        self.id = id
        self.group = group
        self.requirements = requirements
        self.activity = activity
        self.date = date
        self.range = range
        self.location = location
        self.room = room
        self.staff = staff
        self.status = status
        self.sequence = sequence
    }
}

/// That a participant belongs to a group of a plan.
public struct PlannedEnrolment: Codable, Sendable, Hashable {
    /// Id of the ``Participant``.
    public var participant: String
    /// Id of the ``PlannedGroup``.
    public var group: String
    /// Id of the ``Activity``.
    public var activity: String
    /// The requirements it serves, as `PROGRAMME/ID`.
    public var requirements: [String]
    /// First day.
    public var from: CalendarDate
    /// Last day.
    public var until: CalendarDate
    /// What was answered to a proposal.
    public var answer: Enrolment.Answer?

    /// Makes an enrolment.
    public init(
        participant: String, group: String, activity: String, requirements: [String], from: CalendarDate,
        until: CalendarDate, answer: Enrolment.Answer? = nil
    ) {
        self.participant = participant
        self.group = group
        self.activity = activity
        self.requirements = requirements
        self.from = from
        self.until = until
        self.answer = answer
    }
}

/// That a participant attends a meeting, and how they get there.
public struct Attending: Codable, Sendable, Hashable {
    /// How a participant gets to a meeting.
    public enum Mode: String, CaseIterable, Codable, Sendable, Hashable {
        case walk, bicycle, bus, car, ride, home, online
    }

    /// Id of the ``Participant``.
    public var participant: String
    /// Id of the ``Meeting``.
    public var meeting: String
    /// Confirmed, or tentative while it depends on something.
    public var status: Meeting.Status
    /// How they get there and back.
    public var mode: Mode
    /// Minutes on the way there, from home or from the meeting before.
    public var minutesBefore: Int
    /// Minutes on the way back, home or to the meeting after.
    public var minutesAfter: Int
    /// Id of the ``Ride`` for mode `ride`.
    public var ride: String?
    /// Minutes they must be there before the start.
    public var earlyMinutes: Int

    /// Makes an attendance.
    public init(
        participant: String, meeting: String, status: Meeting.Status = .confirmed, mode: Mode, minutesBefore: Int,
        minutesAfter: Int, ride: String? = nil, earlyMinutes: Int = 0
    ) {
        self.participant = participant
        self.meeting = meeting
        self.status = status
        self.mode = mode
        self.minutesBefore = minutesBefore
        self.minutesAfter = minutesAfter
        self.ride = ride
        self.earlyMinutes = earlyMinutes
    }
}

/// Who looks after a child while a parent attends a meeting.
public struct ChildCover: Codable, Sendable, Hashable {
    /// By what a child is covered.
    public enum Cover: String, CaseIterable, Codable, Sendable, Hashable {
        /// Care it has already; `by` is nil.
        case care
        /// A place of ``ChildcarePlaces``; `by` is its id.
        case place
        /// The other parent; `by` is the participant's id.
        case partner
        /// A place at the meeting itself; `by` is the meeting's id.
        case onSite = "on-site"
    }

    /// Id of the ``Child``.
    public var child: String
    /// Id of the ``Meeting``.
    public var meeting: String
    /// Id of the parent who attends.
    public var parent: String
    /// By what it is covered.
    public var cover: Cover
    /// By whom or where.
    public var by: String?
    /// From when, on the meeting's date.
    public var from: TimeOfDay
    /// Until when.
    public var until: TimeOfDay

    /// Makes a cover.
    public init(
        child: String, meeting: String, parent: String, cover: Cover, by: String?, from: TimeOfDay, until: TimeOfDay
    ) {
        self.child = child
        self.meeting = meeting
        self.parent = parent
        self.cover = cover
        self.by = by
        self.from = from
        self.until = until
    }
}

/// That a staff member fills a role at a meeting.
public struct Staffing: Codable, Sendable, Hashable {
    /// Id of the ``StaffMember``.
    public var staff: String
    /// Id of the ``Meeting``.
    public var meeting: String
    /// The role filled.
    public var role: String

    /// Makes a staffing.
    public init(staff: String, meeting: String, role: String) {
        self.staff = staff
        self.meeting = meeting
        self.role = role
    }
}

/// What is lent for a meeting.
public struct PoolUse: Codable, Sendable, Hashable {
    /// Id of the ``Pool``.
    public var pool: String
    /// Id of the ``Meeting``.
    public var meeting: String
    /// How many.
    public var amount: Int

    /// Makes a use of a pool.
    public init(pool: String, meeting: String, amount: Int) {
        self.pool = pool
        self.meeting = meeting
        self.amount = amount
    }
}
