/// An error that a Varlink interface declares: thrown by a handler to be answered, thrown by a client that got it.
public struct VarlinkError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The full name, such as `org.example.more.TestError`.
    public let name: String
    /// What the error carries; always an object.
    public let parameters: JSONValue

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - name: The full name, with the interface's.
    ///   - parameters: What the error carries; null counts as an empty object.
    public init(_ name: String, _ parameters: JSONValue = [:]) {
        self.name = name
        self.parameters = parameters == .null ? [:] : parameters
    }

    /// The error as a sentence.
    public var description: String {
        parameters == [:] ? "the call was refused: \(name)" : "the call was refused: \(name) \(parameters)"
    }
}

extension VarlinkError {
    /// The service has no interface of this name.
    ///
    /// - Parameter interface: The name.
    /// - Returns: The error.
    public static func interfaceNotFound(_ interface: String) -> VarlinkError {
        VarlinkError("org.varlink.service.InterfaceNotFound", ["interface": .string(interface)])
    }

    /// The interface has no method of this name.
    ///
    /// - Parameter method: The full name.
    /// - Returns: The error.
    public static func methodNotFound(_ method: String) -> VarlinkError {
        VarlinkError("org.varlink.service.MethodNotFound", ["method": .string(method)])
    }

    /// The interface declares the method, but this service does not implement it.
    ///
    /// - Parameter method: The full name.
    /// - Returns: The error.
    public static func methodNotImplemented(_ method: String) -> VarlinkError {
        VarlinkError("org.varlink.service.MethodNotImplemented", ["method": .string(method)])
    }

    /// A parameter is unknown, missing or of the wrong type.
    ///
    /// - Parameter parameter: The place from the parameters down, such as `changes[2].kind`.
    /// - Returns: The error.
    public static func invalidParameter(_ parameter: String) -> VarlinkError {
        VarlinkError("org.varlink.service.InvalidParameter", ["parameter": .string(parameter)])
    }

    /// The peer may not call the method.
    public static let permissionDenied = VarlinkError("org.varlink.service.PermissionDenied")

    /// The method makes sense with `more` only.
    public static let expectedMore = VarlinkError("org.varlink.service.ExpectedMore")

    /// The method makes sense with `upgrade` only.
    public static let expectedUpgrade = VarlinkError("org.varlink.service.ExpectedUpgrade")
}

extension VarlinkError {
    /// The `InvalidParameter` error for a place where reading a type failed.
    init(_ error: DecodingError) {
        let path: [any CodingKey] =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            case .keyNotFound(let key, let context): context.codingPath + [key]
            @unknown default: []
            }
        var parameter = ""
        for key in path {
            if let index = key.intValue {
                parameter += "[\(index)]"
            } else {
                parameter += parameter.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
        self = .invalidParameter(parameter)
    }
}
