// Dates that a series of a fixed number of meetings lost, held on other days.

extension AttendanceState {
    /// Days before and after a lost date on which it is looked for.
    private static let reach = 28

    /// Holds the dates a series lost on other days: where most of its people can come, soonest among equals.
    ///
    /// A date keeps its number. One that fits nowhere stays lost, and the next change of the instance looks again.
    mutating func catchUp(_ number: Int, from firstMovable: Int, _ outcome: inout AdoptionOutcome) {
        let lost = series[number].lost
        series[number].lost = []
        for tag in lost {
            guard let date = catchUpDate(of: number, from: firstMovable) else {
                series[number].lost.append(tag)
                continue
            }
            let meeting = add(date, to: number, tag: tag >= 0 ? tag : nil)
            for person in series[number].members where insert(meeting, for: person) == nil {
                outcome.people.insert(person)
            }
        }
    }

    /// Holds all dates on other days that were published and cannot be held.
    mutating func catchUpLost() {
        var outcome = AdoptionOutcome()
        for number in series.indices where series[number].isOpen && !series[number].lost.isEmpty {
            catchUp(number, from: problem.firstPlannable, &outcome)
        }
        begin()
    }

    private struct CatchUpDate {
        var day: Int
        var minutes: Range<Int>
        var room: Int?
        var staff: [MeetingState.Assigned]
        var comers: Int
        var seats: Int
    }

    private mutating func catchUpDate(of number: Int, from firstMovable: Int) -> CatchUpDate? {
        let own = series[number]
        let offer = problem.activities[own.activity]
        let days = own.meetings.filter { meetings[$0].isAlive }.map { meetings[$0].day }
        let first = max(problem.firstPlannable, firstMovable, (days.min() ?? own.span.lowerBound) - Self.reach)
        let last = min(dayCount - 1, (days.max() ?? own.span.upperBound) + Self.reach)
        guard first <= last else { return nil }
        let usual = own.slots.map(\.start)
        let starts = usual + offer.starts.filter { !usual.contains($0) }
        var best: CatchUpDate?
        let weeks = Dictionary(days.map { (problem.horizon.week(of: $0), 1) }, uniquingKeysWith: +)
        for day in first...last
        where offer.days.contains(day) && !days.contains(day)
            && weeks[problem.horizon.week(of: day)] ?? 0 < offer.perWeek
        {
            for start in starts {
                let minutes = start..<start + offer.minutes
                if let light = offer.daylight?[day], light.clamped(to: minutes) != minutes { continue }
                let comers = comers(number, day, minutes)
                guard comers > best?.comers ?? 0 else { continue }
                if let found = supply(number, day, minutes, comers: comers) { best = found }
            }
        }
        return best
    }

    /// How many of a series' people have nothing else at a time and could be there.
    private mutating func comers(_ number: Int, _ day: Int, _ minutes: Range<Int>) -> Int {
        let slot = slot(
            series[number].activity, place: series[number].place, weekday: problem.horizon.weekday(of: day),
            start: minutes.lowerBound)
        let week = UInt128(problem.horizon.week(of: day))
        var count = 0
        for person in series[number].members {
            let isTaken = visits[person][visitRange(person, day)].contains {
                $0.start < minutes.upperBound && minutes.lowerBound < $0.end
            }
            if !isTaken, attendableWeeks(person, slot: slot) >> week & 1 == 1 { count += 1 }
        }
        return count
    }

    private func supply(_ number: Int, _ day: Int, _ minutes: Range<Int>, comers: Int) -> CatchUpDate? {
        let own = series[number]
        let offer = problem.activities[own.activity]
        var room = own.room
        if case .rooms(let rooms) = offer.venue {
            let others = rooms.filter {
                problem.rooms[$0].place == own.place && problem.rooms[$0].capacity >= own.members.count
            }
            room = ((own.room.map { [$0] } ?? []) + others).first { isFree(room: $0, day, minutes) }
            if room == nil { return nil }
        }
        let lent = lendable(own.activity, own.place, [SeriesDate(day: day, minutes: minutes)])
        let seats = min(own.capacity, max(1, own.members.count), lent)
        guard seats >= comers,
            let staff = assign(
                own.activity, day, minutes, place: own.place, person: nil, attending: seats, preferred: own.staff)
        else { return nil }
        return CatchUpDate(day: day, minutes: minutes, room: room, staff: staff, comers: comers, seats: seats)
    }

    private mutating func add(_ date: CatchUpDate, to number: Int, tag: Int?) -> Int {
        let own = series[number]
        let meeting = addMeeting(
            MeetingState(
                series: number, person: nil, activity: own.activity, tag: tag, day: date.day,
                start: date.minutes.lowerBound, end: date.minutes.upperBound, room: date.room, place: own.place,
                staff: date.staff, capacity: date.seats))
        let position = series[number].meetings.firstIndex { meetings[$0].day > date.day }
        series[number].meetings.insert(meeting, at: position ?? series[number].meetings.count)
        let span = series[number].span
        series[number].span = min(span.lowerBound, date.day)...max(span.upperBound, date.day)
        return meeting
    }
}
