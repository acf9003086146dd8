import RoosterModel
import RoosterPlanning

/// A municipality with one participant, `p1`, whose client supporter is `s1`; today is Monday 28 June 2027.
struct SignalTown {
    /// Today unless a test says otherwise, and the first of thirty weeks.
    static let start = CalendarDate(year: 2027, month: 6, day: 28) ?? CalendarDate(dayNumber: 0)

    /// What the municipality told.
    var state = State()
    /// The published plan; nil: none.
    var plan: Plan?
    /// Whom the last publication changed what for.
    var notices: [ChangeNotice] = []
    /// Calendars that are served.
    var feeds: [FeedSize] = []
    /// Today.
    var today = Self.start
    /// From when on something is a signal.
    var limits = SignalLimits()

    /// A municipality whose participant settled on the first day.
    init() {
        state.municipality = Municipality(name: "Dorp", horizon: .init(start: Self.start, weeks: 30))
        state.organisations["town"] = Organisation(id: "town", name: "Gemeente", kind: .municipality)
        state.organisations["work"] = Organisation(id: "work", name: "Werkbedrijf", kind: .provider)
        add("p1")
        activity("intake", .talk, by: "town", individual: true)
        activity("pip-talk", .talk, by: "town", individual: true)
        activity("lesson", .language, by: "town")
    }

    /// Adds a participant.
    mutating func add(_ id: String, settled: CalendarDate = Self.start) {
        var participant = Participant(
            id: id, neighbourhood: "centrum", coordinate: Coordinate(latitude: 51.5, longitude: 4), language: "ar",
            settled: settled, modes: [.walk])
        participant.clientSupporter = "s1"
        state.participants[id] = participant
    }

    /// Adds an activity.
    mutating func activity(
        _ id: String, _ kind: Activity.Kind, theme: String = "integration", by organisation: String,
        individual: Bool = false, _ set: (inout Activity) -> Void = { _ in }
    ) {
        var activity = Activity(
            id: id, kind: kind, theme: theme, titles: ["nl": id], organisation: organisation, minutes: 60,
            enrolment: individual ? .individual : .group)
        set(&activity)
        state.activities[id] = activity
    }

    /// Makes the only programme, `law`, of requirements.
    mutating func programme(start: Programme.StartRule? = nil, _ requirements: Requirement...) {
        state.programmes["law"] = Programme(id: "law", titles: [:], start: start, requirements: requirements)
    }

    /// Makes a plan in which somebody attends meetings of an activity on days counted from ``start``.
    mutating func visit(_ activity: String, on days: Int..., by participant: String = "p1", ride: String? = nil) {
        var plan = plan ?? Plan()
        for day in days {
            let id = "\(activity)-\(day)"
            if !plan.meetings.contains(where: { $0.id == id }) {
                plan.meetings.append(
                    Meeting(
                        id: id, group: nil, activity: activity, date: Self.start + day,
                        range: TimeRange(start: TimeOfDay(minutes: 540), end: TimeOfDay(minutes: 600)),
                        location: "hall", room: nil, staff: []))
            }
            plan.attending.append(
                Attending(
                    participant: participant, meeting: id, mode: ride == nil ? .walk : .ride, minutesBefore: 5,
                    minutesAfter: 5, ride: ride))
        }
        self.plan = plan
    }

    /// Notes something done on a day counted from ``start``.
    mutating func done(
        _ activity: String, on day: Int, meetings: Int? = nil, minutes: Int? = nil, result: Attendance.Result? = nil,
        by participant: String = "p1"
    ) {
        let row = Attendance(
            participant: participant, activity: activity, date: Self.start + day, meetings: meetings, minutes: minutes,
            result: result)
        state.done[row.key] = row
    }

    /// The signals of one rule, so many days after ``start``.
    func signals(_ kind: Signal.Kind, onDay day: Int = 0) -> [Signal] {
        var request = SignalRequest(state: state, published: plan, today: today + day)
        request.notices = notices
        request.feeds = feeds
        request.limits = limits
        return RoosterPlanning.signals(request).filter { $0.kind == kind }
    }
}

extension Signal {
    /// Both sentences in Dutch.
    var dutch: String { "\(sentences["nl"]?.matter ?? "") \(sentences["nl"]?.action ?? "")" }
    /// Both sentences in English.
    var english: String { "\(sentences["en"]?.matter ?? "") \(sentences["en"]?.action ?? "")" }
}
