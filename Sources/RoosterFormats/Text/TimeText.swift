import RoosterModel

/// Dates and times as bytes.
enum TimeText {
    /// Year, month and day of `2027-01-31`, `31-01-2027` or `1-2-2027`; nil for another form.
    static func dateParts(_ field: Field) -> (year: Int, month: Int, day: Int)? {
        var numbers = (0, 0, 0)
        var lengths = (0, 0, 0)
        var part = 0
        for offset in 0..<field.count {
            let byte = field[offset]
            if byte == UInt8(ascii: "-") {
                part += 1
                guard part < 3 else { return nil }
                continue
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), field.count <= 10 else { return nil }
            let digit = Int(byte - UInt8(ascii: "0"))
            switch part {
            case 0: (numbers.0, lengths.0) = (numbers.0 * 10 + digit, lengths.0 + 1)
            case 1: (numbers.1, lengths.1) = (numbers.1 * 10 + digit, lengths.1 + 1)
            default: (numbers.2, lengths.2) = (numbers.2 * 10 + digit, lengths.2 + 1)
            }
        }
        guard part == 2 else { return nil }
        if lengths == (4, 2, 2) { return numbers }
        guard (1...2).contains(lengths.0), (1...2).contains(lengths.1), lengths.2 == 4 else { return nil }
        return (numbers.2, numbers.1, numbers.0)
    }

    /// Minutes since midnight of `9:00`, `09:00` or `24:00`; nil for anything else.
    static func minutes(_ field: Field) -> Int? {
        let length = field.count
        guard length == 4 || length == 5, field[length - 3] == UInt8(ascii: ":") else { return nil }
        var number = 0
        for offset in 0..<length where offset != length - 3 {
            let byte = field[offset]
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        let (hour, minute) = (number / 100, number % 100)
        guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
        return hour * 60 + minute
    }

    /// `09:00-12:00`; nil for anything else.
    static func range(_ field: Field) -> TimeRange? {
        let parts = field.split(at: UInt8(ascii: "-"))
        guard parts.count == 2, let start = minutes(parts[0]), let end = minutes(parts[1]) else { return nil }
        return TimeRange(start: TimeOfDay(minutes: start), end: TimeOfDay(minutes: end))
    }

    /// Writes `09:00`.
    static func write(_ time: TimeOfDay, to writer: inout CSVWriter) {
        // 24:00 stays 24:00: it is the end of a day, not the start of one.
        let within = time.minutes == 1440 ? 1440 : ((time.minutes % 1440) + 1440) % 1440
        writer.appendDigits(within / 60, width: 2)
        writer.append(byte: UInt8(ascii: ":"))
        writer.appendDigits(within % 60, width: 2)
    }

    /// Writes `09:00-12:00`.
    static func write(_ range: TimeRange, to writer: inout CSVWriter) {
        write(range.start, to: &writer)
        writer.append(byte: UInt8(ascii: "-"))
        write(range.end, to: &writer)
    }
}
