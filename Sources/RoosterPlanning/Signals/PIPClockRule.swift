import RoosterModel

/// The time for making the PIP runs out.
///
/// Source: DOMAIN.md §2a (Besluit inburgering 2021 art. 5.3: ten weeks from DUO's notice, not twelve; SS139 starts that
/// clock, SS126 says that it is over) and M2 (a deadline that is watched). How long it is stands in the programme: the
/// last legal requirement whose window is counted from `notice`. The clock stops when the PIP has its date.
enum PIPClockRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        context.participants.compactMap { signal($0, context) }
    }

    private static func signal(_ participant: Participant, _ context: SignalContext) -> Signal? {
        guard participant.pipDate == nil, let notice = participant.duoNotice,
            let item = context.cases(of: participant).last(where: isClock), let due = item.window?.upperBound
        else { return nil }
        let left = due - context.today
        guard left <= context.limits.pipDays else { return nil }
        let talk = context.nextVisit(of: participant, through: max(due, context.today), where: item.fits)?.date
        let isHeld = item.done >= item.asked
        let severity: Signal.Severity =
            if left < 0 {
                .alarm
            } else if isHeld || talk != nil {
                .notice
            } else {
                left <= context.limits.pipUrgentDays ? .alarm : .warning
            }
        var dates = ["due": due, "notice": notice]
        if let talk { dates["talk"] = talk }
        let (dutch, english) = actions(participant, item, talk, isHeld: isHeld, due: due)
        let was = left < 0
        return Signal(
            .pipClock, of: participant, on: due, severity, references: [.init(.requirement, item.key)],
            amounts: ["daysLeft": left], dates: dates,
            dutch: .init(
                matter: "Het PIP \(was ? "moest" : "moet") er zijn op \(due), \(SignalWords.dutch.when(left)); "
                    + "de kennisgeving van DUO is van \(notice).",
                action: dutch),
            english: .init(
                matter: "The PIP \(was ? "was" : "is") due on \(due), \(SignalWords.english.when(left)); "
                    + "DUO's notice is of \(notice).",
                action: english))
    }

    private static func isClock(_ item: RequirementCase) -> Bool {
        item.requirement.priority == .legal && item.requirement.within?.clock == .notice
    }

    private static func actions(
        _ participant: Participant, _ item: RequirementCase, _ talk: CalendarDate?, isHeld: Bool, due: CalendarDate
    ) -> (dutch: String, english: String) {
        if isHeld {
            return (
                "Het gesprek is geweest: stel het PIP vast en vul pip_date in.",
                "The talk was held: decide on the PIP and fill in pip_date."
            )
        }
        if let talk {
            return (
                "Het gesprek staat op \(talk): stel daarna het PIP vast en vul pip_date in.",
                "The talk is planned on \(talk): decide on the PIP after it and fill in pip_date."
            )
        }
        let ask = "roosterctl explain \(participant.id) \(item.key)"
        return (
            "Plan het gesprek meteen: \(ask) zegt wat in de weg staat.",
            "Plan the talk at once: \(ask) says what is in the way."
        )
    }
}
