import Foundation
import RoosterFormats
import RoosterModel
import RoosterService
import Testing

/// A sample municipality of the smallest size that runs one approach, planned, published and rendered for everybody.
final class ApproachTown: Sendable {
    /// The approaches, by the id of their programme.
    enum Approach: String, Sendable {
        case zaanstad, zoetermeer, middelburg, tholen, vanonderop
    }

    /// The service with the town in it.
    let village: Village
    /// What the municipality told.
    let state: State
    /// What an export says about the published plan.
    let plan: ExportedPlan
    /// The calendars of everybody, by reader.
    let feeds: [FeedIssue.Reader: Village.Served]
    /// What coordinators are told on the first day.
    let signals: [Signal]
    /// The first day of the horizon: today.
    let start: CalendarDate

    /// The town of an approach; made when it is first asked for.
    static func of(_ approach: Approach) async throws -> ApproachTown {
        try await ApproachTowns.shared.task(of: approach).value
    }

    fileprivate init(making approach: Approach) async throws {
        let shipped = try Shipped.all.get()
        let folder = try makeSample(
            SampleRequest(size: .dorp, seed: 1, programmes: [approach.rawValue]), shipped: shipped.folder)
        village = try await Village.opened(at: "2027-06-28T09:00:00Z", mostMoves: Town.dorp.mostMoves)
        _ = try await village.tenant.importFolder(folder.files, by: .acceptance)
        state = await village.state
        start = try #require(state.municipality).horizon.start
        _ = try await village.feeds()
        plan = try await village.publish()
        feeds = try await village.feeds()
        signals = try await village.tenant.signals()
    }

    /// The calendar of a reader.
    func feed(_ reader: FeedIssue.Reader) throws -> CalendarText {
        try #require(feeds[reader], "no calendar of \(reader)").calendar
    }

    /// How everybody's requirement of a name stands, by participant.
    func standings(_ requirement: String) -> [String: Table.Row] {
        let rows = plan.table("plan/requirements.csv").filter { $0["requirement"] == requirement }
        return Dictionary(rows.map { ($0["participant"], $0) }) { first, _ in first }
    }

    /// Expects that everybody's requirement is met, is on track, or stands short with a reason.
    ///
    /// - Returns: Who has met it.
    func expectToldApart(_ requirement: String, sourceLocation: SourceLocation = #_sourceLocation) -> [String] {
        let standings = standings(requirement)
        #expect(!standings.isEmpty, "nobody is asked \(requirement)", sourceLocation: sourceLocation)
        for (participant, row) in standings where row["status"] == "short" {
            let reasons = plan.unplaced(of: participant)[requirement]?.list("reasons") ?? []
            #expect(!reasons.isEmpty, "\(participant) is short without a reason", sourceLocation: sourceLocation)
        }
        return standings.filter { $0.value["status"] == "met" }.keys.sorted()
    }

    /// The activity of a visit.
    func activity(of visit: ExportedPlan.Visit) throws -> Activity {
        try #require(state.activities[visit.meeting.activity])
    }

    /// What somebody attends of activities of some kinds.
    func visits(of participant: String, _ kinds: Activity.Kind...) -> [ExportedPlan.Visit] {
        plan.visits(of: participant).filter { visit in
            state.activities[visit.meeting.activity].map { kinds.contains($0.kind) } ?? false
        }
    }

    /// The event of a visit in its person's calendar.
    func event(of visit: ExportedPlan.Visit) throws -> CalendarText.Event {
        try #require(
            try feed(.participant(visit.participant)).events.first { event in
                event.date == visit.meeting.date.isoText && event.start == PlannedTown.text(visit.meeting.start)
            }, "no event at \(visit.meeting.date) for \(visit.participant)")
    }
}

/// The towns that were asked for, each made once.
private actor ApproachTowns {
    static let shared = ApproachTowns()
    private var tasks: [ApproachTown.Approach: Task<ApproachTown, any Error>] = [:]

    func task(of approach: ApproachTown.Approach) -> Task<ApproachTown, any Error> {
        if let task = tasks[approach] { return task }
        let task = Task { try await ApproachTown(making: approach) }
        tasks[approach] = task
        return task
    }
}
