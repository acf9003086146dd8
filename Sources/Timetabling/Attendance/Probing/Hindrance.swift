/// One rule that keeps a person from a meeting, told apart from every other rule.
///
/// Where ``Obstacle`` is the first thing the search stumbles over, hindrances are all of them.
public enum Hindrance: Sendable, Hashable {
    /// The person cannot be planned on the day.
    case notThere
    /// Time of the person that is taken, by the number of the layer that takes it.
    case engaged(Int)
    /// The trip would begin before midnight or end after the next.
    case beyondTheDay
    /// Another meeting of the person, by its activity.
    case ownMeeting(Int)
    /// The person looks after somebody's dependant then.
    case guarding
    /// No mode the person has goes there.
    case unreachable
    /// The mode has no departure at the time.
    case departure
    /// The seats of a ride are taken, by its number.
    case rideFull(Int)
    /// A dependant would be alone, by its number.
    case uncovered(Int)
    /// All seats of the meeting are taken.
    case full
    /// The week's ceiling is reached.
    case weekCeiling
    /// The day's number of meetings is reached.
    case dayCeiling
    /// A weekday must stay free.
    case freeWeekday
    /// The load would rise too fast.
    case ramp
    /// The meeting, or another one, must be alone on its day.
    case alone
    /// A relation to another person.
    case relation
    /// Something must come before or after.
    case order
    /// Nobody who may lead it is free.
    case staff
    /// No room is free.
    case room

    /// Whether a dependant would be alone.
    var isUncovered: Bool {
        if case .uncovered = self { return true }
        return false
    }
}

/// A meeting that exists, or one that might.
public struct ProbedMeeting: Sendable, Hashable {
    /// Number of the meeting; nil: it is not there yet.
    public var number: Int?
    /// Number of the activity.
    public var activity: Int
    /// The day.
    public var day: Int
    /// Start in minutes.
    public var start: Int
    /// End in minutes.
    public var end: Int
    /// Number of the place; nil at home or online.
    public var place: Int?

    /// A meeting that might be.
    public init(activity: Int, day: Int, start: Int, end: Int, place: Int?) {
        self.activity = activity
        self.day = day
        self.start = start
        self.end = end
        self.place = place
    }

    /// A meeting of a timetable.
    public init(_ number: Int, _ meeting: MeetingState) {
        self.init(
            activity: meeting.activity, day: meeting.day, start: meeting.start, end: meeting.end, place: meeting.place)
        self.number = number
    }

    var minutes: Range<Int> { start..<end }
}

/// Time of a person that is taken for one reason, by day; together the layers are all of the person's forbidden time.
public struct TakenTime: Sendable {
    /// The time, by day.
    public var days: [DayMask]

    /// Makes a layer.
    public init(days: [DayMask]) {
        self.days = days
    }
}
