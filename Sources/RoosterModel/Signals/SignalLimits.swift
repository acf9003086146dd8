/// From when on something is a signal; the defaults are those of DOMAIN.md and FEEDS.md where these name a figure.
public struct SignalLimits: Codable, Sendable, Hashable {
    /// Days before the PIP is due at which it becomes a signal.
    public var pipDays = 28
    /// Days before the PIP is due at which it presses.
    public var pipUrgentDays = 14
    /// Days before a legal term ends at which it becomes a signal: half a year.
    public var termDays = 182
    /// Days before a legal term ends at which it presses: a quarter.
    public var termUrgentDays = 91
    /// Days before the limit of a first meeting at which its absence presses.
    public var firstMeetingDays = 7
    /// Days before a gap at which it presses.
    public var gapDays = 28
    /// Days before a summer holiday at which its emptiness presses: what is offered then takes weeks to set up.
    public var summerUrgentDays = 42
    /// Days of a school holiday that make it a summer holiday.
    public var summerDays = 35
    /// Days within which two parties do the same for one person: eight weeks (DOMAIN.md §5d, Middelburg).
    public var doubleWorkDays = 56
    /// Missed appointments that call for a talk (DOMAIN.md Z7: after the second).
    public var missedAppointments = 2
    /// Days in which they are counted.
    public var missedDays = 56
    /// Days without anything attended after which somebody is out of sight.
    public var outOfSightDays = 56
    /// Days within which a next meeting keeps somebody in sight.
    public var nextMeetingDays = 28
    /// Months before funding ends at which it becomes a signal (DOMAIN.md V33).
    public var fundingMonths = 3
    /// Days before funding ends at which it presses.
    public var fundingUrgentDays = 28
    /// Days before guidance ends at which a handover is looked for (DOMAIN.md V18).
    public var guidanceDays = 56
    /// Days before guidance ends at which a missing handover presses.
    public var guidanceUrgentDays = 14
    /// Days before a driver's absence at which it presses.
    public var driverDays = 28
    /// Days before a driver's absence at which it is urgent.
    public var driverUrgentDays = 7
    /// Most events of a feed (FEEDS.md §1 rule 8: Google takes about 1 100).
    public var feedEvents = 900
    /// Most bytes of a feed (FEEDS.md §1 rule 8: Google takes about 1 MB).
    public var feedBytes = 800_000
    /// Per cent of a feed's limit from which it is near.
    public var feedNearPercent = 80
    /// Days ahead in which a calendar is too slow for a change: 48 hours (FEEDS.md §1).
    public var shortNoticeDays = 2

    /// The defaults.
    public init() {}

    /// The keys of `signals` in `municipality.yaml`, in order.
    public static var keys: [(key: String, path: WritableKeyPath<SignalLimits, Int>)] {
        [
            ("pipDays", \.pipDays), ("pipUrgentDays", \.pipUrgentDays), ("termDays", \.termDays),
            ("termUrgentDays", \.termUrgentDays), ("firstMeetingDays", \.firstMeetingDays), ("gapDays", \.gapDays),
            ("summerUrgentDays", \.summerUrgentDays), ("summerDays", \.summerDays),
            ("doubleWorkDays", \.doubleWorkDays), ("missedAppointments", \.missedAppointments),
            ("missedDays", \.missedDays), ("outOfSightDays", \.outOfSightDays), ("nextMeetingDays", \.nextMeetingDays),
            ("fundingMonths", \.fundingMonths), ("fundingUrgentDays", \.fundingUrgentDays),
            ("guidanceDays", \.guidanceDays), ("guidanceUrgentDays", \.guidanceUrgentDays),
            ("driverDays", \.driverDays), ("driverUrgentDays", \.driverUrgentDays), ("feedEvents", \.feedEvents),
            ("feedBytes", \.feedBytes), ("feedNearPercent", \.feedNearPercent),
            ("shortNoticeDays", \.shortNoticeDays),
        ]
    }

    /// Whether a key of ``keys`` is a number of things, of which there must be one at least.
    static func isCount(_ key: String) -> Bool {
        ["summerDays", "missedAppointments", "feedEvents", "feedBytes", "feedNearPercent"].contains(key)
    }
}

/// How large a published calendar is.
public struct FeedSize: Sendable, Hashable {
    /// Id of the feed, or of a part of one.
    public var id: String
    /// Bytes.
    public var bytes: Int
    /// Events.
    public var events: Int

    /// Makes a size.
    public init(id: String, bytes: Int, events: Int) {
        self.id = id
        self.bytes = bytes
        self.events = events
    }
}
