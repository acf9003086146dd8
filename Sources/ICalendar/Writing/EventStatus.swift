/// How certain an event is (RFC 5545 §3.8.1.11).
public enum EventStatus: String, Hashable, Sendable, CaseIterable {
    /// It may not take place.
    case tentative = "TENTATIVE"
    /// It will take place.
    case confirmed = "CONFIRMED"
    /// It will not take place.
    case cancelled = "CANCELLED"
}

/// Whether an event makes its reader busy (RFC 5545 §3.8.2.7).
public enum EventTransparency: String, Hashable, Sendable, CaseIterable {
    /// The reader is busy.
    case opaque = "OPAQUE"
    /// The reader stays free.
    case transparent = "TRANSPARENT"
}
