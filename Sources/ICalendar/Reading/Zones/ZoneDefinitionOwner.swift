import CIcal

/// A zone that a file defines; owns libical's zone and with it the component.
@safe
final class ZoneDefinitionOwner {
    /// The zone, valid while this object lives.
    let zone: OpaquePointer

    /// Reads a `VTIMEZONE`, or gives nothing when it is not one that can be followed safely.
    ///
    /// libical follows every rule from its start to the year that is asked for and keeps each change, so only yearly rules
    /// with a few days are let through, and only a few of them.
    init?(_ component: ParsedComponent) {
        guard let text = Self.checkedText(component), let zone = unsafe icaltimezone_new() else { return nil }
        unsafe self.zone = zone
        guard let parsed = unsafe icalcomponent_new_from_string(text) else { return nil }
        if unsafe icaltimezone_set_component(zone, parsed) == 0 {
            unsafe icalcomponent_free(parsed)
            return nil
        }
    }

    deinit {
        unsafe icaltimezone_free(zone, 1)
    }

    private static let maximumRules = 16
    private static let maximumChanges = 2000  // single changes; the longest real history has some 250

    private static func checkedText(_ component: ParsedComponent) -> String? {
        var lines = ["BEGIN:VTIMEZONE", "TZID:zone"]
        var rules = 0
        var changes = 0
        for observance in component.components where observance.name == "STANDARD" || observance.name == "DAYLIGHT" {
            guard let start = observance.property("DTSTART").flatMap({ wallTime($0.trimmedValue) }),
                let after = observance.property("TZOFFSETTO").flatMap({ OffsetValue($0.trimmedValue) })
            else { return nil }
            // Outlook for Mac leaves out the offset before where it never changes.
            let before = observance.property("TZOFFSETFROM").flatMap { OffsetValue($0.trimmedValue) } ?? after
            lines += ["BEGIN:\(observance.name)", "DTSTART:\(text(start))"]
            lines += ["TZOFFSETFROM:\(text(before))", "TZOFFSETTO:\(text(after))"]
            for property in observance.properties("RRULE") {
                guard let rule = yearlyRule(property, start: start, offsetBefore: before.seconds) else { return nil }
                rules += 1
                lines.append("RRULE:\(rule)")
            }
            for value in observance.properties("RDATE").flatMap(\.listedValues) {
                guard let change = wallTime(value) else { continue }
                changes += 1
                lines.append("RDATE:\(text(change))")
            }
            lines.append("END:\(observance.name)")
        }
        guard lines.count > 2, rules <= maximumRules, changes <= maximumChanges else { return nil }
        return (lines + ["END:VTIMEZONE", ""]).joined(separator: "\r\n")
    }

    private static func yearlyRule(_ property: ParsedProperty, start: WallTime, offsetBefore: Int) -> String? {
        guard let rule = RecurrenceRule(property.trimmedValue), rule.frequency == .yearly, !rule.hasOtherScale,
            ["BYSECOND", "BYYEARDAY", "BYWEEKNO"].allSatisfy({ rule.lists.count($0) == 0 }),
            ["BYMONTH", "BYDAY", "BYHOUR", "BYMINUTE"].allSatisfy({ rule.lists.count($0) <= 1 }),
            (EventSeries.firstYear...9900).contains(start.date.year),
            rule.mayMatch(from: start.date, to: start.date.advanced(byDays: 40 * 366))
        else { return nil }
        guard let until = rule.until else { return rule.checkedText }
        let last =
            switch until {
            case .date(let date): WallTime(date: date, second: 86_399, isDate: false)
            case .local(let date, let second): WallTime(date: date, second: second, isDate: false)
            case .utc(let instant): WallTime(clockSeconds: instant.secondsSince1970 + Int64(offsetBefore))
            }
        return "\(rule.checkedText);UNTIL=\(text(last))"
    }

    private static func wallTime(_ value: some StringProtocol) -> WallTime? {
        switch TimeValue(value) {
        case .local(let date, let second): WallTime(date: date, second: second, isDate: false)
        case .date(let date): WallTime(date: date, second: 0, isDate: false)
        case .utc(let instant): WallTime(clockSeconds: instant.secondsSince1970)
        case nil: nil
        }
    }

    private static func text(_ time: WallTime) -> String {
        var buffer = ContentLineBuffer(capacity: 16)
        buffer.append(LocalDateTime(date: time.date, minuteOfDay: time.second / 60), second: time.second % 60)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    private static func text(_ offset: OffsetValue) -> String {
        var buffer = ContentLineBuffer(capacity: 8)
        buffer.append(offset.seconds < 0 ? .hyphen : .plus)
        let seconds = abs(offset.seconds)
        buffer.append(seconds / 3600, width: 2)
        buffer.append(seconds / 60 % 60, width: 2)
        if seconds % 60 > 0 { buffer.append(seconds % 60, width: 2) }
        return String(decoding: buffer.bytes, as: UTF8.self)
    }
}
