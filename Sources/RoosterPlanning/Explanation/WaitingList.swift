import RoosterModel

/// Who waits for a seat in groups of an activity: people with a short requirement that it would serve.
struct WaitingList {
    /// Those who wait, each with the most important requirement, that first.
    private(set) var standings: [RequirementStanding] = []

    /// Finds who waits.
    ///
    /// - Parameters:
    ///   - activity: The activity.
    ///   - members: People who have a seat already, and do not wait.
    ///   - scenes: The plan.
    init(for activity: Activity, besides members: Set<String>, in scenes: PlanScenes) {
        guard let ledger = scenes.town?.compiled.ledger else { return }
        let declined = Set(
            scenes.state.enrolments.sorted.filter {
                $0.answer == .declined && scenes.state.groups[$0.group]?.activity == activity.id
            }.map(\.participant))
        let short = scenes.plan.requirements.filter { $0.status == .short && !members.contains($0.participant) }
        for (id, standings) in Dictionary(grouping: short, by: \.participant) where !declined.contains(id) {
            guard let person = scenes.state.participants[id], ActivityCompiler.fits(activity, person) else { continue }
            let served = Set(ledger.cases(of: person).filter { Self.waits($0, for: activity) }.map(\.key))
            let mine = standings.filter { served.contains($0.requirement) }
            if let first = mine.min(by: Self.goesBefore) { self.standings.append(first) }
        }
        standings.sort(by: Self.goesBefore)
    }

    /// Whether a seat would serve a requirement; idle weeks are measured, and nobody waits for a seat to fill them.
    private static func waits(_ item: RequirementCase, for activity: Activity) -> Bool {
        if case .gap = item.requirement.kind { return false }
        return item.fits(activity)
    }

    /// The law first, then what lacks the greater share.
    private static func goesBefore(_ left: RequirementStanding, _ right: RequirementStanding) -> Bool {
        func rank(_ one: RequirementStanding) -> (Int, Double, String, String) {
            let level = Requirement.Priority.allCases.firstIndex(of: one.priority) ?? 0
            return (level, -one.missing / max(1, one.due), one.participant, one.requirement)
        }
        return rank(left) < rank(right)
    }
}
