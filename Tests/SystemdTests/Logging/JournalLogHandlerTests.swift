import Logging
import Synchronization
import Systemd
import Testing

@Suite struct JournalLogHandlerTests {
    /// Keeps what a handler writes.
    private final class Entries: Sendable {
        let all = Mutex<[[JournalField]]>([])

        var sink: JournalSink {
            JournalSink { fields in self.all.withLock { $0.append(fields) } }
        }

        func handler(level: Logger.Level = .trace) -> JournalLogHandler {
            JournalLogHandler(label: "store", identifier: "planner", logLevel: level, sink: sink)
        }

        /// The last entry as lines, in the order of its fields.
        var last: [String] {
            all.withLock { ($0.last ?? []).map { "\($0.name)=\($0.value)" } }
        }
    }

    private struct DiskFull: Error, CustomStringConvertible {
        let description = "the disk (/var) is full"
    }

    @Test func writesTheWholeEntry() {
        let entries = Entries()
        var handler = entries.handler()
        handler.metadata = ["rooster.revision": "17", "a": "handler", "b": "handler", "c": "handler"]
        handler.metadataProvider = Logger.MetadataProvider { ["b": "provider", "c": "provider"] }
        handler.log(
            event: LogEvent(
                level: .warning, message: "Plan\npublished", error: DiskFull(), metadata: ["c": "event"],
                source: "Tests",
                file: "Tests/File.swift", function: "run()", line: 12))
        #expect(
            entries.last == [
                "MESSAGE=Plan\npublished", "PRIORITY=4", "SYSLOG_IDENTIFIER=planner", "LOGGER=store",
                "CODE_FILE=Tests/File.swift", "CODE_LINE=12", "CODE_FUNC=run()", "A=handler", "B=provider", "C=event",
                "ERROR_MESSAGE=the disk (/var) is full", "ERROR_TYPE=\(String(reflecting: DiskFull.self))",
                "ROOSTER_REVISION=17",
            ])
    }

    @Test(arguments: [
        ("request.id", "REQUEST_ID"), ("peer-uid", "PEER_UID"), ("_hidden", "HIDDEN"), ("2nd", "FIELD_2ND"),
        ("é", "FIELD_"),
        ("message", "FIELD_MESSAGE"), ("Priority", "FIELD_PRIORITY"),
        (String(repeating: "a", count: 70), String(repeating: "A", count: 64)),
    ])
    func makesValidFieldNames(key: String, field: String) {
        let entries = Entries()
        Logger(label: "x") { _ in entries.handler() }.info("m", metadata: [key: "v"])
        #expect(entries.last.last == "\(field)=v")
    }

    @Test func messageIdentifiersHaveTheFormOfTheCatalogue() {
        let entries = Entries()
        let logger = Logger(label: "x") { _ in entries.handler() }
        logger.info("m", metadata: ["message.id": "8D45620C-1A43-48DB-B17C-410DA5CD0B41"])
        #expect(entries.last.last == "MESSAGE_ID=8d45620c1a4348dbb17c410da5cd0b41")
    }

    @Test func dictionariesBecomeFieldsAndArraysRepeatThem() {
        let entries = Entries()
        let logger = Logger(label: "x") { _ in entries.handler() }
        logger.info("m", metadata: ["plan": ["id": "7", "parts": ["a", "b"]], "count": .stringConvertible(3)])
        #expect(entries.last.suffix(4) == ["COUNT=3", "PLAN_ID=7", "PLAN_PARTS=a", "PLAN_PARTS=b"])
    }

    @Test(arguments: zip(Logger.Level.allCases, [7, 7, 6, 5, 4, 3, 2]))
    func mapsLevelsToPriorities(level: Logger.Level, priority: Int) {
        let entries = Entries()
        Logger(label: "x") { _ in entries.handler() }.log(level: level, "m")
        #expect(entries.last.contains("PRIORITY=\(priority)"))
    }

    @Test func levelAndMetadataAreValues() {
        let entries = Entries()
        var first = Logger(label: "x") { _ in entries.handler(level: .info) }
        let second = first
        first[metadataKey: "a"] = "1"
        first.logLevel = .error
        #expect(first[metadataKey: "a"] == "1")
        #expect(second[metadataKey: "a"] == nil)
        first.info("not logged")
        second.info("logged")
        #expect(entries.all.withLock { $0.count } == 1)
        #expect(entries.last.first == "MESSAGE=logged")
    }
}
