// What people who are not part of a small instance use: held, so that those who are see what is left.

extension AttendanceState {
    /// Takes seats of a meeting for others, which may be more than it has.
    public mutating func holdSeats(_ count: Int, of number: Int) {
        meetings[number].attending += count
    }

    /// Takes a place of a care offer for somebody else's dependant.
    public mutating func holdCare(_ offer: Int, day: Int, minutes: Range<Int>) {
        guard day >= 0, day < dayCount else { return }
        careUse[entry(offer, day)].append(minutes)
    }

    /// Takes a seat of a ride for somebody else.
    public mutating func holdRide(_ ride: Int, day: Int) {
        guard day >= 0, day < dayCount else { return }
        rideUse[entry(ride, day)] += 1
    }

    /// Takes staff and a room for somebody else's appointment.
    ///
    /// Where the other person lives is not known here: the way of staff from home to home counts as nothing.
    public mutating func holdAppointment(
        _ activity: Int, day: Int, minutes: Range<Int>, place: Int?, room: Int?, staff: [Int]
    ) {
        guard day >= problem.firstPlannable, day < dayCount else { return }
        let number = addMeeting(
            MeetingState(
                series: nil, person: nil, activity: activity, tag: nil, day: day, start: minutes.lowerBound,
                end: minutes.upperBound, room: room, place: place,
                staff: staff.map { MeetingState.Assigned(staff: $0, need: 0) }, capacity: 1))
        meetings[number].attending = 1
        log.removeAll(keepingCapacity: true)
    }

    /// Lets a person attend a meeting of a group as the plan says, when loading could not.
    ///
    /// Loading takes one group after the other, so that what must come after something of a later group is refused.
    ///
    /// - Returns: Whether the person attends it now.
    public mutating func attend(_ number: Int, person: Int) -> Bool {
        let mark = log.count
        if let series = meetings[number].series, !enrolled[person].contains(series) { noteEnrolled(person, series) }
        guard insert(number, for: person) == nil else {
            rollBack(to: mark)
            return false
        }
        log.removeAll(keepingCapacity: true)
        return true
    }

    /// Plans a published appointment that loading could not.
    ///
    /// - Returns: Whether the person attends it now.
    public mutating func attend(_ existing: ExistingAppointment) -> Bool {
        let published = existing.meeting
        guard let person = published.attending.first, published.day >= problem.firstPlannable, published.day < dayCount
        else { return false }
        let mark = log.count
        let number = addMeeting(
            MeetingState(
                series: nil, person: person, activity: existing.activity, tag: published.tag, day: published.day,
                start: published.start, end: published.start + problem.activities[existing.activity].minutes,
                room: published.room, place: published.place,
                staff: published.staff.map { MeetingState.Assigned(staff: $0, need: 0) }, capacity: 1))
        guard insert(number, for: person) == nil else {
            rollBack(to: mark)
            return false
        }
        log.removeAll(keepingCapacity: true)
        return true
    }
}
