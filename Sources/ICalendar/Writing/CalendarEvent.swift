/// One event of a calendar document, without recurrence: a moved date is then a changed event and nothing more.
///
/// The type has no method, organizer or attendees: the document publishes, it does not invite.
public struct CalendarEvent: Hashable, Sendable {
    /// The name of the event for its whole life (RFC 7986 §5.3: opaque, nothing of the content in it).
    public var uid: String
    /// When it takes place.
    public var period: EventPeriod
    /// The title.
    public var summary: LocalizedText
    /// More about it.
    public var description: LocalizedText?
    /// Where it takes place, in words.
    public var location: LocalizedText?
    /// Where it takes place, on the globe.
    public var position: GeographicPosition?
    /// What it is about.
    public var categories: [LocalizedText]
    /// How certain it is.
    public var status: EventStatus
    /// Whether the reader is busy.
    public var transparency: EventTransparency
    /// A page about the event.
    public var url: String?
    /// An address to meet online.
    public var conference: Conference?
    /// The colour of the event.
    public var colour: CalendarColour?
    /// A reminder.
    public var alarm: DisplayAlarm?
    /// How often the time or the status changed since the event was first written.
    public var sequence: Int
    /// When the content of this event last changed, never when it was rendered.
    ///
    /// Written as both `DTSTAMP` and `LAST-MODIFIED`, which mean the same in a document without `METHOD`
    /// (RFC 5545 §3.8.7.2), and which readers compare to find updates.
    public var revisedAt: UTCInstant

    /// Creates an event; what is not given is left out, and the event is confirmed and makes its reader busy.
    public init(
        uid: String,
        period: EventPeriod,
        summary: LocalizedText,
        description: LocalizedText? = nil,
        location: LocalizedText? = nil,
        position: GeographicPosition? = nil,
        categories: [LocalizedText] = [],
        status: EventStatus = .confirmed,
        transparency: EventTransparency = .opaque,
        url: String? = nil,
        conference: Conference? = nil,
        colour: CalendarColour? = nil,
        alarm: DisplayAlarm? = nil,
        sequence: Int = 0,
        revisedAt: UTCInstant
    ) {
        self.uid = uid
        self.period = period
        self.summary = summary
        self.description = description
        self.location = location
        self.position = position
        self.categories = categories
        self.status = status
        self.transparency = transparency
        self.url = url
        self.conference = conference
        self.colour = colour
        self.alarm = alarm
        self.sequence = sequence
        self.revisedAt = revisedAt
    }
}
