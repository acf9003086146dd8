package import Logging
import RoosterControl
package import RoosterService
import ServiceLifecycle
import Varlink

/// Serves the control socket.
///
/// Access is data: every method declares the role it needs, and one place, here, checks it.
package struct ControlService: Service {
    /// Where it listens.
    package enum Address: Sendable, Hashable {
        /// A Unix socket to be made at this path with this mode.
        case path(String, mode: UInt16)
        /// A socket that already listens, such as systemd passes.
        case descriptor(CInt)
    }

    private let server: VarlinkServer
    private let onListening: @Sendable () async -> Void

    /// Makes the service.
    ///
    /// - Parameters:
    ///   - address: Where it listens.
    ///   - tenant: What it steers.
    ///   - version: The daemon's version.
    ///   - policy: Who has which role.
    ///   - backupDirectory: Where a backup is put together.
    ///   - logger: Gets denials and faults.
    ///   - onListening: Called once clients can connect.
    /// - Throws: `InterfaceRegistrationError` where texts and methods do not fit; a test sees to it that they do.
    package init(
        address: Address, tenant: Tenant, version: String, policy: RolePolicy, backupDirectory: String,
        logger: Logger, onListening: @escaping @Sendable () async -> Void = {}
    ) throws {
        let methods = ControlMethod.all(of: tenant, version: version, backupDirectory: backupDirectory)
        var configuration = VarlinkServer.Configuration(
            vendor: "Rooster", product: "roosterd", version: version, url: "https://rooster.example/control",
            address: Self.address(address))
        configuration.shutdownGrace = .seconds(5)
        configuration.authorize = Self.authorization(methods, policy, logger)
        configuration.failure = { method, error in
            logger.error("Call failed", metadata: ["rooster.method": "\(method)", "call.error": "\(error)"])
            return nil
        }
        server = try VarlinkServer(configuration: configuration, interfaces: try Self.interfaces(methods))
        self.onListening = onListening
    }

    package func run() async throws {
        let server = server
        try await withGracefulShutdownHandler {
            try await server.run(onListening: onListening)
        } onGracefulShutdown: {
            server.shutdown()
        }
    }

    private static func address(_ address: Address) -> VarlinkServer.Address {
        switch address {
        case .path(let path, let mode): .path(path, mode: mode)
        case .descriptor(let descriptor): .descriptor(descriptor)
        }
    }

    /// The interfaces with the methods that carry them out.
    static func interfaces(_ methods: [ControlMethod]) throws -> [VarlinkInterface] {
        let texts = [
            AdministrationInterface.name: AdministrationInterface.text, FeedsInterface.name: FeedsInterface.text,
            PlanningInterface.name: PlanningInterface.text, RecordsInterface.name: RecordsInterface.text,
        ]
        return try texts.sorted { $0.key < $1.key }.map { name, text in
            try VarlinkInterface(
                description: text, methods: methods.filter { $0.interface == name }.map(\.method))
        }
    }

    private static func authorization(
        _ methods: [ControlMethod], _ policy: RolePolicy, _ logger: Logger
    ) -> @Sendable (String, VarlinkPeer) async throws -> Void {
        let needed = Dictionary(methods.map { ($0.fullName, $0) }) { first, _ in first }
        return { name, peer in
            // What every Varlink service tells about itself, it tells everybody who may connect.
            guard let method = needed[name] else { return }
            if let role = policy.role(of: peer), role >= method.role { return }
            logger.warning(
                "Call denied",
                metadata: [
                    "rooster.method": "\(name)", "rooster.role": "\(method.role.rawValue)",
                    "rooster.peer_uid": "\(peer.userID)",
                ])
            throw VarlinkError(
                "\(method.interface).RoleMissing",
                ["role": .string(method.role.rawValue), "method": .string(name)])
        }
    }
}

extension ControlMethod {
    /// Every method.
    package static func all(of tenant: Tenant, version: String, backupDirectory: String) -> [ControlMethod] {
        let sessions = ImportSessions(clock: tenant.clock, settings: tenant.settings)
        return [
            apply(tenant), plan(tenant), getPlan(tenant), diff(tenant), publish(tenant), explain(tenant),
            explainGroup(tenant), watch(tenant), undo(tenant), undoPublication(tenant), whatIf(tenant),
            alternatives(tenant), bottlenecks(tenant),
            issueFeed(tenant), issueAllFeeds(tenant), setFeed(tenant), rotateFeed(tenant), revokeFeed(tenant),
            listFeeds(tenant),
            previewFeed(tenant), printGroup(tenant), readCalendar(tenant, sessions),
            history(tenant), signals(tenant),
            getStatus(tenant, version: version), importBegin(sessions), importPart(sessions),
            importCommit(tenant, sessions), export(tenant), backup(tenant, in: backupDirectory),
        ]
    }
}
