extension ContentLineBuffer {
    /// Appends a date as `20260824`.
    mutating func append(_ date: LocalDate) {
        append(date.year, width: 4)
        append(date.month, width: 2)
        append(date.day, width: 2)
    }

    /// Appends a wall-clock time as `20260824T093000`.
    mutating func append(_ time: LocalDateTime, second: Int = 0) {
        append(time.date)
        append(UInt8(ascii: "T"))
        append(time.hour, width: 2)
        append(time.minute, width: 2)
        append(second, width: 2)
    }

    /// Appends a moment as `20260824T073000Z`.
    mutating func append(_ instant: UTCInstant) {
        append(instant.utc, second: instant.secondOfDay % 60)
        append(UInt8(ascii: "Z"))
    }

    /// Appends an offset from UTC as `+0100`.
    mutating func append(offset minutes: Int) {
        append(minutes < 0 ? .hyphen : .plus)
        let magnitude = abs(minutes)
        append(magnitude / 60, width: 2)
        append(magnitude % 60, width: 2)
    }

    /// Appends a duration such as `P1D`, `PT1H30M` or `PT0S` (RFC 5545 §3.3.6).
    mutating func append(duration: Duration) {
        let total = Int(max(duration.components.seconds, 0))
        append(UInt8(ascii: "P"))
        let (days, rest) = total.quotientAndRemainder(dividingBy: 86_400)
        if days > 0 { append(days, unit: "D") }
        guard rest > 0 || days == 0 else { return }
        append(UInt8(ascii: "T"))
        let (hours, minutes, seconds) = (rest / 3600, rest / 60 % 60, rest % 60)
        if hours > 0 { append(hours, unit: "H") }
        // The grammar forbids hours directly before seconds.
        if minutes > 0 || (hours > 0 && seconds > 0) { append(minutes, unit: "M") }
        if seconds > 0 || rest == 0 { append(seconds, unit: "S") }
    }

    private mutating func append(_ number: Int, unit: String) {
        append(number)
        append(unit)
    }

    /// Writes a property whose value is a moment.
    mutating func writeLine(_ name: String, instant: UTCInstant) {
        append(name)
        append(.colon)
        append(instant)
        endLine()
    }

    /// Writes a property whose value is a wall-clock time in a zone.
    mutating func writeLine(_ name: String, time: LocalDateTime, zone: String) {
        append(name)
        append(parameter: "TZID", zone)
        append(.colon)
        append(time)
        endLine()
    }

    /// Writes a property whose value is a date.
    mutating func writeLine(_ name: String, date: LocalDate) {
        append(name)
        append(";VALUE=DATE:")
        append(date)
        endLine()
    }
}
