import ServiceLifecycle

/// Keeps a tenant: looks after it while the service runs, and closes its store when all others have stopped.
package struct KeeperService: Service {
    private let tenant: Tenant
    private let interval: Duration

    /// Makes the keeper of a tenant.
    ///
    /// - Parameters:
    ///   - tenant: What is kept.
    ///   - interval: Time between two looks.
    package init(tenant: Tenant, interval: Duration = .seconds(30)) {
        self.tenant = tenant
        self.interval = interval
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await Task.sleep(for: interval)
                } catch {
                    break
                }
                // A failed look is logged and shown by the status; the next one may succeed.
                try? await tenant.maintain()
            }
        }
        try await tenant.close()
    }
}
