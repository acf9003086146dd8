import Logging
import Synchronization
import Systemd
import Testing

@Suite struct TerminalLogHandlerTests {
    private func lines(_ log: (Logger) -> Void) -> [String] {
        let captured = Captured()
        log(Logger(label: "x") { _ in TerminalLogHandler(logLevel: .info) { captured.append($0) } })
        return captured.all
    }

    private final class Captured: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func append(_ line: String) { lines.withLock { $0.append(line) } }
    }

    @Test func writesOneLineForEachEvent() {
        let lines = lines {
            $0.debug("hidden")
            $0.info("Plan published", metadata: ["plan.id": "7", "by": "Anna de Vries", "note": "", "q": "a\"b=c"])
        }
        #expect(lines == ["info: Plan published by=\"Anna de Vries\" note=\"\" plan.id=7 q=\"a\\\"b=c\"\n"])
    }

    @Test func controlCharactersCannotForgeLines() {
        let lines = lines { $0.error("a\ninfo: forged\u{1B}[2J", metadata: ["k": "x\r\ny\tz"]) }
        #expect(lines == ["error: a\\ninfo: forged\\u{1b}[2J k=x\\u{d}\\ny\\tz\n"])
    }
}
