import NIOCore

/// One call as it stands on the wire.
struct CallMessage: Sendable, Hashable {
    /// What the caller wants in return.
    enum Mode: Sendable, Hashable {
        /// One reply.
        case plain
        /// Nothing, not even an error.
        case oneway
        /// Any number of replies.
        case more
        /// One reply, and a protocol of its own after it.
        case upgrade
    }

    /// The full name of the method.
    let method: String
    /// What the call carries; always an object.
    let parameters: JSONValue
    /// What the caller wants in return.
    let mode: Mode

    /// Makes a call.
    init(method: String, parameters: JSONValue, mode: Mode) {
        self.method = method
        self.parameters = parameters == .null ? [:] : parameters
        self.mode = mode
    }

    /// Reads a message; what it refuses, the connection cannot survive.
    ///
    /// A header with a dot in its name is another specification's and is passed over.
    init(reading message: ByteBuffer) throws(VarlinkConnectionError) {
        guard case .object(let headers) = try JSONValue(readingMessage: message) else {
            throw .malformed("a message is not an object")
        }
        var modes: [Mode] = []
        for (name, value) in headers {
            switch name {
            case "method", "parameters": continue
            case "oneway": if try Self.flag(name, value) { modes.append(.oneway) }
            case "more": if try Self.flag(name, value) { modes.append(.more) }
            case "upgrade": if try Self.flag(name, value) { modes.append(.upgrade) }
            default: guard name.contains(".") else { throw .malformed("the header \(name) is not known") }
            }
        }
        guard case .string(let method) = headers["method"] else { throw .malformed("a call names no method") }
        guard modes.count <= 1 else { throw .malformed("a call is more than one of oneway, more and upgrade") }
        self.init(
            method: method, parameters: try JSONValue(parametersIn: headers), mode: modes.first ?? .plain)
    }

    /// The message as a JSON object.
    var message: JSONValue {
        var headers: [String: JSONValue] = ["method": .string(method), "parameters": parameters]
        switch mode {
        case .plain: break
        case .oneway: headers["oneway"] = true
        case .more: headers["more"] = true
        case .upgrade: headers["upgrade"] = true
        }
        return .object(headers)
    }

    private static func flag(_ name: String, _ value: JSONValue) throws(VarlinkConnectionError) -> Bool {
        guard case .bool(let flag) = value else { throw .malformed("the header \(name) is not a truth value") }
        return flag
    }
}

extension JSONValue {
    /// Reads the JSON text of a frame.
    init(readingMessage message: ByteBuffer) throws(VarlinkConnectionError) {
        do {
            self = try JSONParser.parse(message.readableBytesUInt8Span)
        } catch {
            throw .malformed(error.description)
        }
    }

    /// The parameters of a message, where absent, null and `{}` are equal.
    init(parametersIn headers: [String: JSONValue]) throws(VarlinkConnectionError) {
        switch headers["parameters"] ?? .null {
        case .null: self = [:]
        case .object(let members): self = .object(members)
        case .bool, .integer, .number, .string, .array: throw .malformed("parameters are not an object")
        }
    }
}
