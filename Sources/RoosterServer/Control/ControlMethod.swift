import Glibc
package import RoosterService
package import Varlink

/// A method of the control socket: what it needs, and what it does.
package struct ControlMethod: Sendable {
    /// The interface's name.
    package var interface: String
    /// The role it needs.
    package var role: Role
    /// What it does.
    package var method: VarlinkMethod

    /// The full name.
    package var fullName: String { "\(interface).\(method.name)" }

    /// Makes a method.
    ///
    /// What the service refuses is answered with the errors of the interface.
    ///
    /// - Parameters:
    ///   - interface: The interface's name.
    ///   - name: The method's name.
    ///   - role: The role it needs.
    ///   - requiresMore: Whether it makes sense as a stream only.
    ///   - handler: What it does.
    package init(
        _ interface: String, _ name: String, role: Role, requiresMore: Bool = false,
        handler: @escaping VarlinkMethod.Handler
    ) {
        self.interface = interface
        self.role = role
        method = VarlinkMethod(name, requiresMore: requiresMore) { call in
            do {
                try await handler(call)
            } catch let error as ServiceError {
                throw error.answer(in: interface)
            }
        }
    }

    /// Makes a method of Swift types: what it returns is its reply.
    package init<Parameters: Decodable & Sendable, Reply: Encodable & Sendable>(
        _ interface: String, _ name: String, role: Role,
        handler: @escaping @Sendable (Parameters, Caller) async throws -> Reply
    ) {
        self.init(interface, name, role: role) { call in
            try await call.reply(encoding: try await handler(try call.decodeParameters(), call.caller))
        }
    }
}

extension VarlinkCall {
    /// Who calls, for the history.
    var caller: Caller {
        Caller(uid: Int(peer.userID), name: UserNames.name(of: peer.userID))
    }
}
