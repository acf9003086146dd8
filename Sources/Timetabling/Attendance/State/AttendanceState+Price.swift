/// The objective of a timetable or of one person's part of it, compared level by level.
public struct AttendancePrice: Sendable, Hashable {
    /// Unmet demand of level 0, in demands: one wholly unmet demand is 1.
    public var first = 0.0
    /// Unmet demand of level 1.
    public var second = 0.0
    /// Unmet demand of level 2.
    public var third = 0.0
    /// Soft penalties at their prices.
    public var soft = 0.0

    /// Nothing unmet.
    public init() {}

    /// One number that keeps the order of the levels: the first weighs a thousand times the second.
    ///
    /// The soft part weighs a hundred-thousandth of a wish, so that an hour of travel a week never outweighs one.
    public var weighted: Double { first * 1e6 + second * 1e3 + third + soft * Self.softWeight }
    static let softWeight = 1e-5

    /// The sum of two parts.
    public static func + (left: AttendancePrice, right: AttendancePrice) -> AttendancePrice {
        var sum = left
        sum.first += right.first
        sum.second += right.second
        sum.third += right.third
        sum.soft += right.soft
        return sum
    }
}

extension AttendanceState {
    /// The definition of the objective for one person, from the visits as they stand.
    ///
    /// - Complexity: O(visits × demands of the person).
    public func price(of person: Int) -> AttendancePrice {
        var price = AttendancePrice()
        for number in demandsOfPerson[person] {
            let demand = problem.demands[number]
            guard demand.need > 0 else { continue }
            let missing = max(0, demand.need - achieved(demand))
            let share = Double(missing) / Double(demand.need)
            switch demand.level {
            case 0: price.first += share
            case 1: price.second += share
            default: price.third += share
            }
        }
        price.soft = softPrice(of: person)
        return price
    }

    /// The objective of the whole timetable, from its definition.
    public func price() -> AttendancePrice {
        var price = problem.people.indices.reduce(AttendancePrice()) { $0 + self.price(of: $1) }
        for number in series.indices where series[number].isOpen { price.soft += seriesPrice(of: number) }
        return price
    }

    /// How many units of a demand its person's visits achieve; may be more than it needs.
    public func achieved(_ demand: AttendanceDemand) -> Int {
        if demand.isByWeek { return achievedByWeek(demand) }
        var total = 0
        var seen: [Int] = []
        for visit in visits[demand.person] {
            let activity = meetings[visit.meeting].activity
            guard demand.window.contains(visit.day), let position = demand.position(of: activity) else { continue }
            switch demand.unit {
            case .minutes: total += visit.end - visit.start
            case .meetings, .spaced: total += 1
            case .weeks, .idle: break
            case .activities, .keys:
                let key = demand.keys.isEmpty ? activity : demand.keys[position]
                if !seen.contains(key) {
                    seen.append(key)
                    total += 1
                }
            }
        }
        return total
    }

    /// What is missing of a demand now.
    func missing(_ number: Int) -> Int { max(0, Int(table.rows[number].need - achievedUnits[number])) }

    /// People who miss something that is planned for.
    public func peopleMissingSomething() -> Set<Int> {
        Set(table.rows.indices.filter { isServed($0) && missing($0) > 0 }.map { Int(table.rows[$0].person) })
    }

    /// ``price(of:)`` by what is kept up to date, which the search asks after every move.
    func weightedPrice(of person: Int) -> Double {
        var price = 0.0
        for position in table.range(of: person) {
            let number = Int(table.ofPerson[position])
            let row = table.rows[number]
            guard row.need > achievedUnits[number] else { continue }
            price += row.weight * Double(row.need - achievedUnits[number]) / Double(row.need)
        }
        return price + softPrice(of: person) * AttendancePrice.softWeight
    }

    /// Soft penalties of one person: travel, unwanted time, gaps, and waiting for a first meeting.
    func softPrice(of person: Int) -> Double {
        var total = 0.0
        var previous: Visit?
        if let from = problem.people[person].waitsFrom {
            let days = max(0, (visits[person].first?.day ?? dayCount) - from)
            total += Double(days) * problem.prices.waitingDay
        }
        for visit in visits[person] {
            total += Double(visit.minutesBefore + visit.minutesAfter) * problem.prices.travelMinute
            if problem.masks[Int(problem.people[person].unwanted[visit.day])].intersects(
                minutes: visit.start..<visit.end)
            {
                total += problem.prices.unwanted
            }
            if let previous, previous.day == visit.day, previous.back == visit.back, previous.leave == visit.leave {
                total += Double(visit.start - previous.end) * problem.prices.gapMinute
            }
            previous = visit
        }
        return total
    }
}

extension AttendanceDemand {
    /// Where an activity stands in ``activities``; nil when it does not count.
    func position(of activity: Int) -> Int? {
        let position = activities.partitioningIndex { $0 >= activity }
        return position < activities.count && activities[position] == activity ? position : nil
    }

    /// Weight of the whole demand in ``AttendancePrice/weighted``.
    var weight: Double { level == 0 ? 1e6 : level == 1 ? 1e3 : 1 }
}
