import RoosterModel
import RoosterPlanning
import RoosterTestSupport

/// A municipality with one participant, a library with a room, and what a test adds.
struct Library {
    /// What the municipality told.
    var state = Desk().state

    /// A library a hundred metres from the participant's home, without activities.
    init(weeks: Int = 8) {
        state.municipality?.horizon.weeks = weeks
        state.locations["library"] = Location(
            id: "library", name: "Library", coordinate: Coordinate(latitude: 51.501, longitude: 4))
        state.rooms["room"] = Room(id: "room", location: "library", name: "Room", capacity: 12)
        state.organisations["town"] = Organisation(id: "town", name: "Town", kind: .municipality)
        for id in ["lesson", "course", "talk"] { state.activities[id] = nil }
    }

    /// Adds an activity of the town in the library by day.
    mutating func add(_ id: String, _ kind: Activity.Kind, _ enrolment: Activity.Enrolment, minutes: Int = 120) {
        var activity = Activity(
            id: id, kind: kind, theme: "integration", titles: ["nl": id], organisation: "town", minutes: minutes,
            enrolment: enrolment)
        activity.locations = ["library"]
        activity.dayparts = ["morning", "afternoon"]
        state.activities[id] = activity
    }

    /// Sets the only programme.
    mutating func ask(_ requirements: Requirement...) {
        state.programmes["law"] = Programme(id: "law", titles: ["nl": "Wet", "en": "Law"], requirements: requirements)
    }

    /// A plan made on a day of the horizon, as if published.
    func plan(day: Int = 0, after former: Plan? = nil) -> Plan {
        let date = Desk.start + day
        let now = PlanningMoment(date: date, text: "\(date.isoText)T09:00:00Z")
        let request = PlanningRequest(state: state, published: former, now: now, seconds: 2)
        var plan = makePlan(request, stop: PlanningStop()) { _ in }
        plan.summary.publishedBy = "test"
        plan.summary.version = (former?.summary.version ?? 0) + 1
        return plan
    }

    /// What the independent checker finds broken in a plan; empty when it finds nothing or is not there.
    func broken(_ plan: Plan, previous: Plan? = nil) throws -> [Substring] {
        guard PlanChecker.isAvailable else { return [] }
        return try PlanChecker.check(state, plan, previous: previous).output.split(separator: "\n").filter {
            $0.contains(": ")
        }
    }
}
