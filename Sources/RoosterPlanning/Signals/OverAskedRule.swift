import RoosterModel

/// Parties together ask more hours of somebody in a week than their ceiling: proposals are left out for it.
///
/// Source: DOMAIN.md ZM20 («worden vaak – vanuit goede bedoelingen – overvraagd»: a hard weekly ceiling over all parties
/// together, "refused because week 12 is full: 5 parties, 24 h"). Asked is what is planned in a week and, at its usual
/// hours, every proposal of that week that is not; a proposal that was answered or planned is none.
enum OverAskedRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        let proposals = Dictionary(
            grouping: context.state.enrolments.sorted.filter { $0.answer == .proposed }, by: \.participant)
        return context.participants.compactMap { participant in
            guard let proposed = proposals[participant.id], let ceiling = ceiling(of: participant, context) else {
                return nil
            }
            return weeks(context).lazy.compactMap { week in
                signal(participant, proposed, ceiling: ceiling, week: week, context)
            }.first
        }
    }

    /// A proposal that is left out of a week.
    private struct Refused {
        var group: String
        var activity: Activity
        var minutes: Int
    }

    /// Most minutes a week; nil: no limit.
    private static func ceiling(of participant: Participant, _ context: SignalContext) -> Int? {
        let ofStage = participant.stage.flatMap { context.municipality.ceilings[$0]?.hoursPerWeek }
        return [ofStage, participant.maxHoursWeek].compactMap(\.self).min().map { Int($0 * 60) }
    }

    /// Mondays of the weeks from today to the end of the horizon.
    private static func weeks(_ context: SignalContext) -> [CalendarDate] {
        let (first, last) = (context.today.monday, context.municipality.horizon.end)
        return stride(from: first.dayNumber, through: max(first, last).dayNumber, by: 7).map {
            CalendarDate(dayNumber: $0)
        }
    }

    /// The proposals of a week that somebody does not attend.
    private static func refused(
        _ proposed: [Enrolment], besides visits: [SignalContext.Visit], week: CalendarDate, _ context: SignalContext
    ) -> [Refused] {
        let attended = Set(visits.compactMap(\.meeting.group))
        return proposed.compactMap { row in
            guard !attended.contains(row.group), let group = context.state.groups[row.group],
                let activity = context.state.activities[group.activity]
            else { return nil }
            let from = [row.since, group.from].compactMap(\.self).max() ?? week
            let until = [row.until, group.until].compactMap(\.self).min() ?? week + 6
            guard from <= week + 6, until >= week else { return nil }
            let meetings = group.times.isEmpty ? max(1, activity.meetingsPerWeek ?? 1) : group.times.count
            return Refused(group: row.group, activity: activity, minutes: activity.minutes * meetings)
        }
    }

    private static func signal(
        _ participant: Participant, _ proposed: [Enrolment], ceiling: Int, week: CalendarDate, _ context: SignalContext
    ) -> Signal? {
        let visits = context.visits(of: participant).filter { $0.date.monday == week }
        let refused = refused(proposed, besides: visits, week: week, context)
        let planned = visits.reduce(0) { $0 + $1.meeting.range.endMinutes - $1.meeting.range.startMinutes }
        let asked = planned + refused.reduce(0) { $0 + $1.minutes }
        guard !refused.isEmpty, asked > ceiling else { return nil }
        let parties = Set(visits.map(\.activity.organisation) + refused.map(\.activity.organisation)).sorted()
        let groups = refused.map(\.group)
        let hours = (all: asked / 60, planned: planned / 60, most: ceiling / 60)
        return Signal(
            .overAsked, of: participant, on: max(context.today, week), .notice,
            references: groups.map { .init(.group, $0) } + parties.map { .init(.organisation, $0) },
            amounts: [
                "parties": parties.count, "askedMinutes": asked, "plannedMinutes": planned, "mostMinutes": ceiling,
            ], dates: ["week": week],
            dutch: .init(
                matter: "De week van \(week) is vol: \(parties.count) partijen vragen samen \(hours.all) uur, en "
                    + "\(hours.most) is het meeste (\(Reason.ceilingWeek.rawValue)).",
                action: "Spreek af wat voorgaat; nu staat er \(hours.planned) uur, zonder "
                    + "\(groups.joined(separator: ", "))."),
            english: .init(
                matter: "The week of \(week) is full: \(parties.count) parties ask \(hours.all) hours together, and "
                    + "\(hours.most) is the most (\(Reason.ceilingWeek.rawValue)).",
                action: "Agree what goes first; \(hours.planned) hours are planned now, without "
                    + "\(groups.joined(separator: ", "))."))
    }
}
