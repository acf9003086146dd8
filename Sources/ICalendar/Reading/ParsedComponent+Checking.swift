extension ParsedComponent {
    /// The values in this component and below that are not of their property's type.
    var invalidValues: [CalendarReadingError] {
        var errors: [CalendarReadingError] = []
        for property in properties where !property.hasValidValue {
            let reason = CalendarReadingError.Reason.invalidValue(
                property: property.name, value: String(property.value.prefix(60)))
            errors.append(CalendarReadingError(line: property.line, reason: reason))
        }
        return errors + components.flatMap(\.invalidValues)
    }
}

extension ParsedProperty {
    /// The parts of a value that is a list.
    var listedValues: [Substring] {
        value.split(separator: ",").map { part in
            var part = part
            while part.first == " " { part.removeFirst() }
            while part.last == " " { part.removeLast() }
            return part
        }
    }

    /// Whether the value is of the type that an expansion expects; properties it does not look at are always valid.
    fileprivate var hasValidValue: Bool {
        switch name {
        case "DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "COMPLETED":
            TimeValue(trimmedValue) != nil
        case "EXDATE":
            listedValues.allSatisfy { TimeValue($0) != nil }
        case "RDATE", "FREEBUSY":
            listedValues.allSatisfy { PeriodValue($0) != nil || TimeValue($0) != nil }
        case "DURATION", "REFRESH-INTERVAL":
            DurationValue(trimmedValue) != nil
        case "RRULE", "EXRULE":
            RecurrenceRule(trimmedValue) != nil
        case "TZOFFSETFROM", "TZOFFSETTO":
            OffsetValue(trimmedValue) != nil
        case "SEQUENCE", "PRIORITY":
            Int(trimmedValue) != nil
        default:
            true
        }
    }

    /// The value without spaces around it.
    var trimmedValue: Substring {
        var result = value[...]
        while let first = result.first, first == " " || first == "\t" { result.removeFirst() }
        while let last = result.last, last == " " || last == "\t" { result.removeLast() }
        return result
    }
}

/// A value of type PERIOD (RFC 5545 §3.3.9).
struct PeriodValue: Hashable {
    enum End: Hashable {
        case time(TimeValue)
        case duration(DurationValue)
    }

    let start: TimeValue
    let end: End

    /// Reads a value such as `20260824T070000Z/PT2H` or `20260824T070000Z/20260824T090000Z`.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = TimeValue(parts[0]) else { return nil }
        self.start = start
        if let time = TimeValue(parts[1]) {
            end = .time(time)
        } else if let duration = DurationValue(parts[1]) {
            end = .duration(duration)
        } else {
            return nil
        }
    }
}

/// A value of type UTC-OFFSET (RFC 5545 §3.3.14).
struct OffsetValue: Hashable {
    let seconds: Int

    /// Reads a value such as `+0100` or `-043020`.
    init?(_ text: some StringProtocol) {
        let octets = Array(text.utf8)
        guard octets.count == 5 || octets.count == 7, octets[0] == .plus || octets[0] == .hyphen,
            let hours = TimeValue.number(octets[1..<3]), let minutes = TimeValue.number(octets[3..<5]), hours < 24,
            minutes < 60
        else { return nil }
        guard let rest = octets.count == 5 ? 0 : TimeValue.number(octets[5..<7]), rest < 60 else { return nil }
        seconds = (octets[0] == .hyphen ? -1 : 1) * (hours * 3600 + minutes * 60 + rest)
    }
}
