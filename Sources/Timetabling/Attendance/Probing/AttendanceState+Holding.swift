// A plan as a timetable of its own: what it says is held as it says it, without a look at whether it could be found.

extension AttendanceState {
    /// The timetable of another instance with what a timetable holds already.
    ///
    /// - Parameters:
    ///   - problem: The instance; its rooms, staff, activities, rides, pools and offers of care begin with those of the
    ///     other.
    ///   - other: A timetable in which nobody attends anything themselves.
    /// - Complexity: O(what is held), without a look at it.
    public init(problem: AttendanceProblem, holding other: AttendanceState) {
        self.init(problem: problem)
        meetings = other.meetings
        series = other.series
        roomUse.replaceSubrange(other.roomUse.indices, with: other.roomUse)
        staffMeetings.replaceSubrange(other.staffMeetings.indices, with: other.staffMeetings)
        staffWeekMinutes.replaceSubrange(other.staffWeekMinutes.indices, with: other.staffWeekMinutes)
        careUse.replaceSubrange(other.careUse.indices, with: other.careUse)
        rideUse.replaceSubrange(other.rideUse.indices, with: other.rideUse)
        poolUse.replaceSubrange(other.poolUse.indices, with: other.poolUse)
        attendability.takeSlots(of: other.attendability)
    }

    /// Holds a series with its meetings as published, for as many as attend each.
    ///
    /// - Returns: Number of the series, and of its meetings in their order; nil for those that are past.
    public mutating func hold(_ existing: ExistingSeries, attending: [Int]) -> (series: Int, meetings: [Int?]) {
        let offer = problem.activities[existing.activity]
        let place = existing.room.map { problem.rooms[$0].place } ?? existing.place
        var capacity = offer.groupMaximum
        if let room = existing.room { capacity = min(capacity, problem.rooms[room].capacity) }
        let usual = roles(existing.staff, existing.activity, keepsAll: existing.isPinned)
        capacity = min(capacity, servable(existing, usual))
        var new = SeriesState(
            activity: existing.activity, tag: existing.tag,
            slots: existing.slots.map { SeriesState.Slot(weekday: $0.weekday, start: $0.start) }, room: existing.room,
            place: place, staff: usual, capacity: capacity, span: existing.days)
        new.isMovable = false
        new.isPinned = existing.isPinned
        new.keepsStaff = existing.isPinned && !existing.staff.isEmpty
        let keeps = new.keepsStaff
        let numbers = zip(existing.meetings, attending).map { meeting, count -> Int? in
            guard meeting.day >= problem.firstPlannable, meeting.day < dayCount else { return nil }
            let staff = roles(meeting.staff, existing.activity, keepsAll: true)
            let seats = keeps ? capacity : min(capacity, served(by: staff, existing.activity))
            return hold(meeting, existing.activity, staff: staff, capacity: max(seats, count), attending: count)
        }
        new.meetings = numbers.compactMap(\.self)
        let number = openSeries(new)
        for meeting in new.meetings { meetings[meeting].series = number }
        log.removeAll(keepingCapacity: true)
        return (number, numbers)
    }

    /// Finds staff for the seats of held series that nobody has taken, once everything is held: whoever is staff of
    /// another meeting is not free.
    public mutating func topUpHeld() {
        for number in series.indices where series[number].isOpen { topUpStaff(of: number) }
        log.removeAll(keepingCapacity: true)
    }

    /// Holds somebody's appointment; nil when it is past.
    public mutating func hold(_ existing: ExistingAppointment) -> Int? {
        let meeting = existing.meeting
        guard meeting.day >= problem.firstPlannable, meeting.day < dayCount else { return nil }
        let staff = roles(meeting.staff, existing.activity, keepsAll: true)
        defer { log.removeAll(keepingCapacity: true) }
        return hold(meeting, existing.activity, staff: staff, capacity: 1, attending: 1)
    }

    private mutating func hold(
        _ meeting: ExistingMeeting, _ activity: Int, staff: [MeetingState.Assigned], capacity: Int, attending: Int
    ) -> Int {
        let number = addMeeting(
            MeetingState(
                series: nil, person: nil, activity: activity, tag: meeting.tag, day: meeting.day, start: meeting.start,
                end: meeting.start + problem.activities[activity].minutes, room: meeting.room, place: meeting.place,
                staff: staff, capacity: capacity))
        meetings[number].attending = attending
        return number
    }

    /// Gives back what was held for somebody: a seat, and a seat of a ride.
    ///
    /// An appointment becomes that person's own.
    public mutating func giveBack(_ number: Int, to person: Int, ride: Int?) {
        meetings[number].attending -= 1
        if meetings[number].series == nil { meetings[number].person = person }
        if let ride { rideUse[entry(ride, meetings[number].day)] -= 1 }
    }

    /// Gives back a place of a care offer that was held.
    public mutating func giveBackCare(_ offer: Int, day: Int, minutes: Range<Int>) {
        guard day >= 0, day < dayCount else { return }
        let list = entry(offer, day)
        if let index = careUse[list].firstIndex(of: minutes) { careUse[list].remove(at: index) }
    }

    /// Ends what was held as a meeting.
    public mutating func giveBack(meeting number: Int) {
        endMeeting(number)
        log.removeAll(keepingCapacity: true)
    }

    /// A visit as a plan tells it.
    public struct ToldVisit: Sendable {
        /// Number of the meeting.
        public var meeting: Int
        /// How the person travels.
        public var way: Visit.Way
        /// Minutes on the way there.
        public var minutesBefore: Int
        /// Minutes on the way back.
        public var minutesAfter: Int
        /// Who looks after the person's dependants.
        public var covers: [CoverUse]

        /// Makes a visit.
        public init(
            meeting: Int, way: Visit.Way, minutesBefore: Int, minutesAfter: Int, covers: [CoverUse]
        ) {
            self.meeting = meeting
            self.way = way
            self.minutesBefore = minutesBefore
            self.minutesAfter = minutesAfter
            self.covers = covers
        }
    }

    /// Lets a person attend what a plan says they do, in these series.
    public mutating func tell(_ told: [ToldVisit], of person: Int, in groups: [Int]) {
        for number in groups where !enrolled[person].contains(number) { noteEnrolled(person, number) }
        let byDay = Dictionary(grouping: told) { meetings[$0.meeting].day }
        for (day, ofDay) in byDay.sorted(by: { $0.key < $1.key }) {
            let sorted = ofDay.sorted { meetings[$0.meeting].start < meetings[$1.meeting].start }
            var visits = sorted.map { visit($0, of: person) }
            joinTrips(&visits, person, day)
            replaceDay(person, day, visits: visits, covers: sorted.flatMap(\.covers))
        }
        for number in groups {
            let attended = attendedPositions(person, number)
            let offer = problem.activities[series[number].activity]
            if isEnough(attended, of: series[number].meetings.count, offer) { unlock(offer, person, number) }
        }
        log.removeAll(keepingCapacity: true)
    }

    private func visit(_ told: ToldVisit, of person: Int) -> Visit {
        let meeting = meetings[told.meeting]
        let early = meeting.place == nil ? 0 : problem.activities[meeting.activity].early
        var visit = Visit(
            meeting: told.meeting, day: meeting.day, start: meeting.start, end: meeting.end, early: early,
            place: meeting.place, way: told.way, minutesBefore: told.minutesBefore, minutesAfter: told.minutesAfter,
            leave: meeting.start, back: meeting.end, isTentative: false)
        guard meeting.place != nil else { return visit }
        visit.leave = meeting.start - early - told.minutesBefore
        visit.back = meeting.end + told.minutesAfter
        if case .mode(let mode) = told.way {
            visit.isTentative = !problem.people[person].modeDays[mode].contains(meeting.day)
        }
        if case .ride(let ride) = told.way {
            visit.leave = problem.rides[ride].depart
            visit.back = problem.rides[ride].home
        }
        return visit
    }

    /// Gives visits between which nobody goes home the same leaving and coming back.
    private func joinTrips(_ visits: inout [Visit], _ person: Int, _ day: Int) {
        var first = visits.startIndex
        while first < visits.endIndex {
            var last = first
            while last + 1 < visits.endIndex, case .yes = isChained(person, day, visits[last], visits[last + 1]) {
                last += 1
            }
            for index in first...last {
                visits[index].leave = visits[first].leave
                visits[index].back = visits[last].back
            }
            first = last + 1
        }
    }

    /// Takes the time of those who are staff of meetings that are held.
    public mutating func noteHelpers() {
        for staff in problem.staff.indices where problem.staff[staff].person != nil {
            for day in problem.firstPlannable..<dayCount {
                for number in staffMeetings[entry(staff, day)] {
                    noteHelp(at: Int(number), by: [MeetingState.Assigned(staff: staff, need: -1)])
                }
            }
        }
        log.removeAll(keepingCapacity: true)
    }

    /// Lets as many come to the series of an activity as the instance allows, where staff are found for them.
    public mutating func raiseSeats(of activity: Int) {
        for number in series.indices where series[number].isOpen && series[number].activity == activity {
            var capacity = problem.activities[activity].groupMaximum
            if let room = series[number].room { capacity = min(capacity, problem.rooms[room].capacity) }
            guard capacity > series[number].capacity else { continue }
            series[number].capacity = capacity
            for meeting in series[number].meetings {
                raiseCapacity(of: meeting, to: min(capacity, served(by: meetings[meeting].staff, activity)))
            }
            topUpStaff(of: number)
        }
        log.removeAll(keepingCapacity: true)
    }
}
