// Appointments: meetings for one person, found by looking where person, staff and place are free at the same time.

extension AttendanceState {
    /// Plans one more appointment for a demand.
    ///
    /// The days are looked at in the order in which they are given.
    ///
    /// - Returns: The obstacle met most often when there is no place for it.
    mutating func appoint(_ number: Int, days: [Int]) -> AppointmentObstacle? {
        let demand = problem.demands[number]
        var best = AppointmentObstacle.dates
        for activity in demand.activities
        where problem.activities[activity].form == .appointment && isPlannedFor(activity, number) {
            if demand.unit == .activities || demand.unit == .keys, hasVisit(demand.person, activity) { continue }
            if isPairedElsewhere(demand.person, activity) { continue }
            for day in days {
                switch appoint(demand.person, activity, day, startingAt: 0...1440) {
                case nil: return nil
                case .some(let obstacle): best = max(best, obstacle)
                }
            }
        }
        return best
    }

    func hasVisit(_ person: Int, _ activity: Int) -> Bool {
        visits[person].contains { meetings[$0.meeting].activity == activity }
    }

    /// Plans an appointment on a day, at the first of the given starts that can be.
    mutating func appoint(
        _ person: Int, _ activity: Int, _ day: Int, startingAt wanted: ClosedRange<Int>
    ) -> AppointmentObstacle? {
        guard day >= problem.firstPlannable, day < dayCount, problem.activities[activity].days.contains(day),
            problem.people[person].days.contains(day)
        else { return .dates }
        var worst = AppointmentObstacle.person(.forbidden)
        let forbidden = Int(problem.people[person].forbidden[day])
        for index in problem.activities[activity].starts.indices {
            let start = problem.activities[activity].starts[index]
            guard wanted.contains(start) else { continue }
            let minutes = start..<start + problem.activities[activity].minutes
            if let light = problem.activities[activity].daylight?[day], light.clamped(to: minutes) != minutes {
                continue
            }
            if problem.masks[forbidden].intersects(minutes: minutes) { continue }
            if let obstacle = quickOrder(person, activity, day, minutes) {
                worst = max(worst, obstacle)
                continue
            }
            guard let obstacle = appoint(person, activity, day, minutes) else { return nil }
            worst = max(worst, obstacle)
        }
        return worst
    }

    /// What forbids an appointment whoever leads it and wherever it is: looked at first, being cheap.
    func quickOrder(_ person: Int, _ activity: Int, _ day: Int, _ minutes: Range<Int>) -> AppointmentObstacle? {
        for index in visitRange(person, day)
        where minutes.overlaps(visits[person][index].start..<visits[person][index].end) {
            return .person(.overlap)
        }
        let occasion = Occasion(activity: activity, day: day, start: minutes.lowerBound, end: minutes.upperBound)
        return breaksOrder(person, occasion) ? .person(.order) : nil
    }

    private mutating func appoint(
        _ person: Int, _ activity: Int, _ day: Int, _ minutes: Range<Int>
    ) -> AppointmentObstacle? {
        guard let venues = venues(activity, day, minutes) else { return .room }
        var worst = AppointmentObstacle.dates
        for venue in venues {
            guard let obstacle = appoint(person, activity, day, minutes, venue) else { return nil }
            worst = max(worst, obstacle)
        }
        return worst
    }

    /// A place, and the room in it.
    struct Venue: Hashable {
        var place: Int?
        var room: Int?
    }

    /// Where an appointment can be held at a time: one free room a place; nil when every room is taken.
    private func venues(_ activity: Int, _ day: Int, _ minutes: Range<Int>) -> [Venue]? {
        switch problem.activities[activity].venue {
        case .home, .online: return [Venue(place: nil, room: nil)]
        case .places(let places): return places.map { Venue(place: $0, room: nil) }
        case .rooms(let rooms):
            var result: [Venue] = []
            for room in rooms {
                let place = problem.rooms[room].place
                guard !result.contains(where: { $0.place == place }), isFree(room: room, day, minutes) else { continue }
                result.append(Venue(place: place, room: room))
            }
            return result.isEmpty ? nil : result
        }
    }

    private mutating func appoint(
        _ person: Int, _ activity: Int, _ day: Int, _ minutes: Range<Int>, _ venue: Venue
    ) -> AppointmentObstacle? {
        if let place = venue.place {
            let slot = slot(
                activity, place: place, weekday: problem.horizon.weekday(of: day), start: minutes.lowerBound)
            // By week from the cache: moves ask for the same slots again and again.
            let weeks = attendableWeeks(person, slot: slot)
            guard weeks >> UInt128(problem.horizon.week(of: day)) & 1 == 1 else { return .person(.unreachable) }
        }
        let atHome = problem.activities[activity].venue == .home ? person : nil
        guard
            let staff = assign(
                activity, day, minutes, place: venue.place, person: atHome ?? person, attending: 1, preferred: [])
        else { return .staff }
        let mark = log.count
        let meeting = addMeeting(
            MeetingState(
                series: nil, person: person, activity: activity, tag: nil, day: day, start: minutes.lowerBound,
                end: minutes.upperBound, room: venue.room, place: venue.place, staff: staff, capacity: 1))
        guard let obstacle = insert(meeting, for: person) else { return nil }
        rollBack(to: mark)
        return .person(obstacle)
    }

    /// Cancels an appointment.
    mutating func cancelAppointment(_ meeting: Int) {
        guard let person = meetings[meeting].person else { return }
        remove(meeting, from: person)
        endMeeting(meeting)
    }
}

/// Why an appointment cannot be planned.
public enum AppointmentObstacle: Sendable, Hashable, Comparable {
    /// No day suits.
    case dates
    /// No room is free.
    case room
    /// Nobody who may lead it is free.
    case staff
    /// The person cannot.
    case person(Obstacle)

    private var rank: Int {
        switch self {
        case .dates: 0
        case .person(.forbidden), .person(.unreachable): 1
        case .room: 2
        case .staff: 3
        case .person: 4
        }
    }

    /// Whether the left comes before the right.
    public static func < (left: AppointmentObstacle, right: AppointmentObstacle) -> Bool {
        left.rank < right.rank
    }
}
