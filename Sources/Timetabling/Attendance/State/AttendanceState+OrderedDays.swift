// In which days the order of a demand, as the timetable stands, leaves room for its meetings.

extension AttendanceState {
    /// The days in a demand's window on which its order can hold, given what its person attends now.
    ///
    /// It is a hull: a day inside may still break an order, a day outside always does. Looking for an evaluation half
    /// way a course on every day of the horizon found one on few of many tries.
    func orderedDays(_ number: Int) -> Range<Int> {
        let row = table.rows[number]
        var lower = max(problem.firstPlannable, Int(row.from))
        var upper = min(dayCount, Int(row.until))
        for position in table.orderRange(of: Int(row.person)) where Int(table.orders[position].demand) == number {
            narrow(&lower, &upper, by: table.orders[position], of: Int(row.person))
        }
        return lower..<max(lower, upper)
    }

    private func narrow(
        _ lower: inout Int, _ upper: inout Int, by order: DemandTable.OrderRow, of person: Int
    ) {
        if order.firstOf != ActivitySets.empty, let first = days(person, order.firstOf)?.lowerBound {
            upper = min(upper, first + 1)
        }
        if order.lastOf != ActivitySets.empty, let last = days(person, order.lastOf)?.upperBound {
            lower = max(lower, last)
        }
        if order.afterMinutes > 0 {
            lower = max(lower, dayAfterMinutes(Int(order.afterMinutes), person, order.afterActivities))
        }
        if order.afterDemand >= 0 {
            lower = max(lower, dayAfter(Int(table.rows[Int(order.afterDemand)].need), of: Int(order.afterDemand)))
        }
        if order.course >= 0 {
            lower = max(lower, dayAfter(Int(order.courseFrom), of: Int(order.course)))
            upper = min(upper, dayAfter(Int(order.courseTo) + 1, of: Int(order.course)))
        }
    }

    /// The first and the last day with a visit to one of a set.
    private func days(_ person: Int, _ set: Int32) -> ClosedRange<Int>? {
        var result: ClosedRange<Int>?
        for visit in visits[person] where table.sets.contains(set, meetings[visit.meeting].activity) {
            result = (result?.lowerBound ?? visit.day)...visit.day
        }
        return result
    }

    private func dayAfterMinutes(_ minutes: Int, _ person: Int, _ set: Int32) -> Int {
        var total = 0
        for visit in visits[person] where table.sets.contains(set, meetings[visit.meeting].activity) {
            total += visit.end - visit.start
            if total >= minutes { return visit.day + 1 }
        }
        return dayCount
    }

    /// The day after that on which a demand reaches an amount; the end of the horizon when it never does.
    private func dayAfter(_ amount: Int, of number: Int) -> Int {
        guard amount > 0 else { return 0 }
        let row = table.rows[number]
        if row.counted.isByWeek { return dayAfterWeeks(amount, of: number) }
        var total = 0
        var tally = ActivityTally()
        for visit in visits[Int(row.person)] {
            let activity = meetings[visit.meeting].activity
            guard visit.day >= Int(row.from), visit.day < Int(row.until),
                table.sets.contains(row.activities, activity)
            else { continue }
            switch row.counted {
            case .weeks, .idle: break
            case .minutes: total += visit.end - visit.start
            case .meetings: total += 1
            case .keys:
                tally.add(activity, enough: enough(of: visit.meeting))
                total = tally.met
            }
            if total >= amount { return visit.day + 1 }
        }
        return dayCount
    }
}
