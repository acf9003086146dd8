/// When and how often what a feed says about one event changed.
///
/// Readers compare these values to find updates; they must not change when nothing else does, and must grow when
/// something does.
package struct EventRevision: Sendable, Hashable {
    /// UID of the event; the document itself has a record under the calendar's UID.
    package var event: String
    /// Hash of the whole content.
    package var contentHash: [UInt8]
    /// Time and status alone, as bytes.
    package var scheduleHash: [UInt8]
    /// How often time or status changed.
    package var sequence: Int
    /// When the content last changed, in seconds since 1970-01-01 UTC.
    package var revisedAt: Int

    /// Makes a record.
    package init(event: String, contentHash: [UInt8], scheduleHash: [UInt8], sequence: Int, revisedAt: Int) {
        self.event = event
        self.contentHash = contentHash
        self.scheduleHash = scheduleHash
        self.sequence = sequence
        self.revisedAt = revisedAt
    }
}
