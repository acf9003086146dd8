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

/// The change that caused each notice of a difference.
///
/// A change causes what happens to a meeting of a person directly when it is about the person or their children, the
/// group, staff, room, activity or place of the meeting, in this order. What has no such cause follows from a notice
/// that has one and shares the person, the group, a room, staff or the activity with it; where that finds nothing and
/// there was one revision only, from that. What is left is the search's own doing.
package func causes(
    of difference: PlanDifference, among changes: [JournalledChange], from old: Plan?, to new: Plan, state: State
) -> [DifferenceCause] {
    let before = Dictionary((old?.meetings ?? []).map { ($0.id, $0) }) { first, _ in first }
    let after = Dictionary(new.meetings.map { ($0.id, $0) }) { first, _ in first }
    let households = Households(state)
    let touched = changes.map { ($0, ChangeIDs.ids(of: $0.change)) }
    var related: [[Set<String>]] = []
    var result: [DifferenceCause] = []
    for notice in difference.notices {
        let ranks = households.ids(of: notice, [before[notice.meeting], after[notice.meeting]].compactMap(\.self))
        related.append(ranks)
        let direct = ranks.lazy.compactMap { ids in
            // The newest of several changes to the same thing is the one that holds.
            touched.last { !$0.1.isDisjoint(with: ids) }?.0
        }.first
        result.append(
            DifferenceCause(
                participant: notice.subject, meeting: notice.meeting, link: direct == nil ? .search : .direct,
                revision: direct?.revision, change: direct?.subject))
    }
    follow(&result, related, changes)
    return result
}

/// Gives differences without a direct cause that of one they are linked with.
private func follow(
    _ causes: inout [DifferenceCause], _ related: [[Set<String>]], _ changes: [JournalledChange]
) {
    var sources: [String: DifferenceCause] = [:]
    for (index, cause) in causes.enumerated() where cause.link == .direct {
        for id in related[index].joined() where sources[id] == nil { sources[id] = cause }
    }
    let only = Set(changes.map(\.revision)).count == 1 ? changes.first : nil
    for index in causes.indices where causes[index].link == .search {
        let source = related[index].lazy.flatMap { $0.sorted() }.compactMap { sources[$0] }.first
        if let source {
            causes[index].link = .follows
            (causes[index].revision, causes[index].change) = (source.revision, source.change)
        } else if let only {
            causes[index].link = .follows
            (causes[index].revision, causes[index].change) = (only.revision, only.subject)
        }
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

    /// What a notice is about, from the person to the place.
    func ids(of notice: ChangeNotice, _ meetings: [Meeting]) -> [Set<String>] {
        [
            ofParticipant[notice.subject] ?? [notice.subject], Set(meetings.compactMap(\.group)),
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
