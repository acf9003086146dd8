package import FoundationEssentials
package import RoosterModel

/// A plan, and whom to tell of it, as compact bytes for the store; the same plan gives the same bytes.
package func encodePlan(_ plan: Plan, notices: [ChangeNotice] = []) -> Data {
    var encoder = PlanEncoder()
    encoder.summary(plan.summary)
    encoder.list(plan.groups) { $1.group($0) }
    encoder.list(plan.meetings) { $1.meeting($0) }
    encoder.list(plan.enrolments) { $1.enrolment($0) }
    encoder.list(plan.attendingAndWithdrawn) { $1.attending($0) }
    encoder.list(plan.care) { $1.cover($0) }
    encoder.list(plan.staffing) { row, encoder in
        encoder.text(row.staff)
        encoder.text(row.meeting)
        encoder.text(row.role)
    }
    encoder.list(plan.pools) { row, encoder in
        encoder.text(row.pool)
        encoder.text(row.meeting)
        encoder.whole(row.amount)
    }
    encoder.list(plan.requirements) { $1.standing($0) }
    encoder.list(notices) { $1.notice($0) }
    return Data(encoder.bytes)
}

/// The plan, and whom to tell of it, that ``encodePlan(_:notices:)`` made bytes of.
///
/// - Throws: ``PlanDecodingError`` for bytes that are no encoded plan.
package func decodePlan(_ data: Data) throws(PlanDecodingError) -> (plan: Plan, notices: [ChangeNotice]) {
    var decoder = try PlanDecoder([UInt8](data))
    var plan = Plan()
    plan.summary = try decoder.summary()
    plan.groups = try decoder.list { (decoder) throws(PlanDecodingError) in try decoder.group() }
    plan.meetings = try decoder.list { (decoder) throws(PlanDecodingError) in try decoder.meeting() }
    plan.enrolments = try decoder.list { (decoder) throws(PlanDecodingError) in try decoder.enrolment() }
    let attending = try decoder.list { (decoder) throws(PlanDecodingError) in try decoder.attending() }
    plan.attending = attending.filter { $0.status != .cancelled }
    plan.withdrawn = attending.filter { $0.status == .cancelled }
    plan.care = try decoder.list { (decoder) throws(PlanDecodingError) in try decoder.cover() }
    plan.staffing = try decoder.list { (decoder) throws(PlanDecodingError) in
        Staffing(staff: try decoder.text(), meeting: try decoder.text(), role: try decoder.text())
    }
    plan.pools = try decoder.list { (decoder) throws(PlanDecodingError) in
        PoolUse(pool: try decoder.text(), meeting: try decoder.text(), amount: try decoder.whole())
    }
    plan.requirements = try decoder.list { (decoder) throws(PlanDecodingError) in try decoder.standing() }
    let notices = try decoder.list { (decoder) throws(PlanDecodingError) in try decoder.notice() }
    try decoder.finish()
    return (plan, notices)
}

/// A value as JSON with sorted keys: equal values give equal bytes.
package func canonicalJSON(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
}
