import RoosterModel

/// The funding of an activity ends.
///
/// Source: DOMAIN.md V33 («subsidies en projectaanvragen worden vaak toegekend voor korte periodes»: beyond the funding
/// meetings are tentative, alarm three months before). After its last funded day it is a signal as long as meetings are
/// planned.
enum FundingEndsRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        let coming = Dictionary(
            grouping: (context.plan?.meetings ?? []).filter { $0.status != .cancelled && $0.date >= context.today },
            by: \.activity)
        let attending = Dictionary(grouping: context.plan?.attending ?? [], by: \.meeting)
        return context.state.activities.sorted.compactMap { activity in
            guard let end = activity.fundedUntil,
                context.today >= end.adding(months: -context.limits.fundingMonths)
            else { return nil }
            let after = (coming[activity.id] ?? []).filter { $0.date > end }
            guard end >= context.today || !after.isEmpty else { return nil }
            let people = Set(after.flatMap { attending[$0.id] ?? [] }.map(\.participant)).sorted()
            return signal(activity, end, after, people, context)
        }
    }

    private static func signal(
        _ activity: Activity, _ end: CalendarDate, _ after: [Meeting], _ people: [String], _ context: SignalContext
    ) -> Signal {
        let left = end - context.today
        let severity: Signal.Severity =
            left < 0 ? .alarm : left <= context.limits.fundingUrgentDays ? .warning : .notice
        let party = context.organisationName(activity.organisation)
        func matter(_ words: SignalWords) -> String {
            let (meetings, people) = (words.meetings(after.count), words.people(people.count))
            return switch words {
            case .dutch:
                "De financiering \(left < 0 ? "eindigde" : "eindigt") op \(end), \(words.when(left)); "
                    + (after.isEmpty ? "daarna staat er niets." : "daarna staan er nog \(meetings) voor \(people).")
            case .english:
                "The funding \(left < 0 ? "ended" : "ends") on \(end), \(words.when(left)); "
                    + (after.isEmpty ? "nothing is planned" : "\(meetings) for \(people) are planned") + " after it."
            }
        }
        return Signal(
            kind: .fundingEnds, date: end, severity: severity, subject: .init(.activity, activity.id),
            participants: people, references: [.init(.organisation, activity.organisation)],
            amounts: ["daysLeft": left, "meetingsAfter": after.count, "people": people.count], dates: ["end": end],
            dutch: .init(
                matter: matter(.dutch), action: "Vraag \(party) of het doorgaat, en vul funded_until in."),
            english: .init(
                matter: matter(.english), action: "Ask \(party) whether it goes on, and fill in funded_until."))
    }
}
