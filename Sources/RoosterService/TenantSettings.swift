import FoundationEssentials
import RoosterFeeds
import RoosterFormats
package import RoosterModel

/// How a tenant is served, as its configuration says.
package struct TenantSettings: Sendable {
    /// Programmes that every municipality has, unless it brings one with the same id.
    package var shippedProgrammes: [Programme] = []
    /// How feeds are rendered.
    var feeds = FeedSettings()
    /// How much of a data folder is read.
    var limits = FolderLimits()
    /// Seconds of a search when the caller names none.
    package var searchSeconds = 60.0
    /// Most seconds of a repair after a change; nil: what suits the size of the town.
    package var repairSeconds: Double?
    /// Threads of a search when the caller names none.
    package var searchWorkers = 1
    /// Seed of a search when the caller names none.
    package var searchSeed: UInt64 = 1
    /// From when on something is a signal.
    package var signalLimits = SignalLimits()

    /// Where the service is reached, such as `https://rooster.example`; nil: not configured.
    package var baseAddress: String? { feeds.baseAddress }

    /// The defaults.
    package init() {}

    /// Sets how feeds are rendered.
    ///
    /// - Parameters:
    ///   - baseAddress: What addresses begin with, such as `https://rooster.example`; nil: feeds tell no address.
    ///   - alarmMinutes: Minutes before a meeting at which personal feeds remind; nil: they do not.
    ///   - showsCancelledAsConfirmed: Whether cancelled meetings stay visible in calendars that hide them.
    ///   - namesParentsToChildcare: Whether childcare sees the parents' first names.
    package mutating func setFeeds(
        baseAddress: String?, alarmMinutes: Int?, showsCancelledAsConfirmed: Bool,
        namesParentsToChildcare: Bool = false
    ) {
        feeds.baseAddress = baseAddress
        feeds.alarmMinutes = alarmMinutes
        feeds.showsCancelledAsConfirmed = showsCancelledAsConfirmed
        feeds.namesParentsToChildcare = namesParentsToChildcare
    }

    /// Reads the programmes that every municipality has: the `.yaml` files of a directory.
    ///
    /// - Throws: A sentence that names the file and what is wrong.
    package mutating func readProgrammes(directory: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
        shippedProgrammes = try names.filter { $0.hasSuffix(".yaml") }.map { name in
            let bytes = try Data(contentsOf: URL(filePath: "\(directory)/\(name)"))
            return try readProgramme(yaml: String(decoding: bytes, as: UTF8.self), file: "\(directory)/\(name)")
        }
    }
}
