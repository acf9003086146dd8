import RoosterModel

/// What a group gives the people in it, requirement by requirement.
struct GroupService {
    let scenes: PlanScenes
    let group: PlannedGroup
    /// Its meetings that take place.
    let meetings: [Meeting]

    /// What it gives, those first for whom it counts most often.
    var services: [GroupExplanation.Service] {
        let minutes = Dictionary(meetings.map { ($0.id, $0.range.endMinutes - $0.range.startMinutes) }) { first, _ in
            first
        }
        var found: [String: GroupExplanation.Service] = [:]
        for enrolment in scenes.plan.enrolments where enrolment.group == group.id {
            let attended = scenes.attendingOf(enrolment.participant).compactMap { minutes[$0.meeting] }
            let standings = scenes.standingsOf(enrolment.participant)
            for key in enrolment.requirements {
                guard let standing = standings.first(where: { $0.requirement == key }) else { continue }
                var service =
                    found[key] ?? GroupExplanation.Service(requirement: key, people: 0, relying: 0)
                service.people += 1
                if let gone = amount(attended, standing.unit) {
                    let rest = standing.planned + standing.done - gone
                    service.relying = service.relying.map { rest < standing.due ? $0 + 1 : $0 }
                } else {
                    service.relying = nil
                }
                found[key] = service
            }
        }
        return found.values.sorted { ($1.people, $0.requirement) < ($0.people, $1.requirement) }
    }

    /// What some meetings come to; nil where other weeks decide it.
    private func amount(_ minutes: [Int], _ unit: RequirementStanding.Unit) -> Double? {
        switch unit {
        case .meetings: Double(minutes.count)
        case .hours: Double(minutes.reduce(0, +)) / 60
        case .once: minutes.isEmpty ? 0 : 1
        case .weeks: nil
        }
    }
}
