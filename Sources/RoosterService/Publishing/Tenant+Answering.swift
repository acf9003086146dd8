import Logging
import RoosterModel

extension Tenant {
    /// Takes a newcomer's yes or no to something voluntary, as their page asks for it.
    ///
    /// The answer becomes a change like any other; the person's own feeds and page show it at once, the plan when it is
    /// made the next time. Nothing else can be altered this way.
    ///
    /// - Parameters:
    ///   - feed: Id of the newcomer's feed.
    ///   - group: Id of the group of the published plan.
    ///   - isAccepted: Whether they come.
    /// - Throws: ``ServiceError/notFound(subject:rule:)`` when the group is not offered to this person as voluntary,
    ///   ``ServiceError/refused(_:)``, ``ServiceError/store(_:)``.
    package func answer(feed: String, group: String, isAccepted: Bool) throws(ServiceError) {
        guard let issue = state.feeds[feed], !issue.isRevoked, case .participant(let participant) = issue.reader,
            let plan = published?.plan, let planned = plan.groups.first(where: { $0.id == group }),
            plan.enrolments.contains(where: { $0.participant == participant && $0.group == group }),
            state.activities[planned.activity]?.isVoluntary == true
        else {
            throw .notFound(subject: "group (\(group))", rule: "it is not offered to this person as voluntary")
        }
        let wanted: Enrolment.Answer = isAccepted ? .accepted : .declined
        let key = "\(participant)/\(group)"
        guard state.enrolments[key]?.answer != wanted else { return }
        var enrolment = state.enrolments[key] ?? Enrolment(participant: participant, group: group)
        enrolment.answer = wanted
        var changes: [Change] = []
        if state.groups[group] == nil {
            // The plan formed the group; from now on somebody's word depends on it.
            changes.append(
                .put(
                    .group(
                        Group(
                            id: planned.id, activity: planned.activity, from: planned.from, until: planned.until,
                            times: planned.times, room: planned.room, staff: planned.staff))))
        }
        changes.append(.put(.enrolment(enrolment)))
        _ = try apply(changes, by: Caller(uid: nil, name: "page of \(feed)"))
        let own = state.feeds.values.filter { $0.reader == issue.reader && !$0.isRevoked }.sorted { $0.id < $1.id }
        try keep(try render(own, now: clock.now()), of: own)
        logger.info(
            "Offer answered", metadata: ["rooster.feed": "\(feed)", "rooster.revision": "\(state.revision)"])
    }
}
