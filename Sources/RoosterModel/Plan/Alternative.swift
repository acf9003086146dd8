/// Something else that one person or one group could have, with the full difference it makes.
public struct Alternative: Codable, Sendable, Hashable {
    /// What it is: id of the group to join, or of the group that meets otherwise.
    public var option: String
    /// Id of the activity.
    public var activity: String
    /// When it meets every week.
    public var times: [WeeklyTime] = []
    /// Id of the room.
    public var room: String?
    /// Ids of the usual staff.
    public var staff: [String] = []
    /// Ids of groups that are left for it.
    public var leaves: [String] = []
    /// Meetings that are new.
    public var added = 0
    /// Meetings that fall out.
    public var lost = 0
    /// Requirements that stand otherwise.
    public var standings: [StandingChange] = []
    /// Ids of other people who are touched.
    public var touched: [String] = []
    /// Ids of those of them who could not stay.
    public var dropped: [String] = []
    /// The difference to the objective; below 0 is better.
    public var price = 0.0
    /// What it is and what it makes of things, by language.
    public var sentences: [String: String] = [:]

    /// An alternative without differences.
    public init(option: String, activity: String) {
        self.option = option
        self.activity = activity
    }
}
