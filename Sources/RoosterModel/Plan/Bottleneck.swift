/// Something there is too little of.
public struct Bottleneck: Codable, Sendable, Hashable {
    /// What there is too little of, as `FILE:KEY`.
    public var resource: String
    /// The rule that says so.
    public var reason: Reason
    /// When, such as `tu 09:00-12:00`; empty: whenever it is used.
    public var times: [WeeklyTime] = []
    /// People with something legal or must missing who wait for it.
    public var waiting: Int
    /// One unit more, as a change.
    public var change: Change
    /// The same in short, as `FILE:KEY.COLUMN=VALUE`; several columns for a new row.
    public var edits: [String]
    /// How many legal and must requirements one unit more would meet, tried on a copy; nil: there was no time to try.
    public var places: Int?
    /// What one unit more is, by language.
    public var sentences: [String: String]

    /// Makes a bottleneck that was not tried yet.
    public init(
        resource: String, reason: Reason, waiting: Int, change: Change, edits: [String], sentences: [String: String]
    ) {
        self.resource = resource
        self.reason = reason
        self.waiting = waiting
        self.change = change
        self.edits = edits
        self.sentences = sentences
    }
}
