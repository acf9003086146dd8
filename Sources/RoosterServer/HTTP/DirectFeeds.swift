import Logging
import NIOCore
import RoosterFeeds
import RoosterService

/// Finds the answers to plain requests for calendars, the same that ``FeedRoute`` gives behind ``HTTPResponder``.
struct DirectFeeds: Sendable {
    /// Most header fields of a request.
    static let mostFields = 100

    /// A calendar that is to be sent.
    struct Answer {
        /// The calendar.
        var document: ServedDocument
        /// Whether the reader's copy is current.
        var isCurrent: Bool
        /// Whether only the head is wanted.
        var isHead: Bool
        /// Bytes of the request.
        var length: Int
    }

    /// Finds calendars by key, and limits how often.
    let route: FeedRoute
    /// Limits how often one address may ask, counts answers and tells the time.
    let responder: HTTPResponder
    /// Most bytes of a request.
    let headerBytes: Int

    /// Finds the answer to the request that begins a buffer.
    ///
    /// - Parameters:
    ///   - buffer: What arrived.
    ///   - peer: Who asks.
    /// - Returns: The answer; nil when somebody else has to answer: the request is not plain, the key leads to no
    ///   calendar, or somebody asks too often.
    func answer(to buffer: ByteBuffer, from peer: ClientAddress.Peer) -> Answer? {
        let bytes = buffer.readableBytesUInt8Span
        guard let request = PlainFeedRequest(bytes, mostBytes: headerBytes, mostFields: Self.mostFields),
            case .document(let document) = route.lookUp(request.key)
        else { return nil }
        let forwarded = request.forwardedFor.map { Self.text(bytes, $0) }
        guard responder.admits(peer.network(forwarded: forwarded)), route.admits(document.feed) else { return nil }
        return Answer(
            document: document, isCurrent: Self.isCurrent(document, request, bytes), isHead: request.isHead,
            length: request.length)
    }

    /// The moment that answers are dated with, in seconds since 1970-01-01 UTC.
    var now: Int { responder.clock.now() }

    /// Counts and logs an answer.
    func noteAnswer(_ answer: Answer) {
        responder.count(answer.isCurrent ? 304 : 200)
        route.noteFetch(of: answer.document.feed)
    }

    /// Whether the reader's copy is the current one: the entity tag decides, and without one the date (RFC 9110, 13.2.2).
    private static func isCurrent(
        _ document: ServedDocument, _ request: PlainFeedRequest, _ bytes: Span<UInt8>
    ) -> Bool {
        if let list = request.noneMatch { return EntityTagList.names(document.etag, in: bytes.extracting(list)) }
        guard let since = request.modifiedSince.flatMap({ HTTPDate.seconds(text(bytes, $0)) }) else { return false }
        return document.lastModified <= since
    }

    private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        String(decoding: range.map { bytes[$0] }, as: UTF8.self)
    }
}

/// Writes status line and header fields of one connection's answers.
struct HeadWriter {
    private var head = ByteBuffer()
    private var second = Int.min
    /// The date of that second and two line ends, with which every head ends.
    private var end = ByteBuffer()

    /// The head of an answer.
    ///
    /// - Parameters:
    ///   - answer: What is answered.
    ///   - now: When, in seconds since 1970-01-01 UTC.
    /// - Returns: The head, in the same memory as the last one when that has been sent.
    mutating func head(of answer: DirectFeeds.Answer, at now: Int) -> ByteBuffer {
        if now != second {
            end.clear()
            HTTPDate.write(now, to: &end)
            end.writeStaticString("\r\n\r\n")
            second = now
        }
        head.clear(minimumCapacity: 512)
        head.writeImmutableBuffer(answer.isCurrent ? answer.document.head.current : answer.document.head.whole)
        head.writeImmutableBuffer(end)
        return head
    }
}
