import RoosterModel

/// The same kind of thing on the same theme by two parties for one person within weeks.
///
/// Source: DOMAIN.md M5b (the same activity type and theme by two parties for one person within n weeks), V12 (overlap)
/// and §5d (Middelburg: eight weeks). Series are double while they run beside each other; appointments also when one
/// follows the other within the weeks. Left out: what is voluntary (people choose it themselves), buddies and intakes
/// (they have rules of their own), and what one requirement of a programme names together, since it asks for both.
enum SameThemeRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        context.participants.flatMap { participant -> [Signal] in
            let asked = context.cases(of: participant).map(\.requirement)
            let firsts = Set(asked.filter { $0.conditions.firstOf != nil }.flatMap(\.of.activities))
            var series: [Topic: [String: Series]] = [:]
            for occurrence in context.occurrences(of: participant) {
                let activity = occurrence.activity
                guard !activity.isVoluntary, activity.kind != .buddy, !TwoIntakesRule.isIntake(activity, firsts),
                    occurrence.date >= context.today + -context.limits.doubleWorkDays
                else { continue }
                let topic = Topic(kind: activity.kind, theme: activity.theme)
                series[topic, default: [:]][activity.organisation, default: Series(occurrence)].add(occurrence)
            }
            let topics = series.sorted { ($0.key.kind.rawValue, $0.key.theme) < ($1.key.kind.rawValue, $1.key.theme) }
            return topics.compactMap { topic, parties in
                let ordered = parties.values.sorted { ($0.first, $0.organisation) < ($1.first, $1.organisation) }
                return pair(in: ordered, asked, context).map { signal(participant, topic, $0, $1, context) }
            }
        }
    }

    private struct Topic: Hashable {
        var kind: Activity.Kind
        var theme: String
    }

    /// What one party does of a topic.
    private struct Series {
        var organisation: String
        var first: CalendarDate
        var last: CalendarDate
        var activities: Set<String>
        var isIndividual: Bool

        init(_ occurrence: SignalContext.Occurrence) {
            organisation = occurrence.activity.organisation
            (first, last) = (occurrence.date, occurrence.date)
            activities = []
            isIndividual = true
        }

        mutating func add(_ occurrence: SignalContext.Occurrence) {
            first = min(first, occurrence.date)
            last = max(last, occurrence.date)
            activities.insert(occurrence.activity.id)
            if occurrence.activity.enrolment != .individual { isIndividual = false }
        }
    }

    private static func pair(
        in series: [Series], _ asked: [Requirement], _ context: SignalContext
    ) -> (Series, Series)? {
        for (index, second) in series.enumerated() where second.last >= context.today {
            for first in series[..<index] {
                let between = second.first - first.last
                let isNear = first.isIndividual && second.isIndividual && between <= context.limits.doubleWorkDays
                let isAsked = asked.contains { requirement in
                    !first.activities.isDisjoint(with: requirement.of.activities)
                        && !second.activities.isDisjoint(with: requirement.of.activities)
                }
                if (between <= 0 || isNear) && !isAsked { return (first, second) }
            }
        }
        return nil
    }

    private static func signal(
        _ participant: Participant, _ topic: Topic, _ first: Series, _ second: Series, _ context: SignalContext
    ) -> Signal {
        let parties = [first, second].map { context.organisationName($0.organisation) }
        return Signal(
            .sameTheme, of: participant, on: max(context.today, second.first), .notice,
            references: [.init(.organisation, first.organisation), .init(.organisation, second.organisation)]
                + first.activities.union(second.activities).sorted().map { .init(.activity, $0) },
            dates: [
                "first": first.first, "firstUntil": first.last, "second": second.first, "secondUntil": second.last,
            ],
            dutch: .init(
                matter: "Twee partijen doen hetzelfde (\(topic.kind.rawValue), \(topic.theme)): \(parties[0]) van "
                    + "\(first.first) tot \(first.last), \(parties[1]) van \(second.first) tot \(second.last).",
                action: "Vraag \(parties[0]) en \(parties[1]) wie het doet."),
            english: .init(
                matter: "Two parties do the same (\(topic.kind.rawValue), \(topic.theme)): \(parties[0]) from "
                    + "\(first.first) to \(first.last), \(parties[1]) from \(second.first) to \(second.last).",
                action: "Ask \(parties[0]) and \(parties[1]) who does it."))
    }
}
