public import Logging

/// Writes log events into the journal, metadata as fields of their own that `journalctl` can select by.
///
/// The key `request.id` becomes the field `REQUEST_ID`, `message.id` becomes `MESSAGE_ID`, by which the journal finds an
/// explanation in its catalogue. Dictionaries become one field for each key, arrays a field for each element.
public struct JournalLogHandler: LogHandler {
    /// The least level that is logged.
    public var logLevel: Logger.Level
    /// What is added to every event.
    public var metadata: Logger.Metadata = [:]
    /// What is added to every event when it happens.
    public var metadataProvider: Logger.MetadataProvider?
    private let label: String
    private let identifier: String
    private let sink: JournalSink

    /// Creates a handler.
    ///
    /// - Parameters:
    ///   - label: The logger's label, which becomes the field `LOGGER`.
    ///   - identifier: The name of the program, which becomes `SYSLOG_IDENTIFIER` and stands before each line.
    ///   - logLevel: The least level that is logged.
    ///   - metadataProvider: What is added to every event when it happens.
    ///   - sink: Where entries go.
    public init(
        label: String,
        identifier: String,
        logLevel: Logger.Level = .info,
        metadataProvider: Logger.MetadataProvider? = nil,
        sink: JournalSink = .systemJournal
    ) {
        self.label = label
        self.identifier = identifier
        self.logLevel = logLevel
        self.metadataProvider = metadataProvider
        self.sink = sink
    }

    /// The metadata of one key.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes one event.
    public func log(event: LogEvent) {
        var fields = [
            JournalField("MESSAGE", event.message.description),
            JournalField("PRIORITY", String(event.level.journalPriority)),
            JournalField("SYSLOG_IDENTIFIER", identifier),
            JournalField("LOGGER", label),
            JournalField("CODE_FILE", event.file),
            JournalField("CODE_LINE", String(event.line)),
            JournalField("CODE_FUNC", event.function),
        ]
        for (key, value) in event.mergedMetadata(metadata, metadataProvider) {
            Self.append(value, key: key, to: &fields)
        }
        sink.write(fields)
    }

    private static func append(_ value: Logger.Metadata.Value, key: String, to fields: inout [JournalField]) {
        switch value {
        case .string(let text):
            fields.append(JournalField(metadataKey: key, value: text))
        case .stringConvertible(let convertible):
            fields.append(JournalField(metadataKey: key, value: convertible.description))
        case .array(let values):
            for value in values { append(value, key: key, to: &fields) }
        case .dictionary(let values):
            for (inner, value) in values.sorted(by: { $0.key < $1.key }) {
                append(value, key: "\(key).\(inner)", to: &fields)
            }
        }
    }
}

extension Logger.Level {
    /// The level in syslog's numbers, 0 the gravest.
    fileprivate var journalPriority: Int {
        switch self {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
