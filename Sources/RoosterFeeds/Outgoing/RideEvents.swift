import ICalendar
import RoosterModel

/// A driver's rides on the days somebody rides along: there and back, and how many; never who.
struct RideEvents {
    let renderer: FeedRenderer
    let issue: FeedIssue
    let texts: FeedTexts
    /// Participants whose plans are kept apart from the driver's own.
    let separated: Set<String>

    /// Both ways of a ride on each day in a window that somebody rides along.
    func events(
        of ride: Ride, in window: ClosedRange<CalendarDate>, warnings: inout [FeedWarning]
    ) -> [FeedEvent] {
        let index = renderer.index
        var passengers: [CalendarDate: Set<String>] = [:]
        for position in index.attendancesIn[ride.id] {
            let attendance = index.plan.attending[Int(position)]
            let meeting = index.meetingOfAttendance[Int(position)]
            guard attendance.status != .cancelled, meeting >= 0 else { continue }
            let date = index.plan.meetings[Int(meeting)].date
            guard window.contains(date), renderer.status(of: Int(meeting)) != .cancelled else { continue }
            passengers[date, default: []].insert(attendance.participant)
        }
        return passengers.sorted { $0.key < $1.key }.flatMap { date, people -> [FeedEvent] in
            guard people.isDisjoint(with: separated) else {
                warnings.append(.withheld(feed: issue.id, meeting: "\(ride.id) on \(date)"))
                return []
            }
            return [
                event(ride, date, people.count, isBack: false), event(ride, date, people.count, isBack: true),
            ]
        }
    }

    private func event(_ ride: Ride, _ date: CalendarDate, _ passengers: Int, isBack: Bool) -> FeedEvent {
        let destination = renderer.state.locations[ride.toLocation]?.name ?? ride.toLocation
        let (start, end) = isBack ? (ride.returning, ride.home) : (ride.depart, ride.arrive)
        let minutes = start.minutes..<(end <= start ? end.minutes + 1440 : end.minutes)
        let from = isBack ? destination : ride.fromNeighbourhood
        let to = isBack ? ride.fromNeighbourhood : destination
        let lines = [texts(.rideTimes, from, to), texts(.passengers, String(passengers))]
        let name = renderer.secret.name("ride", ride.id, date.isoText, isBack ? "back" : "there")
        let event = CalendarEvent(
            uid: "\(name)@rooster", period: FeedRenderer.period(date, minutes),
            summary: LocalizedText(texts(isBack ? .rideBack : .rideThere, destination), language: texts.code),
            description: LocalizedText(lines.joined(separator: "\n"), language: texts.code),
            location: LocalizedText(from, language: "nl"), revisedAt: UTCInstant(secondsSince1970: 0))
        return FeedEvent(event: event, date: date, minutes: minutes, sequence: 0, location: ride.toLocation)
    }
}
