/// For each person the weeks in which a weekly slot could be attended if the person had nothing else.
///
/// Optimistic about what is shared (places of care, seats, another guardian's meetings); it knows only trips from home
/// and back, and the modes that are unlocked now. It ranks candidates; whether somebody really can is decided when they
/// are put in.
struct AttendabilityCache: Sendable {
    /// A weekly slot at a place; place -1 is at home or online.
    ///
    /// A large town asks for tens of thousands: each is kept in sixteen bytes.
    struct Key: Hashable, Sendable {
        private var narrowPlace: Int32
        private var narrowStart: Int16
        private var narrowEnd: Int16
        private var narrowEarly: Int16
        private var narrowWeekday: UInt8
        /// Whether dependants can be looked after at the meeting itself.
        var isMinded: Bool

        init(place: Int, weekday: Int, start: Int, end: Int, early: Int, isMinded: Bool) {
            narrowPlace = Int32(place)
            narrowWeekday = UInt8(weekday)
            narrowStart = Int16(clamping: start)
            narrowEnd = Int16(clamping: end)
            narrowEarly = Int16(clamping: early)
            self.isMinded = isMinded
        }

        var place: Int { Int(narrowPlace) }
        var weekday: Int { Int(narrowWeekday) }
        var start: Int { Int(narrowStart) }
        var end: Int { Int(narrowEnd) }
        var early: Int { Int(narrowEarly) }
    }

    /// Slots by number: scoring asks for the same slot for hundreds of people, so the key is hashed once.
    private(set) var keys: [Key] = []
    private var numbers: [Key: Int] = [:]
    /// Answers in a table of fixed size, found by hash: a large town has more pairs of person and slot than memory.
    ///
    /// Each is as many words as the weeks of the horizon fill.
    private var answers: [UInt32]
    private let wordsPerAnswer: Int
    /// Whose answer stands at a position: person, slot and how often the person was forgotten; 0 for nobody's.
    private var owners: [UInt64]
    private var forgotten: [UInt64]
    private let mask: Int
    /// Twelve megabytes for thirty weeks.
    private static let mostAnswers = 1 << 20
    /// Days of each person that are alike, by weekday: `[person][weekday]`; empty when not looked for yet.
    private var likeDays: [[[LikeDays]]]
    /// Number of the place of care that each person could go by the last time; -1 for none yet.
    private var lastPlaces: [Int32]

    /// Weeks in which a weekday is the same for a person in all that decides what they could attend.
    struct LikeDays: Sendable {
        /// One of the days.
        var day: Int
        var weeks: UInt128
    }

    init(people: Int, weeks: Int) {
        var size = 1 << 12
        while size < people << 11, size < Self.mostAnswers { size <<= 1 }
        wordsPerAnswer = max(1, (weeks + 31) / 32)
        answers = Array(repeating: 0, count: size * wordsPerAnswer)
        owners = Array(repeating: 0, count: size)
        forgotten = Array(repeating: 1, count: people)
        mask = size - 1
        likeDays = Array(repeating: [], count: people)
        lastPlaces = Array(repeating: -1, count: people)
    }

    func lastPlace(_ person: Int) -> Int { Int(lastPlaces[person]) }

    mutating func setLastPlace(_ person: Int, _ place: Int) { lastPlaces[person] = Int32(place) }

    func likeDays(_ person: Int, weekday: Int) -> [LikeDays]? {
        likeDays[person].isEmpty ? nil : likeDays[person][weekday]
    }

    mutating func setLikeDays(_ person: Int, _ days: [[LikeDays]]) { likeDays[person] = days }

    /// Numbers slots as another cache does.
    mutating func takeSlots(of other: AttendabilityCache) {
        keys = other.keys
        numbers = other.numbers
    }

    /// The number of a slot.
    mutating func number(of key: Key) -> Int {
        if let known = numbers[key] { return known }
        keys.append(key)
        numbers[key] = keys.count - 1
        return keys.count - 1
    }

    func weeks(_ person: Int, _ slot: Int) -> UInt128? {
        let owner = owner(person, slot)
        let position = position(owner)
        guard owners[position] == owner else { return nil }
        if wordsPerAnswer == 1 { return UInt128(answers[position]) }
        var weeks: UInt128 = 0
        for word in 0..<wordsPerAnswer {
            weeks |= UInt128(answers[position * wordsPerAnswer + word]) << UInt128(32 * word)
        }
        return weeks
    }

    mutating func set(_ person: Int, _ slot: Int, _ weeks: UInt128) {
        let owner = owner(person, slot)
        let position = position(owner)
        owners[position] = owner
        for word in 0..<wordsPerAnswer {
            answers[position * wordsPerAnswer + word] = UInt32(truncatingIfNeeded: weeks >> UInt128(32 * word))
        }
    }

    /// 20 bits for the slot, 20 for the person and the rest for how often the person was forgotten, from 1 on.
    private func owner(_ person: Int, _ slot: Int) -> UInt64 {
        forgotten[person] &<< 40 | UInt64(person) &<< 20 | UInt64(slot)
    }

    /// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    private func position(_ owner: UInt64) -> Int {
        Int(truncatingIfNeeded: (owner &* 0x9E37_79B9_7F4A_7C15) &>> 40) & mask
    }

    /// Makes room for so many people.
    mutating func grow(people: Int) {
        while forgotten.count < people {
            forgotten.append(1)
            likeDays.append([])
            lastPlaces.append(-1)
        }
    }

    mutating func forget(_ person: Int) {
        forgotten[person] += 1
        likeDays[person] = []
    }
}

extension AttendanceState {
    /// The number of the weekly slot of an activity at a place; nil is at home or online.
    mutating func slot(_ activity: Int, place: Int?, weekday: Int, start: Int) -> Int {
        attendability.number(
            of: AttendabilityCache.Key(
                place: place ?? -1, weekday: weekday, start: start, end: start + problem.activities[activity].minutes,
                early: problem.activities[activity].early, isMinded: problem.activities[activity].onSitePlaces > 0))
    }

    /// Whether a person could attend a meeting if they had nothing else that day.
    mutating func couldAttend(_ person: Int, meeting number: Int) -> Bool {
        let weeks = attendableWeeks(person, slot: meetings[number].slot)
        return weeks >> UInt128(problem.horizon.week(of: meetings[number].day)) & 1 == 1
    }

    /// The weeks in which a person could attend a weekly slot, by the slot's number; bit n is week n.
    mutating func attendableWeeks(_ person: Int, slot: Int) -> UInt128 {
        if let known = attendability.weeks(person, slot) { return known }
        let key = attendability.keys[slot]
        var weeks: UInt128 = 0
        var last = attendability.lastPlace(person)
        for days in likeDays(person, weekday: key.weekday) where couldAttend(person, days.day, key, last: &last) {
            weeks |= days.weeks
        }
        attendability.setLastPlace(person, last)
        attendability.set(person, slot, weeks)
        return weeks
    }

    /// A person's days of a weekday, those that are alike together: most weeks are, and each is looked at once a slot.
    private mutating func likeDays(_ person: Int, weekday: Int) -> [AttendabilityCache.LikeDays] {
        if let known = attendability.likeDays(person, weekday: weekday) { return known }
        var result = [[AttendabilityCache.LikeDays]](repeating: [], count: 7)
        var known = [[[UInt32]]](repeating: [], count: 7)
        let dependants = problem.people[person].dependants
        var traits: [UInt32] = []
        for day in 0..<dayCount where problem.people[person].days.contains(day) {
            let weekday = problem.horizon.weekday(of: day)
            let bit = UInt128(1) << UInt128(problem.horizon.week(of: day))
            collect(&traits, of: day, person, dependants)
            // Most days are like one a week or two before: looking back finds them sooner than hashing.
            if let position = known[weekday].lastIndex(of: traits) {
                result[weekday][position].weeks |= bit
            } else {
                known[weekday].append(traits)
                result[weekday].append(AttendabilityCache.LikeDays(day: day, weeks: bit))
            }
        }
        attendability.setLikeDays(person, result)
        return result[weekday]
    }

    /// All that ``couldAttend(_:_:_:last:)`` reads of a day, as numbers.
    private func collect(_ traits: inout [UInt32], of day: Int, _ person: Int, _ dependants: [Int]) {
        let home = problem.people[person].homeOfDay[day]
        traits.removeAll(keepingCapacity: true)
        traits.append(problem.people[person].forbidden[day])
        traits.append(UInt32(home))
        for mode in modeDays[person].indices { traits.append(modeDays[person][mode].contains(day) ? 1 : 0) }
        let area = problem.people[person].homes[Int(home)].area
        for ride in ridesOfArea[area] ?? [] { traits.append(problem.rides[ride].days.contains(day) ? 1 : 0) }
        for dependant in dependants {
            traits.append(problem.dependants[dependant].covered[day])
            for guardian in problem.dependants[dependant].guardians {
                traits.append(problem.people[guardian].notGuarding[day])
            }
            traits.append(UInt32(care.kind(of: dependant, on: day)))
        }
    }

    /// Whether a person could attend a meeting on a day if they had nothing else and nobody else used anything.
    private func couldAttend(
        _ person: Int, _ day: Int, _ key: AttendabilityCache.Key, last: inout Int
    ) -> Bool {
        // Fields are read in place: a copy of the person would count references to a dozen arrays.
        guard problem.people[person].days.contains(day) else { return false }
        let forbidden = problem.masks[Int(problem.people[person].forbidden[day])]
        guard !forbidden.intersects(minutes: key.start..<key.end) else { return false }
        guard key.place >= 0 else { return true }
        let home = Int(problem.people[person].homeOfDay[day])
        let modeCount = problem.places.modeCount
        for mode in 0..<modeCount where modeDays[person][mode].contains(day) {
            let there = problem.places.leg(way: problem.people[person].homes[home].there[key.place], mode)
            let back = problem.places.leg(way: problem.people[person].homes[home].back[key.place], mode)
            guard there.exists, back.exists else { continue }
            let leave = key.start - key.early - Int(there.minutes)
            let home = key.end + Int(back.minutes)
            guard leave >= 0, home <= 1440, there.departs(at: leave), back.departs(at: key.end),
                !forbidden.intersects(minutes: leave..<home)
            else { continue }
            if couldBeCovered(person, day, leave..<home, key, mode, last: &last) { return true }
        }
        return couldRide(person, day, key)
    }

    private func couldRide(_ person: Int, _ day: Int, _ key: AttendabilityCache.Key) -> Bool {
        let area = problem.people[person].homes[Int(problem.people[person].homeOfDay[day])].area
        return (ridesOfArea[area] ?? []).contains { number in
            let ride = problem.rides[number]
            return ride.place == key.place && ride.days.contains(day) && ride.arrive <= key.start - key.early
                && ride.returning >= key.end
        }
    }
}
