import RoosterModel

/// What of a plan is replaced by rows that were read back anew.
struct PlanPatch {
    /// The rows read back, with what their people attended before today.
    var rows: Plan
    /// Participants all of whose rows are among them.
    var participants: Set<String>
    /// Meetings that are among them, or are gone.
    var meetings: Set<String>
    /// Groups that are among them, or are gone.
    var groups: Set<String>

    /// A plan with these rows in place of its own.
    ///
    /// - Parameters:
    ///   - plan: The plan, with all its lists sorted.
    ///   - today: The first day that is planned: what is cancelled from then on is left out, as in every draft.
    /// - Returns: The plan.
    func applied(to plan: Plan, today: CalendarDate) -> Plan {
        var result = Plan()
        result.meetings = Self.merged(
            plan.meetings.filter { !meetings.contains($0.id) && ($0.status != .cancelled || $0.date < today) },
            rows.meetings
        ) { $0.id < $1.id }
        result.groups = Self.merged(plan.groups.filter { !groups.contains($0.id) }, rows.groups) { $0.id < $1.id }
        result.attending = Self.merged(
            plan.attending.filter { !participants.contains($0.participant) }, rows.attending
        ) { ($0.participant, $0.meeting) < ($1.participant, $1.meeting) }
        result.enrolments = Self.merged(
            plan.enrolments.filter { !participants.contains($0.participant) }, rows.enrolments
        ) { ($0.participant, $0.group) < ($1.participant, $1.group) }
        result.care = Self.merged(plan.care.filter { !participants.contains($0.parent) }, rows.care) {
            ($0.child, $0.meeting, $0.parent, $0.from) < ($1.child, $1.meeting, $1.parent, $1.from)
        }
        result.staffing = Self.merged(plan.staffing.filter { !meetings.contains($0.meeting) }, rows.staffing) {
            ($0.staff, $0.meeting, $0.role) < ($1.staff, $1.meeting, $1.role)
        }
        result.pools = Self.merged(plan.pools.filter { !meetings.contains($0.meeting) }, rows.pools) {
            ($0.pool, $0.meeting) < ($1.pool, $1.meeting)
        }
        result.requirements = Self.merged(
            plan.requirements.filter { !participants.contains($0.participant) }, rows.requirements
        ) { ($0.participant, $0.requirement) < ($1.participant, $1.requirement) }
        return result
    }

    /// Two sorted lists as one.
    private static func merged<Element>(
        _ first: [Element], _ second: [Element], by isBefore: (Element, Element) -> Bool
    ) -> [Element] {
        guard !second.isEmpty else { return first }
        var result: [Element] = []
        result.reserveCapacity(first.count + second.count)
        var (left, right) = (first.startIndex, second.startIndex)
        while left < first.endIndex, right < second.endIndex {
            if isBefore(second[right], first[left]) {
                result.append(second[right])
                right += 1
            } else {
                result.append(first[left])
                left += 1
            }
        }
        return result + first[left...] + second[right...]
    }
}
