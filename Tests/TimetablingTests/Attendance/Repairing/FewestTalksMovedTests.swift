import Testing

@testable import Timetabling

/// Searches and repairs of talks in towns so small that every plan they could have can be looked at.
@Suite struct FewestTalksMovedTests {
    static let seeds = UInt64(1)...200

    /// What a search and a repair came to, and the best that any plan comes to.
    struct Comparison {
        var searched: Int
        var mostToSearch: Int
        var served: Int
        var mostServed: Int
        var touched: Int
        var fewestTouched: Int
    }

    static let comparisons = seeds.map { seed in
        var town = TalkTown(seed: seed)
        let origin = town.published()
        let first = town.best(from: Array(repeating: nil, count: origin.visits.count))
        let changes = town.change()
        let limits = RepairLimits(firstMovable: 0, budget: 0, prices: ChangePrices())
        var repair = AttendanceRepair(
            origin: origin, problem: town.problem, changes: changes, limits: limits, seed: seed)
        repair.run(stop: StopFlag(), deadline: Deadline(seconds: 3600))
        let best = town.best(from: TalkTown.slots(of: origin))
        return Comparison(
            searched: origin.visits.count { !$0.isEmpty }, mostToSearch: first.served,
            served: repair.state.visits.count { !$0.isEmpty }, mostServed: best.served,
            touched: repair.peopleTouched.count, fewestTouched: best.touched)
    }

    @Test func aSearchServesAsManyAsAnyPlanCould() {
        #expect(Self.comparisons.count { $0.searched != $0.mostToSearch } == 0)
        #expect(Self.comparisons.contains { $0.mostToSearch < 6 }, "in some towns not everybody can be served")
    }

    @Test func aRepairServesAsManyAsAnyPlanCould() {
        #expect(Self.comparisons.count { $0.served != $0.mostServed } == 0)
        #expect(Self.comparisons.contains { $0.mostServed < $0.mostToSearch }, "some changes cost somebody their talk")
    }

    @Test func aRepairTouchesAsFewPeopleAsAnyPlanThatServesAsMany() {
        #expect(Self.comparisons.allSatisfy { $0.touched >= $0.fewestTouched })
        // Whose times a chain takes is drawn.
        #expect(Self.comparisons.count { $0.touched != $0.fewestTouched } <= 4)
        #expect(Self.comparisons.count { $0.fewestTouched > 1 } > 20, "many changes need several people")
    }
}

/// Six people who each have one talk with the only client supporter, who has few hours in one week.
struct TalkTown {
    private static let people = 6
    private static let starts = [570, 780]
    private static let minutes = 60
    private static let slotCount = 10

    private(set) var problem: AttendanceProblem
    private var random: RandomSource

    init(seed: UInt64) {
        random = RandomSource(seed: seed)
        var town = AttendanceTown(weeks: 1, places: 1)
        for _ in 0..<Self.people { _ = town.addPerson() }
        var offer = town.appointment(at: .places([0]), minutes: Self.minutes, starts: Self.starts)
        offer.needs = [RoleNeed(candidates: .anyOf([town.addStaff()]), amount: 1)]
        let talk = town.addActivity(offer)
        for person in 0..<Self.people { town.addDemand(person, .meetings, 1, of: [talk]) }
        problem = town.problem
        for slot in 0..<Self.slotCount where random.below(10) < 2 { makeIll(slot) }
        for person in 0..<Self.people {
            for slot in 0..<Self.slotCount where random.below(10) < 6 { makeBusy(person, slot) }
        }
    }

    /// The timetable that is published: everything in it has a number and stays.
    func published() -> AttendanceState {
        var search = AttendanceSearch(problem: problem, seed: 1)
        search.run(stop: StopFlag(), deadline: Deadline(seconds: 3600), mostMoves: 3000) { _ in }
        var state = search.state
        for number in state.meetings.indices { state.meetings[number].tag = number }
        return state
    }

    /// Makes the supporter ill for a day, or gives somebody something else to do that day.
    mutating func change() -> ProblemChanges {
        var changes = ProblemChanges()
        let day = random.below(5)
        if random.below(2) == 0 {
            for half in 0...1 { makeIll(day * 2 + half) }
            changes.staff.insert(0)
        } else {
            let person = random.below(Self.people)
            for half in 0...1 { makeBusy(person, day * 2 + half) }
            changes.people.insert(person)
        }
        return changes
    }

    /// A mask with the hours of a slot, and half an hour before and after it for the way, on top of another.
    private mutating func mask(_ number: UInt32, adding slot: Int) -> UInt32 {
        var mask = problem.masks[Int(number)]
        let start = Self.starts[slot % 2]
        mask.insert(minutes: start - 30..<start + Self.minutes + 30)
        problem.masks.append(mask)
        return UInt32(problem.masks.count - 1)
    }

    private mutating func makeIll(_ slot: Int) {
        problem.staff[0].forbidden[slot / 2] = mask(problem.staff[0].forbidden[slot / 2], adding: slot)
    }

    private mutating func makeBusy(_ person: Int, _ slot: Int) {
        problem.people[person].forbidden[slot / 2] = mask(problem.people[person].forbidden[slot / 2], adding: slot)
    }

    // MARK: Every plan

    /// When everybody has their talk; nil: not at all.
    static func slots(of state: AttendanceState) -> [Int?] {
        state.visits.map { $0.first.map { $0.day * 2 + ($0.start == starts[0] ? 0 : 1) } }
    }

    /// The most people that any plan serves, and the fewest that a plan which does touches; by looking at every plan.
    func best(from before: [Int?]) -> (served: Int, touched: Int) {
        var best = (served: 0, touched: Int.max)
        let open = (0..<Self.people).map { person in (0..<Self.slotCount).filter { isOpen($0, for: person) } }
        func look(at person: Int, _ taken: Set<Int>, _ touched: Int) {
            guard person < Self.people else {
                if taken.count > best.served || (taken.count == best.served && touched < best.touched) {
                    best = (taken.count, touched)
                }
                return
            }
            look(at: person + 1, taken, touched + (before[person] == nil ? 0 : 1))
            for slot in open[person] where !taken.contains(slot) {
                look(at: person + 1, taken.union([slot]), touched + (before[person] == slot ? 0 : 1))
            }
        }
        look(at: 0, [], 0)
        return best
    }

    private func isOpen(_ slot: Int, for person: Int) -> Bool {
        let start = Self.starts[slot % 2]
        let away = start - 10..<start + Self.minutes + 10
        return !problem.masks[Int(problem.people[person].forbidden[slot / 2])].intersects(minutes: away)
            && !problem.masks[Int(problem.staff[0].forbidden[slot / 2])].intersects(
                minutes: start..<start + Self.minutes)
    }
}
