// The primitive steps. Each changes the timetable, keeps every count of use true, and writes how to take it back.

extension AttendanceState {
    /// Begins a move: what follows can be taken back by ``rollBack()``.
    mutating func begin() {
        log.removeAll(keepingCapacity: true)
    }

    /// Takes back every step since ``begin()``.
    mutating func rollBack() {
        rollBack(to: 0)
    }

    /// Takes back every step since the log had this length.
    mutating func rollBack(to mark: Int) {
        while log.count > mark, let step = log.popLast() {
            let length = log.count
            undo(step)
            log.removeSubrange(length...)
        }
    }

    private mutating func undo(_ step: Step) {
        switch step {
        case .day(let person, let day, let visits, let covers):
            replaceDay(person, day, visits: visits, covers: covers)
        case .meetingAdded(let meeting):
            endMeeting(meeting)
            forget(meeting: meeting)
        case .meetingEnded(let meeting):
            meetings[meeting].isAlive = true
            occupy(meeting)
        case .seriesOpened(let id):
            forget(series: id)
        case .seriesClosed(let id):
            series[id].isOpen = true
        case .enrolled(let person, let id):
            enrolled[person].removeAll { $0 == id }
            series[id].members.removeAll { $0 == person }
        case .left(let person, let id, let position, let place):
            enrolled[person].insert(id, at: position)
            series[id].members.insert(person, at: place)
        case .unlocked(let person, let days, let tentative):
            modeDays[person] = days
            tentativeModeDays[person] = tentative
            attendability.forget(person)
        case .helped(let person, let help): end(help, of: person)
        case .helpEnded(let person, let help): begin(help, of: person)
        }
    }

    /// The positions of a person's visits on a day.
    func visitRange(_ person: Int, _ day: Int) -> Range<Int> {
        var low = 0
        var high = visits[person].count
        while low < high {
            let middle = (low + high) / 2
            if visits[person][middle].day < day { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < visits[person].count, visits[person][end].day == day { end += 1 }
        return low..<end
    }

    private func coverRange(_ person: Int, _ day: Int) -> Range<Int> {
        let all = covers[person]
        guard !all.isEmpty else { return 0..<0 }
        let low = all.firstIndex { $0.day >= day } ?? all.count
        var end = low
        while end < all.count, all[end].day == day { end += 1 }
        return low..<end
    }

    /// Replaces what a person does on a day, with all that it uses.
    mutating func replaceDay(_ person: Int, _ day: Int, visits newVisits: [Visit], covers newCovers: [CoverUse]) {
        let range = visitRange(person, day)
        let coverRange = coverRange(person, day)
        let oldVisits = Array(visits[person][range])
        let oldCovers = Array(covers[person][coverRange])
        log.append(.day(person: person, day: day, visits: oldVisits, covers: oldCovers))
        for visit in oldVisits { count(visit, of: person, by: -1) }
        for cover in oldCovers { release(cover) }
        visits[person].replaceSubrange(range, with: newVisits)
        covers[person].replaceSubrange(coverRange, with: newCovers)
        for visit in newVisits { count(visit, of: person, by: 1) }
        for cover in newCovers { take(cover) }
        tallyKeys(of: person, day, oldVisits, newVisits)
    }

    /// Counts amounts of demands by one visit more or less.
    private mutating func tally(_ visit: Visit, of person: Int, by sign: Int) {
        let activity = meetings[visit.meeting].activity
        let day = Int32(visit.day)
        for position in table.range(of: person) {
            let number = Int(table.ofPerson[position])
            let row = table.rows[number]
            guard row.counted != .keys, row.from <= day, day < row.until, table.sets.contains(row.activities, activity)
            else { continue }
            if row.weekRow >= 0 {
                tallyWeek(visit, number, row, by: Int32(sign))
                continue
            }
            achievedUnits[number] += Int32(sign * (row.counted == .minutes ? visit.end - visit.start : 1))
        }
    }

    /// Counts different activities by what a day had and has: a key counts unless another day has it as well.
    private mutating func tallyKeys(of person: Int, _ day: Int, _ old: [Visit], _ new: [Visit]) {
        for position in table.range(of: person) {
            let number = Int(table.ofPerson[position])
            let row = table.rows[number]
            guard row.counted == .keys, Int(row.from) <= day, day < Int(row.until) else { continue }
            for index in old.indices {
                guard let key = key(of: old[index], row), !has(key, old[..<index], row), !has(key, new[...], row),
                    !hasElsewhere(key, row, person, day)
                else { continue }
                achievedUnits[number] -= 1
            }
            for index in new.indices {
                guard let key = key(of: new[index], row), !has(key, new[..<index], row), !has(key, old[...], row),
                    !hasElsewhere(key, row, person, day)
                else { continue }
                achievedUnits[number] += 1
            }
        }
    }

    /// Whether a demand of keys has what an activity counts as already.
    func hasKey(of activity: Int, _ number: Int) -> Bool {
        let row = table.rows[number]
        guard row.counted == .keys else { return false }
        return hasElsewhere(table.key(activity, row), row, Int(row.person), -1)
    }

    private func key(of visit: Visit, _ row: DemandTable.Row) -> Int32? {
        let activity = meetings[visit.meeting].activity
        return table.sets.contains(row.activities, activity) ? table.key(activity, row) : nil
    }

    private func has(_ key: Int32, _ visits: ArraySlice<Visit>, _ row: DemandTable.Row) -> Bool {
        for visit in visits where self.key(of: visit, row) == key { return true }
        return false
    }

    private func hasElsewhere(_ key: Int32, _ row: DemandTable.Row, _ person: Int, _ day: Int) -> Bool {
        for visit in visits[person]
        where visit.day != day && visit.day >= Int(row.from) && visit.day < Int(row.until)
            && self.key(of: visit, row) == key
        {
            return true
        }
        return false
    }

    private mutating func count(_ visit: Visit, of person: Int, by sign: Int) {
        meetings[visit.meeting].attending += sign
        tally(visit, of: person, by: sign)
        let week = problem.horizon.week(of: visit.day)
        weekMinutes[person * weekCount + week] += Int32(sign * (visit.end - visit.start))
        if case .ride(let ride) = visit.way {
            let index = entry(ride, visit.day)
            rideUse[index] = UInt8(Int(rideUse[index]) + sign)
        }
    }

    mutating func take(_ cover: CoverUse) {
        switch cover.by {
        case .given: break
        case .onSite: meetings[cover.meeting].onSite += 1
        case .offer(let offer): careUse[entry(offer, cover.day)].append(cover.from..<cover.until)
        case .guardian(let guardian):
            reservations[guardian].append(
                Reservation(
                    day: cover.day, minutes: cover.from..<cover.until, dependant: cover.dependant,
                    meeting: cover.meeting))
        }
    }

    mutating func release(_ cover: CoverUse) {
        switch cover.by {
        case .given: break
        case .onSite: meetings[cover.meeting].onSite -= 1
        case .offer(let offer):
            let index = entry(offer, cover.day)
            if let position = careUse[index].lastIndex(of: cover.from..<cover.until) {
                careUse[index].remove(at: position)
            }
        case .guardian(let guardian):
            let used = Reservation(
                day: cover.day, minutes: cover.from..<cover.until, dependant: cover.dependant, meeting: cover.meeting)
            if let position = reservations[guardian].lastIndex(of: used) {
                reservations[guardian].remove(at: position)
            }
        }
    }

    /// Adds a meeting that uses its room, staff and pools.
    mutating func addMeeting(_ meeting: MeetingState) -> Int {
        let number = number(of: meeting)
        meetings[number].slot = slot(
            meeting.activity, place: meeting.place, weekday: problem.horizon.weekday(of: meeting.day),
            start: meeting.start)
        occupy(number)
        log.append(.meetingAdded(number))
        noteHelp(at: number, by: meeting.staff)
        return number
    }

    /// Gives a meeting one more member of staff; not to be taken back.
    mutating func addStaff(_ assigned: MeetingState.Assigned, to number: Int) {
        meetings[number].staff.append(assigned)
        staffMeetings[entry(assigned.staff, meetings[number].day)].append(Int32(number))
        let week = assigned.staff * weekCount + problem.horizon.week(of: meetings[number].day)
        staffWeekMinutes[week] += Int32(meetings[number].end - meetings[number].start)
        noteHelp(at: number, by: [assigned])
    }

    /// Lets more people come to a meeting, as far as what is lent suffices; not to be taken back.
    mutating func raiseCapacity(of number: Int, to wanted: Int) {
        let meeting = meetings[number]
        let minutes = meeting.start..<meeting.end
        var capacity = wanted
        for (pools, each) in problem.activities[meeting.activity].lends {
            guard let pool = pools.first(where: { problem.pools[$0].place == meeting.place }) else { return }
            let taken = poolUse[entry(pool, meeting.day)].filter {
                $0.meeting != number && $0.minutes.overlaps(minutes)
            }
            capacity = min(
                capacity, (problem.pools[pool].amount - taken.reduce(0) { $0 + $1.amount }) / max(1, each))
        }
        guard capacity > meeting.capacity else { return }
        meetings[number].capacity = capacity
        for (pools, each) in problem.activities[meeting.activity].lends {
            for pool in pools {
                let list = entry(pool, meeting.day)
                for index in poolUse[list].indices where poolUse[list][index].meeting == number {
                    poolUse[list][index].amount = each * capacity
                }
            }
        }
    }

    /// Ends a meeting that nobody attends any more.
    mutating func endMeeting(_ number: Int) {
        endHelp(at: number)
        vacate(number)
        meetings[number].isAlive = false
        log.append(.meetingEnded(number))
    }

    /// Gives back the room, staff and pools of a meeting.
    mutating func vacate(_ number: Int) {
        let meeting = meetings[number]
        if let room = meeting.room {
            roomUse[entry(room, meeting.day)].remove(minutes: meeting.start..<meeting.end)
        }
        for assigned in meeting.staff {
            let index = entry(assigned.staff, meeting.day)
            staffMeetings[index].removeAll { $0 == Int32(number) }
            let week = assigned.staff * weekCount + problem.horizon.week(of: meeting.day)
            staffWeekMinutes[week] -= Int32(meeting.end - meeting.start)
        }
        for (pools, _) in problem.activities[meeting.activity].lends {
            for pool in pools { poolUse[entry(pool, meeting.day)].removeAll { $0.meeting == number } }
        }
    }

    /// Takes the room, staff and pools of a meeting.
    mutating func occupy(_ number: Int) {
        let meeting = meetings[number]
        let minutes = meeting.start..<meeting.end
        if let room = meeting.room { roomUse[entry(room, meeting.day)].insert(minutes: minutes) }
        for assigned in meeting.staff {
            staffMeetings[entry(assigned.staff, meeting.day)].append(Int32(number))
            let week = assigned.staff * weekCount + problem.horizon.week(of: meeting.day)
            staffWeekMinutes[week] += Int32(minutes.count)
        }
        for (pools, each) in problem.activities[meeting.activity].lends {
            guard let pool = pools.first(where: { problem.pools[$0].place == meeting.place }) else { continue }
            poolUse[entry(pool, meeting.day)].append(
                PoolUseState(minutes: minutes, amount: each * meeting.capacity, meeting: number))
        }
    }

    /// Opens a series whose meetings exist already.
    mutating func openSeries(_ new: SeriesState) -> Int {
        let number = number(of: new)
        log.append(.seriesOpened(number))
        return number
    }

    /// Notes that a person is enrolled.
    mutating func noteEnrolled(_ person: Int, _ id: Int) {
        enrolled[person].append(id)
        series[id].members.append(person)
        log.append(.enrolled(person: person, series: id))
    }

    /// Notes that a person is no longer enrolled.
    mutating func noteLeft(_ person: Int, _ id: Int) {
        guard let position = enrolled[person].firstIndex(of: id), let place = series[id].members.firstIndex(of: person)
        else { return }
        enrolled[person].remove(at: position)
        series[id].members.remove(at: place)
        // Both orders come back: a move that is made again with the same random choices must choose the same people.
        log.append(.left(person: person, series: id, at: position, among: place))
    }
}
