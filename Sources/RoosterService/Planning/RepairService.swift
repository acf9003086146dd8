import ServiceLifecycle

/// Repairs the published plan after every change, so that a draft is there when a coordinator looks.
///
/// The first change after a quiet moment is planned for at once. What comes soon after it is gathered: a folder that is
/// edited row by row is repaired once, not row by row.
package struct RepairService: Service {
    private let tenant: Tenant
    /// How long it waits for further changes once one was planned for.
    private let quiet: Duration

    /// Makes the service of a tenant.
    package init(tenant: Tenant, quiet: Duration = .seconds(2)) {
        self.tenant = tenant
        self.quiet = quiet
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            // After a start there may be changes that nobody planned for yet.
            tenant.scheduleRepair()
            var last: ContinuousClock.Instant?
            for await _ in tenant.repairs {
                if let last, ContinuousClock.now - last < quiet {
                    try? await Task.sleep(for: quiet)
                }
                if Task.isCancelled { return }
                await tenant.repair()
                last = .now
            }
        }
    }
}
