import CoreMetrics
import FoundationEssentials
import Glibc
import Logging
import PrometheusMetrics
import RoosterServer
import RoosterService
import RoosterStore
import ServiceLifecycle
import Systemd
import UnixSignals

/// Puts the daemon together and runs it.
struct Daemon {
    /// Name of the store in the state directory.
    static let storeName = "rooster.sqlite"
    /// The version that is told to clients.
    static let version = "0.1.0"

    /// What was told on the command line.
    var arguments: Arguments
    /// The environment, where systemd tells what it gives.
    var environment: [String: String]

    /// Serves until it is told to stop, or restores a backup.
    ///
    /// - Throws: ``StartError`` when it cannot start.
    func run() async throws {
        let directories = ServiceDirectories(environment: environment)
        guard let state = arguments.state ?? directories.state.first else { throw StartError.noState }
        let configuration = try readConfiguration(directories)
        let metrics = bootstrap(configuration)
        let logger = Logger(label: "roosterd")
        try StateDirectory.prepare(state)
        if let backup = arguments.restore {
            print(try Restoring.restore(backup, into: state))
            return
        }
        let secret = try FeedSecretFile.read(state: state, credentials: Credentials(environment: environment))
        let tenant = try await openTenant(state, secret, configuration, logger)
        let sockets = try Sockets(
            arguments, passed: try PassedSockets(environment: environment), state: state,
            runtime: directories.runtime.first, controlMode: configuration.controlMode)
        try await serve(tenant, sockets, configuration, state: state, metrics: metrics, logger)
    }

    private func readConfiguration(_ directories: ServiceDirectories) throws -> Configuration {
        let usual = directories.configuration.first.map { "\($0)/rooster.yaml" }
        guard let path = arguments.config ?? usual.flatMap({ FileManager.default.fileExists(atPath: $0) ? $0 : nil })
        else { return Configuration() }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw StartError.configuration(file: path, line: nil, "the file cannot be read")
        }
        var configuration = try Configuration(text: String(decoding: bytes, as: UTF8.self), file: path)
        if let programmes = configuration.programmes, !programmes.hasPrefix("/") {
            let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
            configuration.programmes = "\(directory)/\(programmes)"
        }
        return configuration
    }

    private func bootstrap(_ configuration: Configuration) -> PrometheusMetricsFactory {
        let level = configuration.logLevel
        let isJournal = JournalStream.isConnected(environment: environment)
        LoggingSystem.bootstrap { label in
            if isJournal { return JournalLogHandler(label: label, identifier: "roosterd", logLevel: level) }
            return TerminalLogHandler(logLevel: level)
        }
        let metrics = PrometheusMetricsFactory()
        MetricsSystem.bootstrap(metrics)
        return metrics
    }

    private func openTenant(
        _ state: String, _ secret: [UInt8], _ configuration: Configuration, _ logger: Logger
    ) async throws -> Tenant {
        var settings = TenantSettings()
        settings.searchSeconds = configuration.searchSeconds
        settings.searchSeed = configuration.searchSeed
        let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        settings.searchWorkers = configuration.searchWorkers > 0 ? configuration.searchWorkers : max(1, processors - 1)
        settings.setFeeds(
            baseAddress: configuration.baseAddress, alarmMinutes: configuration.alarmMinutes,
            showsCancelledAsConfirmed: configuration.showsCancelled,
            namesParentsToChildcare: configuration.namesParents)
        do {
            let named = configuration.programmes ?? ShippedProgrammes.locate(environment: environment)
            if let directory = named { try settings.readProgrammes(directory: directory) }
        } catch {
            throw StartError.failed("programmes cannot be read: \(error)")
        }
        do {
            let tenant = try Tenant(
                store: try Store.open(at: "\(state)/\(Self.storeName)"), secret: secret, planner: .rooster,
                clock: try clock(), settings: settings, logger: logger)
            try await tenant.reconcile()
            return tenant
        } catch let error as StartError {
            throw error
        } catch {
            throw StartError.failed("\(error)")
        }
    }

    private func clock() throws(StartError) -> ServiceClock {
        guard let now = arguments.now else { return .system }
        guard let moment = Moment(text: now) else {
            throw .usage("--now (\(now)) must be a time such as 2027-06-28T09:00:00Z")
        }
        return .starting(at: moment.seconds)
    }

    private func serve(
        _ tenant: Tenant, _ sockets: Sockets, _ configuration: Configuration, state: String,
        metrics: PrometheusMetricsFactory, _ logger: Logger
    ) async throws {
        let notifier = try ServiceNotifier(environment: environment)
        let names = Set(["control", "feeds"] + (sockets.metrics == nil ? [] : ["metrics"]))
        let readiness = Readiness(sockets: names, notifier: notifier, logger: logger)
        let control = try ControlService(
            address: sockets.control, tenant: tenant, version: Self.version, policy: policy(configuration, logger),
            backupDirectory: state, logger: logger
        ) { readiness.serves("control", at: sockets.control.place) }
        // They stop in the opposite order: first the search, so that calls which wait for it end, last the store.
        var services: [any Service] = [KeeperService(tenant: tenant)]
        services.append(feeds(tenant, sockets.http, configuration, readiness, logger))
        if let address = sockets.metrics {
            services.append(exposition(tenant, address, metrics, readiness, logger))
        }
        services.append(control)
        services.append(PlanningService(tenant: tenant))
        services.append(RepairService(tenant: tenant))
        services.append(
            SupervisionService(
                tenant: tenant, notifier: notifier, watchdog: try Watchdog(environment: environment), logger: logger))
        var group = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = .seconds(20)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch let error as HTTPService.ListeningFailure where error.isInUse {
            throw StartError.addressInUse(error.place)
        }
        logger.notice("Stopped")
    }

    private func feeds(
        _ tenant: Tenant, _ address: HTTPService.Address, _ configuration: Configuration, _ readiness: Readiness,
        _ logger: Logger
    ) -> HTTPService {
        var limits = HTTPService.Limits()
        limits.connections = configuration.httpConnections
        limits.idleSeconds = configuration.httpIdleSeconds
        limits.workers = configuration.httpWorkers
        let feed = FeedRoute(
            tenant: tenant, limiter: RateLimiter(perMinute: configuration.requestsPerMinutePerFeed), logger: logger)
        let page = PageRoute(
            tenant: tenant, limiter: RateLimiter(perMinute: configuration.requestsPerMinutePerFeed), logger: logger)
        let responder = HTTPResponder(
            routes: [
                feed, page, CatalogueRoute(tenant: tenant), HealthRoute(tenant: tenant), RobotsRoute(),
            ],
            limiter: RateLimiter(perMinute: configuration.requestsPerMinutePerAddress), clock: tenant.clock)
        return HTTPService(
            address: address, responder: responder, feeds: feed, limits: limits, logger: logger
        ) { port in
            readiness.serves("feeds", at: address.place(port: port))
        }
    }

    private func exposition(
        _ tenant: Tenant, _ address: HTTPService.Address, _ metrics: PrometheusMetricsFactory, _ readiness: Readiness,
        _ logger: Logger
    ) -> HTTPService {
        let responder = HTTPResponder(routes: [MetricsRoute { metrics.text() }], clock: tenant.clock)
        return HTTPService(address: address, responder: responder, logger: logger) { port in
            readiness.serves("metrics", at: address.place(port: port))
        }
    }

    private func policy(_ configuration: Configuration, _ logger: Logger) -> RolePolicy {
        var groups: [UInt32: Role] = [:]
        let named: [([String], Role)] = [
            (configuration.viewers, .viewer), (configuration.coordinators, .coordinator),
            (configuration.administrators, .administrator),
        ]
        for (names, role) in named {
            for name in names {
                if let group = UserNames.group(name) {
                    groups[group] = max(groups[group] ?? role, role)
                } else {
                    logger.warning("A group of the configuration is not there", metadata: ["group.name": "\(name)"])
                }
            }
        }
        return RolePolicy(ownUser: geteuid(), groups: groups)
    }
}
