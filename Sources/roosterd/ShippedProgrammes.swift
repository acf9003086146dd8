import FoundationEssentials

/// Finds the programmes that come with Rooster: laws and approaches.
enum ShippedProgrammes {
    /// The directory near the program: `etc/` of a checkout, `share/rooster` of an installation; nil: there is none.
    static func locate(environment: [String: String]) -> String? {
        let named = environment["ROOSTER_SHARE"].map { ["\($0)/programmes"] } ?? []
        let places = named + besideProgram() + ["/usr/share/rooster/programmes"]
        return places.first { FileManager.default.fileExists(atPath: $0) }
    }

    private static func besideProgram() -> [String] {
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return []
        }
        let parts = program.split(separator: "/").dropLast()
        // A build puts programs some folders below the checkout; never as far up as /etc.
        return (0..<min(6, parts.count)).flatMap { levels in
            let folder = "/" + parts.dropLast(levels).joined(separator: "/")
            return ["\(folder)/share/rooster/programmes", "\(folder)/etc/programmes"]
        }
    }
}
