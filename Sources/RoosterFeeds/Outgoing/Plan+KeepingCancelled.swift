package import RoosterModel

extension Plan {
    /// This plan with what the plan published before has and this one lacks: as cancelled, or, where its day has passed,
    /// as it was.
    ///
    /// A reader who only ever fetches the newest feed must still learn that a meeting will not take place, so it stays
    /// until some days after its date. Made with this, a published plan carries its own cancellations on to the next one.
    ///
    /// - Parameters:
    ///   - previous: The plan published before.
    ///   - today: The date of this publication; what lies before it took place.
    ///   - isKnown: Whether a participant is still there; of one who was removed nothing is kept.
    /// - Returns: This plan, and what it keeps of the previous one.
    package func keepingCancelled(
        from previous: Plan, today: CalendarDate, isKnown: (String) -> Bool = { _ in true }
    ) -> Plan {
        var plan = self
        let current = Set(meetings.map(\.id))
        let kept = previous.meetings.filter { !current.contains($0.id) }.compactMap { meeting -> Meeting? in
            guard meeting.date >= today + -Self.cancelledDays else { return nil }
            return meeting.date < today ? meeting : meeting.cancelled
        }
        plan.meetings = (meetings + kept).sorted { $0.id < $1.id }
        let dates = Dictionary(plan.meetings.map { ($0.id, $0.date) }, uniquingKeysWith: { first, _ in first })
        let all = attending(with: previous, dates: dates, today: today, isKnown: isKnown)
        plan.attending = all.filter { $0.status != .cancelled }
        plan.withdrawn = all.filter { $0.status == .cancelled }
        let keptIds = Set(kept.map(\.id))
        plan.staffing = (staffing + previous.staffing.filter { keptIds.contains($0.meeting) })
            .sorted { ($0.staff, $0.meeting) < ($1.staff, $1.meeting) }
        let currentGroups = Set(groups.map(\.id))
        let keptGroups = Set(kept.compactMap(\.group)).subtracting(currentGroups)
        plan.groups = (groups + previous.groups.filter { keptGroups.contains($0.id) }).sorted { $0.id < $1.id }
        return plan
    }

    /// How long after their date meetings of before stay in the plan, in days.
    private static let cancelledDays = 14

    private func attending(
        with previous: Plan, dates: [String: CalendarDate], today: CalendarDate, isKnown: (String) -> Bool
    ) -> [Attending] {
        struct Place: Hashable {
            var participant: String
            var meeting: String
        }
        let mine = attendingAndWithdrawn
        let current = Set(mine.map { Place(participant: $0.participant, meeting: $0.meeting) })
        let kept = previous.attendingAndWithdrawn.compactMap { attendance -> Attending? in
            let place = Place(participant: attendance.participant, meeting: attendance.meeting)
            guard !current.contains(place), let date = dates[attendance.meeting],
                date >= today + -Self.cancelledDays, isKnown(attendance.participant)
            else { return nil }
            var kept = attendance
            if date >= today { kept.status = .cancelled }
            return kept
        }
        return (mine + kept).sorted { ($0.participant, $0.meeting) < ($1.participant, $1.meeting) }
    }
}

extension Meeting {
    /// This meeting as one that will not take place; a change of its status counts.
    fileprivate var cancelled: Meeting {
        guard status != .cancelled else { return self }
        var meeting = self
        meeting.status = .cancelled
        meeting.sequence += 1
        return meeting
    }
}
