// What counts week by week: weeks with enough, and stretches of weeks without anything.

extension AttendanceDemand {
    /// Whether what counts is how much each week has.
    var isByWeek: Bool {
        switch unit {
        case .weeks, .idle: true
        case .meetings, .minutes, .activities, .keys, .spaced: false
        }
    }

    /// Least amount of a week, or most weeks in a row without a meeting; and whether amounts are minutes.
    var weekRule: (limit: Int, isOfMinutes: Bool) {
        switch unit {
        case .weeks(let least, let ofMinutes): (max(1, least), ofMinutes)
        case .idle(let most): (most, false)
        case .meetings, .minutes, .activities, .keys, .spaced: (0, false)
        }
    }
}

extension AttendanceState {
    /// What of each week was there before anything is planned.
    mutating func beginWeeks() {
        for (number, demand) in problem.demands.enumerated() where demand.isByWeek {
            let first = Int(table.rows[number].weekRow) * weekCount
            for (week, amount) in demand.already.enumerated() where week < weekCount {
                weekAmounts[first + week] = Int32(amount)
            }
            achievedUnits[number] = Int32(weekUnits(table.rows[number]) { weekAmounts[first + $0] })
        }
    }

    /// Counts a visit more or less in its week.
    mutating func tallyWeek(_ visit: Visit, _ number: Int, _ row: DemandTable.Row, by sign: Int32) {
        let first = Int(row.weekRow) * weekCount
        let week = first + problem.horizon.week(of: visit.day)
        let before = weekAmounts[week]
        weekAmounts[week] += sign * row.weekAmount(visit)
        // A stretch of idle weeks only changes with the first meeting of a week and the last.
        if row.counted == .idle, before > 0, weekAmounts[week] > 0 { return }
        achievedUnits[number] = Int32(weekUnits(row) { weekAmounts[first + $0] })
    }

    /// The weeks that a demand looks at.
    func weeks(of row: DemandTable.Row) -> Range<Int> {
        let (from, until) = (max(0, Int(row.from)), min(dayCount, Int(row.until)))
        guard from < until else { return 0..<0 }
        return problem.horizon.week(of: from)..<problem.horizon.week(of: until - 1) + 1
    }

    /// Units of a demand by what its weeks have.
    private func weekUnits(_ row: DemandTable.Row, _ amount: (Int) -> Int32) -> Int {
        let weeks = weeks(of: row)
        if row.counted == .idle { return Int(row.need) - tooMany(weeks, most: Int(row.limit)) { amount($0) == 0 } }
        let least = row.limit
        var (full, part) = (0, 0)
        for week in weeks {
            let amount = amount(week)
            if amount >= least { full += 1 } else { part += Int(amount) }
        }
        return points(full: full, part: part, row)
    }

    /// Points of weeks with enough and of what the others have; below what is needed until enough weeks have enough.
    private func points(full: Int, part: Int, _ row: DemandTable.Row) -> Int {
        let least = Int(row.limit)
        let wanted = Int(row.need) / AttendanceDemand.weekPoints(1, least: least)
        return AttendanceDemand.weekPoints(full, least: least) + min(part, least * max(0, wanted - full))
    }

    /// Weeks too many over all stretches of idle weeks.
    private func tooMany(_ weeks: Range<Int>, most: Int, isIdle: (Int) -> Bool) -> Int {
        var (total, stretch) = (0, 0)
        for week in weeks {
            stretch = isIdle(week) ? stretch + 1 : 0
            if stretch > most { total += 1 }
        }
        return total
    }

    /// ``achieved(_:)`` for what counts by week, from the visits as they stand.
    func achievedByWeek(_ demand: AttendanceDemand) -> Int {
        var amounts = Array(repeating: 0, count: weekCount)
        for (week, amount) in demand.already.enumerated() where week < weekCount { amounts[week] = amount }
        let isOfMinutes = demand.weekRule.isOfMinutes
        for visit in visits[demand.person]
        where demand.window.contains(visit.day) && demand.position(of: meetings[visit.meeting].activity) != nil {
            amounts[problem.horizon.week(of: visit.day)] += isOfMinutes ? visit.end - visit.start : 1
        }
        return units(of: demand, byWeek: amounts)
    }

    /// Units of a demand that counts by week, by what each week of the horizon has.
    func units(of demand: AttendanceDemand, byWeek amounts: [Int]) -> Int {
        let limit = demand.weekRule.limit
        let (from, until) = (max(0, demand.window.lowerBound), min(dayCount, demand.window.upperBound))
        let weeks = from < until ? problem.horizon.week(of: from)..<problem.horizon.week(of: until - 1) + 1 : 0..<0
        if case .idle(let most) = demand.unit {
            return demand.need - tooMany(weeks, most: most) { amounts[$0] == 0 }
        }
        let full = weeks.count { amounts[$0] >= limit }
        let part = weeks.reduce(0) { $0 + (amounts[$1] < limit ? amounts[$1] : 0) }
        let wanted = demand.need / AttendanceDemand.weekPoints(1, least: limit)
        return AttendanceDemand.weekPoints(full, least: limit) + min(part, limit * max(0, wanted - full))
    }

    /// Points of the weeks that have enough before a day.
    func weekPoints(_ number: Int, before day: Int) -> Int {
        points(number) { $0 < day }
    }

    /// The day after that on which a demand reaches an amount; the end of the horizon when it never does.
    func dayAfterWeeks(_ amount: Int, of number: Int) -> Int {
        for visit in visits[Int(table.rows[number].person)]
        where points(number, on: { $0 <= visit.day }) >= amount { return visit.day + 1 }
        return dayCount
    }

    private func points(_ number: Int, on isIn: (Int) -> Bool) -> Int {
        let row = table.rows[number]
        guard row.counted == .weeks else { return Int(achievedUnits[number]) }
        var amounts = Array(repeating: Int32(0), count: weekCount)
        for (week, amount) in problem.demands[number].already.enumerated() where week < weekCount {
            amounts[week] = Int32(amount)
        }
        for visit in visits[Int(row.person)]
        where isIn(visit.day) && visit.day >= Int(row.from) && visit.day < Int(row.until)
            && table.sets.contains(row.activities, meetings[visit.meeting].activity)
        {
            amounts[problem.horizon.week(of: visit.day)] += row.weekAmount(visit)
        }
        let full = weeks(of: row).count { amounts[$0] >= row.limit }
        return AttendanceDemand.weekPoints(full, least: Int(row.limit))
    }

    /// Whether a week still needs a meeting of a demand that counts by week; any week for other demands.
    func isWeekWanting(_ number: Int, _ week: Int) -> Bool {
        let row = table.rows[number]
        guard row.counted == .weeks else { return true }
        return weekAmounts[Int(row.weekRow) * weekCount + week] < row.limit
    }

    /// By how much meetings in some weeks would shorten stretches of idle weeks.
    func idleGain(_ number: Int, _ weeks: UInt128) -> Int {
        let row = table.rows[number]
        let first = Int(row.weekRow) * weekCount
        let left = tooMany(self.weeks(of: row), most: Int(row.limit)) {
            weekAmounts[first + $0] == 0 && weeks >> UInt128($0) & 1 == 0
        }
        return missing(number) - left
    }

    /// The weeks in which a meeting would shorten a stretch of idle weeks, those that shorten most first.
    func idleWeeks(_ number: Int) -> [Int] {
        let row = table.rows[number]
        guard row.counted == .idle else { return [] }
        let first = Int(row.weekRow) * weekCount
        let all = weeks(of: row)
        func missing(with week: Int) -> Int {
            tooMany(all, most: Int(row.limit)) { $0 != week && weekAmounts[first + $0] == 0 }
        }
        let now = missing(with: -1)
        let gains = all.filter { weekAmounts[first + $0] == 0 }.map { (week: $0, gain: now - missing(with: $0)) }
        return gains.filter { $0.gain > 0 }.sorted { ($1.gain, $0.week) < ($0.gain, $1.week) }.map(\.week)
    }
}
