package import RoosterModel

/// Compares two plans, meeting by meeting and person by person.
///
/// Without an old plan everything is new, and nobody has to be told of a change.
package func difference(from old: Plan?, to new: Plan, state: State) -> PlanDifference {
    var result = PlanDifference()
    let before = Dictionary((old?.meetings ?? []).map { ($0.id, $0) }) { first, _ in first }
    let after = Dictionary(new.meetings.map { ($0.id, $0) }) { first, _ in first }
    for meeting in new.meetings where meeting.status != .cancelled {
        guard let former = before[meeting.id], former.status != .cancelled else {
            result.added.append(meeting.id)
            continue
        }
        if (former.date, former.range) != (meeting.date, meeting.range) { result.moved.append(meeting.id) }
        if (former.location, former.room) != (meeting.location, meeting.room) { result.room.append(meeting.id) }
        if former.staff != meeting.staff { result.staff.append(meeting.id) }
    }
    for meeting in old?.meetings ?? [] where meeting.status != .cancelled {
        if after[meeting.id].map({ $0.status == .cancelled }) ?? true { result.cancelled.append(meeting.id) }
    }
    guard let old else { return result }
    addNotices(from: old, to: new, before, after, state: state, &result)
    addUntold(before, after, &result)
    return result
}

/// Adds what happens to meetings of which no notice tells.
private func addUntold(_ before: [String: Meeting], _ after: [String: Meeting], _ result: inout PlanDifference) {
    var told: [ChangeNotice.Kind: Set<String>] = [:]
    for notice in result.notices { told[notice.change, default: []].insert(notice.meeting) }
    let lists: [(ChangeNotice.Kind, [String])] = [
        (.added, result.added), (.moved, result.moved), (.cancelled, result.cancelled), (.room, result.room),
        (.staff, result.staff),
    ]
    for (kind, meetings) in lists {
        for id in meetings where told[kind]?.contains(id) != true {
            let (former, present) = (kind == .added ? nil : before[id], kind == .cancelled ? nil : after[id])
            let texts = [former, present].map { meeting in
                meeting.map { kind == .staff ? $0.staff.joined(separator: " ") : NoticeWriter.describe($0) } ?? ""
            }
            result.untold.append(MeetingChange(meeting: id, change: kind, before: texts[0], after: texts[1]))
        }
    }
}

/// Tells every participant of the old plan what changes for them: meetings that come, move, go, or change room.
private func addNotices(
    from old: Plan, to new: Plan, _ before: [String: Meeting], _ after: [String: Meeting], state: State,
    _ result: inout PlanDifference
) {
    let had = Dictionary(grouping: old.attending, by: \.participant).mapValues { Set($0.map(\.meeting)) }
    let has = Dictionary(grouping: new.attending, by: \.participant).mapValues { Set($0.map(\.meeting)) }
    for (id, former) in had.sorted(by: { $0.key < $1.key }) {
        guard let participant = state.participants[id] else { continue }
        let present = has[id] ?? []
        let writer = NoticeWriter(participant: participant, state: state)
        var notices: [ChangeNotice] = []
        for meeting in former.union(present).sorted() {
            let first = former.contains(meeting) ? before[meeting] : nil
            let second = present.contains(meeting) ? after[meeting] : nil
            if let notice = writer.notice(meeting, from: first, to: second) { notices.append(notice) }
        }
        guard !notices.isEmpty else { continue }
        result.participants.append(id)
        result.notices += notices
    }
}
