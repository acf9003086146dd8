// Making room in a person's own weeks for what they miss.

extension AttendanceState {
    /// Times or series that are drawn until one can be had.
    private static let draws = 8

    /// Gives a person something they miss at a time that single dates of other things of theirs take, or for which these
    /// leave no minutes in the week.
    ///
    /// A course may miss a date; a talk that must be held half way of it has few weeks in which it counts, and the course
    /// fills these weeks to their ceiling. Of fifteen such talks that a town of 600 missed, three were left.
    mutating func makeRoom(for person: Int, random: inout RandomSource) {
        guard let number = randomMissing(person, random: &random) else { return }
        let isAppointment = hasAppointments(number) && !table.rows[number].isSpaced
        let targets = isAppointment ? [] : openSeries(for: number).filter { mayMakeRoom(for: $0, person) }
        let mark = log.count
        for _ in 0..<Self.draws {
            let isMade =
                isAppointment
                ? appointAnyway(number, random: &random)
                : !targets.isEmpty && enrolAnyway(person, targets[random.below(targets.count)], random: &random)
            if isMade { return serve(person, random: &random) }
            rollBack(to: mark)
        }
        // Somebody else may have what is wanted.
        takeTime(for: person, random: &random)
    }

    /// Whether a series has a seat and so few dates that other things may miss theirs.
    private func mayMakeRoom(for number: Int, _ person: Int) -> Bool {
        problem.activities[series[number].activity].total != nil && !enrolled[person].contains(number)
            && hasSeat(number)
    }

    private mutating func enrolAnyway(_ person: Int, _ number: Int, random: inout RandomSource) -> Bool {
        for meeting in series[number].meetings
        where meetings[meeting].isAlive && meetings[meeting].day >= releasesFrom ?? problem.firstPlannable {
            clear(meetings[meeting].day, meetings[meeting].start..<meetings[meeting].end, of: person, random: &random)
        }
        return enrol(person, number) == nil
    }

    private mutating func appointAnyway(_ number: Int, random: inout RandomSource) -> Bool {
        guard let time = drawTime(for: number, random: &random) else { return false }
        let person = Int(table.rows[number].person)
        clear(time.day, time.minutes, of: person, random: &random)
        return appoint(person, time.activity, time.day, startingAt: time.minutes.lowerBound...time.minutes.lowerBound)
            == nil
    }

    /// Takes what may be changed out of a person's week until some minutes of a day are free and the week has room for
    /// them; also what comes in an order with it.
    mutating func clear(_ day: Int, _ minutes: Range<Int>, of person: Int, random: inout RandomSource) {
        let takesDay = random.below(2) == 0
        for visit in Array(visits[person][visitRange(person, day)])
        where takesDay || minutes.overlaps(visit.start..<visit.end) {
            release(visit.meeting, of: person)
        }
        let week = problem.horizon.week(of: day)
        var others = visits[person].filter { problem.horizon.week(of: $0.day) == week }
        random.shuffle(&others)
        for visit in others where isTooMuch(minutes.count, on: day, for: person) { release(visit.meeting, of: person) }
    }

    /// Whether some more minutes on a day break a ceiling of the week, or one of its weekdays that must stay free.
    private func isTooMuch(_ minutes: Int, on day: Int, for person: Int) -> Bool {
        let total = Int(weekMinutes[person * weekCount + problem.horizon.week(of: day)]) + minutes
        return total > problem.people[person].minutesPerWeek ?? .max || breaksRamp(person, day, total)
            || visitRange(person, day).isEmpty && takesFreeWeekday(person, day)
    }

    /// Whether a person may miss a date of a series: also of a running one that they are in already, as long as nobody
    /// was told about that date.
    private func maySkip(_ meeting: Int, of number: Int, _ person: Int) -> Bool {
        guard !isUnlocking(number), meetings[meeting].day >= releasesFrom ?? 0 else { return false }
        if mayRelease(person, from: number) { return true }
        return meetings[meeting].tag == nil && problem.activities[series[number].activity].total == nil
            && !series[number].pinned.contains(person)
    }

    /// Takes a person out of a meeting where that may be; out of the whole series where too few of its dates are left.
    private mutating func release(_ meeting: Int, of person: Int) {
        guard visits[person].contains(where: { $0.meeting == meeting }) else { return }
        guard let number = meetings[meeting].series else {
            if mayCancel(appointment: meeting) { cancelAppointment(meeting) }
            return
        }
        guard maySkip(meeting, of: number, person) else { return }
        let held = series[number].meetings.count { meetings[$0].isAlive }
        let rest = attendedPositions(person, number).filter { series[number].meetings[$0] != meeting }
        let staysIn = isEnough(rest, of: held, problem.activities[series[number].activity])
        guard staysIn || mayLeave(person, number) else { return }
        cancelWhatFollows(series[number].activity, of: person)
        if staysIn { remove(meeting, from: person) } else { leave(person, number) }
    }
}
