@testable import Timetabling

/// A random change of a random town, as the compiler would tell it.
struct RandomChange {
    var problem: AttendanceProblem
    var changes = ProblemChanges()
    private var random: RandomSource

    /// One to three changes of a kind of their own.
    init(of problem: AttendanceProblem, seed: UInt64) {
        self.problem = problem
        random = RandomSource(seed: seed)
        for _ in 0...random.below(3) { change() }
    }

    private mutating func change() {
        switch random.below(10) {
        case 0: closeRoom()
        case 1: makeIll()
        case 2, 3: makeBusy()
        case 4: takeCarePlace()
        case 5: takeRide()
        case 6: takePool()
        case 7: needMore()
        case 8: arrive()
        default: changeCare()
        }
    }

    private mutating func mask(_ minutes: Range<Int>) -> UInt32 {
        var mask = DayMask()
        mask.insert(minutes: minutes)
        problem.masks.append(mask)
        return UInt32(problem.masks.count - 1)
    }

    private mutating func days() -> Range<Int> {
        let first = random.below(problem.horizon.dayCount)
        return first..<min(problem.horizon.dayCount, first + 1 + random.below(8))
    }

    private mutating func closeRoom() {
        let (room, all) = (random.below(problem.rooms.count), mask(0..<1440))
        for day in days() { problem.rooms[room].closed[day] = all }
        changes.rooms.insert(room)
    }

    private mutating func makeIll() {
        let (staff, all) = (random.below(problem.staff.count), mask(0..<1440))
        for day in days() { problem.staff[staff].forbidden[day] = all }
        changes.staff.insert(staff)
    }

    private mutating func makeBusy() {
        let person = random.below(problem.people.count)
        let start = 480 + 60 * random.below(8)
        let busy = mask(start..<start + 120)
        for day in days() {
            problem.people[person].forbidden[day] = busy
            problem.people[person].notGuarding[day] = busy
        }
        changes.people.insert(person)
    }

    private mutating func takeCarePlace() {
        let offer = random.below(problem.careOffers.count)
        problem.careOffers[offer].places = random.below(2)
        changes.careOffers.insert(offer)
    }

    private mutating func takeRide() {
        for day in days() { problem.rides[0].days.remove(day) }
        changes.rides.insert(0)
    }

    private mutating func takePool() {
        problem.pools[0].amount = random.below(4)
        changes.pools.insert(0)
    }

    private mutating func needMore() {
        let number = random.below(problem.demands.count)
        problem.demands[number].need += 1
        problem.demands[number].useful = max(problem.demands[number].useful, problem.demands[number].need)
        changes.people.insert(problem.demands[number].person)
    }

    private mutating func arrive() {
        var person = problem.people[0]
        person.dependants = []
        person.relations = []
        problem.people.append(person)
        let number = problem.people.count - 1
        for activity in problem.activities.indices { problem.activities[activity].people.append(number) }
        var demand = problem.demands[0]
        demand.person = number
        problem.demands.append(demand)
        changes.people.insert(number)
    }

    private mutating func changeCare() {
        guard !problem.dependants.isEmpty else { return }
        let child = random.below(problem.dependants.count)
        for day in days() { problem.dependants[child].covered[day] = 0 }
        changes.dependants.insert(child)
    }
}
