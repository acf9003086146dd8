// Where and when a series could be held: only slots with a room and staff are proposed.

extension AttendanceState {
    /// Dates that are looked at to see whether a weekly slot can be held.
    private static let datesPerSlot = 3
    /// One look in so many is for series that meet less often than the activity allows.
    private static let fullPatterns = 4

    /// Placements to score, at most so many: all when they are few, otherwise a random choice around what
    /// people need.
    mutating func placements(
        _ activity: Int, _ people: [Wanting], limit: Int = proposalLimit, random: inout RandomSource
    ) -> [SeriesPlacement] {
        let offer = problem.activities[activity]
        if offer.total == 1 { return singleDates(activity, people, limit, random: &random) }
        let weeks = firstWeeks(offer)
        // A group may meet less often than it might: some can only come then.
        let most = max(1, offer.perWeek)
        let meetings = random.below(Self.fullPatterns) == 0 ? 1 + random.below(most) : most
        var all: [SeriesPlacement] = []
        for place in places(offer) {
            let slots = holdableSlots(offer, place)
            for pattern in patterns(slots, atMost: meetings, random: &random) {
                let week = weeks.count == 1 ? weeks[0] : someWeek(people, weeks, random: &random)
                all.append(SeriesPlacement(place: place, slots: pattern, firstWeek: week))
            }
        }
        if all.count > limit { random.shuffle(&all, first: limit) }
        return Array(all.prefix(limit))
    }

    func places(_ offer: ActivityOffer) -> [Int?] {
        switch offer.venue {
        case .rooms(let rooms): Array(Set(rooms.map { problem.rooms[$0].place })).sorted()
        case .places(let places): places
        case .home: []
        case .online: [nil]
        }
    }

    /// Weekly slots at a place that have a free room and free staff on at least half of a few dates.
    private func holdableSlots(_ offer: ActivityOffer, _ place: Int?) -> [SeriesState.Slot] {
        let first = problem.horizon.week(of: max(0, problem.firstPlannable))
        var result: [SeriesState.Slot] = []
        for weekday in 0..<7 {
            let days = (first..<max(first, weekCount)).map { problem.horizon.day(week: $0, weekday: weekday) }
                .filter { $0 >= problem.firstPlannable && $0 < dayCount && offer.days.contains($0) }
            guard !days.isEmpty else { continue }
            let sample = (0..<min(Self.datesPerSlot, days.count)).map {
                days[(2 * $0 + 1) * days.count / (2 * min(Self.datesPerSlot, days.count))]
            }
            for start in offer.starts {
                let held = sample.count { isHoldable(offer, place, $0, start) }
                if held * 2 >= sample.count { result.append(SeriesState.Slot(weekday: weekday, start: start)) }
            }
        }
        return result
    }

    /// Whether a meeting could be held on a day: a room at the place and somebody for every need are free.
    private func isHoldable(_ offer: ActivityOffer, _ place: Int?, _ day: Int, _ start: Int) -> Bool {
        let minutes = start..<start + offer.minutes
        if let light = offer.daylight, light[day].clamped(to: minutes) != minutes { return false }
        if case .rooms(let rooms) = offer.venue {
            guard rooms.contains(where: { problem.rooms[$0].place == place && isFree(room: $0, day, minutes) }) else {
                return false
            }
        }
        return offer.needs.allSatisfy { need in
            candidates(need, for: nil).contains { isFree(staff: $0, day, minutes, place: place) }
        }
    }

    /// Whether staff for every need are at work at a time, engaged or not.
    func isStaffable(_ offer: ActivityOffer, _ day: Int, _ minutes: Range<Int>) -> Bool {
        offer.needs.allSatisfy { need in
            candidates(need, for: nil).contains {
                !problem.masks[Int(problem.staff[$0].forbidden[day])].intersects(minutes: minutes)
            }
        }
    }

    /// Weekly patterns of slots: every choice of weekdays at the same start, and some at different starts.
    ///
    /// Where a place has fewer weekdays than the activity may have meetings a week, all of them are taken.
    private func patterns(
        _ slots: [SeriesState.Slot], atMost most: Int, random: inout RandomSource
    ) -> [[SeriesState.Slot]] {
        var result: [[SeriesState.Slot]] = []
        for start in Set(slots.map(\.start)).sorted() {
            let same = slots.filter { $0.start == start }
            result += choices(of: min(most, same.count), from: same)
        }
        let weekdays = Set(slots.map(\.weekday)).sorted()
        guard most > 1, weekdays.count > 1 else { return result }
        for _ in 0..<12 {
            var chosen = weekdays
            while chosen.count > most { chosen.remove(at: random.below(chosen.count)) }
            let mixed = chosen.map { weekday in
                let here = slots.filter { $0.weekday == weekday }
                return here[random.below(here.count)]
            }
            if !result.contains(mixed) { result.append(mixed) }
        }
        return result
    }

    private func choices(of count: Int, from slots: [SeriesState.Slot]) -> [[SeriesState.Slot]] {
        var result: [[SeriesState.Slot]] = [[]]
        for slot in slots { result += result.filter { $0.count < count }.map { $0 + [slot] } }
        return result.filter { $0.count == count && count > 0 }
    }

    /// Single dates on which a meeting could be held, around what people need.
    private func singleDates(
        _ activity: Int, _ people: [Wanting], _ limit: Int, random: inout RandomSource
    ) -> [SeriesPlacement] {
        let offer = problem.activities[activity]
        let isLast = comesLast.contains(activity)
        let places = places(offer)
        let weeks = firstWeeks(offer)
        guard !places.isEmpty, !offer.starts.isEmpty else { return [] }
        var result: [SeriesPlacement] = []
        // Most draws fall on a weekend or a taken room; eight for each that is kept have been enough.
        for _ in 0..<limit * 8 where result.count < limit {
            // What comes last is no use early: any week, where others lean towards the begin.
            let week = isLast ? weeks[random.below(weeks.count)] : someWeek(people, weeks, random: &random)
            let slot = SeriesState.Slot(weekday: random.below(7), start: offer.starts[random.below(offer.starts.count)])
            let place = places[random.below(places.count)]
            let day = problem.horizon.day(week: week, weekday: slot.weekday)
            guard day >= problem.firstPlannable, day < dayCount, offer.days.contains(day),
                isHoldable(offer, place, day, slot.start)
            else { continue }
            result.append(SeriesPlacement(place: place, slots: [slot], firstWeek: week))
        }
        return result
    }

    /// Weeks in which a series can begin: the first that can be planned, or any for one of a fixed number.
    private func firstWeeks(_ offer: ActivityOffer) -> [Int] {
        let first = problem.horizon.week(of: max(0, problem.firstPlannable))
        guard let total = offer.total else { return [first] }
        let length = (total + max(1, offer.perWeek) - 1) / max(1, offer.perWeek)
        return Array(first..<max(first + 1, weekCount - length + 1))
    }

    /// A week in the window of a demand of somebody who wants it.
    private func someWeek(_ people: [Wanting], _ weeks: [Int], random: inout RandomSource) -> Int {
        guard !people.isEmpty else { return weeks[random.below(weeks.count)] }
        let someone = people[random.below(people.count)]
        let window = problem.demands[someone.demands[random.below(someone.demands.count)].demand].window
        let lower = max(weeks[0], problem.horizon.week(of: max(0, window.lowerBound)))
        let upper = min(weeks[weeks.count - 1], problem.horizon.week(of: max(0, min(dayCount, window.upperBound) - 1)))
        guard lower <= upper else { return weeks[random.below(weeks.count)] }
        // Sooner is better for those who wait; squaring leans towards the begin of the window.
        let share = random.unit()
        return lower + Int(share * share * Double(upper - lower + 1))
    }
}
