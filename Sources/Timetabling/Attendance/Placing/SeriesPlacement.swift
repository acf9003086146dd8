/// A way to hold a series: where, when in the week, and from which week.
public struct SeriesPlacement: Sendable, Hashable {
    /// Number of the place; nil online.
    public var place: Int?
    /// Weekly times, by weekday.
    public var slots: [SeriesState.Slot]
    /// First week.
    public var firstWeek: Int
}

/// Why a series cannot be held.
public enum SeriesObstacle: Int, Sendable, Hashable, CaseIterable {
    /// No room is free on enough dates.
    case room
    /// Nobody who may lead it is free on enough dates.
    case staff
    /// The dates do not suffice for its number of meetings.
    case dates
    /// As many as may run at the same time do.
    case seriesMaximum
    /// What is lent does not suffice.
    case pool
    /// Fewer people than it needs can come.
    case groupMinimum
}

extension AttendanceState {
    /// Least share of the dates of an open-ended series on which room and staff must be there.
    private static let leastDates = 0.6

    /// Opens a series with its meetings.
    ///
    /// - Returns: Its number, or why it cannot be held; the timetable is then as it was.
    mutating func open(_ activity: Int, _ placement: SeriesPlacement) -> Result<Int, SeriesObstacleError> {
        let offer = problem.activities[activity]
        let mark = log.count
        let dates = dates(activity, placement)
        guard let first = dates.first, let last = dates.last, offer.total.map({ dates.count >= $0 }) ?? true else {
            return .failure(SeriesObstacleError(.dates))
        }
        let until = offer.total == nil ? max(last.day, dayCount - 1) : last.day
        guard runningSeries(activity, first.day...until) < offer.seriesMaximum else {
            return .failure(SeriesObstacleError(.seriesMaximum))
        }
        var capacity = offer.groupMaximum
        var room: Int?
        if case .rooms(let rooms) = offer.venue {
            guard let found = bestRoom(rooms.filter { problem.rooms[$0].place == placement.place }, offer, dates) else {
                return .failure(SeriesObstacleError(.room))
            }
            room = found
            capacity = min(capacity, problem.rooms[found].capacity)
        }
        capacity = min(capacity, lendable(activity, placement.place, dates))
        guard capacity >= max(1, offer.groupMinimum) else { return .failure(SeriesObstacleError(.pool)) }
        let staff = team(activity, dates, placement.place, &capacity)
        guard capacity >= max(1, offer.groupMinimum) else { return .failure(SeriesObstacleError(.staff)) }
        var new = SeriesState(
            activity: activity, slots: placement.slots, room: room, place: placement.place, staff: staff,
            capacity: capacity, span: first.day...until)
        new.meetings = addMeetings(new, dates, limit: offer.total)
        let wanted = offer.total ?? max(1, Int((Double(dates.count) * Self.leastDates).rounded(.up)))
        guard new.meetings.count >= wanted else {
            rollBack(to: mark)
            return .failure(SeriesObstacleError(.staff))
        }
        if offer.total != nil, let final = new.meetings.last { new.span = first.day...meetings[final].day }
        let number = openSeries(new)
        for meeting in new.meetings { meetings[meeting].series = number }
        return .success(number)
    }

    /// A date of a series.
    struct SeriesDate: Sendable, Hashable {
        var day: Int
        var minutes: Range<Int>
    }

    /// The dates of a placement, in order; a margin beyond the total, in case some cannot be held.
    func dates(_ activity: Int, _ placement: SeriesPlacement) -> [SeriesDate] {
        let offer = problem.activities[activity]
        let limit = offer.total.map { $0 == 1 ? 1 : $0 + 4 } ?? Int.max
        var result: [SeriesDate] = []
        for week in placement.firstWeek..<max(placement.firstWeek, weekCount) {
            for slot in placement.slots {
                let day = problem.horizon.day(week: week, weekday: slot.weekday)
                guard day >= problem.firstPlannable, day < dayCount, offer.days.contains(day) else { continue }
                let minutes = slot.start..<slot.start + offer.minutes
                if let light = offer.daylight, light[day].clamped(to: minutes) != minutes { continue }
                result.append(SeriesDate(day: day, minutes: minutes))
                if result.count >= limit { return result }
            }
        }
        return result
    }

    /// Series of an activity that run on any day of a span.
    func runningSeries(_ activity: Int, _ span: ClosedRange<Int>) -> Int {
        series.count { $0.isOpen && $0.activity == activity && $0.span.overlaps(span) }
    }

    /// The room that is free on most dates; among equals the smallest that holds a whole group.
    private func bestRoom(_ rooms: [Int], _ offer: ActivityOffer, _ dates: [SeriesDate]) -> Int? {
        var best: (room: Int, free: Int, fit: Int)?
        for room in rooms {
            let capacity = problem.rooms[room].capacity
            guard capacity >= max(1, offer.groupMinimum) else { continue }
            let free = dates.count { isFree(room: room, $0.day, $0.minutes) }
            guard free > 0 else { continue }
            let fit = capacity >= offer.groupMaximum ? 10_000 - capacity : capacity
            if let known = best, (known.free, known.fit) >= (free, fit) { continue }
            best = (room, free, fit)
        }
        // Other rooms of the same place step in on the dates when it is taken.
        return best?.room
    }

    /// How many people the pools at a place can serve on every date.
    func lendable(_ activity: Int, _ place: Int?, _ dates: [SeriesDate]) -> Int {
        var least = Int.max
        for (pools, each) in problem.activities[activity].lends {
            guard let pool = pools.first(where: { problem.pools[$0].place == place }) else { return 0 }
            for date in dates {
                let taken = poolUse[entry(pool, date.day)].filter { $0.minutes.overlaps(date.minutes) }
                    .reduce(0) { $0 + $1.amount }
                least = min(least, (problem.pools[pool].amount - taken) / max(1, each))
            }
        }
        return least
    }

    /// The usual staff of a series; lowers the capacity where helpers by number of people are scarce.
    private func team(
        _ activity: Int, _ dates: [SeriesDate], _ place: Int?, _ capacity: inout Int
    ) -> [MeetingState.Assigned] {
        var result: [MeetingState.Assigned] = []
        for (index, need) in problem.activities[activity].needs.enumerated() {
            // Candidates come in order of preference, which decides among those who are free equally often.
            var free: [(staff: Int, dates: Int, rank: Int)] = []
            for (rank, staff) in candidates(need, for: nil).enumerated()
            where !result.contains(where: { $0.staff == staff }) {
                let count = dates.count { isFree(staff: staff, $0.day, $0.minutes, place: place, at: activity) }
                if count > 0 { free.append((staff, count, rank)) }
            }
            free.sort { ($1.dates, $0.rank) < ($0.dates, $1.rank) }
            let wanted = need.count(attending: min(capacity, 1000))
            if free.count < wanted {
                guard let per = need.perAttending else {
                    capacity = 0
                    return []
                }
                capacity = min(capacity, free.count / need.amount * per)
            }
            result += free.prefix(wanted).map { MeetingState.Assigned(staff: $0.staff, need: index) }
        }
        return result
    }

    /// Adds a meeting on every date on which a room and staff are there, up to a limit.
    private mutating func addMeetings(_ new: SeriesState, _ dates: [SeriesDate], limit: Int?) -> [Int] {
        let offer = problem.activities[new.activity]
        var result: [Int] = []
        for date in dates {
            if let limit, result.count >= limit { break }
            var room = new.room
            if case .rooms(let rooms) = offer.venue {
                let usual = new.room.map { [$0] } ?? []
                let others = rooms.filter {
                    problem.rooms[$0].place == new.place && problem.rooms[$0].capacity >= new.capacity
                }
                room = (usual + others).first { isFree(room: $0, date.day, date.minutes) }
                if room == nil { continue }
            }
            guard
                let staff = assign(
                    new.activity, date.day, date.minutes, place: new.place, person: nil,
                    attending: min(new.capacity, 1000), preferred: new.staff)
            else { continue }
            result.append(
                addMeeting(
                    MeetingState(
                        series: nil, person: nil, activity: new.activity, tag: nil, day: date.day,
                        start: date.minutes.lowerBound, end: date.minutes.upperBound, room: room, place: new.place,
                        staff: staff, capacity: new.capacity)))
        }
        return result
    }

    /// Closes a series; everybody leaves it.
    mutating func close(_ number: Int) {
        for person in series[number].members { leave(person, number) }
        for meeting in series[number].meetings where meetings[meeting].isAlive { endMeeting(meeting) }
        series[number].isOpen = false
        log.append(.seriesClosed(number))
    }
}

/// ``SeriesObstacle`` as an error.
public struct SeriesObstacleError: Error, Sendable, Hashable {
    /// What stood in the way.
    public let obstacle: SeriesObstacle

    init(_ obstacle: SeriesObstacle) {
        self.obstacle = obstacle
    }
}
