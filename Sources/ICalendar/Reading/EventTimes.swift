/// A time of the file together with the zone it is meant in.
struct ZonedTime {
    var wall: WallTime
    var zone: Zone
    var isFloating: Bool

    var instant: UTCInstant { zone.instant(of: wall) }
}

/// How long an event lasts (RFC 5545 §3.8.5.3: an end gives an exact length, a duration a nominal one).
enum EventLength {
    case exact(seconds: Int64)
    case nominal(DurationValue)

    /// The first moment after an event that begins at `start` on the wall clock of `zone`.
    func end(from start: WallTime, in zone: Zone) -> UTCInstant {
        switch self {
        case .exact(let seconds):
            return UTCInstant(secondsSince1970: zone.instant(of: start).secondsSince1970 + max(seconds, 0))
        case .nominal(let duration):
            let day = WallTime(clockSeconds: start.clockSeconds + Int64(duration.days) * 86_400)
            let end = zone.instant(of: day).secondsSince1970 + Int64(duration.seconds)
            return UTCInstant(secondsSince1970: max(end, zone.instant(of: start).secondsSince1970))
        }
    }

    /// A length that no occurrence passes, to look back for those that began before a window.
    var bound: Int64 {
        switch self {
        case .exact(let seconds): max(seconds, 0)
        case .nominal(let duration): max(Int64(duration.days) * 86_400 + Int64(duration.seconds), 0)
        }
    }
}

/// Reads the times of a component in their zones.
struct TimeReader {
    let zones: ZoneTable
    /// The zone of times without one.
    let floating: Zone

    /// The time of a property whose value is one DATE or DATE-TIME.
    func time(_ property: ParsedProperty) throws(CalendarReadingError) -> ZonedTime {
        try time(property.trimmedValue, of: property)
    }

    /// The time of one part of a list.
    func time(_ text: Substring, of property: ParsedProperty) throws(CalendarReadingError) -> ZonedTime {
        guard let value = TimeValue(text) else { throw Self.invalid(property) }
        return try time(value, of: property)
    }

    /// The time that a value of a property means.
    func time(_ value: TimeValue, of property: ParsedProperty) throws(CalendarReadingError) -> ZonedTime {
        switch value {
        case .date(let date):
            return ZonedTime(wall: WallTime(date: date, second: 0, isDate: true), zone: floating, isFloating: true)
        case .utc(let instant):
            return ZonedTime(wall: WallTime(clockSeconds: instant.secondsSince1970), zone: .utc, isFloating: false)
        case .local(let date, let second):
            let wall = WallTime(date: date, second: second, isDate: false)
            guard let identifier = property.parameter("TZID") else {
                return ZonedTime(wall: wall, zone: floating, isFloating: true)
            }
            guard let zone = zones[identifier] else {
                throw CalendarReadingError(line: property.line, reason: .unknownZone(identifier: identifier))
            }
            return ZonedTime(wall: wall, zone: zone, isFloating: false)
        }
    }

    /// How long a component lasts that begins at `start`.
    func length(of component: ParsedComponent, start: ZonedTime) throws(CalendarReadingError) -> EventLength {
        if let property = component.property("DTEND") {
            let end = try time(property)
            guard start.wall.isDate else {
                return .exact(seconds: end.instant.secondsSince1970 - start.instant.secondsSince1970)
            }
            var days = end.wall.date.daysSince1970 - start.wall.date.daysSince1970
            // An end on the day of the start is against the standard and means that day.
            if days <= 0 { days = 1 }
            return .nominal(Self.days(days))
        }
        if let property = component.property("DURATION") {
            guard let duration = DurationValue(property.trimmedValue) else { throw Self.invalid(property) }
            return .nominal(duration)
        }
        return .nominal(Self.days(start.wall.isDate ? 1 : 0))
    }

    /// The bounds of a value of type PERIOD.
    func period(
        _ text: Substring, of property: ParsedProperty
    ) throws(CalendarReadingError) -> (start: UTCInstant, end: UTCInstant) {
        guard let value = PeriodValue(text) else { throw Self.invalid(property) }
        let start = try time(value.start, of: property)
        switch value.end {
        case .time(let end): return (start.instant, try time(end, of: property).instant)
        case .duration(let duration):
            return (start.instant, EventLength.nominal(duration).end(from: start.wall, in: start.zone))
        }
    }

    private static func days(_ days: Int) -> DurationValue {
        var duration = DurationValue.zero
        duration.days = days
        return duration
    }

    static func invalid(_ property: ParsedProperty) -> CalendarReadingError {
        CalendarReadingError(
            line: property.line,
            reason: .invalidValue(property: property.name, value: String(property.value.prefix(60)))
        )
    }
}
