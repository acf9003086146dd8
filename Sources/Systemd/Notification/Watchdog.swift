import Glibc

/// How often the supervisor wants to hear that the service is alive (sd_watchdog_enabled(3)).
public struct Watchdog: Hashable, Sendable {
    /// The time after which the supervisor takes a silent service for dead.
    public let timeout: Duration

    /// How often to send `alive`: half the timeout, as systemd recommends.
    public var interval: Duration { timeout / 2 }

    /// Reads the watchdog's timeout, or gives nothing when this process is not watched.
    ///
    /// - Parameters:
    ///   - environment: The variables of the process.
    ///   - processIdentifier: The process, this one when nothing is given; variables meant for another are passed over.
    /// - Throws: `SystemdError.invalidVariable` when a variable does not hold a number.
    public init?(environment: [String: String], processIdentifier: Int32? = nil) throws(SystemdError) {
        guard let text = environment["WATCHDOG_USEC"] else { return nil }
        guard let microseconds = Int64(text), microseconds > 0 else {
            throw .invalidVariable(name: "WATCHDOG_USEC", value: text)
        }
        if let owner = environment["WATCHDOG_PID"] {
            guard let number = Int32(owner) else { throw .invalidVariable(name: "WATCHDOG_PID", value: owner) }
            guard number == processIdentifier ?? getpid() else { return nil }
        }
        timeout = .microseconds(microseconds)
    }
}
