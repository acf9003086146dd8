package import NIOCore
package import RoosterFeeds
import RoosterStore

/// A calendar that is served.
///
/// It never changes, and is handed from thread to thread as one reference: a copy of what it says took as long as
/// finding it.
package final class ServedDocument: Sendable {
    /// Where its bytes lie.
    package enum Body: Sendable {
        /// In memory; the form that is written to a socket without another copy.
        case memory(ByteBuffer)
        /// In pages from which the kernel sends them; for large ones.
        case pages(PagedBytes)
    }

    /// Id of the feed; it may stand in logs.
    package let feed: String
    /// Its bytes.
    package let body: Body
    /// Strong entity tag, with its quotes; it comes from the bytes alone.
    package let etag: String
    /// When its content last changed, in seconds since 1970-01-01 UTC.
    package let lastModified: Int
    /// Media type.
    package let contentType: String
    /// Events in it.
    package let events: Int
    /// What its answers begin with.
    package let head: AnswerHead

    /// Takes a stored document.
    convenience init(_ stored: StoredDocument) {
        self.init(stored, events: Self.countEvents(stored.bytes), isKept: true)
    }

    /// Takes a rendered document.
    ///
    /// - Parameters:
    ///   - rendered: The document.
    ///   - isKept: Whether it is served again and again, and not once.
    package convenience init(_ rendered: FeedDocument, isKept: Bool) {
        self.init(StoredDocument(rendered), events: rendered.events, isKept: isKept)
    }

    /// Takes a stored document of which the number of events is known.
    init(_ stored: StoredDocument, events: Int, isKept: Bool) {
        feed = stored.feed
        let pages = isKept ? PagedBytes(stored.bytes) : nil
        body = pages.map(Body.pages) ?? .memory(ByteBuffer(bytes: stored.bytes))
        etag = stored.etag
        lastModified = stored.lastModified
        contentType = stored.contentType
        self.events = events
        head = AnswerHead(
            etag: etag, lastModified: lastModified, contentType: contentType, size: stored.bytes.count)
    }

    /// Number of bytes.
    package var size: Int {
        switch body {
        case .memory(let bytes): bytes.readableBytes
        case .pages(let pages): pages.count
        }
    }

    /// Id of the feed it is, or is a part of.
    var owner: String { String(feed.prefix { $0 != "@" }) }

    /// Some of its bytes; nil when the system refuses to read its own memory.
    ///
    /// - Parameter part: Which, counted from the first.
    /// - Returns: Those bytes.
    package func bytes(_ part: Range<Int>) -> ByteBuffer? {
        switch body {
        case .memory(let bytes): bytes.getSlice(at: bytes.readerIndex + part.lowerBound, length: part.count)
        case .pages(let pages): pages.copy(part)
        }
    }

    /// All its bytes, copied.
    package var bytes: [UInt8] { bytes(0..<size).map { Array($0.readableBytesView) } ?? [] }

    /// The form the store keeps.
    var stored: StoredDocument {
        StoredDocument(feed: feed, bytes: bytes, etag: etag, lastModified: lastModified, contentType: contentType)
    }

    private static func countEvents(_ bytes: [UInt8]) -> Int {
        bytes.split(separator: UInt8(ascii: "\n")).count { $0.starts(with: Array("BEGIN:VEVENT".utf8)) }
    }
}

extension ServedDocument: Equatable {
    /// Whether two say the same; equal entity tags are equal bytes.
    package static func == (left: ServedDocument, right: ServedDocument) -> Bool {
        left === right
            || (left.feed, left.etag, left.lastModified, left.contentType)
                == (right.feed, right.etag, right.lastModified, right.contentType)
    }
}

extension StoredDocument {
    /// A rendered document; it shares the bytes.
    init(_ rendered: FeedDocument) {
        self.init(
            feed: rendered.feed, bytes: rendered.bytes, etag: rendered.etag, lastModified: rendered.lastModified,
            contentType: rendered.contentType)
    }
}
