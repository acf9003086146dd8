import FoundationEssentials

/// Finds the folder that comes with Rooster: programmes and calendars.
enum ShippedFolder {
    /// The folder that was named, or the one near the program: `etc/` of a checkout, `share/rooster` of an installation.
    ///
    /// - Throws: A sentence that says where it was looked for.
    static func locate(_ named: String?) throws -> String {
        if let named { return named }
        let environment = ProcessInfo.processInfo.environment["ROOSTER_SHARE"]
        let candidates = [environment].compactMap(\.self) + besideProgram() + ["/usr/share/rooster"]
        for candidate in candidates where FileManager.default.fileExists(atPath: "\(candidate)/programmes") {
            return candidate
        }
        throw ShippedFolderMissing(places: candidates)
    }

    private static func besideProgram() -> [String] {
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return []
        }
        let parts = program.split(separator: "/").dropLast()
        // A build puts programs some folders below the checkout; never as far up as /etc.
        return (0..<min(6, parts.count)).flatMap { levels in
            let folder = "/" + parts.dropLast(levels).joined(separator: "/")
            return ["\(folder)/share/rooster", "\(folder)/etc"]
        }
    }
}

/// That programmes and calendars were not found.
struct ShippedFolderMissing: Error, CustomStringConvertible {
    /// Where they were looked for.
    var places: [String]

    var description: String {
        "the programmes and calendars that come with Rooster were not found in \(places.joined(separator: ", ")): "
            + "name their folder with --shipped or ROOSTER_SHARE"
    }
}
