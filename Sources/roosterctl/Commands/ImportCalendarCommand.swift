import ArgumentParser
import Foundation
import RoosterControl

/// `roosterctl import-calendar FILE --for staff:ID`: busy time from somebody's own calendar, or an employer's shifts.
struct ImportCalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-calendar",
        abstract: "Takes busy time over from an .ics file; read again, it replaces what was read before.",
        discussion: """
            Somebody may have several calendars: each has a name of its own, and they lie over one another. An \
            employer's calendar tells the shifts: until the last of them its places are closed in between.

            Example: roosterctl import-calendar marieke.ics --for staff:st-0012
            Example: roosterctl import-calendar choir.ics --for staff:st-0012 --calendar choir
            Example: roosterctl import-calendar shifts.ics --for employer:bakkerij
            """)

    @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["ics"]))
    var file: String

    @Option(
        name: .customLong("for"), help: "Whose it is: staff:ID, room:ID, location:ID, participant:ID or employer:ID.")
    var subject: String

    @Option(help: "Which of their calendars it is, where there are several; letters, digits and -.")
    var calendar: String?

    @Flag(help: "Say what would change, and change nothing.")
    var dryRun = false

    @OptionGroup var options: ControlOptions

    func validate() throws {
        guard named != nil else {
            throw ValidationError(
                "--for (\(subject)) must be staff:ID, room:ID, location:ID, participant:ID or employer:ID")
        }
        if let calendar {
            guard (1...64).contains(calendar.count), calendar.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
            else { throw ValidationError("--calendar (\(calendar)) must be 1 to 64 letters, digits and -") }
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
        let most = FeedsInterface.ReadCalendarParameters.maximumBytes
        guard bytes.count <= most else {
            throw ValidationError("\(file) (\(bytes.count) bytes) is larger than \(most) bytes")
        }
        let (calendar, dryRun) = (calendar, dryRun)
        let reply = try await options.connected { client in
            let (session, last) = try await client.sendCalendarParts(of: bytes)
            return try await client.readCalendar(
                FeedsInterface.ReadCalendarParameters(
                    subjectKind: named.kind, subject: named.id, calendar: calendar, session: session,
                    content: last.base64EncodedString(), dryRun: dryRun))
        }
        for problem in reply.problems { Terminal.complain("left out: \(problem)") }
        guard !options.json else { return print(try ControlJSON.text(of: reply)) }
        let verb = dryRun ? "would add" : "added"
        print("\(verb) \(reply.added) blocks, removed \(reply.removed), revision \(reply.revision)")
    }
}
