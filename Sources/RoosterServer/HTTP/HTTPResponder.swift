import HTTPTypes
package import HummingbirdCore
package import RoosterService

/// Finds the route of a request and finishes its answer.
package struct HTTPResponder: Sendable {
    private let routes: [any HTTPRoute]
    private let limiter: RateLimiter?
    private let counts = AnswerCounts()
    /// Gives the `Date` field.
    let clock: ServiceClock

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
        counts.count(response.status.code)
        return question.method == .head ? response.createHeadResponse() : response
    }

    /// Whether somebody may ask now; takes one of their requests.
    ///
    /// Nil is this machine itself, which always may.
    func admits(_ network: String?) -> Bool {
        guard let limiter, let network else { return true }
        return limiter.admits(network)
    }

    /// Counts an answer that was given past ``respond(to:)``.
    func count(_ status: Int) {
        counts.count(status)
    }

    private func answer(_ question: HTTPQuestion) async -> Response {
        if let limiter, !admits(ClientAddress.network(of: question)) { return .tooManyRequests(limiter) }
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
