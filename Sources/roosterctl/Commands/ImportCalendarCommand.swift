import ArgumentParser
import Foundation
import RoosterControl

/// `roosterctl import-calendar FILE --for staff:ID`: busy time from somebody's own calendar.
struct ImportCalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-calendar",
        abstract: "Takes busy time over from an .ics file; read again, it replaces what was read before.",
        discussion: "Example: roosterctl import-calendar marieke.ics --for staff:st-0012")

    @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["ics"]))
    var file: String

    @Option(name: .customLong("for"), help: "Whose it is: staff:ID, room:ID, location:ID or participant:ID.")
    var subject: String

    @Flag(help: "Say what would change, and change nothing.")
    var dryRun = false

    @OptionGroup var options: ControlOptions

    func validate() throws {
        guard named != nil else {
            throw ValidationError("--for (\(subject)) must be staff:ID, room:ID, location:ID or participant:ID")
        }
    }

    private var named: (kind: FeedsInterface.CalendarSubject, id: String)? {
        let parts = subject.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = FeedsInterface.CalendarSubject(rawValue: parts[0]) else { return nil }
        return (kind, parts[1])
    }

    mutating func run() async throws {
        guard let named else { return }
        let bytes =
            try file == "-"
            ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(filePath: file))
        let parameters = FeedsInterface.ReadCalendarParameters(
            subjectKind: named.kind, subject: named.id, content: bytes.base64EncodedString(), dryRun: dryRun)
        let reply = try await options.connected { try await $0.readCalendar(parameters) }
        for problem in reply.problems { Terminal.complain("left out: \(problem)") }
        guard !options.json else { return print(try ControlJSON.text(of: reply)) }
        let verb = dryRun ? "would add" : "added"
        print("\(verb) \(reply.added) blocks, removed \(reply.removed), revision \(reply.revision)")
    }
}
