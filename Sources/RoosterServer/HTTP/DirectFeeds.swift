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

    /// Writes status line and header fields of an answer.
    func writeHead(_ answer: Answer, _ date: inout AnswerDate, to head: inout ByteBuffer) {
        head.writeImmutableBuffer(answer.isCurrent ? answer.document.head.current : answer.document.head.whole)
        date.write(responder.clock.now(), to: &head)
        head.writeStaticString("\r\n\r\n")
    }

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

/// The date of answers, written once a second.
struct AnswerDate {
    private var second = Int.min
    private var text = ByteBuffer()

    /// Writes the date of a moment.
    mutating func write(_ now: Int, to head: inout ByteBuffer) {
        if now != second {
            text.clear()
            HTTPDate.write(now, to: &text)
            second = now
        }
        head.writeImmutableBuffer(text)
    }
}
