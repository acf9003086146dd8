/// When an activity could be held at all, whoever else needs rooms and staff.
public struct Holdable: Sendable {
    /// Days on which at some start some room is open and everyone needed is at work.
    public var days: DaySet
    /// For weekly slots by number, the weeks in which enough people for a group could come; nil when not looked at.
    var weeksOfSlot: [Int: UInt128]?

    /// The weeks in which a slot could be held.
    func weeks(_ slot: Int) -> UInt128 {
        weeksOfSlot.map { $0[slot] ?? 0 } ?? .max
    }
}

extension AttendanceState {
    /// Above so many people who want an activity, nobody looks whether any slot suits enough of them: nearly all do.
    private static let wantingToLookAt = 150

    /// When each activity could be held; what exists already may be held in any case.
    public mutating func holdable() -> [Holdable] {
        let existing = Set(problem.existingSeries.map(\.activity))
        var wanting = [[Int]](repeating: [], count: problem.activities.count)
        for demand in problem.demands where demand.need > 0 {
            for activity in demand.activities where wanting[activity].last != demand.person {
                wanting[activity].append(demand.person)
            }
        }
        return problem.activities.indices.map { activity in
            var result = Holdable(days: holdableDays(activity))
            if !existing.contains(activity) {
                result.weeksOfSlot = weeksWithAGroup(activity, wanting[activity], result.days)
            }
            return result
        }
    }

    /// For each weekly slot the weeks in which at least as many could come as a group needs.
    ///
    /// Only where nobody may miss one of the weekly meetings for good, so that every slot of a series needs them all;
    /// who comes later or leaves earlier counts, so that a series of many weeks needs them in any week.
    private mutating func weeksWithAGroup(_ activity: Int, _ people: [Int], _ held: DaySet) -> [Int: UInt128]? {
        let least = problem.activities[activity].groupMinimum
        let mayMiss = Double(problem.activities[activity].perWeek) * (1 - problem.activities[activity].leastShare)
        guard problem.activities[activity].form == .group, least > 1, mayMiss < 1 - 1e-9,
            people.count <= Self.wantingToLookAt
        else { return nil }
        var result: [Int: UInt128] = [:]
        guard people.count >= least else { return result }
        let isSingle = problem.activities[activity].total == 1
        for weekday in 0..<7 {
            let weeks = self.weeks(of: weekday, held)
            guard weeks != 0 else { continue }
            for start in problem.activities[activity].starts {
                for place in places(problem.activities[activity]) {
                    let slot = slot(activity, place: place, weekday: weekday, start: start)
                    let able = people.map { attendableWeeks($0, slot: slot) & weeks }
                    result[slot] =
                        isSingle
                        ? Self.weeks(in: able, atLeast: least, weekCount)
                        : able.count { $0 != 0 } >= least ? weeks : 0
                }
            }
        }
        return result
    }

    private static func weeks(in able: [UInt128], atLeast least: Int, _ weekCount: Int) -> UInt128 {
        var result: UInt128 = 0
        for week in 0..<weekCount {
            let bit = UInt128(1) << UInt128(week)
            if able.count(where: { $0 & bit != 0 }) >= least { result |= bit }
        }
        return result
    }

    /// The weeks in which a weekday is one of some days.
    private func weeks(of weekday: Int, _ days: DaySet) -> UInt128 {
        var result: UInt128 = 0
        for week in 0..<weekCount where days.contains(problem.horizon.day(week: week, weekday: weekday)) {
            result |= UInt128(1) << UInt128(week)
        }
        return result
    }

    /// Days on which an activity could be held at all: at some start some room is open and everyone needed at work.
    func holdableDays(_ activity: Int) -> DaySet {
        let offer = problem.activities[activity]
        var days = DaySet()
        for day in 0..<dayCount where offer.days.contains(day) {
            let isHeld = offer.starts.contains { start in
                let minutes = start..<start + offer.minutes
                return isOpenSomewhere(offer, day, minutes)
                    && (offer.form == .appointment || isStaffable(offer, day, minutes))
            }
            if isHeld { days.insert(day) }
        }
        return days
    }

    /// Most minutes of meetings a member of staff can work in the days to come.
    public func workableMinutes(_ staff: Int) -> Int {
        let someone = problem.staff[staff]
        var byWeek = Array(repeating: 0, count: weekCount)
        for day in max(0, problem.firstPlannable)..<max(dayCount, problem.firstPlannable) {
            let free = problem.masks[Int(someone.forbidden[day])].inverted.count * DayMask.slotMinutes
            byWeek[problem.horizon.week(of: day)] += min(free, someone.minutesPerDay ?? free)
        }
        return byWeek.reduce(0) { $0 + min($1, someone.minutesPerWeek ?? $1) }
    }

    /// Most seat minutes that the groups of an activity can offer on some days.
    public func seatMinutes(_ activity: Int, on days: DaySet) -> Double {
        let offer = problem.activities[activity]
        var byWeek = Array(repeating: 0, count: weekCount)
        for day in max(0, problem.firstPlannable)..<max(dayCount, problem.firstPlannable) where days.contains(day) {
            byWeek[problem.horizon.week(of: day)] += 1
        }
        let meetings = byWeek.reduce(0) { $0 + min($1, offer.perWeek) }
        let series = Double(min(offer.seriesMaximum, 100_000))
        return series * Double(meetings) * Double(offer.minutes) * Double(min(offer.groupMaximum, 100_000))
    }
}
