import ArgumentParser
import FoundationEssentials
import Glibc
import RoosterControl

/// `roosterctl backup FILE`: store and feed secret as one archive.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Writes a backup: an archive in tar format with store and feed secret.",
        discussion: "Example: roosterctl backup rooster-$(date +%F).tar; roosterd --restore puts it back.")

    @Argument(help: "The file; it must not be there yet.", completion: .file())
    var file: String

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        let archive = try await options.connected { try await $0.backup { _ in } }
        // Made for the owner only, since whoever has it has everybody's calendar.
        let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw BackupFailure(file: file, reason: unsafe String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var rest = archive
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw BackupFailure(file: file, reason: unsafe String(cString: strerror(errno))) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else {
            throw BackupFailure(file: file, reason: unsafe String(cString: strerror(errno)))
        }
        if options.json {
            print(try ControlJSON.text(of: BackupReport(file: file, bytes: archive.count)))
        } else {
            print("wrote \(archive.count) bytes to \(file)")
        }
    }
}

/// What `backup --json` prints.
private struct BackupReport: Encodable {
    var file: String
    var bytes: Int
}

/// Why a backup was not written.
private struct BackupFailure: Error, CustomStringConvertible {
    var file: String
    var reason: String

    var description: String { "\(file): cannot be written: \(reason)" }
}
