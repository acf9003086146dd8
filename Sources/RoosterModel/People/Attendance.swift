/// What a participant did, or did not, before now.
public struct Attendance: Row {
    /// The table it stands in.
    public static let table = Table.done

    /// How it was attended.
    public enum Manner: String, CaseIterable, Codable, Sendable, Hashable {
        case physical, online
    }

    /// What came of it.
    public enum Result: String, CaseIterable, Codable, Sendable, Hashable {
        case present, absent, excused, passed, failed

        /// Whether it counts for requirements.
        public var counts: Bool {
            switch self {
            case .present, .passed: true
            case .absent, .excused, .failed: false
            }
        }
    }

    /// Id of the ``Participant``.
    public var participant: String
    /// Id of the ``Activity``.
    public var activity: String
    /// The day, or the last day when the row sums up several meetings.
    public var date: CalendarDate
    /// Number of meetings the row sums up; nil: 1.
    public var meetings: Int?
    /// Minutes of the whole row; nil: those of the activity times the meetings.
    public var minutes: Int?
    /// How it was attended; nil: physical.
    public var manner: Manner?
    /// What came of it; nil: present.
    public var result: Result?

    /// What tells its row from the others of the table.
    public var key: String {
        [
            participant, activity, date.isoText, meetings.map(String.init) ?? "", minutes.map(String.init) ?? "",
            manner?.rawValue ?? "", result?.rawValue ?? "",
        ].joined(separator: "/")
    }

    /// Makes a record from the values of its row.
    public init(
        participant: String, activity: String, date: CalendarDate, meetings: Int? = nil, minutes: Int? = nil,
        manner: Manner? = nil, result: Result? = nil
    ) {
        self.participant = participant
        self.activity = activity
        self.date = date
        self.meetings = meetings
        self.minutes = minutes
        self.manner = manner
        self.result = result
    }
}
