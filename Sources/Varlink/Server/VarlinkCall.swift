/// One call in the hands of its handler.
public struct VarlinkCall: Sendable {
    /// The full name of the method, such as `org.example.more.Ping`.
    public let method: String
    /// What the call carries: always an object, and what the interface asks for.
    public let parameters: JSONValue
    /// True where the caller takes any number of replies.
    public let wantsMore: Bool
    /// True where the caller takes no reply; replies are then dropped.
    public let isOneway: Bool
    /// Who calls.
    public let peer: VarlinkPeer

    /// True where the caller asks for a protocol of its own after the reply.
    let wantsUpgrade: Bool

    private let replies: ReplyWriter

    /// Makes a call that answers through a writer.
    init(_ message: CallMessage, peer: VarlinkPeer, replies: ReplyWriter) {
        method = message.method
        parameters = message.parameters
        wantsMore = message.mode == .more
        isOneway = message.mode == .oneway
        wantsUpgrade = message.mode == .upgrade
        self.peer = peer
        self.replies = replies
    }

    /// Reads the parameters as a type.
    ///
    /// - Parameter type: The type to read.
    /// - Returns: The parameters.
    /// - Throws: The ``VarlinkError`` `InvalidParameter` with the place that could not be read, or what the type's own
    ///   decoding throws.
    public func decodeParameters<Parameters: Decodable>(
        as type: Parameters.Type = Parameters.self
    ) throws -> Parameters {
        do {
            return try parameters.decoded(as: type)
        } catch let error as DecodingError {
            throw VarlinkError(error)
        }
    }

    /// Sends the last reply and waits until the kernel has taken it.
    ///
    /// - Parameter parameters: What the reply carries.
    /// - Throws: ``ReplyError`` where the call is already answered or the reply breaks the interface;
    ///   ``VarlinkConnectionError`` where the peer is gone or the reply is longer than the frame limit.
    public func reply(_ parameters: JSONValue = [:]) async throws {
        try await replies.send(ReplyMessage(parameters: parameters))
    }

    /// Sends the last reply and waits until the kernel has taken it.
    ///
    /// - Parameter parameters: What the reply carries; encoded as an object.
    /// - Throws: As ``reply(_:)``, and `EncodingError`.
    public func reply(encoding parameters: some Encodable) async throws {
        try await reply(try JSONValue(encoding: parameters))
    }

    /// Sends a reply that another one follows, and waits until the kernel has taken it.
    ///
    /// So a slow reader holds its handler back, and no more than one reply waits in memory.
    ///
    /// - Parameter parameters: What the reply carries.
    /// - Throws: The ``VarlinkError`` `ExpectedMore` where the caller takes one reply only; as ``reply(_:)`` otherwise.
    public func replyContinuing(_ parameters: JSONValue) async throws {
        guard wantsMore || isOneway else { throw VarlinkError.expectedMore }
        try await replies.send(ReplyMessage(parameters: parameters, continues: true))
    }

    /// Sends a reply that another one follows, and waits until the kernel has taken it.
    ///
    /// - Parameter parameters: What the reply carries; encoded as an object.
    /// - Throws: As ``replyContinuing(_:)``, and `EncodingError`.
    public func replyContinuing(encoding parameters: some Encodable) async throws {
        try await replyContinuing(try JSONValue(encoding: parameters))
    }

    /// Sends each state as a reply that another one follows; a slow reader misses states but never the newest.
    ///
    /// While a reply waits for the reader, states replace each other instead of queueing. Returns when the states end
    /// and the newest of them is sent; the last reply is the handler's.
    ///
    /// - Parameter states: The states, the current one first.
    /// - Throws: As ``replyContinuing(encoding:)``, and what `states` throws.
    public func replyContinuing<States: AsyncSequence & Sendable>(newestOf states: States) async throws
    where States.Element: Encodable & Sendable {
        let (newest, continuation) = AsyncThrowingStream.makeStream(
            of: States.Element.self, throwing: (any Error).self, bufferingPolicy: .bufferingNewest(1))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                do {
                    for try await state in states { continuation.yield(state) }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            for try await state in newest { try await replyContinuing(encoding: state) }
            group.cancelAll()
        }
        try Task.checkCancellation()
    }
}

/// Why a handler's reply was not sent: the handler is wrong, not the caller.
public enum ReplyError: Error, Hashable, CustomStringConvertible {
    /// The call already has its last reply.
    case alreadyAnswered(method: String)
    /// The reply is not what the interface declares.
    case breaksInterface(method: String, ParameterMismatch)
    /// The interface does not declare the error.
    case errorNotDeclared(method: String, error: String)

    /// The error as a sentence.
    public var description: String {
        switch self {
        case .alreadyAnswered(let method): "the call of \(method) already has its last reply"
        case .breaksInterface(let method, let mismatch): "the reply of \(method) breaks its interface: \(mismatch)"
        case .errorNotDeclared(let method, let error):
            "\(method) answers with \(error), which its interface does not declare"
        }
    }
}
