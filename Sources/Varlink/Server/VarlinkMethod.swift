/// A method of a service: its name and what it does.
public struct VarlinkMethod: Sendable {
    /// Carries out a call; see ``VarlinkCall``.
    public typealias Handler = @Sendable (VarlinkCall) async throws -> Void

    /// The name without the interface's.
    public let name: String
    /// True for a method that makes sense as a stream only, such as a monitor.
    public let requiresMore: Bool
    /// Carries out a call.
    let handler: Handler

    /// Makes a method.
    ///
    /// The handler replies through the call. Where it returns without a last reply, an empty one is sent. A
    /// ``VarlinkError`` that it throws is answered; what becomes of another error, the server's configuration says.
    ///
    /// - Parameters:
    ///   - name: The name without the interface's.
    ///   - requiresMore: True for a method that makes sense as a stream only: without `more` it is answered with
    ///     `ExpectedMore`, and a server that shuts down cancels it at once.
    ///   - handler: Carries out a call.
    public init(_ name: String, requiresMore: Bool = false, handler: @escaping Handler) {
        self.name = name
        self.requiresMore = requiresMore
        self.handler = handler
    }

    /// Makes a method of Swift types: what the handler returns is the last reply.
    ///
    /// Parameters that cannot be read as their type are answered with `InvalidParameter`.
    ///
    /// - Parameters:
    ///   - name: The name without the interface's.
    ///   - requiresMore: True for a method that makes sense as a stream only.
    ///   - handler: Carries out a call.
    /// - Returns: The method.
    public static func typed<Parameters: Decodable & Sendable, Reply: Encodable & Sendable>(
        _ name: String, requiresMore: Bool = false,
        _ handler: @escaping @Sendable (Parameters, VarlinkCall) async throws -> Reply
    ) -> VarlinkMethod {
        VarlinkMethod(name, requiresMore: requiresMore) { call in
            try await call.reply(encoding: try await handler(try call.decodeParameters(), call))
        }
    }
}

/// The parameters or the reply of a typed method that has none.
public struct VarlinkEmpty: Codable, Hashable, Sendable {
    /// Makes the empty value.
    public init() {}
}
