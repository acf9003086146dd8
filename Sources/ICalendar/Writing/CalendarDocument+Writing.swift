extension CalendarDocument {
    /// The document as `text/calendar` in UTF-8, without a byte order mark.
    ///
    /// The same value always gives the same bytes.
    ///
    /// - Complexity: O(size of the texts), one growing buffer.
    public func bytes() -> [UInt8] {
        var lines = ContentLineBuffer(capacity: 1024 + 640 * events.count)
        lines.writeLine("BEGIN:VCALENDAR")
        writeProperties(to: &lines)
        zone.write(to: &lines)
        for event in events { event.write(to: &lines, zone: zone.identifier, withRevision: true) }
        lines.writeLine("END:VCALENDAR")
        return lines.bytes
    }

    /// The document with events that were written already, instead of its own.
    ///
    /// - Parameter contents: The events in the order in which they are written.
    /// - Returns: The bytes that ``bytes()`` would give for the same events.
    public func bytes(with contents: [RevisedContent]) -> [UInt8] {
        var lines = ContentLineBuffer(capacity: contents.reduce(2048) { $0 + $1.content.count + 80 })
        lines.writeLine("BEGIN:VCALENDAR")
        writeProperties(to: &lines)
        zone.write(to: &lines)
        for content in contents { content.write(to: &lines) }
        lines.writeLine("END:VCALENDAR")
        return lines.bytes
    }

    /// The names with `X-` are what Apple, Google and Microsoft read instead of those of RFC 7986.
    private func writeProperties(to lines: inout ContentLineBuffer) {
        lines.writeLine("VERSION:2.0")
        lines.writeLine("PRODID", text: productIdentifier)
        lines.writeLine("CALSCALE:GREGORIAN")
        if let uid { lines.writeLine("UID", text: uid) }
        lines.writeLine("LAST-MODIFIED", instant: lastModified)
        lines.writeLine("NAME", text: name)
        lines.writeLine("X-WR-CALNAME", text: name.text)
        lines.writeLine("X-WR-TIMEZONE", text: zone.identifier)
        if let refreshInterval {
            lines.append("REFRESH-INTERVAL;VALUE=DURATION:")
            lines.append(duration: refreshInterval)
            lines.endLine()
            lines.append("X-PUBLISHED-TTL:")
            lines.append(duration: refreshInterval)
            lines.endLine()
        }
        if let colour { Self.write(colour, to: &lines) }
        if let source { lines.writeLine("SOURCE;VALUE=URI", uri: source) }
        if let url { lines.writeLine("URL", uri: url) }
    }

    private static func write(_ colour: CalendarColour, to lines: inout ContentLineBuffer) {
        lines.writeLine("COLOR", text: colour.name)
        lines.append("X-APPLE-CALENDAR-COLOR:#")
        let hexadecimal = String(colour.code, radix: 16, uppercase: true)
        lines.append(String(repeating: "0", count: 6 - hexadecimal.utf8.count))
        lines.append(hexadecimal)
        lines.endLine()
    }
}
