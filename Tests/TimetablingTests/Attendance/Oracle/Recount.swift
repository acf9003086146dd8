@testable import Timetabling

/// Every count that a timetable keeps while it changes, counted anew from visits, covers and meetings.
struct Recount: Equatable {
    var attending: [Int]
    var onSite: [Int]
    var weekMinutes: [Int]
    var roomUse: [DayMask]
    var staffMeetings: [[Int]]
    var staffWeekMinutes: [Int]
    var careUse: [[[Int]]]
    var rideUse: [Int]
    var poolUse: [[[Int]]]
    var reservations: [[[Int]]]
    var achieved: [Int]
    var helps: [[Int]]

    /// What the timetable says itself.
    init(keptBy state: AttendanceState) {
        attending = state.meetings.map(\.attending)
        onSite = state.meetings.map(\.onSite)
        weekMinutes = state.weekMinutes.map(Int.init)
        roomUse = state.roomUse
        staffMeetings = state.staffMeetings.map { $0.map(Int.init).sorted() }
        staffWeekMinutes = state.staffWeekMinutes.map(Int.init)
        careUse = state.careUse.map { Self.sorted($0.map { [$0.lowerBound, $0.upperBound] }) }
        rideUse = state.rideUse.map(Int.init)
        poolUse = state.poolUse.map {
            Self.sorted($0.map { [$0.meeting, $0.minutes.lowerBound, $0.minutes.upperBound, $0.amount] })
        }
        reservations = state.reservations.map {
            Self.sorted($0.map { [$0.day, $0.minutes.lowerBound, $0.minutes.upperBound, $0.dependant, $0.meeting] })
        }
        achieved = state.achievedUnits.map(Int.init)
        helps = state.helps.map { $0.map(\.meeting).sorted() }
    }

    /// What the definitions say.
    init(of state: AttendanceState) {
        let problem = state.problem
        let dayCount = problem.horizon.dayCount
        let weekCount = problem.horizon.weekCount
        attending = Array(repeating: 0, count: state.meetings.count)
        onSite = attending
        weekMinutes = Array(repeating: 0, count: problem.people.count * weekCount)
        roomUse = Array(repeating: DayMask(), count: problem.rooms.count * dayCount)
        staffMeetings = Array(repeating: [], count: problem.staff.count * dayCount)
        staffWeekMinutes = Array(repeating: 0, count: problem.staff.count * weekCount)
        careUse = Array(repeating: [], count: problem.careOffers.count * dayCount)
        rideUse = Array(repeating: 0, count: problem.rides.count * dayCount)
        poolUse = Array(repeating: [], count: problem.pools.count * dayCount)
        reservations = Array(repeating: [], count: problem.people.count)
        achieved = []
        helps = Array(repeating: [], count: problem.people.count)
        for person in problem.people.indices { countPerson(person, state) }
        for number in state.meetings.indices where state.meetings[number].isAlive { countMeeting(number, state) }
        careUse = careUse.map(Self.sorted)
        poolUse = poolUse.map(Self.sorted)
        reservations = reservations.map(Self.sorted)
        staffMeetings = staffMeetings.map { $0.sorted() }
        achieved = problem.demands.map { Self.achieved($0, state) }
    }

    private mutating func countPerson(_ person: Int, _ state: AttendanceState) {
        let horizon = state.problem.horizon
        for visit in state.visits[person] {
            attending[visit.meeting] += 1
            weekMinutes[person * horizon.weekCount + horizon.week(of: visit.day)] += visit.end - visit.start
            if case .ride(let ride) = visit.way { rideUse[ride * horizon.dayCount + visit.day] += 1 }
        }
        for help in state.helps[person] {
            weekMinutes[person * horizon.weekCount + horizon.week(of: help.day)] += help.minutes.count
        }
        for cover in state.covers[person] + state.helps[person].flatMap(\.covers) {
            switch cover.by {
            case .given: break
            case .onSite: onSite[cover.meeting] += 1
            case .offer(let offer): careUse[offer * horizon.dayCount + cover.day].append([cover.from, cover.until])
            case .guardian(let guardian):
                reservations[guardian].append([cover.day, cover.from, cover.until, cover.dependant, cover.meeting])
            }
        }
    }

    private mutating func countMeeting(_ number: Int, _ state: AttendanceState) {
        let meeting = state.meetings[number]
        let problem = state.problem
        let horizon = problem.horizon
        if let room = meeting.room {
            roomUse[room * horizon.dayCount + meeting.day].insert(minutes: meeting.start..<meeting.end)
        }
        for assigned in meeting.staff {
            staffMeetings[assigned.staff * horizon.dayCount + meeting.day].append(number)
            let week = assigned.staff * horizon.weekCount + horizon.week(of: meeting.day)
            staffWeekMinutes[week] += meeting.end - meeting.start
            // Meetings are counted in the order of their numbers.
            if let person = problem.staff[assigned.staff].person { helps[person].append(number) }
        }
        for (pools, each) in problem.activities[meeting.activity].lends {
            guard let pool = pools.first(where: { problem.pools[$0].place == meeting.place }) else { continue }
            poolUse[pool * horizon.dayCount + meeting.day].append(
                [number, meeting.start, meeting.end, each * meeting.capacity])
        }
    }

    /// Units of a demand in the visits of its person, within its window.
    static func achieved(_ demand: AttendanceDemand, _ state: AttendanceState) -> Int {
        let counted = state.visits[demand.person].filter {
            demand.window.contains($0.day) && demand.activities.contains(state.meetings[$0.meeting].activity)
        }
        switch demand.unit {
        case .minutes: return counted.reduce(0) { $0 + $1.end - $1.start }
        case .meetings, .spaced: return counted.count
        case .activities: return Set(counted.map { state.meetings[$0.meeting].activity }).count
        case .keys:
            let keys = Dictionary(zip(demand.activities, demand.keys)) { first, _ in first }
            return Set(counted.compactMap { keys[state.meetings[$0.meeting].activity] }).count
        case .weeks(let least, let ofMinutes):
            let amounts = weeks(demand, state, counted) { ofMinutes ? $0.end - $0.start : 1 }
            let enough = amounts.count { $0 >= least }
            // Four points for a unit of a week with enough; a unit elsewhere one, as far as weeks are missing.
            let rest = amounts.filter { $0 < least }.reduce(0, +)
            return 4 * least * enough + min(rest, max(0, least * (demand.need / (4 * least) - enough)))
        case .idle(let most):
            let amounts = weeks(demand, state, counted) { _ in 1 }
            let stretches = amounts.split(omittingEmptySubsequences: true) { $0 > 0 }.map(\.count)
            return demand.need - stretches.reduce(0) { $0 + max(0, $1 - most) }
        }
    }

    /// What each week of a demand's window has.
    private static func weeks(
        _ demand: AttendanceDemand, _ state: AttendanceState, _ visits: [Visit], _ amount: (Visit) -> Int
    ) -> [Int] {
        let horizon = state.problem.horizon
        let numbers = Set(demand.window.map { horizon.week(of: $0) }).sorted()
        return numbers.map { week in
            let already = demand.already.indices.contains(week) ? demand.already[week] : 0
            return already + visits.filter { horizon.week(of: $0.day) == week }.reduce(0) { $0 + amount($1) }
        }
    }

    private static func sorted(_ rows: [[Int]]) -> [[Int]] {
        rows.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
