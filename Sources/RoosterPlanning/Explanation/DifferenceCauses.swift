package import RoosterModel

/// A change with the revision it made.
package struct JournalledChange: Sendable {
    /// The revision after it.
    package var revision: Int
    /// What it alters, as `FILE:KEY`.
    package var subject: String
    /// The change.
    package var change: Change

    /// Makes a change of the journal.
    package init(revision: Int, subject: String, change: Change) {
        self.revision = revision
        self.subject = subject
        self.change = change
    }
}

/// A difference with the change that caused each part of it.
///
/// A change causes what happens to a meeting of a person directly when it is about the person or their children, the
/// group, staff, room, activity or place of the meeting, in this order. What has no such cause follows from something
/// that has one and shares the person, the group, a room, staff, the activity or the place with it; or from what
/// follows, and shares the person, the group, a room or staff. Where that finds nothing it follows from a change of what
/// bears on everybody (settings, a programme, a calendar), or from the only change there was. What is left is the
/// search's own doing.
package func explained(
    _ difference: PlanDifference, among changes: [JournalledChange], from old: Plan?, to new: Plan, state: State
) -> PlanDifference {
    let before = Dictionary((old?.meetings ?? []).map { ($0.id, $0) }) { first, _ in first }
    let after = Dictionary(new.meetings.map { ($0.id, $0) }) { first, _ in first }
    let households = Households(state)
    func part(_ meeting: String, of participant: String?) -> DifferencePart {
        let known = [before[meeting], after[meeting]].compactMap(\.self)
        return DifferencePart(
            participant: participant, meeting: meeting, ids: households.ids(of: participant, known))
    }
    var causes = DifferenceCauses(
        changes,
        parts: difference.notices.map { part($0.meeting, of: $0.subject) }
            + difference.untold.map { part($0.meeting, of: nil) })
    causes.find()
    var result = difference
    result.causes = Array(causes.found.prefix(difference.notices.count))
    for index in result.untold.indices { result.untold[index].cause = causes.found[difference.notices.count + index] }
    return result
}

/// A part of a difference, with what it is about.
private struct DifferencePart {
    var participant: String?
    var meeting: String
    /// From the person to the place.
    var ids: [Set<String>]

    /// How many of ``ids`` link what follows with what follows from it in turn: to the room.
    static let closeRanks = 4
}

/// Finds the causes of the parts of a difference.
private struct DifferenceCauses {
    private let changes: [(cause: JournalledChange, ids: Set<String>)]
    private let parts: [DifferencePart]
    private var links: [(link: DifferenceCause.Link, cause: JournalledChange)?]

    init(_ changes: [JournalledChange], parts: [DifferencePart]) {
        self.changes = changes.map { ($0, ChangeIDs.ids(of: $0.change)) }
        self.parts = parts
        links = Array(repeating: nil, count: parts.count)
    }

    /// The causes, in the order of the parts.
    var found: [DifferenceCause] {
        zip(parts, links).map { part, link in
            var cause = DifferenceCause(
                participant: part.participant, meeting: part.meeting, link: link?.link ?? .search,
                revision: link?.cause.revision, change: link?.cause.subject)
            cause.sentences = CauseText.sentences(cause.link, link?.cause)
            return cause
        }
    }

    mutating func find() {
        let changes = changes
        for (index, part) in parts.enumerated() {
            let direct = part.ids.lazy.compactMap { ids in
                // The newest of several changes to the same thing is the one that holds.
                changes.last { !$0.ids.isDisjoint(with: ids) }?.cause
            }.first
            if let direct { links[index] = (.direct, direct) }
        }
        follow(ranks: parts.first?.ids.count ?? 0)
        while follow(ranks: DifferencePart.closeRanks) {}
        guard let last = general else { return }
        for index in links.indices where links[index] == nil { links[index] = (.follows, last) }
    }

    /// Links what has no cause with what has one; whether any was linked.
    @discardableResult
    private mutating func follow(ranks: Int) -> Bool {
        var sources: [String: JournalledChange] = [:]
        for (part, link) in zip(parts, links) {
            guard let link else { continue }
            for id in part.ids.prefix(ranks).joined() where sources[id] == nil { sources[id] = link.cause }
        }
        var isAny = false
        for index in links.indices where links[index] == nil {
            let source = parts[index].ids.prefix(ranks).lazy.flatMap { $0.sorted() }.compactMap { sources[$0] }.first
            guard let source else { continue }
            links[index] = (.follows, source)
            isAny = true
        }
        return isAny
    }

    /// The last change that bears on everybody, or else the only change there was.
    private var general: JournalledChange? {
        let all = changes.map(\.cause)
        let last = all.last { entry in
            switch entry.change {
            case .configure, .putProgramme, .removeProgramme, .putCalendar, .removeCalendar: true
            case .put, .remove, .publish, .putFeed: false
            }
        }
        return last ?? (Set(all.map(\.revision)).count == 1 ? all.first : nil)
    }
}

/// Who belongs to whom, for finding what a change is about.
private struct Households {
    private var ofParticipant: [String: Set<String>] = [:]

    init(_ state: State) {
        for child in state.children.sorted {
            for parent in child.parents { ofParticipant[parent, default: [parent]].insert(child.id) }
        }
        for participant in state.participants.sorted {
            ofParticipant[participant.id, default: [participant.id]].insert(participant.id)
        }
    }

    /// What happens to a meeting of somebody, or to it as such, is about, from the person to the place.
    func ids(of participant: String?, _ meetings: [Meeting]) -> [Set<String>] {
        [
            participant.map { ofParticipant[$0] ?? [$0] } ?? [], Set(meetings.compactMap(\.group)),
            Set(meetings.flatMap(\.staff)), Set(meetings.compactMap(\.room)), Set(meetings.map(\.activity)),
            Set(meetings.compactMap(\.location)),
        ]
    }
}

/// Finds the ids that a change is about.
private enum ChangeIDs {
    static func ids(of change: Change) -> Set<String> {
        switch change {
        case .put(let row): Set(parts(row.reference.key)).union(more(row))
        case .remove(let reference): Set(parts(reference.key))
        case .configure, .putProgramme, .removeProgramme, .putCalendar, .removeCalendar, .publish, .putFeed: []
        }
    }

    private static func parts(_ key: String) -> [String] {
        key.split(separator: "/").map(String.init)
    }

    /// Ids that a row names besides its key.
    private static func more(_ row: AnyRow) -> [String] {
        switch row {
        case .child(let row): row.parents
        case .childcare(let row): [row.location]
        case .group(let row): [row.activity] + row.staff
        case .ride(let row): [row.driver, row.toLocation]
        case .pool(let row): [row.location]
        case .room(let row): [row.location]
        case .travelTime(let row): [row.from, row.to]
        case .location, .organisation, .staff, .participant, .home, .care, .block, .activity, .enrolment, .attendance,
            .relation:
            []
        }
    }
}
