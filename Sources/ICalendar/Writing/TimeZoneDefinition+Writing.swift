extension TimeZoneDefinition {
    /// Writes the zone as a `VTIMEZONE`.
    func write(to lines: inout ContentLineBuffer) {
        lines.writeLine("BEGIN:VTIMEZONE")
        lines.writeLine("TZID", text: identifier)
        daylight.write(to: &lines, component: "DAYLIGHT")
        standard.write(to: &lines, component: "STANDARD")
        lines.writeLine("END:VTIMEZONE")
    }
}

extension TimeZoneDefinition.Observance {
    fileprivate func write(to lines: inout ContentLineBuffer, component: String) {
        lines.append("BEGIN:")
        lines.writeLine(component)
        lines.append("TZOFFSETFROM:")
        lines.append(offset: offsetBefore)
        lines.endLine()
        lines.append("TZOFFSETTO:")
        lines.append(offset: offsetAfter)
        lines.endLine()
        lines.writeLine("TZNAME", text: name)
        lines.append("DTSTART:")
        lines.append(firstChange)
        lines.endLine()
        lines.append("RRULE:")
        lines.writeLine(rule)
        lines.append("END:")
        lines.writeLine(component)
    }
}
