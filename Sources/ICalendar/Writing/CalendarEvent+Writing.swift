extension CalendarEvent {
    /// The event as a `VEVENT` without `DTSTAMP`, `LAST-MODIFIED` and `SEQUENCE`.
    ///
    /// Whoever keeps revisions compares or hashes these bytes to know whether the content changed.
    public func contentBytes(in zone: TimeZoneDefinition) -> [UInt8] {
        var lines = ContentLineBuffer(capacity: 512)
        write(to: &lines, zone: zone.identifier, withRevision: false)
        return lines.bytes
    }

    /// Writes the event as a `VEVENT`.
    func write(to lines: inout ContentLineBuffer, zone: String, withRevision: Bool) {
        lines.writeLine("BEGIN:VEVENT")
        lines.writeLine("UID", text: uid)
        if withRevision { lines.writeRevision(sequence: sequence, revisedAt: revisedAt) }
        writePeriod(to: &lines, zone: zone)
        lines.writeLine("SUMMARY", text: summary)
        if let description { lines.writeLine("DESCRIPTION", text: description) }
        if let location { lines.writeLine("LOCATION", text: location) }
        if let position { Self.write(position, to: &lines) }
        writeCategories(to: &lines)
        lines.append("STATUS:")
        lines.writeLine(status.rawValue)
        lines.append("TRANSP:")
        lines.writeLine(transparency.rawValue)
        if let url { lines.writeLine("URL", uri: url) }
        conference?.write(to: &lines)
        if let colour { lines.writeLine("COLOR", text: colour.name) }
        alarm?.write(to: &lines)
        lines.writeLine("END:VEVENT")
    }

    private func writePeriod(to lines: inout ContentLineBuffer, zone: String) {
        switch period {
        case .timed(let start, let end):
            lines.writeLine("DTSTART", time: start, zone: zone)
            lines.writeLine("DTEND", time: end, zone: zone)
        case .allDay(let first, let last):
            lines.writeLine("DTSTART", date: first)
            lines.writeLine("DTEND", date: last.advanced(byDays: 1))  // exclusive in RFC 5545 §3.6.1
        }
    }

    /// Neighbours in one language share a line.
    private func writeCategories(to lines: inout ContentLineBuffer) {
        var previous: LocalizedText?
        for category in categories {
            if let previous, previous.language == category.language {
                lines.append(.comma)
            } else {
                if previous != nil { lines.endLine() }
                lines.append("CATEGORIES")
                if let language = category.language { lines.append(parameter: "LANGUAGE", language) }
                lines.append(.colon)
            }
            lines.append(text: category.text)
            previous = category
        }
        if previous != nil { lines.endLine() }
    }

    private static func write(_ position: GeographicPosition, to lines: inout ContentLineBuffer) {
        lines.append("GEO:")
        write(microdegrees: position.latitudeMicrodegrees, to: &lines)
        lines.append(.semicolon)
        write(microdegrees: position.longitudeMicrodegrees, to: &lines)
        lines.endLine()
    }

    private static func write(microdegrees: Int, to lines: inout ContentLineBuffer) {
        if microdegrees < 0 { lines.append(.hyphen) }
        lines.append(abs(microdegrees) / 1_000_000)
        lines.append(UInt8(ascii: "."))
        lines.append(abs(microdegrees) % 1_000_000, width: 6)
    }
}

extension Conference {
    fileprivate func write(to lines: inout ContentLineBuffer) {
        lines.append("CONFERENCE;VALUE=URI")
        for (index, feature) in features.enumerated() {
            lines.append(index == 0 ? ";FEATURE=" : ",")
            lines.append(feature.rawValue)
        }
        if let label {
            lines.append(parameter: "LABEL", label.text)
            if let language = label.language { lines.append(parameter: "LANGUAGE", language) }
        }
        lines.append(.colon)
        lines.append(uri: uri)
        lines.endLine()
    }
}

extension DisplayAlarm {
    fileprivate func write(to lines: inout ContentLineBuffer) {
        lines.writeLine("BEGIN:VALARM")
        lines.writeLine("ACTION:DISPLAY")
        lines.append(minutesBefore > 0 ? "TRIGGER:-" : "TRIGGER:")
        lines.append(duration: .seconds(60 * max(minutesBefore, 0)))
        lines.endLine()
        lines.writeLine("DESCRIPTION", text: text)
        lines.writeLine("END:VALARM")
    }
}
