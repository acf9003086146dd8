import HTTPTypes
package import HummingbirdCore
package import Logging
import NIOCore
import RoosterFeeds
package import RoosterService

/// `/a/KEY`, `/a/KEY/print` and the answer to what is voluntary as a POST to `/a/KEY`.
///
/// A wrong key gets what every wrong path gets; one that was withdrawn or has ended gets 410 and whom to ask.
package struct PageRoute: HTTPRoute {
    private let tenant: Tenant
    private let limiter: RateLimiter?
    private let answers: RateLimiter?
    private let logger: Logger

    /// Answers that one key may give in a minute: nobody changes their mind more often.
    private static let answersPerMinute = 20

    /// Makes the route.
    ///
    /// - Parameters:
    ///   - tenant: Whose pages are served.
    ///   - limiter: How often one key may be asked for; nil: without limit.
    ///   - logger: Gets feed ids, never keys.
    ///   - now: The time for the limit on answers; tests give their own.
    package init(
        tenant: Tenant, limiter: RateLimiter?, logger: Logger,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.tenant = tenant
        self.limiter = limiter
        self.logger = logger
        answers = RateLimiter(perMinute: Self.answersPerMinute, now: now)
    }

    package func answer(to question: HTTPQuestion) async -> Response? {
        guard let (key, isPaper) = Self.key(in: question.path) else { return nil }
        let feed: String
        switch found(key) {
        case .failure(let refusal): return refusal.response
        case .success(let id): feed = id
        }
        if let limiter, !limiter.admits(feed) { return .tooManyRequests(limiter) }
        guard let pages = tenant.pages.load() else { return .notFound }
        let fields = FormFields(question.query ?? "")
        let address = PageAddress(question, configured: tenant.settings.baseAddress)
        let language = FeedTexts.known(fields["language"])
        let page =
            isPaper
            ? pages.sheet(
                feed: feed, at: address, language: language,
                weeksAhead: min(8, max(0, fields["week"].flatMap { Int($0) } ?? 0)))
            : pages.week(feed: feed, at: address, language: language)
        logger.debug("Page was fetched", metadata: ["rooster.feed": "\(feed)"])
        return page.map { .page($0, to: question.headers, cache: "private, no-cache") } ?? .notFound
    }

    package func answer(toPost question: HTTPQuestion) async -> Response? {
        guard let (key, isPaper) = Self.key(in: question.path), !isPaper else { return nil }
        let feed: String
        switch found(key) {
        case .failure(let refusal): return refusal.response
        case .success(let id): feed = id
        }
        if let answers, !answers.admits(feed) { return .tooManyRequests(answers) }
        guard let body = question.body else { return .text("Too long\n", status: .contentTooLarge) }
        let fields = FormFields(String(decoding: body, as: UTF8.self))
        guard let group = fields["group"], let word = fields["answer"], ["yes", "no"].contains(word) else {
            return .text("Not an answer\n", status: .badRequest)
        }
        do {
            try await tenant.answer(feed: feed, group: group, isAccepted: word == "yes")
        } catch {
            logger.notice("Answer was refused", metadata: ["rooster.feed": "\(feed)"])
            switch error {
            case .store: return .text("Try again later\n", status: .serviceUnavailable)
            default: return .text("Not an answer\n", status: .badRequest)
            }
        }
        // The page again, by GET, so that loading it anew does not answer anew.
        let query = question.query.map { "?\($0)" } ?? ""
        var response = Response.text("", status: .seeOther)
        response.headers[.location] = question.path + query
        response.headers[.referrerPolicy] = "no-referrer"
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// An answer that ends the matter.
    private struct Refusal: Error {
        var response: Response
    }

    private func found(_ key: FeedKey) -> Result<String, Refusal> {
        switch tenant.feedAnswer(to: key) {
        case .unknown: .failure(Refusal(response: .notFound))
        case .gone:
            .failure(Refusal(response: .page(GonePage.page, to: [:], cache: "private, no-cache", status: .gone)))
        case .document(let document): .success(document.feed)
        }
    }

    private static func key(in path: String) -> (FeedKey, isPaper: Bool)? {
        guard path.hasPrefix("/a/") else { return nil }
        let rest = path.dropFirst(3)
        let isPaper = rest.hasSuffix("/print")
        return FeedKey(text: isPaper ? rest.dropLast(6) : rest).map { ($0, isPaper) }
    }
}
