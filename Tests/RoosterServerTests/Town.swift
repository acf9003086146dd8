import FoundationEssentials
import Logging
import RoosterModel
import RoosterService
import RoosterStore

/// A tenant with one person, in a directory of its own.
struct Town {
    /// The directory; removed by ``remove()``.
    let directory: String
    /// The tenant.
    let tenant: Tenant

    /// Opens the tenant and imports its folder.
    ///
    /// - Parameter provider: Name of the organisation `taal`, whose calendar is as large as its name is long.
    /// - Throws: What keeps the tenant from opening or importing.
    init(provider: String = "Taal") async throws {
        directory = "\(FileManager.default.temporaryDirectory.path)/rooster-server-\(UUID())"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let planner = Planner(
            makePlan: { _, _, _ in Plan() }, difference: { _, _, _ in PlanDifference() },
            explain: { _, _, _ in [] })
        tenant = try Tenant(
            store: try Store.open(at: "\(directory)/rooster.sqlite"), secret: Array(1...32), planner: planner,
            clock: ServiceClock { 1_813_914_000 }, settings: TenantSettings(),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let text = """
            name: Dorp
            horizon: {start: 2027-06-28, weeks: 4}
            organisations:
              - {id: taal, name: \(provider), kind: provider}
            participants:
              - {id: p1, neighbourhood: noord, lat: 51.53, lon: 4.09, language: nl, settled: 2027-06-01, modes: walk, programme: none}
            """
        _ = try await tenant.importFolder(
            ["municipality.yaml": Data(text.utf8)], by: Caller(uid: 0, name: "root"))
    }

    /// Removes the directory.
    func remove() {
        try? FileManager.default.removeItem(atPath: directory)
    }
}
