extension Plan {
    /// This plan with the sequence numbers of the plan published before it: one more where date, times or status of a
    /// meeting are others, as RFC 5545 §3.8.7.4 counts revisions.
    ///
    /// - Parameter previous: The plan published before.
    /// - Returns: This plan with its meetings numbered on.
    public func continuingSequences(of previous: Plan) -> Plan {
        var plan = self
        let former = Dictionary(previous.meetings.map { ($0.id, $0) }) { first, _ in first }
        for index in plan.meetings.indices {
            guard let old = former[plan.meetings[index].id] else { continue }
            let new = plan.meetings[index]
            let isRevised = new.date != old.date || new.range != old.range || new.status != old.status
            plan.meetings[index].sequence = old.sequence + (isRevised ? 1 : 0)
        }
        return plan
    }

    /// This plan with what lay before a day as another plan has it.
    ///
    /// - Parameters:
    ///   - other: The plan by which that time went.
    ///   - day: The first day of this plan's own.
    /// - Returns: Meetings of this plan from the day on that the other had not held before, and the other's until then.
    public func takingPast(of other: Plan, before day: CalendarDate) -> Plan {
        var plan = self
        let held = Set(other.meetings.filter { $0.date < day }.map(\.id))
        let coming = Set(meetings.filter { $0.date >= day && !held.contains($0.id) }.map(\.id))
        func joined<Item>(_ list: KeyPath<Plan, [Item]>, by meeting: (Item) -> String) -> [Item] {
            self[keyPath: list].filter { coming.contains(meeting($0)) }
                + other[keyPath: list].filter { held.contains(meeting($0)) }
        }
        plan.meetings = joined(\.meetings, by: \.id).sorted { $0.id < $1.id }
        plan.attending = joined(\.attending, by: \.meeting)
            .sorted { ($0.participant, $0.meeting) < ($1.participant, $1.meeting) }
        plan.withdrawn = joined(\.withdrawn, by: \.meeting)
            .sorted { ($0.participant, $0.meeting) < ($1.participant, $1.meeting) }
        plan.care = joined(\.care, by: \.meeting)
            .sorted { ($0.child, $0.meeting, $0.parent, $0.from) < ($1.child, $1.meeting, $1.parent, $1.from) }
        plan.staffing = joined(\.staffing, by: \.meeting)
            .sorted { ($0.staff, $0.meeting, $0.role) < ($1.staff, $1.meeting, $1.role) }
        plan.pools = joined(\.pools, by: \.meeting).sorted { ($0.pool, $0.meeting) < ($1.pool, $1.meeting) }
        let known = Set(groups.map(\.id))
        let needed = Set(plan.meetings.compactMap(\.group)).subtracting(known)
        plan.groups = (groups + other.groups.filter { needed.contains($0.id) }).sorted { $0.id < $1.id }
        return plan
    }
}
