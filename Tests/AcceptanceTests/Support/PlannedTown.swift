import FoundationEssentials
import Logging
import NIOCore
import RoosterFeeds
import RoosterFormats
import RoosterModel
import RoosterPlanning
import RoosterService
import RoosterStore
import Testing

/// A sample municipality that was generated, read, planned, published and rendered by the real code, once for all tests.
final class PlannedTown: Sendable {
    /// Which it is.
    let town: Town
    /// What the municipality told.
    let state: State
    /// The first day of the horizon: today.
    let start: CalendarDate
    /// What an export says about the published plan.
    let plan: ExportedPlan
    /// What coordinators are told on the first day.
    let signals: [Signal]
    /// The service, for what is asked of it later.
    let tenant: Tenant
    private let feeds: [FeedIssue.Reader: (issue: FeedIssue, calendar: CalendarText)]

    /// The town of a test; made when it is first asked for.
    static func of(_ town: Town) async throws -> PlannedTown {
        if let reason = town.reasonToSkip { try Test.cancel(reason) }
        return try await PlannedTowns.shared.task(of: town).value
    }

    fileprivate init(making town: Town) async throws {
        self.town = town
        let shipped = try Shipped.all.get()
        let size = try #require(SampleSize(rawValue: town.rawValue))
        let folder = try makeSample(SampleRequest(size: size, seed: 1), shipped: shipped.folder)
        state = try readFolder(folder, shippedProgrammes: []).state
        start = try #require(state.municipality).horizon.start
        let noon = start.dayNumber * 86_400 + 36_000
        var settings = TenantSettings()
        settings.shippedProgrammes = shipped.programmes
        tenant = try Tenant(
            store: try Store.open(at: try Self.directory() + "/rooster.sqlite"), secret: Array(1...32),
            planner: .rooster.bounded(mostMoves: town.mostMoves), clock: ServiceClock { noon }, settings: settings,
            logger: Logger(label: "acceptance") { _ in SwiftLogNoOpLogHandler() })
        _ = try await tenant.importFolder(folder.files, by: .acceptance)
        try await Self.plan(tenant, seconds: town.seconds)
        feeds = try await Self.publish(tenant, to: Self.readers(state))
        plan = ExportedPlan(
            Dictionary(try await tenant.exportFolder().map { ($0.path, $0.bytes) }) { first, _ in first })
        signals = try await tenant.signals()
        // One that was cut short would show nothing.
        let seconds = try #require(plan.summary("seconds").flatMap(Double.init))
        try #require(seconds < town.seconds, "the machine is too slow for a plan in \(town.seconds) seconds")
    }

    private static func directory() throws -> String {
        let path = "\(FileManager.default.temporaryDirectory.path)/rooster-acceptance-\(UUID())"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// Makes a draft with the real planner, on one thread and with a fixed seed.
    private static func plan(_ tenant: Tenant, seconds: Double) async throws {
        // It goes on until the process ends: what-ifs are asked of it too.
        Task.detached { try await PlanningService(tenant: tenant).run() }
        for await event in try await tenant.requestSearch(SearchOptions(seconds: seconds, seed: 1, workers: 1)) {
            if case .failed(let reason) = event { Issue.record("no plan: \(reason)") }
        }
    }

    /// Everybody whose calendar a planted case is about.
    private static func readers(_ state: State) -> [FeedIssue.Reader] {
        let people = state.participants.sorted.map(\.id).filter { $0.first == "c" }
        let staff = ["c07-driver", "c14-helper-staff", "c27-teacher", "werkcoach-001"].filter {
            state.staff[$0] != nil
        }
        let parties = ["c27-provider", "gemeente", "werkbedrijf", "begeleiding", "werkgever-001"].filter {
            state.organisations[$0] != nil
        }
        return people.map { .participant($0) } + staff.map { .staff($0) } + parties.map { .organisation($0) }
            + [.municipality]
    }

    private static func publish(
        _ tenant: Tenant, to readers: [FeedIssue.Reader]
    ) async throws -> [FeedIssue.Reader: (issue: FeedIssue, calendar: CalendarText)] {
        var issues: [FeedIssue.Reader: FeedIssue] = [:]
        for reader in readers { issues[reader] = try await tenant.issueFeed(to: reader, by: .acceptance).issue }
        _ = try await tenant.publish(by: .acceptance)
        let documents = tenant.feeds.load().documents
        return issues.compactMapValues { issue in
            documents[issue.id].map { (issue, CalendarText($0.bytes)) }
        }
    }

    /// The calendar of a newcomer.
    func feed(of participant: String) throws -> CalendarText { try feed(.participant(participant)) }

    /// The calendar of a reader.
    func feed(_ reader: FeedIssue.Reader) throws -> CalendarText {
        try #require(feeds[reader], "\(town) has no feed of \(reader)").calendar
    }

    /// All calendars that were issued, by reader.
    var calendars: [FeedIssue.Reader: CalendarText] { feeds.mapValues(\.calendar) }

    /// What was issued to a reader.
    func issue(_ reader: FeedIssue.Reader) throws -> FeedIssue { try #require(feeds[reader]).issue }

    /// Signals of a kind that touch a participant.
    func signals(_ kind: Signal.Kind, of participant: String) -> [Signal] {
        signals.filter { $0.kind == kind && $0.participants.contains(participant) }
    }

    /// Why a requirement of somebody is short.
    func explanation(of participant: String, _ requirement: String) async throws -> Explanation {
        try #require(try await tenant.explain(participant: participant, requirement: requirement).first)
    }

    /// The last day of the horizon.
    var end: CalendarDate { state.municipality?.horizon.end ?? start }
}

/// The towns that were asked for, each made once.
private actor PlannedTowns {
    static let shared = PlannedTowns()
    private var tasks: [Town: Task<PlannedTown, any Error>] = [:]

    func task(of town: Town) -> Task<PlannedTown, any Error> {
        if let task = tasks[town] { return task }
        let task = Task { try await PlannedTown(making: town) }
        tasks[town] = task
        return task
    }
}

extension Caller {
    /// Who plans in these tests.
    static let acceptance = Caller(uid: 1000, name: "acceptance")
}

extension PlannedTown {
    /// The calendar of a newcomer whom no planted case is about, issued when asked for.
    func newFeed(of participant: String) async throws -> CalendarText {
        let issue = try await tenant.issueFeed(to: .participant(participant), by: .acceptance).issue
        let document = try #require(tenant.feeds.load().documents[issue.id])
        return CalendarText(document.bytes)
    }
}
