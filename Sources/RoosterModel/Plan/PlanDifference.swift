/// What changed between two plans, for people.
public struct PlanDifference: Codable, Sendable {
    /// Ids of meetings that are new.
    public var added: [String] = []
    /// Ids of meetings whose date or time changed.
    public var moved: [String] = []
    /// Ids of meetings that are gone or cancelled.
    public var cancelled: [String] = []
    /// Ids of meetings in another room or place.
    public var room: [String] = []
    /// Ids of meetings with other staff.
    public var staff: [String] = []
    /// Ids of participants who had a plan and whose week changed.
    public var participants: [String] = []
    /// Whom to tell what.
    public var notices: [ChangeNotice] = []
    /// What caused each of ``notices``, in their order; empty when nobody looked.
    public var causes: [DifferenceCause] = []
    /// What happens to meetings without a notice to anybody.
    public var untold: [MeetingChange] = []

    /// No difference.
    public init() {}
}
