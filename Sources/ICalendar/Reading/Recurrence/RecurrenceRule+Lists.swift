extension RecurrenceRule {
    /// The `BY` parts, their ranges, and how many values each may have, which is less than libical has room for.
    private static let ranges: [(name: String, range: ClosedRange<Int>, allowsNegative: Bool, length: Int)] = [
        ("BYSECOND", 0...60, false, 60), ("BYMINUTE", 0...59, false, 60), ("BYHOUR", 0...23, false, 24),
        ("BYMONTHDAY", 1...31, true, 31), ("BYYEARDAY", 1...366, true, 366), ("BYWEEKNO", 1...53, true, 53),
        ("BYMONTH", 1...12, false, 12), ("BYSETPOS", 1...366, true, 366),
    ]
    private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// The values of the `BY` parts.
    struct Lists: Hashable {
        /// The numbers of each part but `BYDAY`.
        var numbers: [String: [Int]] = [:]
        /// The days of `BYDAY`.
        var days: [DayPosition] = []
        /// The parts and `WKST` as libical reads them.
        var text = ""

        /// How many values a part has; 0 when it is absent.
        func count(_ part: String) -> Int {
            part == "BYDAY" ? days.count : numbers[part, default: []].count
        }
    }

    /// A day of `BYDAY`: a weekday, and which of its kind in the month or year when it says so.
    struct DayPosition: Hashable {
        let ordinal: Int?
        /// 0 is Monday.
        let weekday: Int
    }

    /// Takes the lists and `WKST` out of `parts` and writes them anew, or gives nothing when a value is out of range.
    static func checkedLists(_ parts: inout [String: Substring]) -> Lists? {
        var lists = Lists()
        for (name, range, allowsNegative, length) in ranges {
            guard let value = parts.removeValue(forKey: name) else { continue }
            var numbers: [Int] = []
            for part in value.split(separator: ",", omittingEmptySubsequences: false) {
                guard let number = Int(trimmed(part)),
                    range.contains(number) || allowsNegative && range.contains(0 &- number)
                else { return nil }
                // libical has no place for a leap second; the second before it is what RFC 5545 asks for.
                numbers.append(name == "BYSECOND" ? min(number, 59) : number)
            }
            guard numbers.count <= length else { return nil }
            lists.text += ";\(name)=\(numbers.map(String.init).joined(separator: ","))"
            lists.numbers[name] = numbers
        }
        if let value = parts.removeValue(forKey: "BYDAY") {
            for part in value.split(separator: ",", omittingEmptySubsequences: false) {
                guard let day = checkedDay(part), lists.days.count < 100 else { return nil }
                lists.days.append(day)
            }
            let texts = lists.days.map { "\($0.ordinal.map { String($0) } ?? "")\(weekdays[$0.weekday])" }
            lists.text += ";BYDAY=\(texts.joined(separator: ","))"
        }
        if let value = parts.removeValue(forKey: "WKST") {
            guard weekdays.contains(trimmed(value)) else { return nil }
            lists.text += ";WKST=\(trimmed(value))"
        }
        return lists
    }

    /// The number, or nothing when it is none or out of range.
    static func number(_ text: Substring, in range: ClosedRange<Int>) -> Int? {
        Int(trimmed(text)).flatMap { range.contains($0) ? $0 : nil }
    }

    /// The text without spaces, which Outlook writes into lists.
    static func trimmed(_ text: some StringProtocol) -> String {
        String(text.filter { $0 != " " })
    }

    private static func checkedDay(_ text: Substring) -> DayPosition? {
        let day = trimmed(text)
        guard let weekday = weekdays.firstIndex(of: String(day.suffix(2))) else { return nil }
        let position = day.dropLast(2)
        if position.isEmpty { return DayPosition(ordinal: nil, weekday: weekday) }
        guard let number = Int(position), (-53...53).contains(number), number != 0 else { return nil }
        return DayPosition(ordinal: number, weekday: weekday)
    }
}
