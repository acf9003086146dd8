// Which of the placements that serve alike suits people better.

extension AttendanceState {
    /// Placements whose score is so near the best serve alike.
    private static let alike = 1 - 1e-6
    /// How many placements that serve alike are compared by how they suit people: so many, and more where few want it.
    private static let alikeLimit = 24
    private static let looksLimit = 3000
    /// Dates of a placement that are looked at for it.
    private static let datesToRate = 4
    /// People whose travel and hours are looked at, of many who want it: all of them took a quarter of planning a large
    /// town.
    private static let peopleToRate = 12

    /// Puts those of the best placements first that serve as well and suit people better.
    func preferSuitable(_ proposals: inout [Proposal], _ activity: Int, _ people: [Wanting]) {
        guard let best = proposals.first?.score else { return }
        let most = max(Self.alikeLimit, Self.looksLimit / max(1, people.count))
        let count = proposals.prefix(most).count { $0.score >= best * Self.alike }
        guard count > 1 else { return }
        let step = max(1, people.count / Self.peopleToRate)
        let someone = stride(from: 0, to: people.count, by: step).map { people[$0].person }
        let rated = proposals[..<count].map { ($0, inconvenience(activity, $0.placement, someone)) }
        let ordered = rated.sorted { ($0.0.score - $0.1, $1.1) > ($1.0.score - $1.1, $0.1) }
        proposals.replaceSubrange(..<count, with: ordered.map(\.0))
    }

    /// About how much travel and how many unwanted hours a placement would mean, in units of the price.
    private func inconvenience(_ activity: Int, _ placement: SeriesPlacement, _ people: [Int]) -> Double {
        let dates = dates(activity, placement)
        guard !dates.isEmpty, !people.isEmpty else { return 0 }
        let seats = Double(min(problem.activities[activity].mostSeats, people.count)) / Double(people.count)
        let sample = (0..<min(Self.datesToRate, dates.count)).map {
            dates[$0 * dates.count / min(Self.datesToRate, dates.count)]
        }
        var total = 0.0
        for person in people {
            for date in sample {
                let unwanted = Int(problem.people[person].unwanted[date.day])
                if problem.masks[unwanted].intersects(minutes: date.minutes) { total += problem.prices.unwanted }
                guard let place = placement.place else { continue }
                total += Double(shortestWay(person, place, date.day)) * problem.prices.travelMinute
            }
        }
        return total * seats * Double(dates.count) / Double(sample.count) * AttendancePrice.softWeight
    }

    /// Minutes to a place and back by the quickest of a person's modes; nought where there is none.
    private func shortestWay(_ person: Int, _ place: Int, _ day: Int) -> Int {
        let home = Int(problem.people[person].homeOfDay[day])
        var best: Int?
        for mode in 0..<problem.places.modeCount where modeDays[person][mode].contains(day) {
            let there = problem.places.leg(way: problem.people[person].homes[home].there[place], mode)
            let back = problem.places.leg(way: problem.people[person].homes[home].back[place], mode)
            guard there.exists, back.exists else { continue }
            best = min(best ?? .max, Int(there.minutes) + Int(back.minutes))
        }
        return best ?? 0
    }
}
