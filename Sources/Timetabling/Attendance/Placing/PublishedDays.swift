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
        var person: Int32
        var day: Int16
    }

    private struct Cover {
        var dependant: Int32
        var by: CoverUse.By
        var minutes: Range<Int>
    }

    private var ways: [Visitor: Visit.Way] = [:]
    /// Covers of those who were away on a day, given care left out.
    private var covers: [Absence: [Cover]] = [:]

    /// Notes how people came to a meeting.
    mutating func add(_ existing: ExistingMeeting, as meeting: Int) {
        for (person, way) in zip(existing.attending, existing.ways) {
            ways[Visitor(person: Int32(person), meeting: Int32(meeting))] = way
            let absence = Absence(person: Int32(person), day: Int16(existing.day))
            // Away without anybody to look after is not the same as a day of which nothing is known.
            if covers[absence] == nil { covers[absence] = [] }
        }
        for cover in existing.covers where cover.by != .given {
            covers[Absence(person: Int32(cover.person), day: Int16(existing.day)), default: []].append(
                Cover(dependant: Int32(cover.dependant), by: cover.by, minutes: cover.minutes))
        }
    }

    /// How a person came to a meeting; nil when that is not known.
    func way(_ person: Int, to meeting: Int) -> Visit.Way? {
        ways[Visitor(person: Int32(person), meeting: Int32(meeting))]
    }

    /// Who looked after a dependant while a person was away at some time of a day, given care left out; nil when nothing
    /// was published for the person on that day.
    func covers(_ dependant: Int, of person: Int, on day: Int, _ away: Range<Int>) -> [CoverUse.By]? {
        guard let known = covers[Absence(person: Int32(person), day: Int16(day))] else { return nil }
        return known.filter { Int($0.dependant) == dependant && $0.minutes.overlaps(away) }.map(\.by)
    }
}

extension AttendanceState {
    /// Guardians of a dependant, for a person who is away: those of the published day where that is put in again.
    func guardians(of dependant: Int, for person: Int, on day: Int, _ away: Range<Int>) -> [Int] {
        let all = problem.dependants[dependant].guardians
        guard let had = publishedDays?.covers(dependant, of: person, on: day, away) else { return all }
        return all.filter { had.contains(.guardian($0)) }
    }

    /// Offers of care for a dependant at a place: those of the published day where that is put in again.
    func careOffers(for dependant: Int, of person: Int, on day: Int, _ away: Range<Int>, at place: Int) -> [Int] {
        guard let position = care.position(of: place, for: dependant, on: day) else { return [] }
        let all = care.offers(at: position)
        guard let had = publishedDays?.covers(dependant, of: person, on: day, away) else { return all }
        return all.filter { had.contains(.offer($0)) }
    }

    /// Whether a dependant may be looked after at the meeting: as published, where that is put in again.
    func mayStayOnSite(_ dependant: Int, of person: Int, on day: Int, _ away: Range<Int>) -> Bool {
        publishedDays?.covers(dependant, of: person, on: day, away)?.contains(.onSite) ?? true
    }

    /// The way a person came to a meeting, where that is put in again.
    func publishedWay(_ person: Int, to meeting: Int) -> Visit.Way? {
        publishedDays?.way(person, to: meeting)
    }
}
