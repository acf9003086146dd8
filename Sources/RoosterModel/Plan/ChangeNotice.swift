/// Whom to tell of one change after a publication: a row of `plan/tell.csv`.
public struct ChangeNotice: Codable, Sendable, Hashable {
    /// What happened to the meeting for this subject.
    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        case added, moved, cancelled, room, staff, group
    }

    /// What is told: participant, staff, organisation or location.
    public var subjectKind: String
    /// Id of the subject.
    public var subject: String
    /// How they can be told.
    public var reachBy: [Participant.Channel]
    /// Language of the text.
    public var language: String
    /// Id of the ``Meeting``.
    public var meeting: String
    /// What happened.
    public var change: Kind
    /// How it was, as `2027-09-07 09:00-12:00 room`.
    public var before: String
    /// How it is.
    public var after: String
    /// The message in their language.
    public var text: String

    /// Makes a notice.
    public init(
        subjectKind: String, subject: String, reachBy: [Participant.Channel], language: String, meeting: String,
        change: Kind, before: String, after: String, text: String
    ) {
        self.subjectKind = subjectKind
        self.subject = subject
        self.reachBy = reachBy
        self.language = language
        self.meeting = meeting
        self.change = change
        self.before = before
        self.after = after
        self.text = text
    }
}
