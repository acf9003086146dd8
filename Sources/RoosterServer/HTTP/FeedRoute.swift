import HTTPTypes
package import HummingbirdCore
package import Logging
import NIOCore
import RoosterFeeds
package import RoosterService

/// `/a/KEY.ics`: the calendar of a reader.
///
/// It reads an immutable snapshot and never waits for planner or store. Whatever is wrong with a key, the answer is the
/// same 404; only a key that was withdrawn gets 410, so that calendar programs stop asking.
package struct FeedRoute: HTTPRoute {
    private let tenant: Tenant
    private let limiter: RateLimiter?
    private let logger: Logger

    /// Makes the route.
    ///
    /// - Parameters:
    ///   - tenant: Whose feeds are served.
    ///   - limiter: How often one key may be asked for; nil: without limit.
    ///   - logger: Gets feed ids, never keys.
    package init(tenant: Tenant, limiter: RateLimiter?, logger: Logger) {
        self.tenant = tenant
        self.limiter = limiter
        self.logger = logger
    }

    package func answer(to question: HTTPQuestion) async -> Response? {
        guard question.path.hasPrefix("/a/"), question.path.hasSuffix(".ics") else { return nil }
        guard let key = FeedKey(text: question.path.dropFirst(3).dropLast(4)) else { return .notFound }
        switch tenant.feeds.load().answer(to: key) {
        case .unknown:
            return .notFound
        case .gone(let feed):
            logger.debug("Feed is gone", metadata: ["rooster.feed": "\(feed)"])
            return .text("This calendar was withdrawn.\n", status: .gone)
        case .document(let document):
            if let limiter, !limiter.admits(document.feed) { return .tooManyRequests(limiter) }
            return response(document, to: question.headers)
        }
    }

    private func response(_ document: ServedDocument, to headers: HTTPFields) -> Response {
        var fields: HTTPFields = [
            .eTag: document.etag, .lastModified: HTTPDate.text(document.lastModified),
            .cacheControl: "private, max-age=300",
        ]
        fields[.referrerPolicy] = "no-referrer"
        fields[.robotsTag] = "noindex"
        if Self.isFresh(document, headers) {
            logger.debug("Feed is unchanged", metadata: ["rooster.feed": "\(document.feed)"])
            var response = Response(status: .notModified, headers: fields)
            // A length here would speak of the whole calendar (RFC 9110, section 8.6).
            response.headers[.contentLength] = nil
            return response
        }
        logger.debug("Feed was fetched", metadata: ["rooster.feed": "\(document.feed)"])
        fields[.contentType] = document.contentType
        fields[.contentDisposition] = "inline"
        return Response(
            status: .ok, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: document.bytes)))
    }

    /// Whether the reader's copy is the current one: the entity tag decides, and without one the date (RFC 9110, 13.2.2).
    private static func isFresh(_ document: ServedDocument, _ headers: HTTPFields) -> Bool {
        let tags = headers[values: .ifNoneMatch]
        guard tags.isEmpty else {
            return tags.joined(separator: ",").split(separator: ",").contains { tag in
                let tag = tag.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
                let opaque = String(tag.starts(with: "W/") ? Array(tag.dropFirst(2)) : Array(tag))
                return opaque == "*" || opaque == document.etag
            }
        }
        guard let since = headers[.ifModifiedSince].flatMap(HTTPDate.seconds) else { return false }
        return document.lastModified <= since
    }
}

extension HTTPField.Name {
    /// `Referrer-Policy`.
    static let referrerPolicy = known("Referrer-Policy")
    /// `X-Robots-Tag`.
    static let robotsTag = known("X-Robots-Tag")

    private static func known(_ name: String) -> HTTPField.Name {
        guard let field = HTTPField.Name(name) else { preconditionFailure("\(name) is no token of HTTP") }
        return field
    }
}

extension Response {
    /// That somebody asks too often, and when to come back.
    static func tooManyRequests(_ limiter: RateLimiter) -> Response {
        var response = Response.text("Too many requests\n", status: .tooManyRequests)
        response.headers[.retryAfter] = "\(limiter.retryAfterSeconds)"
        return response
    }
}
