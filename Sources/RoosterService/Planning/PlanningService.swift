import Dispatch
import NIOPosix
import RoosterModel
import RoosterPlanning
import ServiceLifecycle
import Synchronization

/// Runs searches, one at a time, on a thread of its own.
///
/// A graceful shutdown raises the running search's stop flag at once; its best plan so far is kept as a draft. A search
/// that does not look at its flag in time is left behind: all that was answered is in the journal, and the process ends.
/// Beside the searches it rolls the horizon when the weekly moment has come.
package struct PlanningService: Service {
    private let tenant: Tenant
    private let patience: Double
    /// How long after its moment the horizon rolls at the latest.
    private static let pauseBetweenRolls = Duration.seconds(30)

    /// Makes the service of a tenant.
    ///
    /// - Parameters:
    ///   - tenant: Whose searches are run.
    ///   - patience: Seconds a search has to end after it was told to.
    package init(tenant: Tenant, patience: Double = 4) {
        self.tenant = tenant
        self.patience = patience
    }

    package func run() async throws {
        // The search starts its own workers; this one thread only waits for them.
        let pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
        let running = RunningSearch()
        await withTaskCancellationOrGracefulShutdownHandler {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await keepRolling() }
                for await ticket in tenant.searches {
                    await run(ticket, on: pool, running)
                }
                group.cancelAll()
            }
        } onCancelOrGracefulShutdown: {
            tenant.stopSearching()
            DispatchQueue.global().asyncAfter(deadline: .now() + patience) { running.abandon() }
        }
        await tenant.abandonSearches()
        guard !running.wasAbandoned else { return AbandonedPools.keep(pool) }
        try await pool.shutdownGracefully()
    }

    /// Looks twice a minute whether the horizon must roll, until it is cancelled.
    private func keepRolling() async {
        while !Task.isCancelled {
            await tenant.rollIfDue()
            try? await Task.sleep(for: Self.pauseBetweenRolls)
        }
    }

    private func run(_ ticket: SearchTicket, on pool: NIOThreadPool, _ running: RunningSearch) async {
        guard let request = await tenant.beginSearch(ticket) else { return }
        let (standing, planner) = (tenant.standing, tenant.planner)
        let result = await running.result { finish in
            pool.submit { _ in
                finish(
                    Result {
                        try planner.makePlan(request, ticket.stop) { progress in
                            standing.update { $0.progress = progress }
                            ticket.events.yield(.progress(progress))
                        }
                    })
            }
        }
        await tenant.finishSearch(ticket, result, for: request.state.revision)
    }
}

/// The search that runs now, which may be given up.
private final class RunningSearch: Sendable {
    /// Why there is no plan.
    struct Abandoned: Error, CustomStringConvertible {
        var description: String { "the service stopped before the search had made a plan" }
    }

    private struct State {
        var wasAbandoned = false
        var current: AsyncStream<Result<Plan, any Error>>.Continuation?
    }

    private let state = Mutex(State())

    /// Whether a search was given up.
    var wasAbandoned: Bool { state.withLock { $0.wasAbandoned } }

    /// Starts a search and waits for its result, or until it is given up.
    func result(
        _ start: (@escaping @Sendable (Result<Plan, any Error>) -> Void) -> Void
    ) async -> Result<Plan, any Error> {
        let (results, continuation) = AsyncStream.makeStream(
            of: Result<Plan, any Error>.self, bufferingPolicy: .bufferingOldest(1))
        state.withLock { $0.current = continuation }
        start { result in
            continuation.yield(result)
            continuation.finish()
        }
        var iterator = results.makeAsyncIterator()
        let result = await iterator.next()
        state.withLock { state in
            state.current = nil
            if result == nil { state.wasAbandoned = true }
        }
        return result ?? .failure(Abandoned())
    }

    /// Gives the running search up; nothing happens when none runs.
    func abandon() {
        state.withLock { $0.current }?.finish()
    }
}

/// Keeps pools whose thread is still busy, since a pool must not go before its thread.
private enum AbandonedPools {
    private static let pools = Mutex<[NIOThreadPool]>([])

    static func keep(_ pool: NIOThreadPool) {
        pools.withLock { $0.append(pool) }
    }
}
