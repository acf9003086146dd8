import NIOCore

/// Finds the method of a call, asks whether the peer may, compares the parameters with the interface, and runs it.
struct Dispatcher: Sendable {
    /// The server's configuration.
    let configuration: VarlinkServer.Configuration

    private let interfaces: [String: VarlinkInterface]

    /// Makes the dispatcher of a service with these interfaces and `org.varlink.service`.
    init(
        _ configuration: VarlinkServer.Configuration, interfaces: [VarlinkInterface]
    ) throws(InterfaceRegistrationError) {
        self.configuration = configuration
        var byName: [String: VarlinkInterface] = [:]
        for interface in interfaces + [try ServiceInterface.make(configuration, beside: interfaces)] {
            guard byName.updateValue(interface, forKey: interface.description.name) == nil else {
                throw .registeredTwice(interface.description.name)
            }
        }
        self.interfaces = byName
    }

    /// Carries out a call; throws what is to be answered, or what went wrong.
    ///
    /// This is the one place where access is decided.
    func dispatch(_ call: VarlinkCall) async throws {
        let (interface, declaration, method) = try target(of: call.method)
        try await configuration.authorize(call.method, call.peer)
        // Nothing here carries on in another protocol, so no method implements being upgraded.
        guard !call.wantsUpgrade else { throw VarlinkError.methodNotImplemented(call.method) }
        guard call.wantsMore || !method.requiresMore else { throw VarlinkError.expectedMore }
        if let mismatch = interface.description.firstMismatch(of: call.parameters, with: declaration.parameters) {
            throw VarlinkError.invalidParameter(mismatch.path)
        }
        try await method.handler(call)
    }

    /// True for a call of a method that makes sense as a stream only.
    func isMonitor(_ call: CallMessage) -> Bool {
        (try? target(of: call.method))?.method.requiresMore ?? false
    }

    /// Makes what sends a call's replies.
    func replyWriter(for call: CallMessage, channel: any Channel) -> ReplyWriter {
        var check: (@Sendable (ReplyMessage) throws(ReplyError) -> Void)?
        if configuration.checksReplies {
            check = { reply throws(ReplyError) in try self.check(reply, of: call.method) }
        }
        return ReplyWriter(call, channel: channel, limit: configuration.maximumFrameLength, check: check)
    }

    private func target(of fullName: String) throws(VarlinkError)
        -> (interface: VarlinkInterface, declaration: MethodDeclaration, method: VarlinkMethod)
    {
        let (interfaceName, name) = Self.split(fullName)
        guard !interfaceName.isEmpty else { throw .methodNotFound(fullName) }
        guard let interface = interfaces[interfaceName] else { throw .interfaceNotFound(interfaceName) }
        let registered = try interface.registration(of: name, fullName: fullName)
        return (interface, registered.declaration, registered.method)
    }

    /// Compares a reply with what its interface declares.
    private func check(_ reply: ReplyMessage, of method: String) throws(ReplyError) {
        if let error = reply.error {
            try check(error: error, reply.parameters, of: method)
        } else if let target = try? target(of: method),
            let mismatch = target.interface.description.firstMismatch(
                of: reply.parameters, with: target.declaration.reply)
        {
            throw .breaksInterface(method: method, mismatch)
        }
    }

    private func check(error: String, _ parameters: JSONValue, of method: String) throws(ReplyError) {
        let (interfaceName, name) = Self.split(error)
        guard let description = interfaces[interfaceName]?.description, let declaration = description.error(named: name)
        else { throw .errorNotDeclared(method: method, error: error) }
        if let mismatch = description.firstMismatch(of: parameters, with: declaration.parameters) {
            throw .breaksInterface(method: method, mismatch)
        }
    }

    /// Cuts a full name at its last dot; without one, the interface's name is empty.
    private static func split(_ fullName: String) -> (interface: String, member: String) {
        guard let dot = fullName.lastIndex(of: ".") else { return ("", fullName) }
        return (String(fullName[..<dot]), String(fullName[fullName.index(after: dot)...]))
    }
}
