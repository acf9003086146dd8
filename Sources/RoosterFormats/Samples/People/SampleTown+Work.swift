import RoosterModel

extension SampleTown {
    /// Gives paid work to 17 % of the asylum ground and 60 % of the others, in the patterns of DOMAIN.md §5a.
    mutating func assignWork() {
        var random = random("work")
        var workers: [Int] = []
        for (ground, share) in [(SamplePerson.Ground.asylum, 0.17), (.family, 0.6), (.none, 0.6)] {
            let all = people.indices.filter { people[$0].ground == ground }
            let wanted = Int((share * Double(all.count)).rounded())
            let able = random.shuffled(all.filter { !people[$0].isPlanted && mayWork(people[$0]) })
            workers += able.prefix(wanted)
        }
        workers.sort()
        let patterns = random.deal(
            workers.count,
            [
                (value: SamplePerson.Work.days, weight: 22), (value: .mornings, weight: 14),
                (value: .afternoons, weight: 12), (value: .eveningsAndWeekend, weight: 20),
                (value: .twoShifts, weight: 12), (value: .nights, weight: 4), (value: .onCall, weight: 16),
            ])
        for (index, pattern) in zip(workers, patterns) {
            people[index].work = pattern
            addWork(pattern, to: index, random: &random)
        }
    }

    /// Nobody starts to work in the first months, nor leaves small children alone for it.
    private func mayWork(_ person: SamplePerson) -> Bool {
        guard person.months > (person.ground == .family ? 1 : 4) else { return false }
        let isAlone = person.participant.partner == nil
        return !(isAlone && person.children.contains { $0.ageBand == .from0 || $0.ageBand == .from2 })
    }

    /// Adds the blocks of a pattern of work; the way there and back is in them.
    mutating func addWork(_ pattern: SamplePerson.Work, to index: Int, random: inout SampleRandom) {
        let start = request.start
        switch pattern {
        case .days:
            let days = random.chance(0.55) ? schoolDays : random.some(4, of: schoolDays)
            block(index, days, hours(7.5, 17.5))
        case .mornings:
            block(index, schoolDays, hours(7, 12.5))
        case .afternoons:
            block(index, schoolDays, hours(12.5, 17.5))
        case .eveningsAndWeekend:
            let evenings: [Weekday] = random.chance(0.5) ? [.wednesday, .thursday, .friday] : [.thursday, .friday]
            block(index, evenings, hours(16.5, 22.5))
            block(index, [.saturday, .sunday], hours(11, 22.5))
        case .twoShifts:
            let early = random.chance(0.5) ? 0 : 7
            block(index, schoolDays, hours(5.5, 14.5), every: 2, first: start + early)
            block(index, schoolDays, hours(13.5, 22.5), every: 2, first: start + (7 - early))
        case .nights:
            block(index, [.sunday, .monday, .tuesday, .wednesday, .thursday], hours(21.5, 31))
            block(index, schoolDays, hours(7, 13))
        case .onCall:
            soften(index, schoolDays, hours(8, 16))
            // What is on call is known four days ahead.
            let known = random.some(2, of: Array(schoolDays.prefix(4)))
            for day in known {
                let row = Block(
                    subjectKind: .participant, subject: people[index].id, kind: .busy, from: start, until: start + 4,
                    weekdays: [day], range: hours(7.5, 17))
                state.blocks[row.key] = row
            }
        }
    }

    /// Adds busy time of a person that recurs, and remembers it.
    mutating func block(
        _ index: Int, _ days: [Weekday], _ range: TimeRange, every weeks: Int? = nil, first: CalendarDate? = nil,
        note: String? = nil
    ) {
        let row = Block(
            subjectKind: .participant, subject: people[index].id, kind: .busy, weekdays: days, range: range,
            everyWeeks: weeks, firstWeekOf: first, note: note)
        state.blocks[row.key] = row
        for day in days {
            people[index].busy.append(
                (time: WeeklyTime(weekday: day, range: range), share: 1 / Double(weeks ?? 1)))
        }
    }

    /// Adds time in which a person would rather not come.
    mutating func soften(_ index: Int, _ days: [Weekday], _ range: TimeRange?) {
        let row = Block(
            subjectKind: .participant, subject: people[index].id, kind: .unwanted, weekdays: days, range: range)
        state.blocks[row.key] = row
    }

    /// Adds weekly busy hours and longer pauses without a reason, and soft blocks (DOMAIN.md §5a).
    mutating func addPersonalBlocks() {
        var random = random("blocks")
        for index in people.indices where !people[index].isPlanted {
            if random.chance(0.12) {
                let start = Double(random.pick([9, 10, 11, 13, 14, 15]))
                block(index, [random.pick(schoolDays)], hours(start, start + 2))
            }
            if random.chance(0.04), !people[index].arrivesLater {
                let from = request.start + 7 * random.number(0...(request.weeks - 9))
                let row = Block(
                    subjectKind: .participant, subject: people[index].id, kind: .busy, from: from,
                    until: from + (7 * random.number(3...8) - 1))
                state.blocks[row.key] = row
                pausedPeople.insert(people[index].id)
            }
            if random.chance(0.2) {
                for _ in 0..<random.number(1...3) {
                    let start = random.pick([9.0, 13.0, 15.0, 19.0])
                    soften(index, [random.pick(Weekday.allCases)], hours(start, start + 2))
                }
            }
        }
    }
}
