import Foundation
import Logging
import NIOCore
import RoosterFeeds
import RoosterFormats
import RoosterModel
import RoosterPlanning
import RoosterStore
import Synchronization
import Testing

@testable import RoosterService

/// A small municipality written for one case, in the real service: what is imported, planned, published and served here
/// is what a daemon imports, plans, publishes and serves.
///
/// The search is bounded by moves, so that a case gives the same on every machine.
final class Village: Sendable {
    /// The service.
    let tenant: Tenant
    /// The directory of the store.
    let directory: String
    private let time: VillageTime
    private let secret: [UInt8]
    private let searches: Task<Void, any Error>
    private let isOpen = Mutex(true)

    /// Moves of a search after a first complete plan: enough for a handful of people.
    static let mostMoves = 400
    /// Seconds that a search may take at most, on a machine that is busy with other tests too.
    static let seconds = 120.0

    /// Opens what lies in a directory, as a start of the daemon does.
    private init(
        at directory: String, _ time: VillageTime, secret: [UInt8] = Array(1...32), mostMoves: Int = Village.mostMoves
    ) async throws {
        self.directory = directory
        self.time = time
        self.secret = secret
        var settings = TenantSettings()
        settings.shippedProgrammes = try Shipped.all.get().programmes
        settings.searchSeconds = Self.seconds
        settings.repairSeconds = Self.seconds
        let tenant = try Tenant(
            store: try Store.open(at: "\(directory)/rooster.sqlite"), secret: secret,
            planner: .rooster.bounded(mostMoves: mostMoves), clock: ServiceClock { time.now }, settings: settings,
            logger: Logger(label: "acceptance") { _ in SwiftLogNoOpLogHandler() })
        try await tenant.reconcile()
        self.tenant = tenant
        searches = Task.detached { try await PlanningService(tenant: tenant).run() }
    }

    /// Runs a body with a new village, which is closed and removed again.
    ///
    /// - Parameters:
    ///   - files: The data folder; empty: nothing is imported.
    ///   - now: The moment it is opened at, in UTC.
    ///   - body: What is done with it.
    /// - Throws: What importing and the body throw.
    static func with(
        _ files: [String: String] = [:], now: String = "2027-08-30T09:00:00Z",
        _ body: (Village) async throws -> Void
    ) async throws {
        let path = try newDirectory()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let village = try await Village(at: path, VillageTime(try #require(Moment(text: now)).seconds))
        try await village.use { village in
            if !files.isEmpty { _ = try await village.load(files) }
            try await body(village)
        }
    }

    /// An empty one that stays open until the process ends, for what many tests look at.
    static func opened(at now: String, mostMoves: Int) async throws -> Village {
        let time = VillageTime(try #require(Moment(text: now)).seconds)
        return try await Village(at: try newDirectory(), time, mostMoves: mostMoves)
    }

    /// Runs a body with what a backup brings back on another machine.
    static func with(
        database: Data, secret: [UInt8], now: String = "2027-08-30T12:00:00Z",
        _ body: (Village) async throws -> Void
    ) async throws {
        let path = try newDirectory()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try database.write(to: URL(filePath: "\(path)/rooster.sqlite"))
        let time = VillageTime(try #require(Moment(text: now)).seconds)
        try await Village(at: path, time, secret: secret).use(body)
    }

    private static func newDirectory() throws -> String {
        let path = "\(FileManager.default.temporaryDirectory.path)/rooster-village-\(UUID())"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// Closes it and opens it again, at another moment when one is given, as a restart of the daemon does.
    func restarting(at moment: String? = nil, _ body: (Village) async throws -> Void) async throws {
        try await close()
        if let moment { time.set(try #require(Moment(text: moment)).seconds) }
        try await Village(at: directory, time, secret: secret).use(body)
    }

    private func use(_ body: (Village) async throws -> Void) async throws {
        do {
            try await body(self)
        } catch {
            try? await close()
            throw error
        }
        try await close()
    }

    private func close() async throws {
        guard isOpen.withLock({ isOpen in exchange(&isOpen, false) }) else { return }
        tenant.stopSearching()
        try await searches.value
        try await tenant.close()
    }

    private func exchange(_ flag: inout Bool, _ new: Bool) -> Bool {
        defer { flag = new }
        return flag
    }

    /// Lets time pass.
    func pass(days: Int = 0, hours: Int = 0) { time.set(time.now + (days * 24 + hours) * 3600) }

    /// Imports a folder of texts.
    @discardableResult
    func load(_ files: [String: String]) async throws -> ImportOutcome {
        try await tenant.importFolder(files.mapValues { Data($0.utf8) }, by: .acceptance)
    }

    /// What the municipality told, as the service has it.
    var state: State { get async { await tenant.state } }

    /// Applies changes in the form `FILE:KEY.COLUMN=VALUE`.
    func edit(_ edits: String...) async throws {
        _ = try await tenant.apply(try changes(from: edits, in: await state), by: .acceptance)
    }

    /// Applies a change.
    func apply(_ changes: Change...) async throws { _ = try await tenant.apply(changes, by: .acceptance) }

    /// Makes a draft with the real planner, on one thread and with a fixed seed.
    @discardableResult
    func plan() async throws -> PlanOutline {
        let options = SearchOptions(seconds: Self.seconds, seed: 1, workers: 1)
        var outline: PlanOutline?
        for await event in try await tenant.requestSearch(options) {
            switch event {
            case .finished(let made): outline = made
            case .failed(let reason): Issue.record("no plan: \(reason)")
            case .waiting, .progress: break
            }
        }
        let made = try #require(outline)
        // One that was cut short would show nothing.
        try #require(made.summary.seconds < Self.seconds, "the machine is too slow")
        return made
    }

    /// Makes a draft and publishes it.
    ///
    /// - Returns: What the export says about it.
    @discardableResult
    func publish() async throws -> ExportedPlan {
        try await plan()
        let publication = try await tenant.publish(by: .acceptance)
        try await keepExport(publication.outline.version)
        return try await exported()
    }

    /// Makes ready for repairing what is published, as the daemon does when nothing else is to be done.
    func rest() async { await tenant.repair() }

    /// Repairs what is published for what was told since, publishes that, and gives its export.
    @discardableResult
    func publishRepaired() async throws -> ExportedPlan {
        await tenant.repair()
        let publication = try await tenant.publish(by: .acceptance)
        try await keepExport(publication.outline.version)
        return try await exported()
    }

    /// What an export says about the published plan.
    func exported() async throws -> ExportedPlan {
        ExportedPlan(
            Dictionary(try await tenant.exportFolder().map { ($0.path, $0.bytes) }) { first, _ in first },
            plantedOnly: false)
    }
}

/// A time that tests set.
final class VillageTime: Sendable {
    private let seconds: Mutex<Int>

    fileprivate init(_ seconds: Int) {
        self.seconds = Mutex(seconds)
    }

    /// The time, in seconds since 1970-01-01 UTC.
    var now: Int { seconds.withLock { $0 } }

    fileprivate func set(_ new: Int) { seconds.withLock { $0 = new } }
}
