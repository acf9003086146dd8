import NIOCore
import Synchronization

/// The open connections of a server, counted against its limit.
final class ServedConnections: Sendable {
    private struct State {
        var connections: [ObjectIdentifier: Connection] = [:]
        var isStopping = false
    }

    private let limit: Int
    private let acceptor: AsyncStream<Connection>.Continuation
    private let state = Mutex(State())

    /// Makes an empty set.
    ///
    /// - Parameters:
    ///   - limit: The most connections at one time.
    ///   - acceptor: Gets every connection that is admitted.
    init(limit: Int, acceptor: AsyncStream<Connection>.Continuation) {
        self.limit = limit
        self.acceptor = acceptor
    }

    /// Takes in the connection of a channel that was just accepted.
    ///
    /// - Throws: ``VarlinkConnectionError/closed`` where the limit is reached or the server stops, and what `make`
    ///   throws; the channel is then to be closed.
    func admit(_ channel: any Channel, make: () throws -> Connection) throws {
        // Two event loops may pass here at the same time, so the count is asked again below.
        guard state.withLock({ !$0.isStopping && $0.connections.count < limit }) else {
            throw VarlinkConnectionError.closed
        }
        let connection = try make()
        let isAdmitted = state.withLock { state in
            guard !state.isStopping, state.connections.count < limit else { return false }
            state.connections[ObjectIdentifier(connection)] = connection
            return true
        }
        guard isAdmitted else { throw VarlinkConnectionError.closed }
        guard case .enqueued = acceptor.yield(connection) else {
            remove(connection)
            throw VarlinkConnectionError.closed
        }
    }

    /// Forgets a connection that has ended.
    func remove(_ connection: Connection) {
        state.withLock { _ = $0.connections.removeValue(forKey: ObjectIdentifier(connection)) }
    }

    /// Admits no more, and ends every connection as soon as its running call is over.
    func stopAll() {
        acceptor.finish()
        for connection in close() { connection.stop() }
    }

    /// Admits no more, and closes every connection at once.
    func closeAll() {
        acceptor.finish()
        for connection in close() { connection.close() }
    }

    private func close() -> [Connection] {
        state.withLock { state in
            state.isStopping = true
            return Array(state.connections.values)
        }
    }
}
