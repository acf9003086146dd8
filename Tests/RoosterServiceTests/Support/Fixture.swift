import FoundationEssentials
import Logging
import RoosterModel
import RoosterPlanning
import RoosterStore
import Synchronization

@testable import RoosterService

/// A tenant in a directory of its own, with a clock that stands still and a planner that is told what to make.
struct Fixture {
    /// The directory; removed by ``remove()``.
    let directory: String
    /// The time; tests move it.
    let time: SetTime
    /// Makes plans.
    let planner: Planner

    /// A moment before the horizon of ``folder()``.
    static let start = Moment(text: "2027-06-21T09:00:00Z")?.seconds ?? 0

    /// Makes a directory.
    init(planner: Planner = .fixed(Fixture.plan())) throws {
        directory = "\(FileManager.default.temporaryDirectory.path)/rooster-service-\(UUID())"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        time = SetTime(Fixture.start)
        self.planner = planner
    }

    /// Opens the tenant, as a start of the daemon does.
    func open() async throws -> Tenant {
        let time = time
        let tenant = try Tenant(
            store: try Store.open(at: "\(directory)/rooster.sqlite"), secret: Array(1...32), planner: planner,
            clock: ServiceClock { time.now }, settings: TenantSettings(),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await tenant.reconcile()
        return tenant
    }

    /// Opens the tenant with the village of ``folder()`` in it.
    func openVillage() async throws -> Tenant {
        let tenant = try await open()
        _ = try await tenant.importFolder(Self.folder(), by: .test)
        return tenant
    }

    /// Removes the directory.
    func remove() {
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// A village in one small file.
    static func folder(_ more: String = "", name: String = "Dorp") -> [String: Data] {
        let text = """
            name: \(name)
            timezone: Europe/Amsterdam
            languages: [nl, en]
            horizon: {start: 2027-06-28, weeks: 4}
            locations:
              - {id: bieb, name: Bibliotheek, neighbourhood: noord, lat: 51.53, lon: 4.09}
            rooms:
              - {id: bieb-1, location: bieb, name: Zaal 1, capacity: 12}
            organisations:
              - {id: school, name: Taalschool, kind: provider}
            staff:
              - {id: juf, organisation: school, roles: teacher-nt2}
            participants:
              - {id: p1, neighbourhood: noord, lat: 51.53, lon: 4.09, language: nl, settled: 2027-06-01, modes: walk, programme: none}
              - {id: p2, neighbourhood: noord, lat: 51.53, lon: 4.09, language: en, settled: 2027-06-01, modes: walk, programme: none}
            activities:
              - {id: taal, kind: language, theme: integration, title_nl: Taalles, organisation: school, minutes: 120,
                 group_min: 1, group_max: 12, enrolment: group, staff_needs: "teacher-nt2:1"}
            \(more)
            """
        return ["municipality.yaml": Data(text.utf8)]
    }

    /// A plan of the village: one group that meets once a week, `p1` in it.
    static func plan(hour: Int = 9) -> Plan {
        var plan = Plan()
        let range = TimeRange(start: TimeOfDay(minutes: hour * 60), end: TimeOfDay(minutes: hour * 60 + 120))
        guard let first = CalendarDate(year: 2027, month: 6, day: 29) else { return plan }
        plan.groups = [
            PlannedGroup(
                id: "g1", activity: "taal", from: first, until: first + 21,
                times: [WeeklyTime(weekday: .tuesday, range: range)], room: "bieb-1", staff: ["juf"], size: 1,
                isOpen: true)
        ]
        for week in 0..<4 {
            let id = "m\(week + 1)"
            plan.meetings.append(
                Meeting(
                    id: id, group: "g1", activity: "taal", date: first + 7 * week, range: range, location: "bieb",
                    room: "bieb-1", staff: ["juf"]))
            plan.attending.append(
                Attending(participant: "p1", meeting: id, mode: .walk, minutesBefore: 5, minutesAfter: 5))
            plan.staffing.append(Staffing(staff: "juf", meeting: id, role: "teacher-nt2"))
        }
        plan.enrolments = [
            PlannedEnrolment(
                participant: "p1", group: "g1", activity: "taal", requirements: [], from: first, until: first + 21)
        ]
        plan.summary.horizonStart = first + -1
        plan.summary.horizonEnd = first + 26
        return plan
    }
}

/// A time that tests set.
final class SetTime: Sendable {
    private let seconds: Mutex<Int>

    /// Starts at a time.
    init(_ seconds: Int) {
        self.seconds = Mutex(seconds)
    }

    /// The time, in seconds since 1970-01-01 UTC.
    var now: Int { seconds.withLock { $0 } }

    /// Lets time pass.
    func advance(seconds more: Int) {
        seconds.withLock { $0 += more }
    }
}

extension Caller {
    /// Who asks in tests.
    static let test = Caller(uid: 1000, name: "tester")
}

extension Planner {
    /// A planner that always makes the same plan.
    static func fixed(_ plan: Plan) -> Planner {
        making { _, _ in plan }
    }

    /// A planner that makes what `body` gives.
    static func making(_ body: @escaping @Sendable (PlanningRequest, PlanningStop) throws -> Plan) -> Planner {
        Planner(
            makePlan: { request, stop, progress in
                progress(PlanningProgress(phase: .improving, share: 0.5, unplaced: 1, served: 0.5, secondsLeft: 1))
                return try body(request, stop)
            },
            difference: { old, new, _ in
                var difference = PlanDifference()
                let before = Set((old?.meetings ?? []).map(\.id))
                difference.added = new.meetings.map(\.id).filter { !before.contains($0) }
                difference.participants = old == new ? [] : Array(Set(new.attending.map(\.participant))).sorted()
                return difference
            },
            explain: { _, _, _ in [] })
    }
}

extension Tenant {
    /// Makes a draft, and waits for it.
    func planned(_ options: SearchOptions = SearchOptions()) async throws -> SearchEvent? {
        let events = try requestSearch(options)
        var last: SearchEvent?
        for await event in events { last = event }
        return last
    }
}

/// Runs a body beside the service that runs searches.
func searching<Value: Sendable>(
    _ tenant: Tenant, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await PlanningService(tenant: tenant).run() }
        let value = try await body()
        tenant.stopSearching()
        try await group.waitForAll()
        return value
    }
}
