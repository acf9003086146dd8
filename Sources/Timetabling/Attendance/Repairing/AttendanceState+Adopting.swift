// Carrying a timetable over to an instance that differs a little: only what the difference bears on is looked at.

/// What became of a timetable that was carried over to another instance.
struct AdoptionOutcome {
    /// People for whom something may have to be found: who lost something, need something else, or are new.
    var people: Set<Int> = []
    /// Series in which seats became free.
    var freed: Set<Int> = []
}

extension AttendanceState {
    /// Makes this a timetable of another instance, in which every rule holds again.
    ///
    /// Days that the difference does not bear on are not touched. The others are planned again, meeting by meeting in
    /// the order of time; meetings whose room or staff went get others, or another date, or are cancelled.
    ///
    /// - Parameters:
    ///   - new: The instance; numbers of what it shares with the present one are the same.
    ///   - changes: What differs.
    ///   - firstMovable: The first day to which anything may be moved that was elsewhere.
    /// - Returns: Whom to look after.
    mutating func adopt(
        _ new: AttendanceProblem, _ changes: ProblemChanges, firstMovable: Int
    ) -> AdoptionOutcome {
        begin()
        let released = ReleasedDays(self, new, changes).byPerson()
        var taken = TakenOut()
        for (person, days) in released.sorted(by: { $0.key < $1.key }) { takeOut(person, days, &taken) }
        let doubtful = endDoubtfulHelp(changes)
        exchange(new, changes)
        let unhelped = helpAgain(at: doubtful)
        var outcome = AdoptionOutcome()
        outcome.people.formUnion(changes.people)
        end(changes.endings, &outcome)
        for leaver in changes.leavers { leave(leaver.person, tag: leaver.tag, &outcome) }
        holdAgain(changes, unhelped, &taken, &outcome)
        for number in series.indices where series[number].isOpen && !series[number].lost.isEmpty {
            catchUp(number, from: firstMovable, &outcome)
        }
        refreshModes(of: outcome.people.union(released.keys), &taken)
        putBack(taken, &outcome)
        log.removeAll(keepingCapacity: true)
        return outcome
    }

    /// Visits that were taken out to be planned again.
    struct TakenOut {
        var visits: [(person: Int, visit: Visit)] = []
    }

    /// Takes everything off some days of a person.
    mutating func takeOut(_ person: Int, _ days: DaySet, _ taken: inout TakenOut) {
        let wanted = visits[person].filter { days.contains($0.day) }
        for visit in wanted { taken.visits.append((person, visit)) }
        for day in Set(wanted.map(\.day)).sorted() { replaceDay(person, day, visits: [], covers: []) }
    }

    /// Replaces the instance; whoever differs has lost the days that rest on it before.
    private mutating func exchange(_ new: AttendanceProblem, _ changes: ProblemChanges) {
        let former = (
            people: problem.people.count, demands: demandsOfPerson, table: table, achieved: achievedUnits,
            weeks: weekAmounts
        )
        problem = new
        grow()
        for person in changes.people {
            modeDays[person] = new.people[person].modeDays
            tentativeModeDays[person] = new.people[person].tentativeModeDays
            for number in enrolled[person] { unlockIfAny(person, number) }
        }
        tabulate()
        for person in 0..<former.people where !changes.people.contains(person) {
            for (old, now) in zip(former.demands[person], demandsOfPerson[person]) {
                achievedUnits[now] = former.achieved[old]
                let (from, to) = (Int(former.table.rows[old].weekRow), Int(table.rows[now].weekRow))
                guard from >= 0, to >= 0 else { continue }
                for week in 0..<weekCount {
                    weekAmounts[to * weekCount + week] = former.weeks[from * weekCount + week]
                }
            }
        }
        for person in changes.people { recount(person) }
        forget(changes)
    }

    /// Makes room for what is new at the end of every list.
    private mutating func grow() {
        func extend<Element>(_ list: inout [Element], to count: Int, with value: Element) {
            if list.count < count { list += Array(repeating: value, count: count - list.count) }
        }
        let people = problem.people.count
        extend(&visits, to: people, with: [])
        extend(&covers, to: people, with: [])
        extend(&enrolled, to: people, with: [])
        extend(&helps, to: people, with: [])
        extend(&modeDays, to: people, with: [])
        extend(&tentativeModeDays, to: people, with: [])
        extend(&reservations, to: people, with: [])
        extend(&weekMinutes, to: people * weekCount, with: 0)
        extend(&roomUse, to: problem.rooms.count * dayCount, with: DayMask())
        extend(&staffMeetings, to: problem.staff.count * dayCount, with: [])
        extend(&staffWeekMinutes, to: problem.staff.count * weekCount, with: 0)
        extend(&careUse, to: problem.careOffers.count * dayCount, with: [])
        extend(&rideUse, to: problem.rides.count * dayCount, with: 0)
        extend(&poolUse, to: problem.pools.count * dayCount, with: [])
        attendability.grow(people: people)
    }

    /// Counts anew what a person's visits achieve, for demands that were not there before.
    private mutating func recount(_ person: Int) {
        for number in demandsOfPerson[person] {
            let row = table.rows[number]
            if row.weekRow >= 0 {
                for visit in visits[person]
                where table.sets.contains(row.activities, meetings[visit.meeting].activity)
                    && row.from <= Int32(visit.day) && Int32(visit.day) < row.until
                {
                    tallyWeek(visit, number, row, by: 1)
                }
            } else {
                achievedUnits[number] = Int32(achieved(problem.demands[number]))
            }
        }
    }

    /// Forgets what people could attend where that may be otherwise now.
    private mutating func forget(_ changes: ProblemChanges) {
        var people = changes.people
        for person in changes.people {
            for dependant in problem.people[person].dependants {
                people.formUnion(problem.dependants[dependant].guardians)
            }
        }
        for dependant in changes.dependants { people.formUnion(problem.dependants[dependant].guardians) }
        if !changes.careOffers.isEmpty {
            for person in problem.people.indices where !problem.people[person].dependants.isEmpty {
                people.insert(person)
            }
        }
        for ride in changes.rides {
            for person in problem.people.indices
            where problem.people[person].homes.contains(where: { $0.area == problem.rides[ride].area }) {
                people.insert(person)
            }
        }
        for person in people { attendability.forget(person) }
    }

    /// Works out again what series unlock for people, and takes out what rests on a mode that went.
    mutating func refreshModes(of people: Set<Int>, _ taken: inout TakenOut) {
        for person in people.sorted() {
            guard
                enrolled[person].contains(where: { !problem.activities[series[$0].activity].unlocks.isEmpty })
                    || modeDays[person] != problem.people[person].modeDays
            else { continue }
            let (days, tentative) = (modeDays[person], tentativeModeDays[person])
            modeDays[person] = problem.people[person].modeDays
            tentativeModeDays[person] = problem.people[person].tentativeModeDays
            for number in enrolled[person] { unlockIfAny(person, number) }
            var differing = DaySet()
            for visit in visits[person] {
                guard case .mode(let mode) = visit.way else { continue }
                if days[mode].contains(visit.day) != modeDays[person][mode].contains(visit.day)
                    || tentative[mode].contains(visit.day) != tentativeModeDays[person][mode].contains(visit.day)
                {
                    differing.insert(visit.day)
                }
            }
            if !differing.isEmpty { takeOut(person, differing, &taken) }
            attendability.forget(person)
        }
    }

    /// Opens the modes that a series unlocks, for somebody who is in it; nothing for a series that unlocks none.
    mutating func unlockIfAny(_ person: Int, _ number: Int) {
        let offer = problem.activities[series[number].activity]
        guard !offer.unlocks.isEmpty else { return }
        unlock(offer, person, number)
        log.removeAll(keepingCapacity: true)
    }
}
