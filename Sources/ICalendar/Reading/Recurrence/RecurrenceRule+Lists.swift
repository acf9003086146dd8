extension RecurrenceRule {
    /// The `BY` parts, their ranges, and how many values each may have, which is less than libical has room for.
    private static let ranges: [(name: String, range: ClosedRange<Int>, allowsNegative: Bool, length: Int)] = [
        ("BYSECOND", 0...60, false, 60), ("BYMINUTE", 0...59, false, 60), ("BYHOUR", 0...23, false, 24),
        ("BYMONTHDAY", 1...31, true, 31), ("BYYEARDAY", 1...366, true, 366), ("BYWEEKNO", 1...53, true, 53),
        ("BYMONTH", 1...12, false, 12), ("BYSETPOS", 1...366, true, 366),
    ]
    private static let weekdays: Set<String> = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// Takes the lists and `WKST` out of `parts` and writes them anew, or gives nothing when a value is out of range.
    static func checkedLists(_ parts: inout [String: Substring]) -> (text: String, lengths: [String: Int])? {
        var text = ""
        var lengths: [String: Int] = [:]
        for (name, range, allowsNegative, length) in ranges {
            guard let value = parts.removeValue(forKey: name) else { continue }
            var numbers: [String] = []
            for part in value.split(separator: ",", omittingEmptySubsequences: false) {
                guard let number = Int(trimmed(part)), range.contains(allowsNegative ? abs(number) : number) else {
                    return nil
                }
                // libical has no place for a leap second; the second before it is what RFC 5545 asks for.
                numbers.append(String(name == "BYSECOND" ? min(number, 59) : number))
            }
            guard numbers.count <= length else { return nil }
            text += ";\(name)=\(numbers.joined(separator: ","))"
            lengths[name] = numbers.count
        }
        if let value = parts.removeValue(forKey: "BYDAY") {
            let days = value.split(separator: ",", omittingEmptySubsequences: false).map { checkedDay($0) }
            guard days.count <= 100, !days.contains(nil) else { return nil }
            text += ";BYDAY=\(days.compactMap { $0 }.joined(separator: ","))"
            lengths["BYDAY"] = days.count
        }
        if let value = parts.removeValue(forKey: "WKST") {
            guard weekdays.contains(trimmed(value)) else { return nil }
            text += ";WKST=\(trimmed(value))"
        }
        return (text, lengths)
    }

    /// The number, or nothing when it is none or out of range.
    static func number(_ text: Substring, in range: ClosedRange<Int>) -> Int? {
        Int(trimmed(text)).flatMap { range.contains($0) ? $0 : nil }
    }

    /// The text without spaces, which Outlook writes into lists.
    static func trimmed(_ text: some StringProtocol) -> String {
        String(text.filter { $0 != " " })
    }

    private static func checkedDay(_ text: Substring) -> String? {
        let day = trimmed(text)
        let weekday = String(day.suffix(2))
        guard weekdays.contains(weekday) else { return nil }
        let position = day.dropLast(2)
        if position.isEmpty { return weekday }
        guard let number = Int(position), (1...53).contains(abs(number)) else { return nil }
        return "\(number)\(weekday)"
    }
}
