import NIOPosix
import RoosterModel
import RoosterPlanning
import ServiceLifecycle

/// Runs searches, one at a time, on a thread of its own.
///
/// A graceful shutdown raises the running search's stop flag at once; its best plan so far is kept as a draft.
package struct PlanningService: Service {
    private let tenant: Tenant

    /// Makes the service of a tenant.
    package init(tenant: Tenant) {
        self.tenant = tenant
    }

    package func run() async throws {
        // The search starts its own workers; this one thread only waits for them.
        let pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
        await withTaskCancellationOrGracefulShutdownHandler {
            for await ticket in tenant.searches {
                await run(ticket, on: pool)
            }
        } onCancelOrGracefulShutdown: {
            tenant.stopSearching()
        }
        await tenant.abandonSearches()
        try await pool.shutdownGracefully()
    }

    private func run(_ ticket: SearchTicket, on pool: NIOThreadPool) async {
        guard let request = await tenant.beginSearch(ticket) else { return }
        let standing = tenant.standing
        let planner = tenant.planner
        let result: Result<Plan, any Error>
        do {
            let plan = try await pool.runIfActive {
                try planner.makePlan(request, ticket.stop) { progress in
                    standing.update { $0.progress = progress }
                    ticket.events.yield(.progress(progress))
                }
            }
            result = .success(plan)
        } catch {
            result = .failure(error)
        }
        await tenant.finishSearch(ticket, result, for: request.state.revision)
    }
}
