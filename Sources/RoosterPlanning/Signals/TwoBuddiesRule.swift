import RoosterModel

/// Two buddies for one purpose at the same time.
///
/// Source: DOMAIN.md V35 («dat statushouders meerdere maatjes tegelijkertijd hebben»: at most one for each purpose, over
/// all organisations, without naming the other organisation's volunteer) and M5b. Proposals count until they are
/// declined; who has ended does not.
enum TwoBuddiesRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        let buddies = Dictionary(grouping: all(context), by: \.participant)
        return context.participants.flatMap { participant in
            let current = (buddies[participant.id] ?? []).filter { $0.until >= context.today }
            let byPurpose = Dictionary(grouping: current, by: \.purpose)
            return byPurpose.sorted { $0.key < $1.key }.compactMap { signal(participant, $0, $1, context) }
        }
    }

    /// A buddy of somebody: a group of one.
    private struct Buddy: Hashable {
        var participant: String
        var group: String
        var purpose: String
        var organisation: String
        var from: CalendarDate
        var until: CalendarDate
        var isProposed: Bool
    }

    /// Enrolments as told, then those of the plan that are not among them.
    private static func all(_ context: SignalContext) -> [Buddy] {
        let horizon = context.municipality.horizon
        var result: [Buddy] = []
        var known: Set<String> = []
        for row in context.state.enrolments.sorted {
            guard let group = context.state.groups[row.group], let activity = context.state.activities[group.activity],
                activity.kind == .buddy
            else { continue }
            known.insert(row.key)
            guard row.answer != .declined else { continue }
            result.append(
                Buddy(
                    participant: row.participant, group: row.group, purpose: activity.purpose ?? activity.id,
                    organisation: activity.organisation, from: row.since ?? group.from ?? horizon.start,
                    until: row.until ?? group.until ?? horizon.end, isProposed: row.answer == .proposed))
        }
        for row in context.plan?.enrolments ?? [] {
            guard let activity = context.state.activities[row.activity], activity.kind == .buddy,
                row.answer != .declined, !known.contains("\(row.participant)/\(row.group)")
            else { continue }
            result.append(
                Buddy(
                    participant: row.participant, group: row.group, purpose: activity.purpose ?? activity.id,
                    organisation: activity.organisation, from: row.from, until: row.until,
                    isProposed: row.answer == .proposed))
        }
        return result
    }

    private static func signal(
        _ participant: Participant, _ purpose: String, _ buddies: [Buddy], _ context: SignalContext
    ) -> Signal? {
        let sorted = buddies.sorted { ($0.from, $0.group) < ($1.from, $1.group) }
        let overlapping = sorted.enumerated().filter { index, buddy in
            sorted.enumerated().contains { $0 != index && $1.from <= buddy.until && buddy.from <= $1.until }
        }.map(\.element)
        guard overlapping.count > 1 else { return nil }
        let since = max(context.today, overlapping[1].from)
        let proposed = overlapping.filter(\.isProposed)
        let (dutch, english) = actions(overlapping, proposed, context)
        return Signal(
            .twoBuddies, of: participant, on: since, proposed.isEmpty ? .warning : .notice,
            references: overlapping.map { .init(.group, $0.group) },
            amounts: ["buddies": overlapping.count, "proposed": proposed.count],
            dutch: .init(
                matter: "\(overlapping.count) maatjes voor \(purpose) vanaf \(since)"
                    + (proposed.isEmpty ? "." : ", waarvan \(proposed.count) voorgesteld."),
                action: dutch),
            english: .init(
                matter: "\(overlapping.count) buddies for \(purpose) from \(since)"
                    + (proposed.isEmpty ? "." : ", \(proposed.count) of them proposed."),
                action: english))
    }

    private static func actions(
        _ buddies: [Buddy], _ proposed: [Buddy], _ context: SignalContext
    ) -> (dutch: String, english: String) {
        if proposed.count == 1, let group = proposed.first?.group {
            return (
                "Eén maatje per doel: wijs het voorstel \(group) af.",
                "One buddy for each purpose: decline the proposal \(group)."
            )
        }
        let parties = Set(buddies.map(\.organisation)).sorted().map(context.organisationName)
        return (
            "Eén maatje per doel: spreek af met \(parties.joined(separator: " en ")) wie blijft.",
            "One buddy for each purpose: agree with \(parties.joined(separator: " and ")) who stays."
        )
    }
}
