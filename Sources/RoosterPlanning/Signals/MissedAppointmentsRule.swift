import RoosterModel

/// Missed appointments call for a talk with the municipality.
///
/// Source: DOMAIN.md Z7 («dat vluchtelingen lang niet altijd op afspraken afkwamen»: after n misses propose a talk with
/// the client manager, not with the provider) and V3 (voluntary absence is never registered: the context has taken it
/// out). Only `absent` counts: who was excused gave notice, and nobody asks why. A talk held since, or planned, answers
/// the signal. It says how many and when, not what was missed.
enum MissedAppointmentsRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        let since = context.today + -context.limits.missedDays
        let rows = context.state.done.sorted.filter { row in
            row.result == .absent && row.date > since && row.date <= context.today
                && context.state.activities[row.activity] != nil
        }
        let byParticipant = Dictionary(grouping: rows, by: \.participant)
        return context.participants.compactMap { participant in
            byParticipant[participant.id].flatMap { signal(participant, $0, context) }
        }
    }

    private static func signal(
        _ participant: Participant, _ rows: [Attendance], _ context: SignalContext
    ) -> Signal? {
        let missed = rows.reduce(0) { $0 + ($1.meetings ?? 1) }
        guard missed >= context.limits.missedAppointments, let first = rows.map(\.date).min(),
            let last = rows.map(\.date).max(), !isAnswered(participant, after: last, context)
        else { return nil }
        return Signal(
            .missedAppointments, of: participant, on: last, .warning, amounts: ["missed": missed],
            dates: ["first": first, "last": last],
            dutch: .init(
                matter: "\(missed) afspraken gemist van \(first) tot en met \(last).",
                action: "Nodig uit voor een gesprek met de klantbegeleider."),
            english: .init(
                matter: "\(missed) appointments missed from \(first) to \(last).",
                action: "Invite to a talk with the client supporter."))
    }

    /// Whether a talk or a home visit was held after the last miss, or is planned.
    private static func isAnswered(
        _ participant: Participant, after last: CalendarDate, _ context: SignalContext
    ) -> Bool {
        context.occurrences(of: participant).contains { occurrence in
            switch occurrence.activity.kind {
            case .talk, .homeVisit: occurrence.date > last
            case .language, .workshop, .participationDeclaration, .dualWork, .placement, .volunteering, .cycling,
                .parentsRoom, .buddy, .walk, .excursion, .ceremony, .exam, .open, .sport, .summerSchool, .map,
                .training:
                false
            }
        }
    }
}
