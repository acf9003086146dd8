/// The moment a plan is made.
public struct PlanningMoment: Sendable, Hashable {
    /// Today.
    public var date: CalendarDate
    /// The moment as `2027-06-28T09:00:00Z`.
    public var text: String

    /// Makes a moment.
    public init(date: CalendarDate, text: String) {
        self.date = date
        self.text = text
    }
}
