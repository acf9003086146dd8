package import RoosterModel

/// What makes a plan: ``makePlan(_:stop:progress:)``, or what a test gives instead.
package typealias PlanMaker =
    @Sendable (PlanningRequest, PlanningStop, @escaping @Sendable (PlanningProgress) -> Void) throws -> Plan

/// Plans a copy of what is known with some changes, and compares; nothing is kept.
///
/// What people have is the begin of both plans, made with the same planner, seed and time, so that what differs is the
/// changes' doing and not that of a longer search. Half of the time goes to each; where nothing legal or must is short
/// now, the plan without the changes has nothing to search and the other gets it all.
///
/// - Parameters:
///   - changes: The changes, applied as when they are meant.
///   - request: What is known, what people have (a draft counts, when nothing is published) and the time for all.
///   - stop: Raised to end early with what was found.
///   - progress: Hears how far it is.
///   - makePlan: What makes a plan.
/// - Returns: The comparison.
/// - Throws: `ChangeError` when the changes cannot be applied, and what `makePlan` throws.
package func whatIf(
    _ changes: [Change], _ request: PlanningRequest, stop: PlanningStop,
    progress: @escaping @Sendable (PlanningProgress) -> Void, makePlan: PlanMaker
) throws -> WhatIfAnswer {
    var changed = request
    changed.state = try request.state.applying(changes)
    // The revision is that of nothing that is kept.
    changed.state.revision = request.state.revision
    let share = isComplete(request.published) ? 0 : 0.5
    var plain = request
    plain.seconds = request.seconds * share
    changed.seconds = request.seconds - plain.seconds
    let before = try makePlan(plain, stop) { progress($0.part(from: 0, to: share)) }
    let after = try makePlan(changed, stop) { progress($0.part(from: share, to: 1)) }
    return comparison(before, after, changed, seconds: before.summary.seconds + after.summary.seconds)
}

/// Whether nothing legal or must is short in a plan.
private func isComplete(_ plan: Plan?) -> Bool {
    guard let plan else { return false }
    return !plan.requirements.contains { $0.status == .short && $0.priority != .wish }
}

private func comparison(_ before: Plan, _ after: Plan, _ request: PlanningRequest, seconds: Double) -> WhatIfAnswer {
    var answer = WhatIfAnswer(before: PlanFigures(before), after: PlanFigures(after))
    let former = Set(before.groups.map(\.id))
    let present = Set(after.groups.map(\.id))
    answer.groupsOpened = present.subtracting(former).sorted()
    answer.groupsClosed = former.subtracting(present).sorted()
    answer.people = personChanges(from: request.published, to: after, state: request.state)
    answer.standings = standingChanges(from: before, to: after)
    answer.seconds = (seconds * 10).rounded() / 10
    return answer
}

/// What happens to each person who has a plan.
func personChanges(from old: Plan?, to new: Plan, state: State) -> [PersonChange] {
    guard let old else { return [] }
    var byPerson: [String: PersonChange] = [:]
    for notice in difference(from: old, to: new, state: state).notices where notice.subjectKind == "participant" {
        var change = byPerson[notice.subject] ?? PersonChange(participant: notice.subject)
        switch notice.change {
        case .added: change.added += 1
        case .moved: change.moved += 1
        case .cancelled: change.cancelled += 1
        case .room: change.room += 1
        case .staff, .group: break
        }
        byPerson[notice.subject] = change
    }
    let had = Dictionary(grouping: old.enrolments, by: \.participant).mapValues { Set($0.map(\.group)) }
    let has = Dictionary(grouping: new.enrolments, by: \.participant).mapValues { Set($0.map(\.group)) }
    for person in byPerson.keys {
        byPerson[person]?.joined = (has[person] ?? []).subtracting(had[person] ?? []).sorted()
        byPerson[person]?.left = (had[person] ?? []).subtracting(has[person] ?? []).sorted()
    }
    return byPerson.values.sorted { $0.participant < $1.participant }
}

/// Requirements that stand otherwise: another status, or another amount missing.
private func standingChanges(from before: Plan, to after: Plan) -> [StandingChange] {
    func table(_ plan: Plan) -> [String: RequirementStanding] {
        Dictionary(plan.requirements.map { ("\($0.participant) \($0.requirement)", $0) }) { first, _ in first }
    }
    let (former, present) = (table(before), table(after))
    var result: [StandingChange] = []
    for key in Set(former.keys).union(present.keys) {
        let (old, new) = (former[key], present[key])
        guard let standing = new ?? old, old?.status != new?.status || old?.missing != new?.missing else { continue }
        result.append(
            StandingChange(
                participant: standing.participant, requirement: standing.requirement, priority: standing.priority,
                before: old?.status, after: new?.status, missingBefore: old?.missing ?? 0,
                missingAfter: new?.missing ?? 0))
    }
    let rank = Requirement.Priority.allCases
    func place(_ change: StandingChange) -> Int { rank.firstIndex(of: change.priority) ?? rank.count }
    return result.sorted {
        (place($0), $0.participant, $0.requirement) < (place($1), $1.participant, $1.requirement)
    }
}

extension PlanningProgress {
    /// The same, as a part of something longer.
    func part(from: Double, to: Double) -> PlanningProgress {
        var result = self
        result.share = from + share * (to - from)
        return result
    }
}
