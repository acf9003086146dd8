/// How large a document may be before calendars refuse it.
///
/// Google was seen to stop at about 1 MB and 1 100 events.
package struct FeedLimits: Sendable, Hashable {
    /// Events a document stays below.
    package var events: Int
    /// Bytes a document stays below.
    package var bytes: Int
    /// The share of either from which a warning is given, 0–1.
    package var warningShare: Double

    /// Makes limits.
    package init(events: Int = 900, bytes: Int = 800_000, warningShare: Double = 0.8) {
        self.events = events
        self.bytes = bytes
        self.warningShare = warningShare
    }
}

/// What can be chosen for the feeds of a municipality.
package struct FeedSettings: Sendable, Hashable {
    /// Whether a cancelled meeting in a person's own feed keeps the status "confirmed" and says so in its title: Google
    /// hides what is marked as cancelled.
    package var showsCancelledAsConfirmed: Bool
    /// Minutes before a meeting at which a newcomer's device reminds; nil: never.
    package var alarmMinutes: Int?
    /// Where the service is reached, such as `https://rooster.example`; becomes the calendars' `URL`.
    package var baseAddress: String?
    /// Whether a document names its own address (`SOURCE`), which holds the feed's key.
    ///
    /// Off: the store keeps documents, and is not to hold keys.
    package var namesSource: Bool
    /// Whether childcare sees the parents' first names.
    package var namesParentsToChildcare: Bool
    /// How often calendars are asked to look.
    package var refreshInterval: Duration
    /// How large a document may be.
    package var limits: FeedLimits

    /// Makes settings.
    package init(
        showsCancelledAsConfirmed: Bool = true, alarmMinutes: Int? = nil, baseAddress: String? = nil,
        namesSource: Bool = false, namesParentsToChildcare: Bool = false,
        refreshInterval: Duration = .seconds(4 * 3600), limits: FeedLimits = FeedLimits()
    ) {
        self.showsCancelledAsConfirmed = showsCancelledAsConfirmed
        self.alarmMinutes = alarmMinutes
        self.baseAddress = baseAddress
        self.namesSource = namesSource
        self.namesParentsToChildcare = namesParentsToChildcare
        self.refreshInterval = refreshInterval
        self.limits = limits
    }
}
