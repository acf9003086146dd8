import FoundationEssentials
import Glibc

/// What is known of the terminal, and writing to it.
enum Terminal {
    /// Whether standard output is a terminal.
    static let isOutput = isatty(1) == 1
    /// Whether standard error is a terminal.
    static let isError = isatty(2) == 1
    /// Whether colour may be used on standard output.
    static let hasColour = isOutput && ProcessInfo.processInfo.environment["NO_COLOR"] == nil

    /// Columns of the terminal; nil when standard output is none.
    static var width: Int? {
        guard isOutput else { return nil }
        var size = winsize()
        guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes to standard error.
    static func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(2, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Writes a message, a line each sentence, to standard error.
    static func complain(_ message: String) {
        write("roosterctl: \(message)\n")
    }

    /// Ends the program.
    static func exit(_ status: Int32) -> Never {
        Glibc.exit(status)
    }

    /// Text in bold on a terminal.
    static func bold(_ text: String) -> String { styled(text, "1") }

    /// Text in red on a terminal.
    static func red(_ text: String) -> String { styled(text, "31") }

    /// Text in yellow on a terminal.
    static func yellow(_ text: String) -> String { styled(text, "33") }

    private static func styled(_ text: String, _ code: String) -> String {
        hasColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

extension Terminal {
    /// Writes out what standard output still holds, for readers of a pipe.
    static func flush() {
        _ = fflush(nil)
    }
}
