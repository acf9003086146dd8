import Timetabling

/// The rules of ITC 2019 spelled out over sets of dates and slots, straight from the plain values of a file.
///
/// Shares no code with the evaluator: a date is a (week, day) pair, a class occupies the product of its dates and
/// slots, and every rule is a statement about those sets. Slow on purpose.
struct SectioningOracle {
    /// Where and when one class meets.
    struct Occupation {
        /// Weeks of the term.
        var weeks: Set<Int>
        /// Days of the week.
        var days: Set<Int>
        /// Slots of the day.
        var slots: Set<Int>
        /// Dates, as week × number of days + day.
        var dates: Set<Int>
        /// Id of the room.
        var room: Int?
    }

    /// The answer, to be compared with the evaluator's.
    struct Answer: Equatable {
        var student = 0
        var time = 0
        var room = 0
        var distribution = 0
        var total = 0
        var violations: Set<SectioningViolation> = []
    }

    let instance: SectioningInstance
    let classes: [SectioningInstance.Class]
    let classIndex: [Int: Int]
    var travel: [[Int]: Int] = [:]

    init(_ instance: SectioningInstance) {
        self.instance = instance
        classes = instance.classes
        classIndex = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($0.element.id, $0.offset) })
        for room in instance.rooms {
            for way in room.travel {
                travel[[room.id, way.room]] = way.slots
                travel[[way.room, room.id]] = way.slots
            }
        }
    }

    func answer(for solution: SectioningSolution) -> Answer {
        var answer = Answer()
        let occupations = classes.indices.map { occupation(of: $0, in: solution) }
        judgeChoices(solution, occupations, &answer)
        judgeDistributions(occupations, &answer)
        judgeStudents(solution, occupations, &answer)
        answer.total =
            instance.weights.student * answer.student + instance.weights.time * answer.time
            + instance.weights.room * answer.room + instance.weights.distribution * answer.distribution
        return answer
    }

    func occupation(_ interval: SectioningInstance.Interval, room: Int?) -> Occupation {
        let weeks = Set((0..<instance.weekCount).filter { interval.weeks & (1 << UInt64($0)) != 0 })
        let days = Set((0..<instance.dayCount).filter { interval.days & (1 << UInt16($0)) != 0 })
        let dates = Set(weeks.flatMap { week in days.map { week * instance.dayCount + $0 } })
        return Occupation(
            weeks: weeks, days: days, slots: Set(interval.start..<(interval.start + interval.length)), dates: dates,
            room: room)
    }

    private func occupation(of index: Int, in solution: SectioningSolution) -> Occupation? {
        guard solution.timeOptions[index] >= 0 else { return nil }
        let option = classes[index].times[Int(solution.timeOptions[index])]
        let room = solution.roomOptions[index]
        return occupation(option.interval, room: room >= 0 ? classes[index].rooms[Int(room)].room : nil)
    }

    private func judgeChoices(_ solution: SectioningSolution, _ occupations: [Occupation?], _ answer: inout Answer) {
        var roomIndex: [Int: Int] = [:]
        for (index, room) in instance.rooms.enumerated() { roomIndex[room.id] = index }
        for index in classes.indices {
            let (time, room) = (solution.timeOptions[index], solution.roomOptions[index])
            if time < 0 { answer.violations.insert(.timeMissing(class: index)) }
            if time >= 0 { answer.time += classes[index].times[Int(time)].penalty }
            if room < 0, classes[index].needsRoom { answer.violations.insert(.roomMissing(class: index)) }
            if room >= 0 { answer.room += classes[index].rooms[Int(room)].penalty }
            guard let own = occupations[index], let id = own.room, let number = roomIndex[id] else { continue }
            for closed in instance.rooms[number].unavailable where overlap(own, occupation(closed, room: nil)) {
                answer.violations.insert(.roomUnavailable(class: index, room: number))
            }
            for other in 0..<index {
                guard let earlier = occupations[other], earlier.room == id, overlap(own, earlier) else { continue }
                answer.violations.insert(.roomShared(first: other, second: index, room: number))
            }
        }
    }

    func overlap(_ a: Occupation, _ b: Occupation) -> Bool {
        !a.slots.isDisjoint(with: b.slots) && !a.dates.isDisjoint(with: b.dates)
    }

    /// Whether, on some shared date, two slots of the two lie `distance` or fewer apart.
    func areCloser(_ a: Occupation, _ b: Occupation, than distance: Int) -> Bool {
        guard let firstA = a.slots.min(), let lastA = a.slots.max() else { return false }
        let reach = Set((firstA - distance)...(lastA + distance))
        return !reach.isDisjoint(with: b.slots) && !a.dates.isDisjoint(with: b.dates)
    }

    func travelTime(_ a: Occupation, _ b: Occupation) -> Int {
        guard let first = a.room, let second = b.room else { return 0 }
        return travel[[first, second]] ?? 0
    }
}
