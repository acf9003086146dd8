import Timetabling

/// A random small instance with one of everything that the rules speak of.
struct RandomTown {
    private var town: AttendanceTown
    private var random: RandomSource
    private var workshops: [Int] = []
    private var language = 0
    private var cycling = 0
    private var talk = 0
    private var visit = 0
    private var excursion = 0
    private var club = 0

    /// The instance of a seed: fourteen people, five weeks.
    static func problem(seed: UInt64) -> AttendanceProblem {
        var town = RandomTown(seed: seed)
        town.addPeople()
        town.addFamilies()
        town.addOffer()
        town.addOtherOffer()
        for person in 0..<14 { town.addDemands(of: person) }
        town.addRelations()
        town.addExisting()
        return town.town.problem
    }

    private init(seed: UInt64) {
        random = RandomSource(seed: seed)
        town = AttendanceTown(weeks: 5, places: 3, minutesOnFoot: 15)
        town.problem.firstPlannable = 2
    }

    private mutating func addPeople() {
        let dayCount = town.problem.horizon.dayCount
        for _ in 0..<14 {
            let person = town.addPerson(minutesOnFoot: 10 + 5 * random.below(5), area: random.below(2))
            for day in 0..<dayCount where random.below(3) == 0 {
                let start = 480 + 30 * random.below(20)
                town.problem.people[person].forbidden[day] = town.mask(start..<start + 60 * (1 + random.below(4)))
            }
            town.problem.people[person].notGuarding = town.problem.people[person].forbidden
            town.problem.people[person].minutesPerWeek = 300 + 60 * random.below(6)
            town.problem.people[person].meetingsPerDay = 2 + random.below(2)
            town.problem.people[person].freeWeekdays = random.below(3)
            if random.below(3) == 0 {
                town.problem.people[person].ramp = AttendancePerson.Ramp(stepMinutes: 240, periodDays: 14)
            }
            if random.below(4) == 0 { town.problem.people[person].days.remove(random.below(dayCount)) }
        }
    }

    private mutating func addFamilies() {
        for place in [0, 2] {
            town.problem.careOffers.append(
                CareOffer(place: place, days: town.weekdays, start: 510, end: 780, places: 2))
        }
        for pair in 0..<4 {
            var given = [UInt32](repeating: 0, count: town.problem.horizon.dayCount)
            let school = town.mask(510..<720)
            for day in given.indices where day % 7 < 5 && random.below(2) == 0 { given[day] = school }
            let guardians = random.below(3) == 0 ? [pair * 2] : [pair * 2, pair * 2 + 1]
            for _ in 0...random.below(2) {
                _ = town.addDependant(of: guardians, covered: given, offers: random.below(4) == 0 ? [1] : [0, 1])
            }
        }
        town.problem.rides.append(
            RideOffer(
                area: 1, place: 1, days: town.weekdays, depart: 530, arrive: 560, returning: 730, home: 760, seats: 2,
                driver: nil))
    }

    private mutating func addOffer() {
        let rooms = [
            town.addRoom(at: 0, capacity: 5), town.addRoom(at: 1, capacity: 8), town.addRoom(at: 1, capacity: 4),
        ]
        let teachers = [town.addStaff(minutesPerWeek: 1200), town.addStaff(minutesPerDay: 300), town.addStaff()]
        let helpers = [town.addStaff(), town.addStaff()]
        // A guardian and somebody with a relation are staff too.
        town.problem.staff[helpers[1]].person = 4
        town.problem.staff[teachers[1]].person = 10
        town.problem.pools.append(PoolResource(place: 1, amount: 4))
        var offer = town.group(in: rooms, starts: [540, 570, 780, 1140])
        offer.perWeek = 2
        offer.groupMinimum = 2
        offer.groupMaximum = 6
        offer.leastShare = 0.6
        offer.needs = [RoleNeed(candidates: .anyOf(teachers), amount: 1)]
        language = town.addActivity(offer)
        offer = town.group(in: [rooms[1], rooms[2]], minutes: 90, starts: [600, 900])
        offer.total = 4
        offer.groupMinimum = 2
        offer.needs = [
            RoleNeed(candidates: .anyOf([teachers[2]]), amount: 1),
            RoleNeed(candidates: .anyOf(helpers), amount: 1, perAttending: 2),
        ]
        offer.lends = [(pools: [0], each: 1)]
        offer.unlocks = [AttendanceTown.bicycle]
        offer.daylight = Array(repeating: 480..<1020, count: town.problem.horizon.dayCount)
        cycling = town.addActivity(offer)
        for _ in 0..<2 {
            offer = town.group(in: rooms, minutes: 90, starts: [560, 800])
            offer.total = 1
            offer.early = 10
            offer.seriesMaximum = 2
            offer.onSitePlaces = 1
            offer.needs = [RoleNeed(candidates: .anyOf(teachers), amount: 1)]
            workshops.append(town.addActivity(offer))
        }
    }

    private mutating func addOtherOffer() {
        let supporter = town.addStaff(minutesPerWeek: 900)
        let others = [town.addStaff(), town.addStaff()]
        for person in town.problem.people.indices {
            town.problem.people[person].ownStaff = supporter
            town.problem.people[person].language = person % 2
        }
        var offer = town.appointment(at: .rooms([0]), starts: [540, 660, 780, 900])
        offer.needs = [RoleNeed(candidates: .ownOfPerson, amount: 1)]
        talk = town.addActivity(offer)
        offer = town.appointment(at: .home, minutes: 45, starts: [600, 720, 960])
        offer.needs = [RoleNeed(candidates: .byLanguage([[others[0]], others]), amount: 1)]
        visit = town.addActivity(offer)
        offer = town.appointment(at: .places([1, 2]), minutes: 240, starts: [540, 780])
        offer.isAlone = true
        excursion = town.addActivity(offer)
        offer = town.group(in: [1], minutes: 60, starts: [840, 1140])
        offer.form = .open
        offer.groupMinimum = 0
        offer.leastShare = 0
        offer.seriesMaximum = 1
        club = town.addActivity(offer)
    }

    private mutating func addDemands(of person: Int) {
        let lessons = town.addDemand(
            person, .minutes, 480 + 120 * random.below(6), of: [language], level: random.below(2))
        let both = town.addDemand(person, .activities, 2, of: workshops)
        if random.below(2) == 0 { town.addDemand(person, .activities, 1, of: [cycling]) }
        let intake = town.addDemand(person, .meetings, 1, of: [talk], level: 0)
        if random.below(2) == 0 { town.problem.demands[intake].firstOf = [language] + workshops }
        let home = town.addDemand(person, .meetings, 1, of: [visit])
        switch random.below(5) {
        case 0: town.problem.demands[home].afterDemand = both
        case 1: town.problem.demands[home].lastOf = workshops
        case 2: town.problem.demands[home].course = (demand: lessons, from: 120, to: 480)
        case 3: town.problem.demands[home].afterMinutes = (activities: [language], minutes: 240)
        default: break
        }
        if random.below(3) == 0 {
            let weekly = AttendanceDemand.Unit.weeks(least: 2, ofMinutes: false)
            let twice = town.addDemand(person, weekly, AttendanceDemand.weekPoints(3, least: 2), of: [language, club])
            town.problem.demands[twice].already = [1]
        } else if random.below(2) == 0 {
            town.addDemand(
                person, .weeks(least: 180, ofMinutes: true), AttendanceDemand.weekPoints(2, least: 180),
                of: [language], level: 2)
        }
        if random.below(2) == 0 {
            let gap = town.addDemand(person, .idle(most: 1), 3, of: [language, talk, club], level: 1 + random.below(2))
            town.problem.demands[gap].window = 7..<35
            town.problem.demands[gap].alongOnly = [talk]
        }
        if random.below(3) == 0 {
            let trips = town.addDemand(person, .meetings, 2, of: [excursion], level: 2)
            town.problem.demands[trips].daysApart = 5
        }
    }

    private mutating func addRelations() {
        let kinds: [PersonRelation.Kind] = [.together, .apart, .notAtTheSameTime]
        for (index, kind) in kinds.enumerated() {
            let first = 8 + index * 2
            town.problem.people[first].relations.append(PersonRelation(kind: kind, other: first + 1))
            town.problem.people[first + 1].relations.append(PersonRelation(kind: kind, other: first))
        }
    }

    private mutating func addExisting() {
        guard random.below(2) == 0 else { return }
        var existing = ExistingSeries(
            tag: 7, activity: language, slots: [(weekday: 1, start: 540), (weekday: 3, start: 540)], room: 0, place: 0,
            staff: [0], days: 0...town.problem.horizon.dayCount - 1, isPinned: random.below(2) == 0)
        existing.members = [
            (person: 3, from: 0, until: town.problem.horizon.dayCount - 1, pinned: true),
            (person: 12, from: 0, until: town.problem.horizon.dayCount - 1, pinned: false),
        ]
        town.problem.existingSeries.append(existing)
    }
}
