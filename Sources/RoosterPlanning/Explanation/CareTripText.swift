import RoosterModel
import Timetabling

/// Says which childcare there is on the days of shut meetings, and leg by leg why the trip by it does not help.
struct CareTripText {
    let scene: PersonScene
    /// Most places that are told of.
    private static let most = 2

    /// A trip that does not help, with what is asked of the place.
    private struct Refused: Hashable {
        var place: ChildcarePlaces
        var meeting: ClosedRange<Int>
        var location: String
        var trip: CareTrip
    }

    /// A sentence for each place that is open on a day of a shut meeting, by language; empty when no child is without
    /// care.
    func sentences(_ options: [ShutOption], _ conflicts: [ConflictSet]) -> [String: [String]] {
        let alone = Set(conflicts.flatMap(\.rules).filter { $0.reason == .childUncovered }.map(\.subject))
        let young = scene.compiled.children.filter(\.ageBand.needsCover)
        let mine = young.indices.filter { alone.contains("children.csv:\(young[$0].id)") }
        var seen: Set<String> = []
        let told = mine.flatMap { trips(options, with: $0) }.filter { seen.insert($0.place.id).inserted }
            .prefix(Self.most)
        return ["nl": told.map(dutch), "en": told.map(english)]
    }

    private func trips(_ options: [ShutOption], with dependant: Int) -> [Refused] {
        let meetings = options.flatMap { $0.classes.compactMap(\.meetings.first) }
        return meetings.flatMap { meeting in
            scene.timetable.careTrips(of: scene.person, with: dependant, to: meeting).map { trip in
                Refused(
                    place: scene.compiled.childcare[trip.offer], meeting: meeting.start...meeting.end,
                    location: meeting.place.map { scene.compiled.locations[$0].id } ?? "", trip: trip)
            }
        }
    }

    private func dutch(_ refused: Refused) -> String {
        let trip = refused.trip
        let why =
            trip.isOpen
            ? "open is het dan, maar er is geen plaats meer of de weg past niet in de dag"
            : "maar open is het van \(time(refused.place.time.range.startMinutes)) tot "
                + time(refused.place.time.range.endMinutes)
        return "Opvang \(refused.place.id) helpt niet bij \(hours(refused)): van huis daarheen \(trip.there) minuten, "
            + "vandaar naar \(refused.location) \(trip.onward) minuten; brengen om \(time(trip.dropped)), halen om "
            + "\(time(trip.collected)), \(why)."
    }

    private func english(_ refused: Refused) -> String {
        let trip = refused.trip
        let why =
            trip.isOpen
            ? "it is open then, but has no place left, or the way does not fit into the day"
            : "but it is open from \(time(refused.place.time.range.startMinutes)) to "
                + time(refused.place.time.range.endMinutes)
        return "Childcare \(refused.place.id) does not help with \(hours(refused)): \(trip.there) minutes there from "
            + "home, \(trip.onward) minutes on to \(refused.location); brought at \(time(trip.dropped)), collected at "
            + "\(time(trip.collected)), \(why)."
    }

    private func hours(_ refused: Refused) -> String {
        "\(refused.place.time.weekday.rawValue) \(time(refused.meeting.lowerBound))-\(time(refused.meeting.upperBound))"
    }

    private func time(_ minutes: Int) -> String { TimeOfDay(minutes: minutes).text }
}
