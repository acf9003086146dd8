/// A value of type DATE or DATE-TIME (RFC 5545 §3.3.4 and §3.3.5), its zone not yet applied.
enum TimeValue: Hashable {
    case date(LocalDate)
    /// `second` counts from midnight, 0…86399.
    case local(LocalDate, second: Int)
    case utc(UTCInstant)

    /// Reads a value such as `20260824`, `20260824T093000` or `20260824T073000Z`.
    init?(_ text: some StringProtocol) {
        let octets = Array(text.utf8)
        guard octets.count >= 8, let year = Self.number(octets[0..<4]), let month = Self.number(octets[4..<6]),
            let day = Self.number(octets[6..<8]), let date = LocalDate(year: year, month: month, day: day)
        else { return nil }
        if octets.count == 8 {
            self = .date(date)
            return
        }
        guard octets.count == 15 || (octets.count == 16 && octets[15] == UInt8(ascii: "Z")),
            octets[8] == UInt8(ascii: "T"),
            let hour = Self.number(octets[9..<11]), let minute = Self.number(octets[11..<13]),
            let second = Self.number(octets[13..<15]), hour < 24, minute < 60, second <= 60
        else { return nil }
        // A leap second is the second before it (RFC 5545 §3.3.12).
        let secondOfDay = hour * 3600 + minute * 60 + min(second, 59)
        if octets.count == 15 {
            self = .local(date, second: secondOfDay)
        } else {
            self = .utc(UTCInstant(secondsSince1970: Int64(date.daysSince1970) * 86_400 + Int64(secondOfDay)))
        }
    }

    /// The number that the digits write, or nothing when there is another octet.
    static func number(_ octets: ArraySlice<UInt8>) -> Int? {
        guard !octets.isEmpty, octets.count <= 9 else { return nil }
        var result = 0
        for octet in octets {
            guard octet >= .zero, octet <= .zero + 9 else { return nil }
            result = result * 10 + Int(octet - .zero)
        }
        return result
    }
}

/// A value of type DURATION (RFC 5545 §3.3.6): days follow the calendar, seconds follow the clock.
struct DurationValue: Hashable {
    var days = 0
    var seconds = 0

    static let zero = DurationValue()

    private init() {}

    /// Reads a value such as `P1W`, `-PT15M` or `P1DT2H`; the empty duration `P` is accepted, since it is in use.
    init?(_ text: some StringProtocol) {
        var octets = Array(text.utf8)[...]
        let isNegative = octets.first == .hyphen
        if isNegative || octets.first == .plus { octets = octets.dropFirst() }
        guard octets.popFirst() == UInt8(ascii: "P") else { return nil }
        var isTime = false
        while let octet = octets.first {
            if octet == UInt8(ascii: "T"), !isTime {
                isTime = true
                octets = octets.dropFirst()
                continue
            }
            let digits = octets.prefix { $0 >= .zero && $0 <= .zero + 9 }
            octets = octets.dropFirst(digits.count)
            guard let number = TimeValue.number(digits), let unit = octets.popFirst(), add(number, unit, isTime) else {
                return nil
            }
        }
        if isNegative { (days, seconds) = (-days, -seconds) }
    }

    private mutating func add(_ number: Int, _ unit: UInt8, _ isTime: Bool) -> Bool {
        switch (unit, isTime) {
        case (UInt8(ascii: "W"), false): days += 7 * number
        case (UInt8(ascii: "D"), false): days += number
        case (UInt8(ascii: "H"), true): seconds += 3600 * number
        case (UInt8(ascii: "M"), true): seconds += 60 * number
        case (UInt8(ascii: "S"), true): seconds += number
        default: return false
        }
        // A thousand years is more than any calendar means.
        return days <= 365_250 && seconds <= 365_250 * 86_400
    }
}
