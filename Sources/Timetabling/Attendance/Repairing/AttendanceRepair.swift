/// Limits of a repair.
public struct RepairLimits: Sendable {
    /// First day from which what exists may be moved; what is nearer stays unless a hard rule forbids it.
    public var firstMovable: Int
    /// People whose weeks may differ before that counts against the repair.
    public var budget: Int
    /// Prices of changes.
    public var prices: ChangePrices
    /// Moves tried in each ring for a person.
    public var tries = 24

    /// Makes limits.
    public init(firstMovable: Int, budget: Int, prices: ChangePrices) {
        self.firstMovable = firstMovable
        self.budget = budget
        self.prices = prices
    }
}

/// Repairs a timetable after a change of its instance, touching as few people as it can.
///
/// First the timetable is carried over: what the change forbids goes, what it does not bear on stays without a look.
/// Then those who lost something, or need something new, are served ring by ring: with what is free; by changing their
/// own weeks; by taking a seat of somebody who can be served elsewhere; by moving whole series. A wider ring is entered
/// only for what the nearer ones could not do, and its best move is kept only when it is worth its price.
///
/// Source: minimal perturbation as in Müller, Barták and Rudová, "Minimal perturbation problem in course timetabling"
/// (2005); the rings are ours.
public struct AttendanceRepair: Sendable {
    /// The timetable as it stands.
    public private(set) var state: AttendanceState
    /// What people had.
    private let origin: AttendanceState
    private let limits: RepairLimits
    /// People who miss something that the change did not take, and for whom something may be free now.
    private let wanting: [Int]
    /// Those of them whom the changes may help.
    private let helped: [Int]
    /// People who are new.
    private let arrived: Set<Int>
    private var random: RandomSource
    /// People to look after: who lost something, need something else, or are new.
    private var focus: [Int] = []
    /// What was found when the timetable was carried over.
    private var outcome: AdoptionOutcome
    /// People whose weeks differ from what they had.
    private var touched: Set<Int> = []

    /// Most seats that change hands for somebody.
    private static let longestChain = 3

    /// How far a repair may reach for somebody.
    private enum Ring: CaseIterable {
        /// The person's own weeks.
        case own
        /// The seat of one other person, or the time of an appointment, passed on in a short chain.
        case seat
        /// A series of others.
        case series
    }

    /// Prepares the repair of a timetable for an instance.
    ///
    /// - Parameters:
    ///   - origin: What people have, in which every rule of its own instance holds.
    ///   - problem: The instance as it is now; numbers of what it shares with the earlier one are the same.
    ///   - changes: What differs.
    ///   - limits: How far it may go.
    ///   - alsoServing: People to offer what is free whatever differs; nobody else is, but whom the changes may help.
    ///   - arrived: People who are new, though the instance they had nothing in knew them.
    ///   - seed: Seed of its random choices.
    public init(
        origin: AttendanceState, problem: AttendanceProblem, changes: ProblemChanges, limits: RepairLimits,
        alsoServing: Set<Int> = [], arrived: Set<Int> = [], seed: UInt64
    ) {
        self.origin = origin
        self.limits = limits
        self.arrived = arrived
        random = RandomSource(seed: seed)
        state = origin
        state.givesReasons = false
        outcome = state.adopt(problem, changes, firstMovable: limits.firstMovable)
        focus = outcome.people.union(arrived).sorted()
        let gainers = ProblemGains(from: origin.problem, to: problem, changes).people()
        helped = gainers.subtracting(focus).sorted()
        wanting = alsoServing.union(gainers).subtracting(focus).sorted()
    }

    /// Widens the repair ring by ring until everybody is served, nothing more helps, or the time is over.
    public mutating func run(stop: StopFlag, deadline: Deadline) {
        serveWithWhatIsFree(stop: stop, deadline: deadline)
        noteTouched(state.problem.people.indices.filter { differs($0) })
        state.releasesFrom = max(limits.firstMovable, state.problem.firstPlannable)
        state.isHasty = true
        defer {
            state.releasesFrom = nil
            state.isHasty = false
            state.givesReasons = true
        }
        for ring in Ring.allCases {
            for person in focus where !stop.isRaised && deadline.share < 1 && isWorse(person) {
                widen(ring, for: person, stop: stop, deadline: deadline)
            }
        }
        state.releasesFrom = nil
        state.isHasty = false
        // Whoever leaves may leave a group too small, and whoever is served anew may have to leave something else.
        for _ in 0..<2 {
            let people = touched.union(focus).sorted()
            state.leaveWhereTooLittle(people)
            closeTooSmall()
            state.keepToRamps(of: people)
            state.repairOrders(of: people, random: &random)
        }
        closeTooSmall()
        state.keepWhole(of: touched.union(focus).sorted())
        state.holdPairs(
            of: touched.union(focus).sorted(), from: max(limits.firstMovable, state.problem.firstPlannable))
        state.inheritTags(from: origin, firstMovable: limits.firstMovable)
        state.begin()
    }

    /// People whose weeks differ from what they had, ascending.
    public var peopleTouched: [Int] {
        state.visits.indices.filter { ChangeOfPerson($0, from: origin, to: state).isTouched }
    }

    // MARK: Rings

    private mutating func serveWithWhatIsFree(stop: StopFlag, deadline: Deadline) {
        for person in focus where isWorse(person) && !stop.isRaised {
            state.serve(person, random: &random)
            state.begin()
        }
        for number in outcome.freed.sorted() where state.series[number].isOpen {
            _ = state.fill(number, random: &random)
            state.begin()
        }
        // Whoever missed something before is offered what is free, and changes nobody's weeks.
        for person in wanting where !stop.isRaised && deadline.share < 1 && Self.unmet(state, person) > 1e-9 {
            state.serve(person, random: &random)
            state.begin()
        }
        openGroups(stop: stop, deadline: deadline)
        state.inheritTags(from: origin, firstMovable: limits.firstMovable)
    }

    /// Forms groups once seats that came free were offered: for those who have less than before, until they have not; and
    /// not for what was missed all along, since a new group is news for two dozen people.
    private mutating func openGroups(stop: StopFlag, deadline: Deadline) {
        var isFutile: Set<Int> = []
        for person in focus where isWorse(person) {
            for activity in activities(missedBy: [person]) where !isFutile.contains(activity) && isWorse(person) {
                guard !stop.isRaised, deadline.share < 1 else { return }
                let before = Self.unmet(state, person)
                state.begin()
                if state.openBest(activity, random: &random) == nil || Self.unmet(state, person) > before - 1e-9 {
                    // It may suit others, but not the one it is for.
                    state.rollBack()
                    isFutile.insert(activity)
                }
                state.begin()
            }
        }
        for activity in activities(missedBy: helped) where !isFutile.contains(activity) {
            guard !stop.isRaised, deadline.share < 1 else { return }
            _ = state.openBest(activity, random: &random)
            state.begin()
        }
    }

    /// Activities of groups that count for what people miss, ascending.
    private func activities(missedBy people: [Int]) -> [Int] {
        var result: Set<Int> = []
        for person in people {
            for demand in state.demandsOfPerson[person] where state.missing(demand) > 0 && state.isServed(demand) {
                result.formUnion(state.problem.demands[demand].activities)
            }
        }
        return result.filter { state.problem.activities[$0].form == .group }.sorted()
    }

    /// Whether a person is served less well than before the change, or was not there.
    private func isWorse(_ person: Int) -> Bool {
        let isNew = person >= origin.visits.count || arrived.contains(person)
        let before = isNew ? 0 : Self.unmet(origin, person)
        return Self.unmet(state, person) > before + 1e-9
    }

    private static func unmet(_ state: AttendanceState, _ person: Int) -> Double {
        state.demandsOfPerson[person].reduce(0.0) { sum, number in
            guard state.isServed(number) else { return sum }
            let row = state.table.rows[number]
            return row.need > 0 ? sum + row.weight * Double(state.missing(number)) / Double(row.need) : sum
        }
    }

    /// Tries moves of a ring for a person, and makes the best again when it is worth its price.
    private mutating func widen(_ ring: Ring, for person: Int, stop: StopFlag, deadline: Deadline) {
        var best: (price: RepairPrice, random: RandomSource)?
        // Whose seat it takes is a matter of luck: a group has a dozen or two. Nobody shall go without for having been
        // drawn before the one who can be served elsewhere.
        let (least, most) = ring == .seat ? (limits.tries * 3, limits.tries * 6) : (limits.tries, limits.tries)
        let owed = price(of: [person], in: state).duty
        for number in 0..<most where !stop.isRaised && deadline.share < 1 {
            if number >= least, let best, best.price.duty < 1e-7 - owed { break }
            let start = random
            let gain = tryMove(ring, person)
            if gain < best?.price ?? RepairPrice() { best = (gain, start) }
        }
        guard let best else { return }
        let later = random
        random = best.random
        state.begin()
        make(ring, person)
        noteTouched(peopleOfMove())
        state.begin()
        random = later
    }

    /// Makes a move, takes it back, and tells by how much the price would rise.
    private mutating func tryMove(_ ring: Ring, _ person: Int) -> RepairPrice {
        state.begin()
        let count = touched.count
        make(ring, person)
        let people = peopleOfMove()
        let after = price(of: people, in: state)
        // What the same people cost before the move is what they cost once it is taken back.
        var now = count
        for other in people { now += (differs(other) ? 1 : 0) - (touched.contains(other) ? 1 : 0) }
        state.rollBack()
        let before = price(of: people, in: state)
        return RepairPrice(
            duty: after.duty - before.duty,
            beyond: max(0, now - limits.budget) - max(0, count - limits.budget),
            rest: after.rest - before.rest)
    }

    private mutating func make(_ ring: Ring, _ person: Int) {
        switch ring {
        case .own: state.rebuild(person, random: &random)
        case .seat:
            if state.missingAppointment(of: person) != nil, random.below(2) == 0 {
                state.takeTime(for: person, random: &random)
            } else {
                state.swapSeat(for: person, chain: Self.longestChain, random: &random)
            }
        case .series:
            if random.below(3) == 0 {
                state.openSomething(for: person, random: &random)
                state.serve(person, random: &random)
            } else {
                state.replaceSeries(near: person, random: &random)
            }
        }
    }

    /// Closes series that lost so many people that they may not be held, unless they have begun, and serves those who
    /// were left.
    private mutating func closeTooSmall() {
        for number in state.series.indices where state.series[number].isOpen {
            let least = state.problem.activities[state.series[number].activity].groupMinimum
            let count = state.series[number].members.count
            guard count < least, number < origin.series.count, memberCount(before: number) >= least,
                !state.series[number].isPinned, state.series[number].span.lowerBound >= state.problem.firstPlannable
            else { continue }
            let members = state.series[number].members
            state.begin()
            state.close(number)
            for member in members { state.serve(member, random: &random) }
            state.begin()
            noteTouched(members)
        }
    }

    /// How many were in a series before, those included who could not be taken over.
    private func memberCount(before number: Int) -> Int {
        let tag = origin.series[number].tag
        let told = state.problem.existingSeries.first { $0.tag == tag }?.members.count ?? 0
        return max(told, origin.series[number].members.count)
    }

    // MARK: Prices

    private func price(of people: [Int], in state: AttendanceState) -> RepairPrice {
        var price = RepairPrice()
        for person in people {
            for number in state.demandsOfPerson[person] where state.isServed(number) {
                let row = state.table.rows[number]
                guard row.need > 0 else { continue }
                let unmet = row.weight * Double(state.missing(number)) / Double(row.need)
                if row.level < 2 { price.duty += unmet } else { price.rest += unmet }
            }
            price.rest += state.softPrice(of: person) * AttendancePrice.softWeight
            price.rest +=
                ChangeOfPerson(person, from: origin, to: state).price(limits.prices) * ChangePrices.changeWeight
        }
        return price
    }

    private func differs(_ person: Int) -> Bool {
        // Somebody who had nothing has nothing that could be changed.
        guard person < origin.visits.count, !origin.visits[person].isEmpty else { return false }
        if state.visits[person] == origin.visits[person], !hasOtherRoom(person) { return false }
        return ChangeOfPerson(person, from: origin, to: state).isTouched
    }

    private func hasOtherRoom(_ person: Int) -> Bool {
        state.visits[person].contains { visit in
            let (old, new) = (origin.meetings[visit.meeting], state.meetings[visit.meeting])
            return old.room != new.room || old.staff != new.staff
        }
    }

    private mutating func noteTouched(_ people: [Int]) {
        for person in people { if differs(person) { touched.insert(person) } else { touched.remove(person) } }
    }

    private func peopleOfMove() -> [Int] {
        var result: Set<Int> = []
        for step in state.log { if case .day(let person, _, _, _) = step { result.insert(person) } }
        return result.sorted()
    }
}
