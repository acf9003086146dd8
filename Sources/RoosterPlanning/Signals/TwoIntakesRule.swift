import RoosterModel

/// Two parties want an intake of one person within weeks.
///
/// Source: DOMAIN.md M5b («dat er geen dubbel werk wordt gedaan»: two intakes), Z21 (one intake by three parties) and
/// V12. An intake is a talk or visit that a programme asks for before everything else (`firstOf`), or one whose id has
/// the word `intake`. What lies behind both is past: only a second one still to come is a signal.
enum TwoIntakesRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        context.participants.compactMap { participant in
            let asked = Set(
                context.cases(of: participant).filter { $0.requirement.conditions.firstOf != nil }
                    .flatMap(\.requirement.of.activities))
            let intakes = context.occurrences(of: participant).filter { isIntake($0.activity, asked) }
            for (index, second) in intakes.enumerated() where second.date >= context.today {
                let first = intakes[..<index].last { first in
                    first.activity.organisation != second.activity.organisation
                        && second.date - first.date <= context.limits.doubleWorkDays
                }
                if let first { return signal(participant, first, second, context) }
            }
            return nil
        }
    }

    static func isIntake(_ activity: Activity, _ asked: Set<String>) -> Bool {
        switch activity.kind {
        case .talk, .homeVisit: asked.contains(activity.id) || activity.id.split(separator: "-").contains("intake")
        case .language, .workshop, .participationDeclaration, .dualWork, .placement, .volunteering, .cycling,
            .parentsRoom, .buddy, .walk, .excursion, .ceremony, .exam, .open, .sport, .summerSchool, .map, .training:
            false
        }
    }

    private static func signal(
        _ participant: Participant, _ first: SignalContext.Occurrence, _ second: SignalContext.Occurrence,
        _ context: SignalContext
    ) -> Signal {
        let parties = [first, second].map { context.organisationName($0.activity.organisation) }
        let days = second.date - first.date
        let held = first.date < context.today
        return Signal(
            .twoIntakes, of: participant, on: second.date, .warning,
            references: [
                .init(.activity, first.activity.id), .init(.activity, second.activity.id),
                .init(.organisation, first.activity.organisation), .init(.organisation, second.activity.organisation),
            ], amounts: ["daysBetween": days], dates: ["first": first.date, "second": second.date],
            dutch: .init(
                matter: "Twee intakes: \(parties[0]) op \(first.date) en \(parties[1]) op \(second.date).",
                action: held
                    ? "Zeg de tweede af, of spreek af wat die nog toevoegt."
                    : "Maak er één gesprek van, of zeg er een af."),
            english: .init(
                matter: "Two intakes: \(parties[0]) on \(first.date) and \(parties[1]) on \(second.date).",
                action: held
                    ? "Cancel the second, or agree what it adds." : "Make it one talk, or cancel one of them."))
    }
}
