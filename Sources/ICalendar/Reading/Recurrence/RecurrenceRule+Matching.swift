extension RecurrenceRule {
    /// Whether a monthly or yearly rule may give any time from `start` to `last`; for other rules always true.
    ///
    /// libical looks for the first match up to the year 20 000 and cannot be interrupted: a rule for 31 February costs it
    /// seconds. Here the days of the span are looked at, which is microseconds. `BYWEEKNO` is taken to match every day.
    func mayMatch(from start: LocalDate, to last: LocalDate) -> Bool {
        guard frequency == .monthly || frequency == .yearly else { return true }
        let monthsInPeriod = frequency == .monthly ? 1 : 12
        var period = frequency == .monthly ? start.year * 12 + start.month - 1 : start.year * 12
        while period <= last.year * 12 + last.month - 1 {
            let months = period..<(period + monthsInPeriod)
            let days = months.reduce(0) { $0 + matchingDays(year: $1 / 12, month: $1 % 12 + 1, start: start) }
            if days > 0, hasPosition(in: days * timesPerDay) { return true }
            period += monthsInPeriod * interval
        }
        return false
    }

    private func hasPosition(in size: Int) -> Bool {
        guard let positions = lists.numbers["BYSETPOS"] else { return true }
        return positions.contains { abs($0) <= size }
    }

    private func matchingDays(year: Int, month: Int, start: LocalDate) -> Int {
        guard lists.numbers["BYMONTH"]?.contains(month) ?? true,
            let first = LocalDate(year: year, month: month, day: 1),
            let firstOfYear = LocalDate(year: year, month: 1, day: 1)
        else { return 0 }
        let length = LocalDate.length(ofMonth: month, year: year)
        let weekdayOfFirst = (first.daysSince1970 + 3 + 719_530) % 7  // 0 is Monday; 719 530 is a multiple of 7
        let dayOfYear = first.daysSince1970 - firstOfYear.daysSince1970
        let yearLength = LocalDate.length(ofMonth: 2, year: year) + 337
        return (1...length).count { day in
            matches(lists.numbers["BYMONTHDAY"], day, of: length)
                && matches(lists.numbers["BYYEARDAY"], dayOfYear + day, of: yearLength)
                && matchesWeekday((weekdayOfFirst + day - 1) % 7, day, length, dayOfYear + day, yearLength)
                && matchesDefault(day, month, start)
        }
    }

    private func matches(_ values: [Int]?, _ number: Int, of length: Int) -> Bool {
        values?.contains { $0 == number || $0 == number - length - 1 } ?? true
    }

    private func matchesWeekday(_ weekday: Int, _ day: Int, _ length: Int, _ dayOfYear: Int, _ yearLength: Int) -> Bool
    {
        guard !lists.days.isEmpty else { return true }
        // In a year the n-th of a kind counts in the year, unless months are named (RFC 5545 §3.3.10).
        let countsInMonth = frequency == .monthly || lists.numbers["BYMONTH"] != nil
        let (number, total) = countsInMonth ? (day, length) : (dayOfYear, yearLength)
        return lists.days.contains { position in
            guard position.weekday == weekday else { return false }
            guard let ordinal = position.ordinal else { return true }
            return ordinal == (number - 1) / 7 + 1 || ordinal == -((total - number) / 7 + 1)
        }
    }

    /// Without days of its own a rule takes the day of its start, and in a year its month.
    private func matchesDefault(_ day: Int, _ month: Int, _ start: LocalDate) -> Bool {
        guard ["BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY"].allSatisfy({ lists.count($0) == 0 }) else { return true }
        return day == start.day && (frequency == .monthly || lists.count("BYMONTH") > 0 || month == start.month)
    }
}
