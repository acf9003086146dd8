import RoosterModel
import Timetabling

/// Says which childcare there is on the days of shut meetings, and leg by leg why the trip by it does not help.
struct CareTripText {
    let scene: PersonScene
    /// Most places that are told of.
    private static let most = 2

    /// A trip that does not help, with what is asked of the place.
    private struct Refused {
        var place: ChildcarePlaces
        var meeting: ClosedRange<Int>
        var location: String
        var trip: CareTrip
    }

    /// A sentence for each place that is open on a day of a shut meeting, by language; empty when no child is without
    /// care.
    func sentences(_ options: [ShutOption], _ conflicts: [ConflictSet]) -> [String: [String]] {
        let alone = Set(conflicts.flatMap(\.rules).filter { $0.reason == .childUncovered }.map(\.subject))
        let young = scene.compiled.dependantChildren
        let mine = young.indices.filter { alone.contains("children.csv:\(young[$0].id)") }
        let texts = trips(options, with: mine).map(text)
        return ["nl": texts.map(\.dutch), "en": texts.map(\.english)]
    }

    /// The first trips that do not help, to different places.
    ///
    /// It ends as soon as there are enough: all trips of one parent in a large town took a gigabyte.
    private func trips(_ options: [ShutOption], with dependants: [Int]) -> [Refused] {
        var result: [Refused] = []
        for dependant in dependants {
            for meeting in options.lazy.flatMap({ $0.classes.lazy.compactMap(\.meetings.first) }) {
                for trip in scene.timetable.careTrips(of: scene.person, with: dependant, to: meeting) {
                    let place = scene.compiled.childcare[trip.offer]
                    if result.contains(where: { $0.place.id == place.id }) { continue }
                    result.append(
                        Refused(
                            place: place, meeting: meeting.start...meeting.end,
                            location: meeting.place.map { scene.compiled.locations[$0].id } ?? "", trip: trip))
                    if result.count == Self.most { return result }
                }
            }
        }
        return result
    }

    /// One place, leg by leg.
    private func text(_ refused: Refused) -> (dutch: String, english: String) {
        let (place, trip) = (refused.place, refused.trip)
        let meeting = TimeRange(
            start: TimeOfDay(minutes: refused.meeting.lowerBound), end: TimeOfDay(minutes: refused.meeting.upperBound))
        let hours = WeekText([WeeklyTime(weekday: place.time.weekday, range: meeting)])
        let (brought, collected) = (time(trip.dropped), time(trip.collected))
        let (opens, closes) = (time(place.time.range.startMinutes), time(place.time.range.endMinutes))
        let dutchReason =
            trip.isOpen
            ? "open is het dan, maar er is geen plaats meer of de weg past niet in de dag"
            : "maar open is het van \(opens) tot \(closes)"
        let englishReason =
            trip.isOpen
            ? "it is open then, but has no place left, or the way does not fit into the day"
            : "but it is open from \(opens) to \(closes)"
        return (
            """
            Opvang \(place.id) helpt niet bij \(hours.dutch): van huis daarheen \(trip.there) minuten, vandaar naar \
            \(refused.location) \(trip.onward) minuten; brengen om \(brought), halen om \(collected), \(dutchReason).
            """,
            """
            Childcare \(place.id) does not help with \(hours.english): \(trip.there) minutes there from home, \
            \(trip.onward) minutes on to \(refused.location); brought at \(brought), collected at \(collected), \
            \(englishReason).
            """
        )
    }

    private func time(_ minutes: Int) -> String { TimeOfDay(minutes: minutes).text }
}
