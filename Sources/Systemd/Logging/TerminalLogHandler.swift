import Glibc
public import Logging

/// Writes log events for a person at a terminal: one line with level, message and metadata as `key=value`.
public struct TerminalLogHandler: LogHandler {
    /// The least level that is logged.
    public var logLevel: Logger.Level
    /// What is added to every event.
    public var metadata: Logger.Metadata = [:]
    /// What is added to every event when it happens.
    public var metadataProvider: Logger.MetadataProvider?
    private let write: @Sendable (String) -> Void

    /// Creates a handler that writes to standard error.
    ///
    /// - Parameters:
    ///   - logLevel: The least level that is logged.
    ///   - metadataProvider: What is added to every event when it happens.
    public init(logLevel: Logger.Level = .info, metadataProvider: Logger.MetadataProvider? = nil) {
        self.init(logLevel: logLevel, metadataProvider: metadataProvider) { line in
            let bytes = Array(line.utf8)
            var start = 0
            while start < bytes.count {
                // Usually one call, so that lines of several threads do not mix.
                let count = unsafe bytes[start...].withUnsafeBytes {
                    unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
                }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                start += count
            }
        }
    }

    /// Creates a handler that passes lines to a function.
    ///
    /// - Parameters:
    ///   - logLevel: The least level that is logged.
    ///   - metadataProvider: What is added to every event when it happens.
    ///   - write: Called with each line, its line break included, on the thread that logs.
    public init(
        logLevel: Logger.Level,
        metadataProvider: Logger.MetadataProvider? = nil,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.logLevel = logLevel
        self.metadataProvider = metadataProvider
        self.write = write
    }

    /// The metadata of one key.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes one event.
    public func log(event: LogEvent) {
        var line = "\(event.level.rawValue): \(Self.escaped(event.message.description))"
        for (key, value) in event.mergedMetadata(metadata, metadataProvider) {
            line += " \(Self.escaped(key))=\(Self.quoted(value.description))"
        }
        write(line + "\n")
    }

    /// The text with quotes around it where it would not be read as one value.
    private static func quoted(_ text: String) -> String {
        guard text.isEmpty || text.contains(where: { $0 == " " || $0 == "\"" || $0 == "=" }) else {
            return escaped(text)
        }
        return "\"\(escaped(text).replacing("\"", with: "\\\""))\""
    }

    /// The text with control characters made visible, so that nobody can forge a line or move the cursor.
    private static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.isControl) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.isControl: result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
    }
}
