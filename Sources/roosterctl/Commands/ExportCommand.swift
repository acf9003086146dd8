import ArgumentParser
import FoundationEssentials
import RoosterControl
import RoosterFormats

/// `roosterctl export DIR`: writes everything as a data folder.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes everything as a data folder, with the published plan under plan/.",
        discussion: "Example: roosterctl export ./zoetermeer-$(date +%F)")

    @Argument(help: "The directory; made when it is not there.", completion: .directory)
    var directory: String

    @Flag(help: "Remove files of an earlier export that this one does not have.")
    var replace = false

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        var contents = FolderContents()
        contents.files = try await options.connected { try await $0.exportFolder() }
        let stale = staleFiles(contents)
        guard stale.isEmpty || replace else {
            throw ExportError(directory: directory, stale: stale)
        }
        for path in stale { try FileManager.default.removeItem(atPath: "\(directory)/\(path)") }
        try contents.write(toDirectory: directory)
        let bytes = contents.files.values.reduce(0) { $0 + $1.count }
        if options.json {
            let report = ExportReport(directory: directory, files: contents.files.count, bytes: bytes)
            print(try ControlJSON.text(of: report))
        } else {
            print("wrote \(contents.files.count) files to \(directory)")
        }
    }

    /// Data files that stand in the directory already and are not in this export: mixed with it they would be wrong.
    private func staleFiles(_ contents: FolderContents) -> [String] {
        guard let present = try? FolderContents(readingDirectory: directory) else { return [] }
        return present.paths.filter { path in
            contents[path] == nil && (path.hasSuffix(".csv") || path.hasSuffix(".yaml"))
        }
    }
}

/// What `export --json` prints.
private struct ExportReport: Encodable {
    var directory: String
    var files: Int
    var bytes: Int
}

/// Why nothing was written.
private struct ExportError: Error, CustomStringConvertible {
    var directory: String
    var stale: [String]

    var description: String {
        "\(directory) holds data files that are not in this export (\(stale.prefix(5).joined(separator: ", "))): "
            + "nothing was written; --replace removes them"
    }
}
