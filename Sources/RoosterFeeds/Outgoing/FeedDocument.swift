/// A calendar as it is served.
package struct FeedDocument: Sendable, Hashable {
    /// Id of the feed; for a part `ID@LOCATION`.
    package var feed: String
    /// The body.
    package var bytes: [UInt8]
    /// The strong entity tag, with its quotes.
    package var etag: String
    /// When the content last changed, in seconds since 1970-01-01 UTC.
    package var lastModified: Int
    /// Number of events.
    package var events: Int

    /// The media type with its parameters.
    package var contentType: String { "text/calendar; charset=utf-8" }

    /// Makes a document; the entity tag comes from the bytes alone.
    init(feed: String, bytes: [UInt8], lastModified: Int, events: Int) {
        self.feed = feed
        self.bytes = bytes
        self.lastModified = lastModified
        self.events = events
        etag = "\"\(Base32.encode(ContentHash.of(bytes, length: 20)))\""
    }
}

/// What rendering a feed gives.
package struct RenderedFeed: Sendable, Hashable {
    /// The calendar.
    package var document: FeedDocument
    /// An organisation's calendars by location, when one would be too large.
    package var parts: [FeedDocument]
    /// The records of what the documents say, to be kept for the next rendering.
    package var revisions: FeedRevisions
    /// What a person should look at.
    package var warnings: [FeedWarning]
}
