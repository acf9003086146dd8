// What must come before what, for one person.

extension AttendanceState {
    /// When something takes place that is, or may be, attended.
    struct Occasion: Sendable {
        var activity: Int
        var day: Int
        var start: Int
        var end: Int
    }

    /// Whether a person's attending a meeting would break an order that one of their demands asks.
    func breaksOrder(_ person: Int, _ number: Int) -> Bool {
        guard !table.orderRange(of: person).isEmpty else { return false }
        return breaksOrder(
            person,
            Occasion(
                activity: meetings[number].activity, day: meetings[number].day, start: meetings[number].start,
                end: meetings[number].end))
    }

    /// The same for a meeting that need not be there yet.
    func breaksOrder(_ person: Int, _ occasion: Occasion) -> Bool {
        for position in table.orderRange(of: person) where breaks(table.orders[position], person, occasion) {
            return true
        }
        return false
    }

    private func breaks(_ order: DemandTable.OrderRow, _ person: Int, _ occasion: Occasion) -> Bool {
        let own = table.rows[Int(order.demand)].activities
        if table.sets.contains(own, occasion.activity) { return breaksOwn(order, own, person, occasion) }
        if table.sets.contains(order.firstOf, occasion.activity) {
            if hasVisit(person, to: own, after: occasion.day, occasion.start) { return true }
        }
        if table.sets.contains(order.lastOf, occasion.activity) {
            if hasVisit(person, to: own, before: occasion.day, occasion.end) { return true }
        }
        return false
    }

    /// Conditions on the demand's own meetings.
    private func breaksOwn(
        _ order: DemandTable.OrderRow, _ own: Int32, _ person: Int, _ occasion: Occasion
    ) -> Bool {
        if order.firstOf != ActivitySets.empty, hasVisit(person, to: order.firstOf, before: occasion.day, occasion.end)
        {
            return true
        }
        if order.lastOf != ActivitySets.empty, hasVisit(person, to: order.lastOf, after: occasion.day, occasion.start) {
            return true
        }
        if order.afterMinutes > 0,
            minutes(person, order.afterActivities, before: occasion.day) < Int(order.afterMinutes)
        {
            return true
        }
        if order.afterDemand >= 0 {
            let other = Int(order.afterDemand)
            if amount(other, before: occasion.day) < problem.demands[other].need { return true }
        }
        if order.course >= 0 {
            let before = amount(Int(order.course), before: occasion.day)
            if before < Int(order.courseFrom) || before > Int(order.courseTo) { return true }
        }
        return order.daysApart > 0 && isTooNear(order, own, person, occasion)
    }

    private func isTooNear(_ order: DemandTable.OrderRow, _ own: Int32, _ person: Int, _ occasion: Occasion) -> Bool {
        if abs(occasion.day - Int(order.lastDone)) < Int(order.daysApart) { return true }
        for visit in visits[person]
        where abs(visit.day - occasion.day) < Int(order.daysApart)
            && table.sets.contains(own, meetings[visit.meeting].activity)
        {
            // A meeting that is attended already is not too near itself.
            if visit.day != occasion.day || visit.start != occasion.start { return true }
        }
        return false
    }

    private func hasVisit(_ person: Int, to set: Int32, after day: Int, _ start: Int) -> Bool {
        for visit in visits[person].reversed() {
            if (visit.day, visit.start) <= (day, start) { return false }
            if table.sets.contains(set, meetings[visit.meeting].activity) { return true }
        }
        return false
    }

    private func hasVisit(_ person: Int, to set: Int32, before day: Int, _ end: Int) -> Bool {
        for visit in visits[person] {
            if (visit.day, visit.start) >= (day, end) { return false }
            if table.sets.contains(set, meetings[visit.meeting].activity) { return true }
        }
        return false
    }

    private func minutes(_ person: Int, _ set: Int32, before day: Int) -> Int {
        var total = 0
        for visit in visits[person] {
            if visit.day >= day { break }
            if table.sets.contains(set, meetings[visit.meeting].activity) { total += visit.end - visit.start }
        }
        return total
    }

    /// What a person attends for a demand before a day, in its unit.
    private func amount(_ number: Int, before day: Int) -> Int {
        let row = table.rows[number]
        if row.counted == .keys { return differentActivities(number, before: day) }
        if row.counted.isByWeek { return weekPoints(number, before: day) }
        var total = 0
        for visit in visits[Int(row.person)] {
            if visit.day >= day { break }
            guard visit.day >= Int(row.from), visit.day < Int(row.until),
                table.sets.contains(row.activities, meetings[visit.meeting].activity)
            else { continue }
            total += row.counted == .minutes ? visit.end - visit.start : 1
        }
        return total
    }

    private func differentActivities(_ number: Int, before day: Int) -> Int {
        let row = table.rows[number]
        var tally = ActivityTally()
        for visit in visits[Int(row.person)] {
            if visit.day >= day { break }
            let activity = meetings[visit.meeting].activity
            guard visit.day >= Int(row.from), visit.day < Int(row.until), table.sets.contains(row.activities, activity)
            else { continue }
            tally.add(activity, enough: enough(of: visit.meeting))
        }
        return tally.met
    }

    /// How many meetings of a series one attends until it counts as done: the least share of those to come where their
    /// number is fixed, otherwise one.
    func enough(of meeting: Int) -> Int {
        let offer = problem.activities[meetings[meeting].activity]
        guard let number = meetings[meeting].series, offer.total ?? 1 > 1 else { return 1 }
        let held = series[number].meetings.count { meetings[$0].isAlive }
        return max(1, Int((Double(held) * offer.leastShare - 1e-9).rounded(.up)))
    }
}

/// Counts activities of which enough was attended.
struct ActivityTally {
    private var counts: [(activity: Int, count: Int)] = []
    /// Activities of which enough was attended.
    private(set) var met = 0

    /// Adds a meeting of an activity of which so many are enough.
    mutating func add(_ activity: Int, enough: Int) {
        let index = counts.firstIndex { $0.activity == activity }
        let count = (index.map { counts[$0].count } ?? 0) + 1
        if let index { counts[index].count = count } else { counts.append((activity, count)) }
        if count == enough { met += 1 }
    }
}
