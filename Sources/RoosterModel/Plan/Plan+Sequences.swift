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
}
