import HTTPTypes
package import HummingbirdCore

/// `/metrics`: what the service counts, as Prometheus reads it; only on a socket of its own.
package struct MetricsRoute: HTTPRoute {
    private let text: @Sendable () -> String

    /// Makes the route of an exposition.
    package init(text: @escaping @Sendable () -> String) {
        self.text = text
    }

    package func answer(to question: HTTPQuestion) async -> Response? {
        guard question.path == "/metrics" else { return nil }
        var response = Response.text(text())
        response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
        return response
    }
}
