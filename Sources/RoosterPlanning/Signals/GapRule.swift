import RoosterModel

/// Too many whole weeks without anything of what a programme asks for without a gap.
///
/// Source: DOMAIN.md ZM22 («als ze te lang niets doen»; a gap list for each client manager). How many weeks are too many
/// stands in the programme (`kind: gap`); the strictest of several counts. Weeks are counted as for the requirement,
/// from today to the end of the horizon, and only in a published plan. The first gap of each person is the signal, but
/// for one that an empty summer holiday is a part of: ``SummerGapRule`` tells of that.
enum GapRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        guard context.plan != nil else { return [] }
        let summers = SummerGapRule.emptyHolidays(context)
        return context.participants.compactMap { participant in
            let gaps = context.cases(of: participant).compactMap { item in
                firstGap(item, besides: summers[participant.id] ?? [], context).map { (item: item, gap: $0) }
            }
            let first = gaps.min { ($0.gap.from, $1.gap.weeks) < ($1.gap.from, $0.gap.weeks) }
            return first.map { signal(participant, $0.item, $0.gap, context) }
        }
    }

    private struct Gap {
        var from: CalendarDate
        var weeks: Int
        var most: Int

        var until: CalendarDate { from + (7 * weeks - 1) }
    }

    private static func firstGap(
        _ item: RequirementCase, besides summers: [ClosedRange<CalendarDate>], _ context: SignalContext
    ) -> Gap? {
        guard case .gap(let most) = item.requirement.kind else { return nil }
        let busy = Set(
            context.occurrences(of: item.participant).filter { item.fits($0.activity) }.map(\.date.monday))
        let begin = max(item.start, context.today)
        func isTold(_ gap: Gap) -> Bool { summers.contains { $0.overlaps(gap.from...gap.until) } }
        // A week that began before is not whole.
        var week = begin.weekday == .monday ? begin : begin.monday + 7
        var gap = Gap(from: week, weeks: 0, most: most)
        while week + 6 <= context.municipality.horizon.end {
            if busy.contains(week) {
                if gap.weeks > most, !isTold(gap) { return gap }
                gap = Gap(from: week + 7, weeks: 0, most: most)
            } else {
                gap.weeks += 1
            }
            week = week + 7
        }
        return gap.weeks > most && !isTold(gap) ? gap : nil
    }

    private static func signal(
        _ participant: Participant, _ item: RequirementCase, _ gap: Gap, _ context: SignalContext
    ) -> Signal {
        let left = gap.from - context.today
        let ask = "roosterctl explain \(participant.id) \(item.key)"
        return Signal(
            .gap, of: participant, on: gap.from, left <= context.limits.gapDays ? .warning : .notice,
            references: [.init(.requirement, item.key)], amounts: ["weeks": gap.weeks, "atMostWeeks": gap.most],
            dates: ["from": gap.from, "until": gap.until],
            dutch: .init(
                matter: "Van \(gap.from) tot en met \(gap.until) staat er niets: "
                    + "\(SignalWords.dutch.weeks(gap.weeks)), en \(gap.most) is het meeste.",
                action: "Bied in die weken iets aan: \(ask) zegt wat in de weg staat."),
            english: .init(
                matter: "From \(gap.from) to \(gap.until) there is nothing: \(SignalWords.english.weeks(gap.weeks)), "
                    + "and \(gap.most) is the most.",
                action: "Offer something in those weeks: \(ask) says what is in the way."))
    }
}
