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
        switch lookUp(key) {
        case .unknown:
            return .notFound
        case .gone(let feed):
            logger.debug("Feed is gone", metadata: ["rooster.feed": "\(feed)"])
            return .text("This calendar was withdrawn.\n", status: .gone)
        case .document(let document):
            if let limiter, !limiter.admits(document.feed) { return .tooManyRequests(limiter) }
            noteFetch(of: document.feed)
            return .calendar(document, to: question.headers, cache: "private, max-age=300")
        }
    }

    /// What a key leads to.
    func lookUp(_ key: FeedKey) -> FeedSnapshot.Answer {
        tenant.feedAnswer(to: key)
    }

    /// Whether a feed has not been asked for too often; takes one of its requests.
    func admits(_ feed: String) -> Bool {
        limiter?.admits(feed) != false
    }

    /// Logs that a feed was fetched.
    func noteFetch(of feed: String) {
        logger.debug("Feed was fetched", metadata: ["rooster.feed": "\(feed)"])
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
