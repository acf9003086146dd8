// What people who are not part of a small instance use: held, so that those who are see what is left.

extension AttendanceState {
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

    /// Takes time of a member of staff, as a meeting; its number.
    public mutating func holdTime(of staff: Int, _ activity: Int, day: Int, minutes: Range<Int>) -> Int {
        let number = addMeeting(
            MeetingState(
                series: nil, person: nil, activity: activity, tag: nil, day: day, start: minutes.lowerBound,
                end: minutes.upperBound, room: nil, place: nil,
                staff: [MeetingState.Assigned(staff: staff, need: -1)], capacity: 1))
        log.removeAll(keepingCapacity: true)
        return number
    }
}
