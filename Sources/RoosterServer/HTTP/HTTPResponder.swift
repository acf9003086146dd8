import HTTPTypes
package import HummingbirdCore
import Metrics
package import RoosterService

/// Finds the route of a request and finishes its answer.
package struct HTTPResponder: Sendable {
    private let routes: [any HTTPRoute]
    private let limiter: RateLimiter?
    private let clock: ServiceClock

    /// Makes a responder.
    ///
    /// - Parameters:
    ///   - routes: Asked in order.
    ///   - limiter: How often one address may ask; see ``ClientAddress``.
    ///   - clock: Gives the `Date` field.
    package init(routes: [any HTTPRoute], limiter: RateLimiter? = nil, clock: ServiceClock) {
        self.routes = routes
        self.limiter = limiter
        self.clock = clock
    }

    /// Answers a request.
    package func respond(to question: HTTPQuestion) async -> Response {
        var response = await answer(question)
        response.headers[.date] = HTTPDate.text(clock.now())
        Counter(label: "rooster_http_requests_total", dimensions: [("status", "\(response.status.code)")]).increment()
        return question.method == .head ? response.createHeadResponse() : response
    }

    private func answer(_ question: HTTPQuestion) async -> Response {
        if let limiter, let address = ClientAddress.network(of: question), !limiter.admits(address) {
            return .tooManyRequests(limiter)
        }
        if question.method == .post {
            for route in routes {
                if let response = await route.answer(toPost: question) { return response }
            }
        }
        for route in routes {
            guard let response = await route.answer(to: question) else { continue }
            guard question.method == .get || question.method == .head else {
                var refusal = Response.text("Method not allowed\n", status: .methodNotAllowed)
                refusal.headers[.allow] = "GET, HEAD"
                return refusal
            }
            return response
        }
        return .notFound
    }
}
