// Proposals of where and when to hold a series, and which of them serves most.

extension AttendanceState {
    /// How many placements are scored at most for one new series.
    static let proposalLimit = 120
    /// How many people are looked at when a placement is scored; twice as many served no better.
    static let wantingLimit = 120
    /// How many people are looked at when a series is filled, or forty for every seat where that is more.
    static let fillingLimit = 600
    /// How many of the best placements are tried for real.
    static let trialLimit = 3
    /// Above so many people for every seat fewer placements are scored, and for fewer people.
    private static let crowd = 12
    /// Above so many people for every seat one trial is enough: any placement fills.
    private static let plenty = 4

    /// A placement and what it would give those who want it.
    struct Proposal {
        var placement: SeriesPlacement
        var score: Double
        var comers: Int
    }

    /// Proposals for an activity, best first, with those who want it.
    struct Proposals {
        var list: [Proposal] = []
        var seekers: Seekers
    }

    /// The most promising placements for a new series of an activity.
    mutating func proposals(
        _ activity: Int, limit: Int = proposalLimit, random: inout RandomSource
    ) -> Proposals {
        let seekers = seekers(of: activity)
        var people = wanting(activity, among: seekers, limit: Self.wantingLimit, random: &random)
        let offer = problem.activities[activity]
        guard !people.isEmpty, people.count >= min(offer.groupMinimum, Self.wantingLimit) else {
            return Proposals(seekers: seekers)
        }
        // Where a dozen wait for every seat any good place and time fills; care is for those who remain.
        let isCrowded = seekers.entries.count / Self.crowd >= offer.mostSeats
        // Every second one: people lie in the order of their ids, of which the first must not decide.
        if isCrowded { people = stride(from: 0, to: people.count, by: 2).map { people[$0] } }
        let limit = isCrowded ? limit / 3 : limit
        var result: [Proposal] = []
        for placement in placements(activity, people, limit: limit, random: &random) {
            let scored = score(activity, placement, people)
            if scored.comers >= max(1, offer.groupMinimum) { result.append(scored) }
        }
        result.sort { $0.score > $1.score }
        // Where a dozen wait for every seat there is no time for it.
        if !isCrowded { preferSuitable(&result, activity, people) }
        return Proposals(list: result, seekers: seekers)
    }

    /// What a placement would give: the sum of the greatest benefits of as many as a group holds.
    private mutating func score(_ activity: Int, _ placement: SeriesPlacement, _ people: [Wanting]) -> Proposal {
        let offer = problem.activities[activity]
        let dates = dates(activity, placement)
        var weeks: UInt128 = 0
        for date in dates { weeks |= UInt128(1) << UInt128(problem.horizon.week(of: date.day)) }
        guard !dates.isEmpty, offer.total.map({ dates.count >= $0 }) ?? true, hasStaff(activity, dates, placement.place)
        else { return Proposal(placement: placement, score: 0, comers: 0) }
        var benefits: [(benefit: Double, meetings: Int)] = []
        let slots = numbered(activity, placement)
        // By position: every copy of one of them would count references.
        for index in people.indices {
            guard let attended = attendable(people[index], activity, slots, weeks: weeks, dates: dates.count),
                offer.total != 1 || isInOrder(people[index].person, activity, dates[0])
            else { continue }
            let benefit = benefit(people[index], attended)
            let used = offer.total ?? min(attended.count, people[index].needed)
            if benefit > 0 { benefits.append((benefit, max(1, used))) }
        }
        // Seats are dates: who needs few of them leaves the rest to others.
        benefits.sort { $0.benefit * Double($1.meetings) > $1.benefit * Double($0.meetings) }
        var seats = offer.mostSeats * (offer.total ?? dates.count)
        var score = 0.0
        for (benefit, meetings) in benefits where seats > 0 {
            score += benefit * min(1, Double(seats) / Double(meetings))
            seats -= meetings
        }
        return Proposal(placement: placement, score: score, comers: benefits.count)
    }

    /// Whether a single meeting on a date keeps every order that the person's demands ask.
    private func isInOrder(_ person: Int, _ activity: Int, _ date: SeriesDate) -> Bool {
        !breaksOrder(
            person,
            Occasion(
                activity: activity, day: date.day, start: date.minutes.lowerBound, end: date.minutes.upperBound))
    }

    /// Whether somebody can lead it on most of a few dates spread over its life.
    private func hasStaff(_ activity: Int, _ dates: [SeriesDate], _ place: Int?) -> Bool {
        let sample = (0..<min(7, dates.count)).map { dates[$0 * dates.count / min(7, dates.count)] }
        return problem.activities[activity].needs.allSatisfy { need in
            let staffed = sample.count { date in
                candidates(need, for: nil).contains { isFree(staff: $0, date.day, date.minutes, place: place) }
            }
            return staffed * 2 > sample.count
        }
    }

    /// Holds the best of the proposals with those who want it most; nil when none can be held with enough people.
    mutating func openBest(_ activity: Int, random: inout RandomSource) -> Int? {
        openBest(activity, of: proposals(activity, random: &random), random: &random)
    }

    /// Holds the best of these proposals; see ``openBest(_:random:)``.
    mutating func openBest(_ activity: Int, of proposals: Proposals, random: inout RandomSource) -> Int? {
        guard let best = proposals.list.first else { return nil }
        let isPlenty = best.comers / Self.plenty >= problem.activities[activity].mostSeats
        // Whoever wants it wants it wherever it is tried: they are looked for once.
        let people = wanting(
            activity, among: proposals.seekers, limit: fillingLimit(activity), random: &random)
        return isPlenty
            ? openFirst(activity, proposals.list, people) : openBest(activity, proposals.list, people)
    }

    private mutating func openFirst(_ activity: Int, _ proposals: [Proposal], _ people: [Wanting]) -> Int? {
        let least = max(1, problem.activities[activity].groupMinimum)
        for proposal in proposals.prefix(Self.trialLimit) {
            let mark = log.count
            if case .success(let number) = open(activity, proposal.placement) {
                let gain = fill(number, with: people)
                if gain > 0, series[number].members.count >= least { return number }
            }
            rollBack(to: mark)
        }
        return nil
    }

    private mutating func openBest(_ activity: Int, _ proposals: [Proposal], _ people: [Wanting]) -> Int? {
        var best: (placement: SeriesPlacement, gain: Double)?
        for proposal in proposals.prefix(Self.trialLimit) {
            if let best, proposal.score <= best.gain { break }
            let mark = log.count
            if case .success(let number) = open(activity, proposal.placement) {
                let gain = fill(number, with: people) - seriesPrice(of: number) * AttendancePrice.softWeight
                if series[number].members.count >= max(1, problem.activities[activity].groupMinimum),
                    gain > (best?.gain ?? 0)
                {
                    best = (proposal.placement, gain)
                }
            }
            rollBack(to: mark)
        }
        guard let best, case .success(let number) = open(activity, best.placement) else { return nil }
        _ = fill(number, with: people)
        return number
    }

    private func fillingLimit(_ activity: Int) -> Int {
        max(Self.fillingLimit, problem.activities[activity].mostSeats * 40)
    }

    /// Enrols those who want a series most until it is full.
    ///
    /// - Returns: What that takes off the price.
    mutating func fill(_ number: Int, random: inout RandomSource) -> Double {
        let activity = series[number].activity
        return fill(number, with: wanting(activity, limit: fillingLimit(activity), random: &random))
    }

    private mutating func fill(_ number: Int, with people: [Wanting]) -> Double {
        let activity = series[number].activity
        let placement = SeriesPlacement(place: series[number].place, slots: series[number].slots, firstWeek: 0)
        let slots = numbered(activity, placement)
        var weeks: UInt128 = 0
        for meeting in series[number].meetings {
            weeks |= UInt128(1) << UInt128(problem.horizon.week(of: meetings[meeting].day))
        }
        var ranked: [(person: Int, benefit: Double)] = []
        let count = series[number].meetings.count
        for index in people.indices {
            guard let attended = attendable(people[index], activity, slots, weeks: weeks, dates: count) else {
                continue
            }
            let benefit = benefit(people[index], attended)
            if benefit > 0 { ranked.append((people[index].person, benefit)) }
        }
        ranked.sort { ($1.benefit, $0.person) < ($0.benefit, $1.person) }
        sortByKinship(&ranked, for: number)
        var gain = 0.0
        for (person, _) in ranked where hasSeat(number) {
            gain += enrolIfBetter(person, number)
        }
        return gain
    }

    /// Enrols a person when that lowers their price.
    mutating func enrolIfBetter(_ person: Int, _ number: Int) -> Double {
        let before = weightedPrice(of: person)
        let mark = log.count
        if let obstacle = enrol(person, number) {
            guard isWorthMakingWay(obstacle, person, number), enrolMakingWay(person, number) else {
                rollBack(to: mark)
                return 0
            }
        }
        let gain = before - weightedPrice(of: person)
        if gain > 0 { return gain }
        rollBack(to: mark)
        return 0
    }

    /// Whether an obstacle may go when the person's appointments do: what is in the way that day must be one of them.
    private func isWorthMakingWay(_ obstacle: Obstacle, _ person: Int, _ number: Int) -> Bool {
        guard obstacle.mayBeOwnAppointment else { return false }
        guard obstacle == .overlap || obstacle == .dayCeiling else { return true }
        var days = DaySet()
        for meeting in series[number].meetings { days.insert(meetings[meeting].day) }
        for visit in visits[person] where meetings[visit.meeting].series == nil && days.contains(visit.day) {
            return true
        }
        return false
    }

    /// Enrols a person after taking their appointments out of the way, and plans these again around the series.
    private mutating func enrolMakingWay(_ person: Int, _ number: Int) -> Bool {
        let own = visits[person].map(\.meeting).filter { meetings[$0].series == nil && meetings[$0].tag == nil }
        guard !own.isEmpty else { return false }
        for meeting in own { cancelAppointment(meeting) }
        guard enrol(person, number) == nil else { return false }
        for demand in demandsOfPerson[person] where missing(demand) > 0 && hasAppointments(demand) {
            appointMissing(demand)
        }
        return true
    }
}

extension Obstacle {
    /// Whether an appointment of the person may be what stands in the way.
    var mayBeOwnAppointment: Bool {
        switch self {
        case .overlap, .weekCeiling, .dayCeiling, .freeWeekday, .ramp, .order, .share: true
        case .day, .forbidden, .guarding, .unreachable, .departure, .uncovered, .full, .alone, .relation: false
        }
    }
}
