import Testing

/// The events of a calendar as another program reads them: lines, and nothing of what writes them here.
struct ReadEvents {
    /// One event.
    struct Event: Hashable {
        /// Its properties in the order of the file, parameters included, without those that tell of revisions.
        var shown: [String] = []
        /// `LAST-MODIFIED`; sorts by time.
        var lastModified = ""
        /// `SEQUENCE`.
        var sequence = 0
        /// What Evolution tells revisions by.
        var revision = ""

        /// The first value of a property, without parameters; empty when it is absent.
        func value(_ name: String) -> String {
            let line = shown.first { $0.hasPrefix("\(name):") || $0.hasPrefix("\(name);") } ?? ""
            return line.firstIndex(of: ":").map { String(line[line.index(after: $0)...]) } ?? ""
        }
    }

    /// Events by `UID`.
    var byUID: [String: Event] = [:]

    /// Reads a body of an answer.
    init(_ bytes: [UInt8]) throws {
        let text = try #require(String(validating: bytes, as: UTF8.self), "a body that is not UTF-8")
        let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
        try #require(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR", "a body that was cut")
        var isEvent = false
        var values: [String: String] = [:]
        var event = Event()
        for line in lines {
            switch line {
            case "BEGIN:VEVENT": (isEvent, values, event) = (true, [:], Event())
            case "END:VEVENT":
                event.lastModified = try #require(values["LAST-MODIFIED"])
                event.sequence = try #require(Int(values["SEQUENCE"] ?? "0"))
                event.revision = [values["DTSTAMP"], values["LAST-MODIFIED"], values["SEQUENCE"] ?? "0"]
                    .compactMap(\.self).joined(separator: "-")
                let name = try #require(values["UID"])
                try #require(byUID.updateValue(event, forKey: name) == nil, "two events of one UID")
                isEvent = false
            default:
                guard isEvent else { continue }
                let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
                if ["DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "UID"].contains(parts[0]) {
                    values[parts[0]] = parts[1]
                } else {
                    event.shown.append(line)
                }
            }
        }
    }
}
