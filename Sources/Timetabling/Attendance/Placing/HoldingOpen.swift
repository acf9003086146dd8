// What is open to all, held whether or not anybody is known to come.

extension AttendanceState {
    /// How many people are asked when they could come.
    private static let askedPeople = 60

    /// Holds one series of every open activity that has none, for those who need it or else where most of those it is
    /// for could come, and lets those come who miss it.
    ///
    /// After what people need was planned: rooms, staff and people's time go to that first. Filling open activities
    /// before groups left a tenth more demands unmet in a town of 600. What is held stays.
    mutating func holdOpen(random: inout RandomSource) {
        for activity in problem.activities.indices where problem.activities[activity].form == .open {
            if !series.contains(where: { $0.isOpen && $0.activity == activity }),
                let number = openBest(activity, random: &random) ?? holdOne(activity, random: &random)
            {
                series[number].isMovable = false
            }
            for number in series.indices where series[number].isOpen && series[number].activity == activity {
                _ = fill(number, random: &random)
            }
            log.removeAll(keepingCapacity: true)
        }
    }

    private mutating func holdOne(_ activity: Int, random: inout RandomSource) -> Int? {
        var fitting = problem.activities[activity].people
        random.shuffle(&fitting, first: Self.askedPeople)
        let people = fitting.prefix(Self.askedPeople).map {
            Wanting(person: $0, occupied: occupied($0), full: 0, demands: [], needed: 0)
        }
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
