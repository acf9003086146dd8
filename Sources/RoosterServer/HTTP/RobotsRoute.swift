import HTTPTypes
package import HummingbirdCore

/// `/robots.txt`: everything may be fetched, since Google Calendar asks before it fetches a feed.
package struct RobotsRoute: HTTPRoute {
    /// Makes the route.
    package init() {}

    package func answer(to question: HTTPQuestion) async -> Response? {
        question.path == "/robots.txt" ? .text("User-agent: *\nAllow: /\n") : nil
    }
}
