/// A calendar to be published: what a subscriber fetches (RFC 5545 with the properties of RFC 7986).
public struct CalendarDocument: Hashable, Sendable {
    /// What made the document, such as `-//Example//Planner 1.0//EN`.
    public var productIdentifier: String
    /// The name of the calendar for its whole life (RFC 7986 §5.3); nil writes none.
    ///
    /// Leave it out for subscribers at large: vdirsyncer 0.19, and with it khal, takes the first `UID` of a document for
    /// that of every event, and keeps a single one of them.
    public var uid: String?
    /// What the calendar is called.
    public var name: LocalizedText
    /// The zone of all wall-clock times in the document.
    public var zone: TimeZoneDefinition
    /// When the content of the calendar last changed.
    public var lastModified: UTCInstant
    /// How often subscribers should fetch the document again; whole seconds are written.
    public var refreshInterval: Duration?
    /// The colour of the calendar.
    public var colour: CalendarColour?
    /// The address of this document.
    public var source: String?
    /// The address of a page for people about the same calendar.
    public var url: String?
    /// The events, in the order in which they are written.
    public var events: [CalendarEvent]

    /// Creates a document; what is not given is left out.
    public init(
        productIdentifier: String,
        uid: String?,
        name: LocalizedText,
        zone: TimeZoneDefinition,
        lastModified: UTCInstant,
        refreshInterval: Duration? = nil,
        colour: CalendarColour? = nil,
        source: String? = nil,
        url: String? = nil,
        events: [CalendarEvent] = []
    ) {
        self.productIdentifier = productIdentifier
        self.uid = uid
        self.name = name
        self.zone = zone
        self.lastModified = lastModified
        self.refreshInterval = refreshInterval
        self.colour = colour
        self.source = source
        self.url = url
        self.events = events
    }
}
