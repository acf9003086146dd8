import NIOCore
import NIOPosix

/// A client's connection to a Varlink service on a Unix socket.
///
/// Calls may be made from several tasks at once: the service carries them out one after the other and the replies
/// come in order. A call made while a stream of replies is open waits for the end of the stream, so use a second
/// connection beside a monitor.
public final class VarlinkClient: Sendable {
    private let channel: any Channel
    private let replies: NIOLoopBound<ReplyHandler>
    private let limit: Int

    private init(channel: any Channel, replies: NIOLoopBound<ReplyHandler>, limit: Int) {
        self.channel = channel
        self.replies = replies
        self.limit = limit
    }

    deinit {
        channel.close(promise: nil)
    }

    /// Connects to a service.
    ///
    /// - Parameters:
    ///   - path: The path of the service's socket.
    ///   - maximumFrameLength: The longest message in bytes, without its NUL byte, in either direction.
    /// - Returns: The connection.
    /// - Throws: `IOError` where nobody listens at the path or the user may not connect.
    public static func connect(path: String, maximumFrameLength: Int = 1 << 20) async throws -> VarlinkClient {
        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(unixDomainSocketPath: path) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let handler = ReplyHandler(channel)
                    try channel.pipeline.syncOperations.addHandlers([
                        ByteToMessageHandler(FrameDecoder(maximumLength: maximumFrameLength)), handler,
                    ])
                    return VarlinkClient(
                        channel: channel, replies: NIOLoopBound(handler, eventLoop: channel.eventLoop),
                        limit: maximumFrameLength)
                }
            }
    }

    /// Makes a call and waits for its one reply.
    ///
    /// Cancelling the task closes the connection, which is how a service learns that nobody waits any more.
    ///
    /// - Parameters:
    ///   - method: The full name of the method.
    ///   - parameters: What the call carries.
    /// - Returns: What the reply carries; an object.
    /// - Throws: ``VarlinkError`` where the service answers one, ``VarlinkConnectionError`` where the connection fails,
    ///   `CancellationError` where the task is cancelled.
    public func call(_ method: String, _ parameters: JSONValue = [:]) async throws -> JSONValue {
        let promise = channel.eventLoop.makePromise(of: JSONValue.self)
        try send(CallMessage(method: method, parameters: parameters, mode: .plain), .single(promise))
        return try await closingWhenCancelled { try await promise.futureResult.get() }
    }

    /// Makes a call of Swift types and waits for its one reply.
    ///
    /// - Parameters:
    ///   - method: The full name of the method.
    ///   - parameters: What the call carries; encoded as an object.
    ///   - type: What the reply carries.
    /// - Returns: The reply.
    /// - Throws: As ``call(_:_:)``, and `EncodingError` and `DecodingError`.
    public func call<Reply: Decodable>(
        _ method: String, encoding parameters: some Encodable, as type: Reply.Type = Reply.self
    ) async throws -> Reply {
        try await call(method, try JSONValue(encoding: parameters)).decoded(as: type)
    }

    /// Makes a call that takes any number of replies.
    ///
    /// - Parameters:
    ///   - method: The full name of the method.
    ///   - parameters: What the call carries.
    /// - Returns: The replies; leaving them before their end closes the connection.
    /// - Throws: ``VarlinkConnectionError`` where the call cannot be sent; what the service answers is thrown by the
    ///   replies.
    public func callMore(_ method: String, _ parameters: JSONValue = [:]) async throws -> VarlinkReplies {
        let (sequence, source) = VarlinkReplies.make(channel) { [self] in
            // Holds on to the client, which would close the connection if it went before the replies.
            replies.value.produceMore()
        }
        try send(CallMessage(method: method, parameters: parameters, mode: .more), .stream(source))
        return sequence
    }

    /// Makes a call that takes no reply, and waits until it is sent.
    ///
    /// Nobody tells whether the service carried it out.
    ///
    /// - Parameters:
    ///   - method: The full name of the method.
    ///   - parameters: What the call carries.
    /// - Throws: ``VarlinkConnectionError`` where the connection fails.
    public func callOneway(_ method: String, _ parameters: JSONValue = [:]) async throws {
        let promise = channel.eventLoop.makePromise(of: JSONValue.self)
        try send(CallMessage(method: method, parameters: parameters, mode: .oneway), .written(promise))
        _ = try await closingWhenCancelled { try await promise.futureResult.get() }
    }

    /// Closes the connection; calls that wait for a reply fail.
    public func close() async {
        try? await channel.close()
    }

    /// Hands the message and what awaits its reply to the event loop together, so that both stand in one order.
    private func send(_ call: CallMessage, _ expectation: ReplyHandler.Expectation) throws {
        let bytes: ByteBuffer
        do {
            bytes = try Frame.bytes(of: call.message, limit: limit)
        } catch {
            expectation.fail(error)
            throw error
        }
        let replies = replies
        channel.eventLoop.execute { replies.value.send(bytes, expectation) }
    }

    private func closingWhenCancelled<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await withTaskCancellationHandler(operation: body) { [channel] in channel.close(promise: nil) }
        } catch VarlinkConnectionError.closed where Task.isCancelled {
            throw CancellationError()
        }
    }
}
