import RoosterModel
import Timetabling

extension PlanBuilder {
    /// Adds who is in which group, and says which requirements groups and appointments count for.
    func addEnrolments(_ plan: inout Plan) {
        var ofAppointments: [String: [String]] = [:]
        let groups = Dictionary(plan.groups.map { ($0.id, $0) }) { first, _ in first }
        let spans = enrolmentSpans(plan, groups)
        for person in compiled.participants.indices {
            let participant = compiled.participants[person]
            // Working out a person's requirements costs more than the rest: once for all that they attend.
            let cases = compiled.ledger.cases(of: participant).filter { !$0.isStartRule }
            for visit in timetable.visits[person] where timetable.meetings[visit.meeting].series == nil {
                guard let id = names.meetings[visit.meeting], group(of: timetable.meetings[visit.meeting]) == nil else {
                    continue
                }
                let date = compiled.calendar.date(visit.day)
                let offered = compiled.activities[timetable.meetings[visit.meeting].activity].id
                guard let activity = compiled.ledger.records.activities[offered] else { continue }
                ofAppointments[id] = requirements(among: cases, activity, on: date...date)
            }
            for (id, span) in spans[participant.id] ?? [:] {
                guard let group = groups[id], let activity = compiled.ledger.records.activities[group.activity] else {
                    continue
                }
                let answer = compiled.state.enrolments["\(participant.id)/\(id)"]?.answer
                plan.enrolments.append(
                    PlannedEnrolment(
                        participant: participant.id, group: id, activity: group.activity,
                        requirements: requirements(among: cases, activity, on: span), from: span.lowerBound,
                        until: span.upperBound, answer: answer ?? (activity.value.isVoluntary ? .proposed : nil)))
            }
        }
        for index in plan.meetings.indices {
            if let found = ofAppointments[plan.meetings[index].id] { plan.meetings[index].requirements = found }
        }
    }

    /// From when to when each participant is in each group, by their ids.
    private func enrolmentSpans(
        _ plan: Plan, _ groups: [String: PlannedGroup]
    ) -> [String: [String: ClosedRange<CalendarDate>]] {
        let numbers = plan.numbersOfMeetings
        var spans: [String: [String: ClosedRange<CalendarDate>]] = [:]
        for row in plan.attending {
            guard let number = numbers[row.meeting], let group = plan.meetings[number].group else { continue }
            let date = plan.meetings[number].date
            let span = spans[row.participant]?[group] ?? date...date
            spans[row.participant, default: [:]][group] = min(span.lowerBound, date)...max(span.upperBound, date)
        }
        for (index, series) in timetable.series.enumerated() {
            // Somebody pinned to a group belongs to it even when not one meeting can be attended.
            guard let id = names.groups[index], let group = groups[id] else { continue }
            for person in series.members where spans[compiled.participants[person].id]?[id] == nil {
                spans[compiled.participants[person].id, default: [:]][id] = group.from...group.until
            }
        }
        return spans
    }

    /// The requirements of a person that meetings of an activity on some days count for.
    private func requirements(
        among cases: [RequirementCase], _ activity: SharedActivity, on days: ClosedRange<CalendarDate>
    ) -> [String] {
        cases.filter { item in
            item.fits(activity)
                && (item.window.map { $0.upperBound < compiled.today || $0.overlaps(days) } ?? true)
        }.map(\.key)
    }
}
