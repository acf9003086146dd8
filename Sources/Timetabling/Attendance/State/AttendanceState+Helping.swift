// People who attend and are staff of some meetings too: helping is an absence of theirs, with its way, cover and hours.

/// That a person is at a meeting as a member of staff.
public struct Help: Sendable, Hashable {
    /// Number of the meeting.
    public var meeting: Int
    /// The day.
    public var day: Int
    /// When the meeting is.
    public var minutes: Range<Int>
    /// From leaving home to being back.
    public var away: Range<Int>
    /// Who looks after the person's dependants meanwhile.
    public var covers: [CoverUse]
}

/// A meeting that is there, or could be, as somebody who helps at it sees it.
struct HelpOccasion {
    /// Number of the meeting; nil: it is not there yet.
    var meeting: Int?
    /// Number of the activity; nil: one that nobody need be early for.
    var activity: Int?
    var day: Int
    var minutes: Range<Int>
    var place: Int?
    /// Number of the person at whose home it is.
    var home: Int?
}

extension AttendanceState {
    /// The help that a person could give; nil when it breaks a rule of theirs.
    func help(by person: Int, at occasion: HelpOccasion) -> Help? {
        guard occasion.home != person, problem.people[person].days.contains(occasion.day),
            keepsCeilings(person, occasion)
        else { return nil }
        let isAtHome = occasion.activity.map { problem.activities[$0].venue == .home } ?? false
        var visit = Visit(
            meeting: occasion.meeting ?? -1, day: occasion.day, start: occasion.minutes.lowerBound,
            end: occasion.minutes.upperBound, early: occasion.activity.map { problem.activities[$0].early } ?? 0,
            place: occasion.place, way: .none, minutesBefore: 0, minutesAfter: 0, leave: occasion.minutes.lowerBound,
            back: occasion.minutes.upperBound, isTentative: false)
        var covers: [CoverUse] = []
        if let place = occasion.place {
            guard let mode = quickestMode(person, to: place, occasion.day) else { return nil }
            var visits = [visit]
            visits[0].way = .mode(mode)
            guard plan(trip: 0...0, of: person, on: occasion.day, in: &visits, covers: &covers) == nil else {
                return nil
            }
            visit = visits[0]
        } else if isAtHome, let home = occasion.home {
            guard let way = minutes(of: person, toHomeOf: home, occasion.day) else { return nil }
            (visit.leave, visit.back) = (visit.start - way, visit.end + way)
            guard obstacle(away: visit.leave..<visit.back, person, occasion.day) == nil,
                let found = cover(person, occasion.day, visit.leave..<visit.back, trip: [], visits: [visit])
            else { return nil }
            covers = found
        } else if obstacle(away: occasion.minutes, person, occasion.day) != nil {
            return nil
        }
        let help = Help(
            meeting: visit.meeting, day: visit.day, minutes: occasion.minutes, away: visit.leave..<visit.back,
            covers: covers)
        return clashesWithVisits(help, of: person) ? nil : help
    }

    /// How many meetings a person helps at on a day.
    func helpCount(_ person: Int, _ day: Int) -> Int {
        helps[person].isEmpty ? 0 : helps[person].count { $0.day == day }
    }

    /// The meeting at which a person helps when they would be away, or between which and that there is no way home.
    func helping(_ person: Int, _ day: Int, _ minutes: Range<Int>) -> Int? {
        guard !helps[person].isEmpty else { return nil }
        let around = minutes.lowerBound - problem.bufferMinutes..<minutes.upperBound + problem.bufferMinutes
        return helps[person].first { $0.day == day && $0.away.overlaps(around) }?.meeting
    }

    /// Whether a person helps somewhere at a time, the way there and back included.
    func isHelping(_ person: Int, _ day: Int, _ minutes: Range<Int>) -> Bool {
        !helps[person].isEmpty && helps[person].contains { $0.day == day && $0.away.overlaps(minutes) }
    }

    /// Whether two members of staff cannot be at one meeting: they are one person, apart, or need each other at home.
    func excludesEachOther(_ staff: Int, _ other: Int) -> Bool {
        guard let first = problem.staff[staff].person, let second = problem.staff[other].person else { return false }
        return first == second || isApart(first, second)
            || problem.people[first].dependants.contains(where: problem.people[second].dependants.contains)
    }

    /// Whether two people may never be at the same meeting.
    func isApart(_ person: Int, _ other: Int) -> Bool {
        problem.people[person].relations.contains { $0.kind == .apart && $0.other == other }
    }

    /// Notes that those among a meeting's staff who attend others help at it.
    ///
    /// Where somebody cannot, as staff of a pinned group may not, at least the time of the meeting is taken.
    mutating func noteHelp(at number: Int, by staff: [MeetingState.Assigned]) {
        for assigned in staff {
            guard let person = problem.staff[assigned.staff].person else { continue }
            let occasion = occasion(number)
            let help =
                help(by: person, at: occasion)
                ?? Help(
                    meeting: number, day: occasion.day, minutes: occasion.minutes, away: occasion.minutes, covers: [])
            begin(help, of: person)
            log.append(.helped(person: person, help))
        }
    }

    /// A meeting as those see it who help at it.
    func occasion(_ number: Int) -> HelpOccasion {
        let meeting = meetings[number]
        return HelpOccasion(
            meeting: number, activity: meeting.activity, day: meeting.day, minutes: meeting.start..<meeting.end,
            place: meeting.place, home: meeting.place == nil ? meeting.person : nil)
    }

    /// Ends all help at a meeting.
    mutating func endHelp(at number: Int) {
        for assigned in meetings[number].staff {
            guard let person = problem.staff[assigned.staff].person,
                let help = helps[person].first(where: { $0.meeting == number })
            else { continue }
            end(help, of: person)
            log.append(.helpEnded(person: person, help))
        }
    }

    /// Takes what help uses.
    mutating func begin(_ help: Help, of person: Int) {
        helps[person].append(help)
        weekMinutes[person * weekCount + problem.horizon.week(of: help.day)] += Int32(help.minutes.count)
        for cover in help.covers { take(cover) }
    }

    /// Gives back what help uses.
    mutating func end(_ help: Help, of person: Int) {
        helps[person].removeAll { $0.meeting == help.meeting }
        weekMinutes[person * weekCount + problem.horizon.week(of: help.day)] -= Int32(help.minutes.count)
        for cover in help.covers { release(cover) }
    }

    private func keepsCeilings(_ person: Int, _ occasion: HelpOccasion) -> Bool {
        let range = visitRange(person, occasion.day)
        let already = range.count + helpCount(person, occasion.day)
        if let most = problem.people[person].meetingsPerDay, already >= most { return false }
        if already > 0, let activity = occasion.activity, problem.activities[activity].isAlone { return false }
        for index in range where problem.activities[meetings[visits[person][index].meeting].activity].isAlone {
            return false
        }
        let week = problem.horizon.week(of: occasion.day)
        let minutes = Int(weekMinutes[person * weekCount + week]) + occasion.minutes.count
        if let most = problem.people[person].minutesPerWeek, minutes > most { return false }
        return !(already == 0 && takesFreeWeekday(person, occasion.day)) && !breaksRamp(person, occasion.day, minutes)
    }

    private func clashesWithVisits(_ help: Help, of person: Int) -> Bool {
        let around = help.away.lowerBound - problem.bufferMinutes..<help.away.upperBound + problem.bufferMinutes
        return visitRange(person, help.day).contains { index in
            around.overlaps(visits[person][index].leave..<visits[person][index].back)
        }
    }

    /// The mode by which a person is at a place soonest: nobody is asked to help by a longer way.
    private func quickestMode(_ person: Int, to place: Int, _ day: Int) -> Int? {
        let home = Int(problem.people[person].homeOfDay[day])
        var best: (mode: Int, minutes: Int)?
        for mode in 0..<problem.places.modeCount where modeDays[person][mode].contains(day) {
            let leg = problem.places.leg(way: problem.people[person].homes[home].there[place], mode)
            guard leg.exists, !tentativeModeDays[person][mode].contains(day) else { continue }
            if best.map({ Int(leg.minutes) < $0.minutes }) ?? true { best = (mode, Int(leg.minutes)) }
        }
        return best?.mode
    }

    /// Minutes to somebody else's home, by the slowest of a person's modes: which of them goes there then is not known.
    private func minutes(of person: Int, toHomeOf other: Int, _ day: Int) -> Int? {
        let from = problem.people[person].homes[Int(problem.people[person].homeOfDay[day])]
        let to = problem.people[other].homes[Int(problem.people[other].homeOfDay[day])]
        let modes = (0..<problem.places.modeCount).filter { modeDays[person][$0].contains(day) }
        return modes.compactMap { problem.homeWays.minutes(from: from, to: to, mode: $0) }.max()
    }
}
