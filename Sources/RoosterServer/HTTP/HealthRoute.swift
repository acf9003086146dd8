import HTTPTypes
package import HummingbirdCore
package import RoosterService

/// `/healthz`: whether the service can do its work.
package struct HealthRoute: HTTPRoute {
    private let tenant: Tenant

    /// Makes the route.
    package init(tenant: Tenant) {
        self.tenant = tenant
    }

    package func answer(to question: HTTPQuestion) async -> Response? {
        guard question.path == "/healthz" else { return nil }
        var response: Response
        do {
            try await tenant.check()
            response = .text("ok\n")
        } catch {
            // Why stands in the status and in the log, not in the open.
            response = .text("not ok\n", status: .serviceUnavailable)
        }
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
