// What else one person, or one series, could have: tried with the steps of the search and taken back.

extension AttendanceState {
    /// A series that a person could be in, with the difference it makes.
    public struct SeriesAlternative: Sendable {
        /// Number of the series.
        public var series: Int
        /// Numbers of the series the person leaves for it.
        public var leaves: [Int]
        /// Meetings attended of it.
        public var attended: Int
        /// Meetings that fall out.
        public var lost: Int
        /// Units of each of the person's demands before and after, by number of the demand.
        public var units: [Int: (before: Int, after: Int)]
        /// The difference it makes to the person's price; below 0 is better.
        public var price: Double
    }

    /// The open series of some activities that a person is not in and could be, the best first.
    ///
    /// Where the person is in another series of the activity, or one that counts for the same demands stands in the
    /// way, that is left. Nobody else is moved.
    public mutating func seriesAlternatives(for person: Int, activities: [Int]) -> [SeriesAlternative] {
        let demands = demandsOfPerson[person]
        var result: [SeriesAlternative] = []
        begin()
        for candidate in series.indices where series[candidate].isOpen && !enrolled[person].contains(candidate) {
            let activity = series[candidate].activity
            guard activities.contains(activity), problem.activities[activity].form != .appointment,
                problem.activities[activity].people.contains(person)
            else { continue }
            let own = enrolled[person].filter { series[$0].activity == activity }
            let related = enrolled[person].filter { other in
                demands.contains { table.counts(series[other].activity, for: $0) && table.counts(activity, for: $0) }
            }
            for leaves in [own, related] {
                if let found = alternative(person, candidate, leaves, demands) {
                    result.append(found)
                    break
                }
            }
        }
        return result.sorted { ($0.price, $0.series) < ($1.price, $1.series) }
    }

    private mutating func alternative(
        _ person: Int, _ candidate: Int, _ leaves: [Int], _ demands: [Int]
    ) -> SeriesAlternative? {
        defer { rollBack() }
        let visitsBefore = Set(visits[person].map(\.meeting))
        let unitsBefore = demands.map { achieved(problem.demands[$0]) }
        let priceBefore = weightedPrice(of: person)
        for number in leaves { leave(person, number) }
        guard enrol(person, candidate) == nil else { return nil }
        let present = Set(visits[person].map(\.meeting))
        var units: [Int: (before: Int, after: Int)] = [:]
        for (index, number) in demands.enumerated() {
            let after = achieved(problem.demands[number])
            if after != unitsBefore[index] { units[number] = (unitsBefore[index], after) }
        }
        return SeriesAlternative(
            series: candidate, leaves: leaves, attended: present.subtracting(visitsBefore).count,
            lost: visitsBefore.subtracting(present).count, units: units, price: weightedPrice(of: person) - priceBefore)
    }

    /// Another way to hold a series, with the difference it makes.
    public struct SeriesRelocation: Sendable {
        /// Weekly times.
        public var slots: [SeriesState.Slot]
        /// Number of the place.
        public var place: Int?
        /// Number of the usual room.
        public var room: Int?
        /// Numbers of the usual staff.
        public var staff: [Int]
        /// Meetings it would have.
        public var meetings: Int
        /// Numbers of the people in it who can stay.
        public var kept: [Int]
        /// Numbers of those who cannot.
        public var lost: [Int]
        /// The difference to the prices of the people in it; below 0 is better.
        public var price: Double
    }

    /// Other times and places for a series, those that keep the most people first.
    ///
    /// Everybody else stays as they are; rooms and staff are those that are free then.
    public mutating func relocations(of number: Int, random: inout RandomSource) -> [SeriesRelocation] {
        begin()
        defer { rollBack() }
        let former = series[number]
        let before = former.members.reduce(0.0) { $0 + weightedPrice(of: $1) }
        close(number)
        var result: [SeriesRelocation] = []
        for proposal in proposals(former.activity, random: &random).list {
            let isSame = proposal.placement.slots == former.slots && proposal.placement.place == former.place
            if isSame { continue }
            let mark = log.count
            if case .success(let new) = open(former.activity, proposal.placement) {
                let kept = former.members.filter { enrol($0, new) == nil }
                let after = former.members.reduce(0.0) { $0 + weightedPrice(of: $1) }
                result.append(
                    SeriesRelocation(
                        slots: series[new].slots, place: series[new].place, room: series[new].room,
                        staff: series[new].staff.map(\.staff), meetings: series[new].meetings.count, kept: kept,
                        lost: former.members.filter { !kept.contains($0) }, price: after - before))
            }
            rollBack(to: mark)
        }
        return result.sorted { ($0.lost.count, $0.price) < ($1.lost.count, $1.price) }
    }

    /// Rooms and staff that are free on all dates of a series that are still to come, besides its own.
    public mutating func freeForSeries(_ number: Int) -> (rooms: [Int], staff: [Int]) {
        let dates = series[number].meetings.filter {
            meetings[$0].isAlive && meetings[$0].day >= problem.firstPlannable
        }
        let activity = problem.activities[series[number].activity]
        var rooms: [Int] = []
        if case .rooms(let all) = activity.venue {
            rooms = all.filter { room in
                room != series[number].room && problem.rooms[room].place == series[number].place
                    && problem.rooms[room].capacity >= series[number].members.count
                    && dates.allSatisfy { isFree(room: room, meetings[$0].day, meetings[$0].start..<meetings[$0].end) }
            }
        }
        let own = series[number].staff.map(\.staff)
        let staff = (activity.needs.first.map { candidates($0, for: nil) } ?? []).filter { member in
            !own.contains(member)
                && dates.allSatisfy {
                    isFree(
                        staff: member, meetings[$0].day, meetings[$0].start..<meetings[$0].end,
                        place: meetings[$0].place)
                }
        }
        return (rooms, staff)
    }

    /// Demands of the first two levels with something missing, and the people they are of.
    public func unmet() -> (demands: Int, people: Set<Int>) {
        let short = problem.demands.indices.filter { problem.demands[$0].level < 2 && missing($0) > 0 }
        return (short.count, Set(short.map { problem.demands[$0].person }))
    }
}
