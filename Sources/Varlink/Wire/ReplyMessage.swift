import NIOCore

/// One reply as it stands on the wire.
struct ReplyMessage: Sendable, Hashable {
    /// What the reply carries; always an object.
    let parameters: JSONValue
    /// True where another reply follows.
    let continues: Bool
    /// The full name of the error, nil where the call succeeded.
    let error: String?

    /// Makes a reply.
    init(parameters: JSONValue, continues: Bool = false) {
        self.parameters = parameters == .null ? [:] : parameters
        self.continues = continues
        error = nil
    }

    /// Makes the reply that carries an error.
    init(_ error: VarlinkError) {
        parameters = error.parameters
        continues = false
        self.error = error.name
    }

    /// Reads a message; what it refuses, the connection cannot survive.
    init(reading message: ByteBuffer) throws(VarlinkConnectionError) {
        guard case .object(let headers) = try JSONValue(readingMessage: message) else {
            throw .malformed("a message is not an object")
        }
        parameters = try JSONValue(parametersIn: headers)
        switch headers["continues"] ?? .null {
        case .null: continues = false
        case .bool(let value): continues = value
        case .integer, .number, .string, .array, .object: throw .malformed("the header continues is not a truth value")
        }
        switch headers["error"] ?? .null {
        case .null: error = nil
        case .string(let name): error = name
        case .bool, .integer, .number, .array, .object: throw .malformed("the header error is not a name")
        }
    }

    /// The message as a JSON object.
    var message: JSONValue {
        var headers: [String: JSONValue] = ["parameters": parameters]
        if continues { headers["continues"] = true }
        if let error { headers["error"] = .string(error) }
        return .object(headers)
    }
}
