import FoundationEssentials
import Logging
import RoosterModel
import RoosterStore
import Synchronization

@testable import RoosterServer
@testable import RoosterService

/// A village with a clock that tests set, where any plan can be published.
final class ChangingTown {
    /// A time that tests set, in seconds since 1970-01-01 UTC.
    final class SetTime: Sendable {
        private let seconds = Mutex(0)

        /// The time.
        var now: Int {
            get { seconds.withLock { $0 } }
            set { seconds.withLock { $0 = newValue } }
        }
    }

    let time = SetTime()
    private(set) var tenant: Tenant
    private let directory: String

    /// Opens the village at a time.
    init(at start: Int) async throws {
        time.now = start
        directory = "\(FileManager.default.temporaryDirectory.path)/rooster-subscribers-\(UUID())"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        tenant = try Self.open(directory, time)
        _ = try await tenant.importFolder(["municipality.yaml": Data(Self.folder.utf8)], by: .owner)
    }

    /// Ends the service and starts it again.
    func restart() async throws {
        try await tenant.close()
        tenant = try Self.open(directory, time)
        try await tenant.reconcile()
    }

    /// Ends the service and removes what it kept.
    func remove() async throws {
        try await tenant.close()
        try FileManager.default.removeItem(atPath: directory)
    }

    /// Publishes a plan as a coordinator does, with everything that follows from it.
    func publish(_ plan: Plan) async throws {
        await tenant.adopt(plan)
        _ = try await tenant.publish(by: .owner)
    }

    /// Alters what is known, and lets the keeper of the service look.
    func apply(_ change: Change) async throws {
        _ = try await tenant.apply([change], by: .owner)
        try await tenant.maintain()
    }

    /// What answers the village's subscribers.
    var responder: HTTPResponder {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        return HTTPResponder(
            routes: [FeedRoute(tenant: tenant, limiter: nil, logger: logger)], clock: tenant.clock)
    }
}

extension ChangingTown {
    private static func open(_ directory: String, _ time: SetTime) throws -> Tenant {
        let planner = Planner(
            makePlan: { _, _, _ in Plan() }, difference: { _, _, _ in PlanDifference() },
            explain: { _, _, _ in [] })
        return try Tenant(
            store: try Store.open(at: "\(directory)/rooster.sqlite"), secret: Array(1...32), planner: planner,
            clock: ServiceClock { time.now }, settings: TenantSettings(),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private static let folder = """
        name: Dorp
        timezone: Europe/Amsterdam
        languages: [nl, en, ar, ti]
        horizon: {start: 2027-06-28, weeks: 8}
        locations:
          - {id: bieb, name: Bibliotheek, lat: 51.53, lon: 4.09}
          - {id: huis, name: Buurthuis, lat: 51.54, lon: 4.10}
        rooms:
          - {id: bieb-1, location: bieb, name: Zaal 1, capacity: 12}
          - {id: huis-1, location: huis, name: Zaal 2, capacity: 12}
        organisations:
          - {id: school, name: Taalschool, kind: provider}
        staff:
          - {id: juf, organisation: school, roles: teacher-nt2}
        participants:
          - {id: p1, neighbourhood: noord, lat: 51.53, lon: 4.09, language: nl, settled: 2027-06-01, modes: walk, programme: none}
          - {id: p2, neighbourhood: noord, lat: 51.53, lon: 4.09, language: ti, settled: 2027-06-01, modes: walk, programme: none}
        activities:
          - {id: taal, kind: language, theme: integration, title_nl: Taalles, organisation: school, minutes: 120,
             group_min: 1, group_max: 12, enrolment: group, staff_needs: "teacher-nt2:1"}
          - {id: koken, kind: workshop, theme: health, title_nl: Koken, organisation: school, minutes: 120,
             group_min: 1, group_max: 12, enrolment: group, staff_needs: "teacher-nt2:1"}
        """
}

extension Tenant {
    /// Makes a plan the newest draft, as a search that ended does.
    func adopt(_ plan: Plan) {
        lastDraft += 1
        draft = Draft(number: lastDraft, revision: planningRevision, madeAt: clock.now(), plan: plan)
    }
}

extension Caller {
    /// Who asks in tests.
    static let owner = Caller(uid: 0, name: "root")
}
