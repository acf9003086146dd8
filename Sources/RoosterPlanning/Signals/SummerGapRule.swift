import RoosterModel

/// A summer holiday in which somebody has nothing at all.
///
/// Source: DOMAIN.md V8 («er waren geen taallessen in de zomerperiode en er werden ook geen andere activiteiten
/// georganiseerd»: a report before summer of who has no event in it). A summer holiday is a school holiday of five weeks
/// or more in the municipality's region; what of it lies in the horizon is looked at, when that is two weeks or more.
enum SummerGapRule: SignalRule {
    /// Days of a holiday that must lie in the horizon for its emptiness to mean something.
    private static let leastDays = 14

    static func signals(_ context: SignalContext) -> [Signal] {
        let empty = emptyHolidays(context)
        return context.participants.flatMap { participant in
            (empty[participant.id] ?? []).map { signal(participant, $0, context) }
        }
    }

    /// The summer holidays in which a participant has nothing, by id; none without a published plan.
    static func emptyHolidays(_ context: SignalContext) -> [String: [ClosedRange<CalendarDate>]] {
        guard context.plan != nil else { return [:] }
        let holidays = holidays(context).filter { holiday in
            let last = min(holiday.upperBound, context.municipality.horizon.end)
            return last - max(holiday.lowerBound, context.today) + 1 >= leastDays
        }
        guard !holidays.isEmpty else { return [:] }
        return Dictionary(
            context.participants.map { participant in
                let dates = context.occurrences(of: participant).map(\.date)
                let empty = holidays.filter { holiday in
                    participant.settled <= holiday.lowerBound && !dates.contains(where: holiday.contains)
                }
                return (participant.id, empty)
            }
        ) { first, _ in first }
    }

    /// The summer holidays of the region, each once where several calendars have them.
    private static func holidays(_ context: SignalContext) -> [ClosedRange<CalendarDate>] {
        let region = context.municipality.schoolRegion
        let all = context.state.calendars.values.flatMap(\.entries).filter { entry in
            entry.kind == .schoolHoliday && (entry.region == nil || entry.region == region)
                && entry.until - entry.from + 1 >= context.limits.summerDays
        }
        var result: [ClosedRange<CalendarDate>] = []
        for entry in all.sorted(by: { ($0.from, $1.until) < ($1.from, $0.until) }) {
            let range = entry.from...entry.until
            if result.last?.overlaps(range) != true { result.append(range) }
        }
        return result
    }

    private static func signal(
        _ participant: Participant, _ holiday: ClosedRange<CalendarDate>, _ context: SignalContext
    ) -> Signal {
        let (from, until) = (holiday.lowerBound, holiday.upperBound)
        let days = until - from + 1
        return Signal(
            .summerGap, of: participant, on: from,
            from - context.today <= context.limits.summerUrgentDays ? .warning : .notice, amounts: ["days": days],
            dates: ["from": from, "until": until],
            dutch: .init(
                matter: "In de zomervakantie, van \(from) tot en met \(until), staat er niets.",
                action: "Bied zomerschool of iets anders aan."),
            english: .init(
                matter: "In the summer holiday, from \(from) to \(until), there is nothing.",
                action: "Offer summer school or something else."))
    }
}
