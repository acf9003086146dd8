/// Which change brought about what happens to one meeting, or to it for one person.
public struct DifferenceCause: Codable, Sendable, Hashable {
    /// How a change leads to a difference.
    public enum Link: String, CaseIterable, Codable, Sendable, Hashable {
        /// It is about the person, the meeting, or what the meeting uses.
        case direct
        /// It is about another meeting that had to go elsewhere, or made room.
        case follows
        /// No change is known that has to do with it: planning again found something better.
        case search
    }

    /// Id of the participant; nil: it is what happens to the meeting as such.
    public var participant: String?
    /// Id of the meeting.
    public var meeting: String
    /// How the change leads to it.
    public var link: Link
    /// Revision of the change; nil when there is none.
    public var revision: Int?
    /// The row that was changed, as `FILE:KEY`, with a hyphen before it when it was removed; nil when there is none.
    public var change: String?
    /// What it says, by language.
    public var sentences: [String: String] = [:]

    /// Makes a cause.
    public init(participant: String?, meeting: String, link: Link, revision: Int? = nil, change: String? = nil) {
        self.participant = participant
        self.meeting = meeting
        self.link = link
        self.revision = revision
        self.change = change
    }
}
