/// Prices of changing what people have, in units of which ``changeWeight`` makes wishes.
public struct ChangePrices: Sendable, Hashable {
    /// Per person and meeting at another time.
    public var time = 40.0
    /// Per person and meeting in another room.
    public var room = 5.0
    /// Per person and meeting with other staff.
    public var staff = 10.0
    /// Per person and group left for another one.
    public var enrolment = 60.0

    /// The defaults.
    public init() {}

    /// What a unit weighs against a wish: 25 people's meetings at another time are as bad as one wish unmet.
    static let changeWeight = 1e-3
}

/// What a repaired timetable costs a set of people, compared part by part: duties first, then calm, then the rest.
struct RepairPrice: Comparable {
    /// Weight of unmet demand of the first two levels.
    var duty = 0.0
    /// People touched beyond the budget.
    var beyond = 0
    /// Unmet wishes, soft penalties and changes at their prices.
    var rest = 0.0

    /// Differences below this are rounding.
    private static let tolerance = 1e-7

    static func < (left: RepairPrice, right: RepairPrice) -> Bool {
        if abs(left.duty - right.duty) > tolerance { return left.duty < right.duty }
        if left.beyond != right.beyond { return left.beyond < right.beyond }
        return left.rest < right.rest - tolerance
    }
}
