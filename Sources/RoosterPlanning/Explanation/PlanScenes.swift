package import RoosterModel
import Synchronization
import Timetabling

/// A plan with what is known, laid out so that one person's part of it can be built quickly.
///
/// Explaining looks at one person at a time. A person's scene is a small instance with this person, the family and
/// whoever they have a relation with; what everybody else uses is held as the plan says. It is compiled and judged by
/// the same code as the whole.
package struct PlanScenes: Sendable {
    /// What the plan was made for.
    package let state: State
    /// The plan that is explained.
    package let plan: Plan
    /// What was published when the plan was made.
    package let published: Plan?
    /// Today.
    package let now: PlanningMoment
    /// People who attend each meeting.
    let attendingCount: [String: Int]
    private let attendingOf: [String: [Int]]
    private let standingsOf: [String: [Int]]
    private let enrolmentsOf: [String: [Int]]
    private let careRowsOf: [String: [Int]]
    private let held = Held()
    private let doneOf: [String: [Attendance]]
    private let homesOf: [String: [Home]]
    private let blocksOf: [String: [Block]]
    private let otherBlocks: [Block]
    private let memberships: [String: [Enrolment]]
    private let childrenOf: [String: [Child]]
    private let careOf: [String: [CareHours]]
    private let relationsOf: [String: [Relation]]

    /// Lays out a plan.
    ///
    /// - Parameters:
    ///   - plan: The plan that is explained, a draft or the published one.
    ///   - published: What was published when the plan was made: it says when programmes started.
    ///   - state: What the plan was made for.
    ///   - now: Today.
    /// - Complexity: O(rows of plan and state).
    package init(plan: Plan, published: Plan?, state: State, now: PlanningMoment) {
        self.plan = plan
        self.published = published
        self.state = state
        self.now = now
        let standing = plan.attending.indices.filter { plan.attending[$0].status != .cancelled }
        attendingCount = standing.reduce(into: [:]) { $0[plan.attending[$1].meeting, default: 0] += 1 }
        attendingOf = Dictionary(grouping: standing) { plan.attending[$0].participant }
        standingsOf = Dictionary(grouping: plan.requirements.indices) { plan.requirements[$0].participant }
        enrolmentsOf = Dictionary(grouping: plan.enrolments.indices) { plan.enrolments[$0].participant }
        careRowsOf = Dictionary(grouping: plan.care.indices) { plan.care[$0].parent }
        doneOf = Dictionary(grouping: state.done.sorted, by: \.participant)
        homesOf = Dictionary(grouping: state.homes.sorted, by: \.participant)
        let blocks = state.blocks.sorted
        blocksOf = Dictionary(grouping: blocks.filter { $0.subjectKind == .participant }, by: \.subject)
        otherBlocks = blocks.filter { $0.subjectKind != .participant }
        memberships = Dictionary(grouping: state.enrolments.sorted, by: \.participant)
        var children: [String: [Child]] = [:]
        for child in state.children.sorted {
            for parent in child.parents { children[parent, default: []].append(child) }
        }
        childrenOf = children
        careOf = Dictionary(grouping: state.care.sorted, by: \.child)
        var relations: [String: [Relation]] = [:]
        for row in state.together.sorted {
            relations[row.first, default: []].append(row)
            relations[row.second, default: []].append(row)
        }
        relationsOf = relations
    }

    /// What a participant attends, cancelled rows left out.
    func attendingOf(_ participant: String) -> [Attending] {
        (attendingOf[participant] ?? []).map { plan.attending[$0] }
    }

    /// How a participant's requirements stand.
    func standingsOf(_ participant: String) -> [RequirementStanding] {
        (standingsOf[participant] ?? []).map { plan.requirements[$0] }
    }

    /// The groups a participant is in.
    func enrolmentsOf(_ participant: String) -> [PlannedEnrolment] {
        (enrolmentsOf[participant] ?? []).map { plan.enrolments[$0] }
    }

    /// Ids of the participants in a group.
    func members(of group: String) -> [String] {
        plan.enrolments.filter { $0.group == group }.map(\.participant)
    }

    /// Who looks after a participant's children.
    func care(of participant: String) -> [ChildCover] {
        (careRowsOf[participant] ?? []).map { plan.care[$0] }
    }

    /// The plan as a timetable, built when first asked for; nil when there are no settings.
    var town: HeldTown? {
        held.town.withLock { known in
            if known == nil { known = .some(HeldTown(self)) }
            return known ?? nil
        }
    }

    /// Keeps what is built once.
    private final class Held: Sendable {
        let town = Mutex<HeldTown??>(nil)
    }

    /// A participant with everybody whose week bears on theirs: the other parent, and those they have a relation with.
    func family(of participant: String) -> Set<String> {
        var family: Set = [participant]
        for child in childrenOf[participant] ?? [] { family.formUnion(child.parents) }
        for row in relationsOf[participant] ?? [] { family.formUnion([row.first, row.second]) }
        if let partner = state.participants[participant]?.partner { family.insert(partner) }
        return family.filter { state.participants.contains($0) }
    }

    /// What is known, of people only these.
    func reducedState(to family: Set<String>) -> State {
        var small = state
        let members = family.sorted()
        small.participants = Rows(members.compactMap { state.participants[$0] })
        small.homes = Rows(members.flatMap { homesOf[$0] ?? [] })
        small.done = Rows(members.flatMap { doneOf[$0] ?? [] })
        small.blocks = Rows(otherBlocks + members.flatMap { blocksOf[$0] ?? [] })
        small.enrolments = Rows(members.flatMap { memberships[$0] ?? [] })
        let children = members.flatMap { childrenOf[$0] ?? [] }
        small.children = Rows(children)
        small.care = Rows(children.flatMap { careOf[$0.id] ?? [] })
        small.together = Rows(
            members.flatMap { relationsOf[$0] ?? [] }.filter { family.contains($0.first) && family.contains($0.second) }
        )
        small.feeds = [:]
        return small
    }

    /// A plan as far as it concerns these people; with all groups, or with their own meetings only.
    func reducedPlan(_ plan: Plan, to family: Set<String>, withGroups: Bool) -> Plan {
        var small = Plan()
        small.summary = plan.summary
        if plan.summary == self.plan.summary, plan.meetings.count == self.plan.meetings.count {
            small.attending = family.sorted().flatMap { attendingOf($0) }
            small.enrolments = family.sorted().flatMap { enrolmentsOf($0) }
        } else {
            small.attending = plan.attending.filter { family.contains($0.participant) }
            small.enrolments = plan.enrolments.filter { family.contains($0.participant) }
        }
        let own = Set(small.attending.map(\.meeting))
        small.groups = withGroups ? plan.groups : []
        small.meetings = plan.meetings.filter { withGroups && $0.group != nil || own.contains($0.id) }
        return small
    }
}

extension Rows {
    /// A table of rows.
    fileprivate init(_ rows: [Element]) {
        self.init()
        for row in rows { self[row.key] = row }
    }
}
