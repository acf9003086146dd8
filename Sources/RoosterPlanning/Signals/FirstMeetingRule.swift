import RoosterModel

/// The first meeting of a programme is later than its limit, or not planned at all.
///
/// Source: DOMAIN.md ZM1 («beginnen binnen twee weken met het traject»; if not feasible, a red list) and Z5 (a latest
/// date for the first talk). The limit is the programme's `start`. Who has begun, late or not, is no signal any more.
enum FirstMeetingRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        context.participants.flatMap { participant in
            context.cases(of: participant).filter(\.isStartRule).compactMap { signal(participant, $0, context) }
        }
    }

    private static func signal(
        _ participant: Participant, _ item: RequirementCase, _ context: SignalContext
    ) -> Signal? {
        guard let limit = item.window?.upperBound else { return nil }
        let left = limit - context.today
        guard let first = context.firstMeeting(item) else {
            guard participant.settled <= context.today else { return nil }
            return missing(participant, item, limit: limit, left: left, context)
        }
        guard first > limit, first >= context.today else { return nil }
        let late = first - limit
        return Signal(
            .firstMeeting, of: participant, on: limit, left < 0 ? .alarm : .warning,
            references: [.init(.requirement, item.key)], amounts: ["daysLeft": left, "daysLate": late],
            dates: ["limit": limit, "first": first],
            dutch: .init(
                matter: "De eerste bijeenkomst is op \(first), \(SignalWords.dutch.days(late)) na de grens "
                    + "van \(limit).",
                action: "Zoek een eerder gesprek: \(ask(participant, item)) zegt wat in de weg staat."),
            english: .init(
                matter: "The first meeting is on \(first), \(SignalWords.english.days(late)) after the limit "
                    + "of \(limit).",
                action: "Look for an earlier talk: \(ask(participant, item)) says what is in the way."))
    }

    private static func missing(
        _ participant: Participant, _ item: RequirementCase, limit: CalendarDate, left: Int, _ context: SignalContext
    ) -> Signal {
        let isNear = left <= context.limits.firstMeetingDays
        return Signal(
            .firstMeeting, of: participant, on: limit, left < 0 ? .alarm : isNear ? .warning : .notice,
            references: [.init(.requirement, item.key)], amounts: ["daysLeft": left], dates: ["limit": limit],
            dutch: .init(
                matter: "Er is nog geen eerste bijeenkomst; de grens \(left < 0 ? "was" : "is") \(limit), "
                    + "\(SignalWords.dutch.when(left)).",
                action: "Plan een eerste gesprek: \(ask(participant, item)) zegt wat in de weg staat."),
            english: .init(
                matter: "There is no first meeting yet; the limit \(left < 0 ? "was" : "is") \(limit), "
                    + "\(SignalWords.english.when(left)).",
                action: "Plan a first talk: \(ask(participant, item)) says what is in the way."))
    }

    private static func ask(_ participant: Participant, _ item: RequirementCase) -> String {
        "roosterctl explain \(participant.id) \(item.key)"
    }
}
