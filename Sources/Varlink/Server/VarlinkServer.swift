import NIOCore
import NIOPosix
import Synchronization

/// A Varlink service on a Unix socket.
///
/// Calls of one connection are carried out one after the other and answered in their order; connections are
/// independent of each other. For example:
///
/// ```swift
/// let ping = VarlinkMethod("Ping") { call in
///     try await call.reply(["pong": call.parameters["ping"] ?? ""])
/// }
/// let server = try VarlinkServer(
///     configuration: .init(
///         vendor: "Example", product: "Ping", version: "1", url: "https://example.org", address: .path("/run/ping")),
///     interfaces: [VarlinkInterface(description: text, methods: [ping])])
/// try await server.run()
/// ```
public final class VarlinkServer: Sendable {
    private enum State {
        case idle
        case running(stop: AsyncStream<Never>.Continuation)
        case stopped
    }

    private let dispatcher: Dispatcher
    private let state = Mutex(State.idle)

    /// Makes a server; nothing happens until ``run(onListening:)``.
    ///
    /// - Parameters:
    ///   - configuration: What the server is and how it behaves.
    ///   - interfaces: What it serves beside `org.varlink.service`.
    /// - Throws: ``InterfaceRegistrationError`` where two interfaces have one name.
    public init(
        configuration: Configuration, interfaces: [VarlinkInterface]
    ) throws(InterfaceRegistrationError) {
        dispatcher = try Dispatcher(configuration, interfaces: interfaces)
    }

    /// Serves until the task is cancelled or ``shutdown()`` is called, and then closes everything.
    ///
    /// A server runs once.
    ///
    /// - Parameter onListening: Called once peers can connect.
    /// - Throws: ``ListeningError`` or `IOError` where the server cannot listen, and what `onListening` throws.
    public func run(onListening: @Sendable () async throws -> Void = {}) async throws {
        let (stopping, stop) = AsyncStream.makeStream(of: Never.self)
        guard begin(stop) else { return }
        defer { state.withLock { $0 = .stopped } }

        let (accepted, acceptor) = AsyncStream.makeStream(of: Connection.self)
        let connections = ServedConnections(limit: dispatcher.configuration.maximumConnections, acceptor: acceptor)
        let socket = try await ListeningSocket.open(dispatcher.configuration.address) { [dispatcher] channel in
            try connections.admit(channel) { try Connection(channel, dispatcher: dispatcher) }
        }
        do {
            try await onListening()
            await serve(accepted, connections, until: stopping, on: socket)
        } catch {
            await socket.close()
            connections.closeAll()
            throw error
        }
    }

    /// Stops accepting, lets the running call of every connection finish, and makes ``run(onListening:)`` return.
    ///
    /// Calls of methods that make sense as a stream only are cancelled at once, others when the configured grace is
    /// over. A server that has not begun to run will return at once when it does.
    public func shutdown() {
        let stop = state.withLock { state -> AsyncStream<Never>.Continuation? in
            switch state {
            case .idle:
                state = .stopped
                return nil
            case .running(let stop): return stop
            case .stopped: return nil
            }
        }
        stop?.finish()
    }

    private func begin(_ stop: AsyncStream<Never>.Continuation) -> Bool {
        state.withLock { state in
            guard case .idle = state else { return false }
            state = .running(stop: stop)
            return true
        }
    }

    /// Runs every connection; returns when the server was stopped or cancelled and all of them have ended.
    private func serve(
        _ accepted: AsyncStream<Connection>, _ connections: ServedConnections, until stopping: AsyncStream<Never>,
        on socket: ListeningSocket
    ) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await withDiscardingTaskGroup { group in
                    for await connection in accepted {
                        group.addTask {
                            await connection.run()
                            connections.remove(connection)
                        }
                    }
                }
            }
            group.addTask { [configuration = dispatcher.configuration] in
                for await _ in stopping {}
                await socket.close()
                connections.stopAll()
                // Ends early, by cancellation, when the last connection ends.
                try? await configuration.clock.sleep(for: configuration.shutdownGrace)
            }
            await group.next()
            group.cancelAll()
        }
        await socket.close()
        connections.closeAll()
    }
}
