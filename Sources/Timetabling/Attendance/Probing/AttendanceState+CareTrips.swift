/// A way to a meeting by a place that offers care for a dependant, leg by leg, whether or not it can be made.
public struct CareTrip: Sendable, Hashable {
    /// Number of the offer.
    public var offer: Int
    /// When the person leaves home, in minutes of the day.
    public var leave: Int
    /// When the dependant is brought.
    public var dropped: Int
    /// When the dependant is collected.
    public var collected: Int
    /// When the person is home again.
    public var back: Int
    /// Minutes from the place of care to the meeting.
    public var onward: Int
    /// Minutes from the meeting to the place of care.
    public var returning: Int
    /// Minutes from home to the place of care.
    public var there: Int
    /// Whether the offer is open from bringing to collecting.
    public var isOpen: Bool
}

extension AttendanceState {
    /// The ways to a meeting by the places that offer care for a dependant on its day, by the fastest mode that the
    /// person can use then.
    public func careTrips(of person: Int, with dependant: Int, to meeting: ProbedMeeting) -> [CareTrip] {
        guard let venue = meeting.place else { return [] }
        let early = problem.activities[meeting.activity].early
        return problem.dependants[dependant].offers.compactMap { number in
            let offer = problem.careOffers[number]
            guard offer.days.contains(meeting.day), let legs = careLegs(person, meeting.day, offer.place, venue) else {
                return nil
            }
            let dropped = meeting.start - early - legs.onward
            let collected = meeting.end + legs.returning
            return CareTrip(
                offer: number, leave: dropped - legs.there, dropped: dropped, collected: collected,
                back: collected + legs.back, onward: legs.onward, returning: legs.returning, there: legs.there,
                isOpen: offer.start <= dropped && offer.end >= collected)
        }
    }

    private func careLegs(
        _ person: Int, _ day: Int, _ place: Int, _ venue: Int
    ) -> (there: Int, onward: Int, returning: Int, back: Int)? {
        let someone = problem.people[person]
        let home = someone.homes[Int(someone.homeOfDay[day])]
        let usable = someone.modeDays.indices.filter { someone.modeDays[$0].contains(day) }
        let legs = usable.compactMap { mode -> (there: Int, onward: Int, returning: Int, back: Int)? in
            let there = problem.places.leg(way: home.there[place], mode)
            let back = problem.places.leg(way: home.back[place], mode)
            let onward = place == venue ? Leg(minutes: 0) : problem.places.leg(place, venue, mode)
            let returning = place == venue ? Leg(minutes: 0) : problem.places.leg(venue, place, mode)
            guard there.exists, back.exists, onward.exists, returning.exists else { return nil }
            return (Int(there.minutes), Int(onward.minutes), Int(returning.minutes), Int(back.minutes))
        }
        return legs.min { $0.there + $0.onward < $1.there + $1.onward }
    }
}
