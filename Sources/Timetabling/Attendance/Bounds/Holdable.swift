/// When an activity could be held at all, whoever else needs rooms and staff.
public struct Holdable: Sendable {
    /// Days on which at some start some room is open and everyone needed is at work.
    public var days = DaySet()
    /// Its weekly slots by weekday, earlier starts first.
    var slots: [[Slot]] = Array(repeating: [], count: 7)

    /// A weekly slot in which it could be held.
    struct Slot: Sendable {
        /// Number of the slot.
        var number: Int
        /// The weeks in which it could be, with enough people where a group is new.
        var weeks: UInt128
    }
}

extension AttendanceState {
    /// Above so many people who want an activity, nobody looks whether any slot suits enough of them: nearly all do.
    private static let wantingToLookAt = 150

    /// When each activity could be held; what exists already may be held in any case.
    ///
    /// From here on everybody whom a series fits has what it unlocks, from the first day: a bound must not be too low.
    public mutating func holdable() -> [Holdable] {
        for offer in problem.activities where !offer.unlocks.isEmpty {
            for person in offer.people {
                for mode in offer.unlocks { modeDays[person][mode] = DaySet(0..<dayCount) }
                attendability.forget(person)
            }
        }
        let existing = Set(problem.existingSeries.map(\.activity))
        var wanting = [[Int]](repeating: [], count: problem.activities.count)
        for demand in problem.demands where demand.need > 0 {
            // Beyond the most that are looked at, lists would be as large as all demands together.
            for activity in demand.activities
            where wanting[activity].last != demand.person && wanting[activity].count <= Self.wantingToLookAt {
                wanting[activity].append(demand.person)
            }
        }
        return problem.activities.indices.map { activity in
            var result = holdable(activity)
            if !existing.contains(activity) { keepSlotsWithAGroup(activity, wanting[activity], &result) }
            return result
        }
    }

    /// Gives people the days of their modes back that ``holdable()`` widened.
    public mutating func restore(modeDays days: [[DaySet]]) {
        for person in days.indices where modeDays[person] != days[person] {
            modeDays[person] = days[person]
            attendability.forget(person)
        }
    }

    /// Where and when rooms are open and staff at work.
    private mutating func holdable(_ activity: Int) -> Holdable {
        let offer = problem.activities[activity]
        var result = Holdable()
        let places: [Int?] = offer.venue == .home ? [nil] : places(offer)
        // Weeks by weekday, start and place.
        var weeks = Array(repeating: UInt128(0), count: 7 * offer.starts.count * places.count)
        for day in 0..<dayCount where offer.days.contains(day) {
            let weekday = problem.horizon.weekday(of: day)
            for (index, start) in offer.starts.enumerated() {
                let minutes = start..<start + offer.minutes
                if let light = offer.daylight, light[day].clamped(to: minutes) != minutes { continue }
                guard offer.form == .appointment || isStaffable(offer, day, minutes) else { continue }
                for (place, number) in places.enumerated() where isOpen(offer, at: number, day, minutes) {
                    result.days.insert(day)
                    weeks[(weekday * offer.starts.count + index) * places.count + place] |=
                        UInt128(1) << UInt128(problem.horizon.week(of: day))
                }
            }
        }
        for position in weeks.indices where weeks[position] != 0 {
            let (row, place) = position.quotientAndRemainder(dividingBy: places.count)
            let (weekday, start) = row.quotientAndRemainder(dividingBy: offer.starts.count)
            let number = slot(activity, place: places[place], weekday: weekday, start: offer.starts[start])
            result.slots[weekday].append(Holdable.Slot(number: number, weeks: weeks[position]))
        }
        return result
    }

    /// Whether a room of an activity is open at a place at a time, taken or not.
    private func isOpen(_ offer: ActivityOffer, at place: Int?, _ day: Int, _ minutes: Range<Int>) -> Bool {
        guard case .rooms(let rooms) = offer.venue else { return true }
        return rooms.contains {
            problem.rooms[$0].place == place
                && !problem.masks[Int(problem.rooms[$0].closed[day])].intersects(minutes: minutes)
        }
    }

    /// Keeps the weekly slots, and of single meetings the weeks, in which as many could come as a group needs.
    ///
    /// Only where nobody may miss one of the weekly meetings for good, so that every slot of a series needs them all;
    /// who comes later or leaves earlier counts, so that a series of many weeks needs them in any week.
    private mutating func keepSlotsWithAGroup(_ activity: Int, _ people: [Int], _ holdable: inout Holdable) {
        let least = problem.activities[activity].groupMinimum
        let mayMiss = Double(problem.activities[activity].perWeek) * (1 - problem.activities[activity].leastShare)
        guard problem.activities[activity].form == .group, least > 1, mayMiss < 1 - 1e-9,
            people.count <= Self.wantingToLookAt
        else { return }
        let isSingle = problem.activities[activity].total == 1
        for weekday in 0..<7 {
            for position in holdable.slots[weekday].indices {
                let slot = holdable.slots[weekday][position]
                let able = people.map { attendableWeeks($0, slot: slot.number) & slot.weeks }
                holdable.slots[weekday][position].weeks =
                    isSingle
                    ? Self.weeks(in: able, atLeast: least, weekCount)
                    : able.count { $0 != 0 } >= least ? slot.weeks : 0
            }
        }
    }

    private static func weeks(in able: [UInt128], atLeast least: Int, _ weekCount: Int) -> UInt128 {
        var result: UInt128 = 0
        for week in 0..<weekCount {
            let bit = UInt128(1) << UInt128(week)
            if able.count(where: { $0 & bit != 0 }) >= least { result |= bit }
        }
        return result
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
