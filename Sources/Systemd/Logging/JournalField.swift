/// One field of an entry in the journal (systemd.journal-fields(7)).
public struct JournalField: Hashable, Sendable {
    /// The name: capitals, digits and underscores, not beginning with a digit or an underscore, at most 64 characters.
    public let name: String
    /// The value; line breaks are allowed.
    public let value: String

    /// Creates a field of a name that is known to be valid.
    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Creates a field from a metadata key: `request.id` becomes `REQUEST_ID`.
    ///
    /// - Parameters:
    ///   - key: The key; characters that a field cannot have become underscores.
    ///   - value: The value.
    init(metadataKey key: String, value: String) {
        var name = String(
            decoding: key.utf8.map { octet in
                switch octet {
                case 0x61...0x7A: octet - 0x20
                case 0x41...0x5A, 0x30...0x39: octet
                default: 0x5F
                }
            }.drop { $0 == 0x5F }.prefix(Self.maximumLength), as: UTF8.self)
        // The journal drops fields that begin with a digit, and would take a second MESSAGE for the first.
        if name.utf8.first.map({ (0x30...0x39).contains($0) }) ?? true || Self.ownNames.contains(name) {
            name = String("FIELD_\(name)".prefix(Self.maximumLength))
        }
        self.init(name, name == "MESSAGE_ID" ? Self.identifier(value) : value)
    }

    private static let maximumLength = 64  // characters; the journal drops longer names
    private static let ownNames: Set<String> = [
        "MESSAGE", "PRIORITY", "CODE_FILE", "CODE_LINE", "CODE_FUNC", "SYSLOG_IDENTIFIER", "LOGGER",
    ]

    /// The form in which the catalogue looks messages up: 32 hexadecimal digits in small letters.
    private static func identifier(_ value: String) -> String {
        value.filter { $0 != "-" }.lowercased()
    }
}
