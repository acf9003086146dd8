import ArgumentParser
import RoosterControl
import RoosterFormats

/// `roosterctl import DIR`: sends a data folder.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Imports a data folder, whole or not at all.",
        discussion: "Example: roosterctl import ./zoetermeer --dry-run")

    @Argument(help: "The data folder.", completion: .directory)
    var directory: String

    @Flag(help: "Remove rows that are not in the folder.")
    var removeMissing = false

    @Flag(help: "Only tell what would change.")
    var dryRun = false

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        let contents = try FolderContents(readingDirectory: directory)
        let files = contents.paths.compactMap { path in contents[path].map { (path: path, bytes: $0) } }
        let (removeMissing, dryRun) = (removeMissing, dryRun)
        var progress = ProgressText()
        let reply = try await options.connected { client in
            defer { progress.end() }
            return try await client.importFolder(files, removeMissing: removeMissing, dryRun: dryRun) { sent, total in
                guard Terminal.isError else { return }
                progress.show(phase: "sending", share: Double(sent) / Double(max(1, total)), text: "sending")
            }
        }
        for note in reply.notes { Terminal.complain(note) }
        guard !options.json else { return print(try ControlJSON.text(of: reply)) }
        guard reply.changes > 0 else { return print("nothing changed; revision \(reply.revision)") }
        let plan = reply.plan ? ", and the folder's plan is published" : ""
        let done =
            dryRun
            ? "would put \(reply.put) and remove \(reply.removed)" : "put \(reply.put), removed \(reply.removed)"
        print("\(done)\(plan); revision \(reply.revision)")
    }
}
