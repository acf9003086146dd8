import RoosterModel

/// A legal term runs out with something of it still open.
///
/// Source: DOMAIN.md §2a "Term" (Wet inburgering 2021 art. 11: three years from the PIP; Wi2013: one year from
/// registration for the participation declaration), M2 and V29. The terms are those of the legal requirements in the
/// programmes whose windows are counted from `pip` or `registered`; those that end on one day make one signal.
enum TermClockRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        context.participants.flatMap { participant in
            let open = context.cases(of: participant).filter { item in
                guard item.requirement.priority == .legal, item.done < item.asked - 1e-9 else { return false }
                switch item.requirement.within?.clock {
                case .pip, .registered: return item.window != nil
                case .start, .settled, .notice, .guidanceEnd, nil: return false
                }
            }
            let byEnd = Dictionary(grouping: open) { $0.window?.upperBound ?? context.today }
            return byEnd.sorted { $0.key < $1.key }.compactMap { signal(participant, end: $0, $1, context) }
        }
    }

    private static func signal(
        _ participant: Participant, end: CalendarDate, _ open: [RequirementCase], _ context: SignalContext
    ) -> Signal? {
        let left = end - context.today
        guard left <= context.limits.termDays else { return nil }
        let items = open.map { (item: $0, planned: context.planned($0)) }
        // Beyond the horizon nothing can be planned yet: what is due inside it is enough.
        let missing = items.filter { $0.item.done + $0.planned < $0.item.due - 1e-9 }
        let isUrgent = left <= context.limits.termUrgentDays
        guard isUrgent || !missing.isEmpty else { return nil }
        let severity: Signal.Severity =
            left < 0 ? .alarm : !isUrgent || missing.isEmpty ? .notice : .warning
        return Signal(
            .termClock, of: participant, on: end, severity, references: open.map { .init(.requirement, $0.key) },
            amounts: ["daysLeft": left, "open": open.count, "missing": missing.count], dates: ["end": end],
            dutch: .init(
                matter: "De wettelijke termijn \(left < 0 ? "liep" : "loopt") af op \(end), "
                    + "\(SignalWords.dutch.when(left)); nog open: \(list(items, .dutch)).",
                action: action(participant, missing.first?.item, .dutch)),
            english: .init(
                matter: "The legal term \(left < 0 ? "ended" : "ends") on \(end), "
                    + "\(SignalWords.english.when(left)); still open: \(list(items, .english)).",
                action: action(participant, missing.first?.item, .english)))
    }

    /// `law-2021/pvt-hours (8 done, 2 planned of 12 hours), …`.
    private static func list(_ items: [(item: RequirementCase, planned: Double)], _ words: SignalWords) -> String {
        items.map { item, planned in
            let asked = words.amount(item.asked, item.unit)
            func number(_ value: Double) -> String { "\(Int((value + 1e-9).rounded(.down)))" }
            return switch words {
            case .dutch: "\(item.key) (\(number(item.done)) gedaan, \(number(planned)) gepland van \(asked))"
            case .english: "\(item.key) (\(number(item.done)) done, \(number(planned)) planned of \(asked))"
            }
        }.joined(separator: ", ")
    }

    private static func action(_ participant: Participant, _ missing: RequirementCase?, _ words: SignalWords) -> String
    {
        let ask = missing.map { "roosterctl explain \(participant.id) \($0.key)" }
        return switch (words, ask) {
        case (.dutch, nil): "Alles wat nu nodig is staat gepland: let erop dat het doorgaat."
        case (.english, nil): "All that is due now is planned: see to it that it takes place."
        case (.dutch, .some(let ask)):
            "\(ask) zegt wat in de weg staat; bespreek op tijd verlenging waar het niet lukt."
        case (.english, .some(let ask)):
            "\(ask) says what is in the way; discuss an extension in time where it cannot be met."
        }
    }
}
