import HTTPTypes
import HummingbirdCore
import NIOCore
import Testing

@testable import RoosterServer

/// A calendar program that looks at one feed now and then, and keeps what it shows.
struct ModelClient {
    /// How a program takes over what it was sent; each is how one of the wide-spread ones does it (see FEEDS §1).
    enum Kind: CaseIterable {
        /// Replaces everything, as Thunderbird does.
        case replacesAll
        /// Replaces an event only when `LAST-MODIFIED` grew, as ICSx5 does.
        case looksAtLastModified
        /// Replaces an event when `DTSTAMP`, `LAST-MODIFIED` or `SEQUENCE` differ, as Evolution does.
        case looksAtRevision
    }

    /// How it asks whether anything changed.
    enum Condition {
        /// By entity tag.
        case tag
        /// By date alone, as older programs do.
        case date
    }

    let kind: Kind
    let condition: Condition
    /// Path of its feed.
    let path: String
    /// What it shows.
    private(set) var events: [String: ReadEvents.Event] = [:]
    /// How often it was told that nothing changed.
    private(set) var unchanged = 0
    private var tag: String?
    private var date: String?

    init(_ kind: Kind, _ condition: Condition, path: String) {
        self.kind = kind
        self.condition = condition
        self.path = path
    }

    /// Looks once.
    mutating func poll(_ responder: HTTPResponder) async throws {
        var headers = HTTPFields()
        switch condition {
        case .tag: headers[.ifNoneMatch] = tag
        case .date: headers[.ifModifiedSince] = date
        }
        let response = await responder.respond(to: HTTPQuestion(method: .get, path: path, headers: headers))
        if response.status == .notModified {
            unchanged += 1
            return
        }
        try #require(response.status == .ok, "\(path)")
        tag = response.headers[.eTag]
        date = response.headers[.lastModified]
        take(try ReadEvents(try await response.bytes()))
    }

    private mutating func take(_ sent: ReadEvents) {
        events = events.filter { sent.byUID[$0.key] != nil }
        for (name, event) in sent.byUID {
            guard let known = events[name] else {
                events[name] = event
                continue
            }
            let isNew =
                switch kind {
                case .replacesAll: true
                case .looksAtLastModified: event.lastModified > known.lastModified
                case .looksAtRevision: event.revision != known.revision
                }
            if isNew { events[name] = event }
        }
    }
}

extension Response {
    /// The body as it is sent.
    func bytes() async throws -> [UInt8] {
        let sink = BodySink()
        try await body.write(sink)
        return sink.bytes
    }
}

/// Collects what a body writes.
private final class BodySink: ResponseBodyWriter {
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws {
        bytes += Array(buffer.readableBytesView)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
