/// What happens to a meeting between two plans without a notice to anybody: other staff, nobody in it, or only people
/// whose first plan it is.
public struct MeetingChange: Codable, Sendable, Hashable {
    /// Id of the meeting.
    public var meeting: String
    /// What happens.
    public var change: ChangeNotice.Kind
    /// How it was, as `2027-09-07 09:00-12:00 room`, or the ids of the staff; empty: it was not.
    public var before: String
    /// How it is.
    public var after: String
    /// What caused it; nil when nobody looked.
    public var cause: DifferenceCause?

    /// Makes a change of which nobody looked for the cause yet.
    public init(meeting: String, change: ChangeNotice.Kind, before: String, after: String) {
        self.meeting = meeting
        self.change = change
        self.before = before
        self.after = after
    }
}
