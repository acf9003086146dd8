import RoosterModel

/// Nobody has seen somebody for weeks, and nothing near is planned.
///
/// Source: DOMAIN.md V15 («de statushouders die ze niet in beeld hebben»: no attended event for n weeks, no planned
/// event) and V19 (also after finding work: the programme does not matter, only that there is a plan). That a feed was
/// not fetched is not looked at: fetches are not used to watch people (FEEDS.md §2). A meeting of the plan that nobody
/// recorded counts as attended, and who stayed away from something voluntary was not missed.
enum OutOfSightRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        context.participants.compactMap { signal($0, context) }
    }

    private static func signal(_ participant: Participant, _ context: SignalContext) -> Signal? {
        let seen =
            (context.done(by: participant).map(\.date) + context.visits(of: participant).map(\.date))
            .filter { $0 < context.today }.max()
        let last = max(seen ?? participant.settled, participant.settled)
        let since = last + context.limits.outOfSightDays
        guard since <= context.today else { return nil }
        let next = context.nextVisit(of: participant) { _ in true }?.date
        if let next, next <= context.today + context.limits.nextMeetingDays { return nil }
        let days = context.today - last
        var dates = ["last": last]
        if let next { dates["next"] = next }
        let wasSeen = seen.map { $0 >= participant.settled } ?? false
        return Signal(
            .outOfSight, of: participant, on: since, next == nil ? .warning : .notice, amounts: ["days": days],
            dates: dates,
            dutch: .init(
                matter: (wasSeen
                    ? "Voor het laatst gezien op \(last), \(SignalWords.dutch.days(days)) geleden; "
                    : "Nog nooit gezien sinds de vestiging op \(last), \(SignalWords.dutch.days(days)) geleden; ")
                    + (next.map { "de volgende afspraak is pas op \($0)." } ?? "er staat niets gepland."),
                action: "Neem contact op en plan een gesprek of huisbezoek."),
            english: .init(
                matter: (wasSeen
                    ? "Last seen on \(last), \(SignalWords.english.days(days)) ago; "
                    : "Never seen since settling on \(last), \(SignalWords.english.days(days)) ago; ")
                    + (next.map { "the next meeting is not before \($0)." } ?? "nothing is planned."),
                action: "Get in touch and plan a talk or a home visit."))
    }
}
