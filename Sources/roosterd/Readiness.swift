import Logging
import RoosterService
import ServiceLifecycle
import Synchronization
import Systemd

/// Tells systemd, and who looks at the log, when all sockets are served.
final class Readiness: Sendable {
    private let missing: Mutex<Set<String>>
    private let notifier: ServiceNotifier
    private let logger: Logger

    /// Waits for the named sockets.
    init(sockets: Set<String>, notifier: ServiceNotifier, logger: Logger) {
        missing = Mutex(sockets)
        self.notifier = notifier
        self.logger = logger
    }

    /// Notes that a socket is served; the last one makes the daemon ready.
    func serves(_ socket: String, at place: String) {
        logger.notice("Serving \(socket)", metadata: ["socket.address": "\(place)"])
        let isReady = missing.withLock { missing in
            missing.remove(socket) != nil && missing.isEmpty
        }
        guard isReady else { return }
        logger.notice("Ready")
        do {
            try notifier.notify(.ready, .status("Ready; no search runs"))
        } catch {
            logger.error("Readiness could not be told", metadata: ["systemd.error": "\(error)"])
        }
    }
}

/// Tells systemd what the planner does, and feeds the watchdog while the service can do its work.
struct SupervisionService: Service {
    private let tenant: Tenant
    private let notifier: ServiceNotifier
    private let watchdog: Watchdog?
    private let logger: Logger

    /// Makes the service.
    init(tenant: Tenant, notifier: ServiceNotifier, watchdog: Watchdog?, logger: Logger) {
        self.tenant = tenant
        self.notifier = notifier
        self.watchdog = watchdog
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await tellStatus() }
                if let watchdog { group.addTask { await feed(watchdog) } }
                await group.waitForAll()
            }
        }
        tell(.stopping, .status("Stopping"))
    }

    private func tellStatus() async {
        var last = ""
        for await standing in tenant.standing.follow() {
            let status = standing.sentence
            if status != last { tell(.status(status)) }
            last = status
        }
    }

    /// Only a passed self-check feeds the watchdog: the state's queue answers and the store can be read.
    private func feed(_ watchdog: Watchdog) async {
        while !Task.isCancelled {
            do {
                try await tenant.check()
                tell(.alive)
            } catch {
                logger.error("Self-check failed", metadata: ["check.error": "\(error)"])
            }
            try? await Task.sleep(for: watchdog.interval)
        }
    }

    private func tell(_ notifications: ServiceNotification...) {
        for notification in notifications {
            do {
                try notifier.notify(notification)
            } catch {
                logger.debug("Notification was not sent", metadata: ["systemd.error": "\(error)"])
            }
        }
    }
}
