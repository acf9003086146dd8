/// That a person's appointments of an activity are led by somebody who leads them already, such as a buddy.
public struct AppointmentPair: Sendable, Hashable {
    /// Number of the activity.
    public var activity: Int
    /// Those who lead, with the number of the need each fills; empty: anybody.
    public var staff: [MeetingState.Assigned]
    /// First and last day; it may lie partly outside the horizon.
    public var days: ClosedRange<Int>
    /// Meetings that are still to come in all; nil: as many as a week may have, as long as it lasts.
    public var total: Int?

    /// Makes a pair.
    public init(activity: Int, staff: [MeetingState.Assigned], days: ClosedRange<Int>, total: Int?) {
        self.activity = activity
        self.staff = staff
        self.days = days
        self.total = total
    }
}
