/// An interface of a service: its text and the methods that carry it out.
///
/// A method that the text declares and nobody registered is answered with `MethodNotImplemented`.
public struct VarlinkInterface: Sendable {
    /// What the interface promises.
    public let description: InterfaceDescription

    private let methods: [String: (declaration: MethodDeclaration, method: VarlinkMethod)]

    /// Makes an interface.
    ///
    /// - Parameters:
    ///   - text: The interface's text.
    ///   - methods: The methods that carry it out.
    /// - Throws: ``InterfaceRegistrationError`` where the text is unsound or a method does not fit it.
    public init(description text: String, methods: [VarlinkMethod]) throws(InterfaceRegistrationError) {
        do {
            description = try InterfaceDescription(parsing: text)
        } catch {
            throw .unsound(error)
        }
        var registered: [String: (declaration: MethodDeclaration, method: VarlinkMethod)] = [:]
        for method in methods {
            guard let declaration = description.method(named: method.name) else {
                throw .methodNotDeclared("\(description.name).\(method.name)")
            }
            guard registered.updateValue((declaration, method), forKey: method.name) == nil else {
                throw .registeredTwice("\(description.name).\(method.name)")
            }
        }
        self.methods = registered
    }

    /// The names of the declared methods that nobody registered.
    public var methodsNotImplemented: [String] {
        description.methods.map(\.name).filter { methods[$0] == nil }
    }

    /// Finds the method of a call.
    func registration(of name: String, fullName: String) throws(VarlinkError)
        -> (declaration: MethodDeclaration, method: VarlinkMethod)
    {
        if let registered = methods[name] { return registered }
        if description.method(named: name) != nil { throw .methodNotImplemented(fullName) }
        throw .methodNotFound(fullName)
    }
}

/// Why interfaces cannot be served.
public enum InterfaceRegistrationError: Error, Hashable, CustomStringConvertible {
    /// The text of an interface is unsound.
    case unsound(InterfaceSyntaxError)
    /// A method is registered that its interface does not declare; the value is its full name.
    case methodNotDeclared(String)
    /// A method or an interface is registered twice; the value is its full name.
    case registeredTwice(String)

    /// The error as a sentence.
    public var description: String {
        switch self {
        case .unsound(let error): error.description
        case .methodNotDeclared(let name): "the method \(name) is registered but its interface does not declare it"
        case .registeredTwice(let name): "\(name) is registered twice"
        }
    }
}
