// What is open to all, held whether or not anybody is known to come.

extension AttendanceState {
    /// How many people are asked when they could come.
    private static let askedPeople = 60

    /// Holds one series of every open activity that has none, where most of those it is for could come.
    ///
    /// After what people need was planned: rooms and staff go to that first. What is held stays.
    mutating func holdOpen(random: inout RandomSource) {
        for activity in problem.activities.indices where problem.activities[activity].form == .open {
            guard !series.contains(where: { $0.isOpen && $0.activity == activity }) else { continue }
            if let number = holdOne(activity, random: &random) { series[number].isMovable = false }
            log.removeAll(keepingCapacity: true)
        }
    }

    private mutating func holdOne(_ activity: Int, random: inout RandomSource) -> Int? {
        var fitting = problem.activities[activity].people
        for index in fitting.indices.dropLast().prefix(Self.askedPeople) {
            fitting.swapAt(index, index + random.below(fitting.count - index))
        }
        let people = fitting.prefix(Self.askedPeople).map { Wanting(person: $0, occupied: occupied($0), demands: []) }
        var ranked: [(placement: SeriesPlacement, comers: Int)] = []
        for placement in placements(activity, [], random: &random) {
            ranked.append((placement, comers(activity, placement, people)))
        }
        ranked.sort { $0.comers > $1.comers }
        for (placement, _) in ranked {
            if case .success(let number) = open(activity, placement) { return number }
        }
        return nil
    }

    /// How many meetings of a placement people could come to, all together.
    private mutating func comers(_ activity: Int, _ placement: SeriesPlacement, _ people: [Wanting]) -> Int {
        var weeks: UInt128 = 0
        for date in dates(activity, placement) { weeks |= UInt128(1) << UInt128(problem.horizon.week(of: date.day)) }
        var total = 0
        for slot in numbered(activity, placement) {
            for someone in people { total += (freeWeeks(someone, slot) & weeks).nonzeroBitCount }
        }
        return total
    }
}
