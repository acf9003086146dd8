/// How people came to what was published, and who looked after whom meanwhile.
///
/// While what exists is put in again, these choices are tried before all others. Each person's own best choice would do
/// for most; but where the first person of a day takes the place of childcare that the second one had, somebody is left
/// without: in a town of 600 people one plan in which nothing had changed lost something for fourteen.
struct PublishedDays: Sendable {
    private struct Visitor: Hashable {
        var person: Int32
        var meeting: Int32
    }

    private struct Absence: Hashable {
        var dependant: Int32
        var day: Int16
        var person: Int32
    }

    private var ways: [Visitor: Visit.Way] = [:]
    private var covers: [Absence: [CoverUse.By]] = [:]

    /// Notes how people came to a meeting.
    mutating func add(_ existing: ExistingMeeting, as meeting: Int) {
        for (person, way) in zip(existing.attending, existing.ways) {
            ways[Visitor(person: Int32(person), meeting: Int32(meeting))] = way
        }
        for cover in existing.covers where cover.by != .given {
            let absence = Absence(
                dependant: Int32(cover.dependant), day: Int16(existing.day), person: Int32(cover.person))
            covers[absence, default: []].append(cover.by)
        }
    }

    /// How a person came to a meeting; nil when that is not known.
    func way(_ person: Int, to meeting: Int) -> Visit.Way? {
        ways[Visitor(person: Int32(person), meeting: Int32(meeting))]
    }

    /// Who looked after a dependant on a day while a person was away, given care left out; nil when that is not known.
    func covers(_ dependant: Int, of person: Int, on day: Int) -> [CoverUse.By]? {
        covers[Absence(dependant: Int32(dependant), day: Int16(day), person: Int32(person))]
    }
}

extension AttendanceState {
    /// Guardians of a dependant, for a person who is away: those of the published day where that is put in again.
    func guardians(of dependant: Int, for person: Int, on day: Int) -> [Int] {
        let all = problem.dependants[dependant].guardians
        guard let had = publishedDays?.covers(dependant, of: person, on: day) else { return all }
        return all.filter { had.contains(.guardian($0)) }
    }

    /// Offers of care for a dependant: those of the published day where that is put in again.
    func careOffers(for dependant: Int, of person: Int, on day: Int) -> [Int] {
        let all = problem.dependants[dependant].offers
        guard let had = publishedDays?.covers(dependant, of: person, on: day) else { return all }
        return all.filter { had.contains(.offer($0)) }
    }

    /// Whether a dependant may be looked after at the meeting: as published, where that is put in again.
    func mayStayOnSite(_ dependant: Int, of person: Int, on day: Int) -> Bool {
        publishedDays?.covers(dependant, of: person, on: day)?.contains(.onSite) ?? true
    }

    /// The way a person came to a meeting, where that is put in again.
    func publishedWay(_ person: Int, to meeting: Int) -> Visit.Way? {
        publishedDays?.way(person, to: meeting)
    }
}
