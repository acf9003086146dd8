/// A calendar as a stranger reads it (RFC 5545).
///
/// Lines are unfolded, properties split from their parameters, texts unescaped. Nothing of it is shared with what writes
/// calendars.
struct CalendarText {
    /// An event of a calendar.
    struct Event {
        /// Its properties by name, without parameters.
        fileprivate(set) var properties: [String: String] = [:]

        /// The value of a property; empty when it is not there.
        subscript(_ name: String) -> String { properties[name] ?? "" }

        /// The day it begins on, such as `2027-06-28`.
        var date: String {
            let digits = self["DTSTART"].prefix(8)
            return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6))"
        }

        /// The hour it begins at, such as `09:00`.
        var start: String { Self.time(self["DTSTART"]) }
        /// The hour it ends at.
        var end: String { Self.time(self["DTEND"]) }
        /// Whether it is only tentative.
        var isTentative: Bool { self["STATUS"] == "TENTATIVE" }

        /// Whether it is told as cancelled, by its status or, for clients that hide those, by its title.
        var isCancelled: Bool { self["STATUS"] == "CANCELLED" || self["SUMMARY"].hasPrefix("Gaat niet door") }

        private static func time(_ value: String) -> String {
            let digits = value.drop { $0 != "T" }.dropFirst()
            return "\(digits.prefix(2)):\(digits.dropFirst(2).prefix(2))"
        }
    }

    /// All of it, unfolded.
    let text: String
    /// Its events, in the order of the file.
    let events: [Event]

    /// Reads a calendar.
    init(_ bytes: [UInt8]) {
        let whole = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        text = whole.replacing("\n ", with: "").replacing("\n\t", with: "")
        var events: [Event] = []
        var current: Event?
        var depth = 0
        for line in text.split(separator: "\n") {
            if line == "BEGIN:VEVENT" {
                current = Event()
            } else if line == "END:VEVENT" {
                if let current { events.append(current) }
                current = nil
            } else if line.hasPrefix("BEGIN:") {
                depth += 1
            } else if line.hasPrefix("END:") {
                depth -= 1
            } else if current != nil, let (name, value) = Self.property(line), depth <= 1 {
                current?.properties[name] = value
            }
        }
        self.events = events
    }

    /// Name and value of a line; a colon inside a quoted parameter ends no name.
    private static func property(_ line: Substring) -> (name: String, value: String)? {
        var isQuoted = false
        for index in line.indices {
            if line[index] == "\"" { isQuoted.toggle() }
            guard line[index] == ":", !isQuoted else { continue }
            let name = line[..<index].prefix { $0 != ";" }
            return (String(name), unescaped(line[line.index(after: index)...]))
        }
        return nil
    }

    private static func unescaped(_ value: Substring) -> String {
        var result = ""
        var isEscaped = false
        for character in value {
            if isEscaped {
                result.append(character == "n" || character == "N" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
