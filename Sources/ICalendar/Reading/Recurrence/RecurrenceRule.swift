/// A value of type RECUR (RFC 5545 §3.3.10), checked part by part.
///
/// libical checks less than it stores: a list as long as its array is ended one element behind it. So everything is
/// checked here, and libical reads only what `checkedText` writes.
struct RecurrenceRule: Hashable {
    enum Frequency: String {
        case secondly = "SECONDLY"
        case minutely = "MINUTELY"
        case hourly = "HOURLY"
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"

        /// Seconds of the shortest period of this kind.
        var seconds: Int {
            switch self {
            case .secondly: 1
            case .minutely: 60
            case .hourly: 3600
            case .daily: 86_400
            case .weekly: 7 * 86_400
            case .monthly: 28 * 86_400
            case .yearly: 365 * 86_400
            }
        }
    }

    /// The rule as it stands in the file.
    let text: String
    let frequency: Frequency
    let interval: Int
    let count: Int?
    let until: TimeValue?
    /// Whether the rule counts in another calendar than the Gregorian, which is not supported.
    let hasOtherScale: Bool
    /// The values of the `BY` parts.
    let lists: Lists
    /// The parts that libical reads, in its own spelling; `UNTIL` is given to it as a value.
    let checkedText: String

    /// Reads a rule, or gives nothing when a part is missing, repeated, unknown or out of range.
    init?(_ text: some StringProtocol) {
        var parts: [String: Substring] = [:]
        let upper = text.uppercased()
        for part in upper.split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, parts.updateValue(sides[1], forKey: Self.trimmed(sides[0])) == nil else {
                return nil
            }
        }
        guard let frequency = parts.removeValue(forKey: "FREQ").flatMap({ Frequency(rawValue: Self.trimmed($0)) }),
            let interval = Self.number(parts.removeValue(forKey: "INTERVAL") ?? "1", in: 1...32_767)
        else { return nil }
        var checked = "FREQ=\(frequency.rawValue);INTERVAL=\(interval)"
        var count: Int?
        if let value = parts.removeValue(forKey: "COUNT") {
            guard let number = Self.number(value, in: 1...1_000_000_000) else { return nil }
            count = number
            checked += ";COUNT=\(number)"
        }
        var until: TimeValue?
        if let value = parts.removeValue(forKey: "UNTIL") {
            guard count == nil, let time = TimeValue(Self.trimmed(value)) else { return nil }
            until = time
        }
        let scale = parts.removeValue(forKey: "RSCALE")
        _ = parts.removeValue(forKey: "SKIP")
        guard let lists = Self.checkedLists(&parts), parts.isEmpty else { return nil }
        self.text = String(text)
        self.frequency = frequency
        self.interval = interval
        self.count = count
        self.until = until
        hasOtherScale = scale != nil
        self.lists = lists
        checkedText = checked + lists.text
    }

    /// The most steps that libical may take over a span, from the first period to the last.
    ///
    /// Every period is visited, and in it every combination of the values that expand it.
    func steps(overSeconds span: Int) -> Int {
        let periods = span / (frequency.seconds * interval) + 1
        // Measured: finding the days of a month or year costs as much as some ten steps.
        let search = frequency.seconds > 7 * 86_400 ? 10 : 0
        let (steps, overflow) = periods.multipliedReportingOverflow(by: timesPerDay * daysPerPeriod + search)
        return overflow ? .max : steps
    }

    /// The most days that the rule may give in one period.
    private var daysPerPeriod: Int {
        let months = max(lists.count("BYMONTH"), 1)
        let weekdays = lists.days.reduce(0) { $0 + ($1.ordinal == nil ? 53 : 12) }
        switch frequency {
        case .secondly, .minutely, .hourly, .daily:
            return 1
        case .weekly:
            return max(lists.days.count, 1)
        case .monthly:
            return max(lists.count("BYMONTHDAY"), lists.days.reduce(0) { $0 + ($1.ordinal == nil ? 5 : 1) }, 1)
        case .yearly:
            let days = lists.count("BYMONTHDAY") * (lists.count("BYMONTH") > 0 ? months : 12)
            return min(max(days, lists.count("BYYEARDAY"), 7 * lists.count("BYWEEKNO"), weekdays, months), 366)
        }
    }

    /// How many times of a day the rule may give in one period.
    var timesPerDay: Int {
        var times = 1
        if frequency.seconds > 1 { times *= max(lists.count("BYSECOND"), 1) }
        if frequency.seconds > 60 { times *= max(lists.count("BYMINUTE"), 1) }
        if frequency.seconds > 3600 { times *= max(lists.count("BYHOUR"), 1) }
        return times
    }

    /// A later start that gives the same times from `first` on, so that the centuries before it cost nothing.
    ///
    /// Only where nobody counts the periods from the start, and where the later start has the same weekday, day of the month
    /// and month, so far as the rule takes them from it.
    func start(_ start: WallTime, skippingTo first: Int64) -> WallTime {
        guard count == nil, first > start.clockSeconds else { return start }
        switch frequency {
        case .monthly: return self.start(start, skippingTo: first, months: interval)
        case .yearly: return self.start(start, skippingTo: first, months: 12 * interval)
        case .secondly, .minutely, .hourly, .daily, .weekly:
            let period = Int64(frequency.seconds * interval)
            guard !start.isDate || period % 86_400 == 0 else { return start }
            let periods = max((first - start.clockSeconds) / period - 1, 0)
            var later = WallTime(clockSeconds: start.clockSeconds + periods * period)
            later.isDate = start.isDate
            return later
        }
    }

    private func start(_ start: WallTime, skippingTo first: Int64, months: Int) -> WallTime {
        // A week's number without a weekday takes that of the start, which another year would change.
        guard start.date.day <= 28, lists.count("BYWEEKNO") == 0 else { return start }
        let month = start.date.year * 12 + start.date.month - 1
        let wanted = WallTime(clockSeconds: first).date
        let periods = max((wanted.year * 12 + wanted.month - 1 - month) / months - 1, 0)
        let later = month + periods * months
        guard let date = LocalDate(year: later / 12, month: later % 12 + 1, day: start.date.day) else { return start }
        return WallTime(date: date, second: start.second, isDate: start.isDate)
    }
}
