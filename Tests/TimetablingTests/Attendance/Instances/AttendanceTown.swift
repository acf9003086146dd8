import Timetabling

/// A hand-made instance of a few people: day 0 is a Monday, everybody lives ten minutes from everywhere on foot.
struct AttendanceTown {
    /// The mode that everybody has.
    static let foot = 0
    /// The mode that nobody has from the begin; half as long.
    static let bicycle = 1

    /// The instance.
    var problem: AttendanceProblem

    /// A town of so many weeks and places, without people.
    init(weeks: Int = 4, places: Int = 3, minutesOnFoot: Int = 10, buffer: Int = 5) {
        var table = PlaceTable(count: places, modeCount: 2)
        for from in 0..<places {
            for to in 0..<places {
                table.set(from, to, way: table.way([Leg(minutes: minutesOnFoot), Leg(minutes: minutesOnFoot / 2)]))
            }
        }
        problem = AttendanceProblem(
            horizon: Horizon(dayCount: weeks * 7, firstWeekday: 0), firstPlannable: 0, masks: [DayMask()],
            places: table, bufferMinutes: buffer)
    }

    /// All days.
    var days: DaySet { DaySet(0..<problem.horizon.dayCount) }

    /// Monday to Friday of every week.
    var weekdays: DaySet {
        var result = DaySet()
        for day in 0..<problem.horizon.dayCount where problem.horizon.weekday(of: day) < 5 { result.insert(day) }
        return result
    }

    /// The number of a new mask of some minutes of a day.
    mutating func mask(_ minutes: Range<Int>...) -> UInt32 {
        var mask = DayMask()
        for range in minutes { mask.insert(minutes: range) }
        problem.masks.append(mask)
        return UInt32(problem.masks.count - 1)
    }

    /// Adds somebody who walks; the number.
    mutating func addPerson(minutesOnFoot: Int = 10, area: Int = 0) -> Int {
        let way = problem.places.way([Leg(minutes: minutesOnFoot), Leg(minutes: minutesOnFoot / 2)])
        let ways = Array(repeating: way, count: problem.places.count)
        var person = AttendancePerson(
            homes: [HomeLegs(there: ways, back: ways, area: area)], dayCount: problem.horizon.dayCount, modeCount: 2)
        person.modeDays[Self.foot] = days
        problem.people.append(person)
        return problem.people.count - 1
    }

    /// Adds somebody who must be looked after while any of these people is away; the number.
    mutating func addDependant(of guardians: [Int], covered: [UInt32]? = nil, offers: [Int] = []) -> Int {
        let none = [UInt32](repeating: 0, count: problem.horizon.dayCount)
        problem.dependants.append(Dependant(guardians: guardians, covered: covered ?? none, offers: offers))
        let number = problem.dependants.count - 1
        for guardian in guardians { problem.people[guardian].dependants.append(number) }
        return number
    }

    /// Adds a room that is always open; the number.
    mutating func addRoom(at place: Int, capacity: Int) -> Int {
        let open = [UInt32](repeating: 0, count: problem.horizon.dayCount)
        problem.rooms.append(RoomResource(place: place, capacity: capacity, closed: open))
        return problem.rooms.count - 1
    }

    /// Adds a member of staff who is always there and cycles; the number.
    mutating func addStaff(minutesPerWeek: Int? = nil, minutesPerDay: Int? = nil) -> Int {
        let free = [UInt32](repeating: 0, count: problem.horizon.dayCount)
        problem.staff.append(
            StaffResource(
                forbidden: free, minutesPerWeek: minutesPerWeek, minutesPerDay: minutesPerDay, modes: [Self.bicycle]))
        return problem.staff.count - 1
    }

    /// Adds an activity for everybody; the number.
    mutating func addActivity(_ offer: ActivityOffer) -> Int {
        problem.activities.append(offer)
        return problem.activities.count - 1
    }

    /// A group that meets on weekdays at 9:30 for two hours, for everybody there is by now.
    func group(in rooms: [Int], minutes: Int = 120, starts: [Int] = [570]) -> ActivityOffer {
        ActivityOffer(
            form: .group, venue: .rooms(rooms), minutes: minutes, starts: starts, days: weekdays,
            people: Array(problem.people.indices))
    }

    /// An appointment at a place on weekdays at 10:00 or 14:00, for everybody there is by now.
    func appointment(at venue: ActivityOffer.Venue, minutes: Int = 60, starts: [Int] = [600, 840]) -> ActivityOffer {
        ActivityOffer(
            form: .appointment, venue: venue, minutes: minutes, starts: starts, days: weekdays,
            people: Array(problem.people.indices))
    }

    /// Adds what a person needs over the whole horizon; the number.
    @discardableResult
    mutating func addDemand(
        _ person: Int, _ unit: AttendanceDemand.Unit, _ need: Int, of activities: [Int], level: Int = 1
    ) -> Int {
        problem.demands.append(
            AttendanceDemand(
                person: person, level: level, unit: unit, need: need, activities: activities,
                window: 0..<problem.horizon.dayCount))
        return problem.demands.count - 1
    }

    /// The timetable that construction makes of the instance, without a limit of time.
    func constructed(seed: UInt64 = 1) -> AttendanceState {
        Self.constructed(problem, seed: seed)
    }

    /// The timetable that construction makes of an instance, without a limit of time.
    static func constructed(_ problem: AttendanceProblem, seed: UInt64) -> AttendanceState {
        var state = AttendanceState(problem: problem)
        var random = RandomSource(seed: seed)
        state.load()
        state.construct(random: &random, stop: StopFlag(), deadline: Deadline(seconds: 3600)) { _ in }
        return state
    }
}
