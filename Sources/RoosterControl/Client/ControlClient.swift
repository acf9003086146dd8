import Varlink

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A client of the control socket: every method of the interfaces as a Swift function.
///
/// Calls of one client run one after the other.
package struct ControlClient: Sendable {
    private let client: VarlinkClient

    /// Connects to a control socket.
    ///
    /// - Throws: ``ControlError/unreachable(path:reason:)``.
    package static func connect(path: String) async throws(ControlError) -> ControlClient {
        do {
            return ControlClient(client: try await VarlinkClient.connect(path: path))
        } catch {
            throw .unreachable(path: path, reason: Self.reason(path) ?? "\(error)")
        }
    }

    /// Closes the connection.
    package func close() async {
        await client.close()
    }

    /// Makes a call of Swift types.
    ///
    /// - Throws: ``ControlError``.
    func call<Reply: Decodable>(
        _ method: String, _ parameters: some Encodable & Sendable = VarlinkEmpty(), as type: Reply.Type = Reply.self
    ) async throws(ControlError) -> Reply {
        do {
            return try await client.call(method, encoding: parameters, as: type)
        } catch {
            throw Self.error(error)
        }
    }

    /// Makes a call and hands every reply over; the last one is handed over too.
    ///
    /// - Throws: ``ControlError``.
    func stream<Reply: Decodable>(
        _ method: String, _ parameters: some Encodable & Sendable = VarlinkEmpty(), as type: Reply.Type = Reply.self,
        _ receive: (Reply) throws -> Void
    ) async throws {
        do {
            for try await reply in try await client.callMore(method, try JSONValue(encoding: parameters)) {
                try receive(try reply.decoded(as: type))
            }
        } catch let error as VarlinkError {
            throw ControlError(error)
        } catch let error as VarlinkConnectionError {
            throw ControlError.interrupted("\(error)")
        } catch let error as DecodingError {
            throw ControlError.malformed("\(error)")
        }
    }

    /// Makes any call with parameters as JSON text, and hands every reply over as JSON text.
    ///
    /// - Throws: ``ControlError``.
    package func call(
        _ method: String, json: String, more: Bool, _ receive: (String) throws -> Void
    ) async throws {
        let parameters: JSONValue
        do {
            parameters = try JSONValue(parsing: json)
        } catch {
            throw ControlError.notJSON("\(error)")
        }
        guard case .object = parameters else { throw ControlError.notJSON("\(parameters)") }
        do {
            if more {
                for try await reply in try await client.callMore(method, parameters) { try receive(reply.description) }
            } else {
                try receive(try await client.call(method, parameters).description)
            }
        } catch let error as VarlinkError {
            throw ControlError(error)
        } catch let error as VarlinkConnectionError {
            throw ControlError.interrupted("\(error)")
        }
    }

    /// Why a socket cannot be used, as far as its file tells.
    private static func reason(_ path: String) -> String? {
        guard unsafe access(path, F_OK) == 0 else { return "there is no such socket" }
        guard unsafe access(path, R_OK | W_OK) == 0 else { return "you may not use this socket" }
        return "nobody listens there"
    }

    private static func error(_ error: any Error) -> ControlError {
        switch error {
        case let error as VarlinkError: ControlError(error)
        case let error as DecodingError: .malformed("\(error)")
        default: .interrupted("\(error)")
        }
    }
}

/// JSON text of the values of the interfaces.
package enum ControlJSON {
    /// One line of JSON with sorted keys.
    ///
    /// - Throws: `EncodingError` for what JSON has no word for.
    package static func text(of value: some Encodable) throws -> String {
        try JSONValue(encoding: value).description
    }
}
