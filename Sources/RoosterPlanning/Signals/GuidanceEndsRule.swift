import RoosterModel

/// Somebody's guidance ends, and who takes over must be clear.
///
/// Source: DOMAIN.md V18 («maximaal twee jaar, soms korter»: a handover talk eight weeks before; nobody without an owner
/// after the end). Which meeting hands over stands in the programme: the requirement whose window ends at
/// `guidanceEnd`. Once it was held there is no signal; without such a requirement there is one until the end.
enum GuidanceEndsRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        context.participants.compactMap { signal($0, context) }
    }

    private static func signal(_ participant: Participant, _ context: SignalContext) -> Signal? {
        guard let end = participant.guidanceEnd else { return nil }
        let left = end - context.today
        guard left <= context.limits.guidanceDays else { return nil }
        let item = context.cases(of: participant).first {
            $0.requirement.within?.clock == .guidanceEnd && $0.requirement.within?.isBefore == true
        }
        guard let item else {
            return left >= 0 ? signal(participant, end, left, nil, nil, context) : nil
        }
        guard item.done < item.asked else { return nil }
        let talk = context.nextVisit(of: participant, where: item.fits)?.date
        return signal(participant, end, left, item, talk, context)
    }

    private static func signal(
        _ participant: Participant, _ end: CalendarDate, _ left: Int, _ item: RequirementCase?, _ talk: CalendarDate?,
        _ context: SignalContext
    ) -> Signal {
        let isInTime = talk.map { $0 <= end } ?? false
        let severity: Signal.Severity =
            if isInTime {
                .notice
            } else {
                left <= context.limits.guidanceUrgentDays ? .alarm : .warning
            }
        var dates = ["end": end]
        if let talk { dates["talk"] = talk }
        let (dutch, english) = actions(participant, item, talk, isInTime: isInTime)
        return Signal(
            .guidanceEnds, of: participant, on: end, severity,
            references: item.map { [.init(.requirement, $0.key)] } ?? [], amounts: ["daysLeft": left], dates: dates,
            dutch: .init(
                matter: "De begeleiding \(left < 0 ? "eindigde" : "eindigt") op \(end), "
                    + "\(SignalWords.dutch.when(left)).",
                action: dutch),
            english: .init(
                matter: "Guidance \(left < 0 ? "ended" : "ends") on \(end), \(SignalWords.english.when(left)).",
                action: english))
    }

    private static func actions(
        _ participant: Participant, _ item: RequirementCase?, _ talk: CalendarDate?, isInTime: Bool
    ) -> (dutch: String, english: String) {
        guard let talk else {
            let ask = item.map { ": roosterctl explain \(participant.id) \($0.key)" }
            return (
                "Spreek af wie het overneemt en plan de overdracht"
                    + (ask.map { "\($0) zegt wat in de weg staat." } ?? "."),
                "Agree who takes over and plan the handover" + (ask.map { "\($0) says what is in the way." } ?? ".")
            )
        }
        if isInTime {
            return (
                "De overdracht staat op \(talk): spreek daar af wie het overneemt.",
                "The handover is planned on \(talk): agree there who takes over."
            )
        }
        return (
            "De overdracht staat pas op \(talk): zoek een eerdere dag, en spreek af wie er tot dan is.",
            "The handover is not before \(talk): look for an earlier day, and agree who is there until then."
        )
    }
}
