import Glibc

/// Tells the supervisor how the service is, by the socket that `NOTIFY_SOCKET` names.
///
/// Without that variable nobody listens, and every notification is dropped; so a program need not know how it was started.
/// The datagram is written here and not by `sd_notify`, which reads the variable of the process and nothing else.
public struct ServiceNotifier: Sendable {
    private let address: UnixAddress?

    /// Creates a notifier.
    ///
    /// - Parameter environment: The variables of the process.
    /// - Throws: `SystemdError.unsupportedAddress` when the socket is not one of the Unix domain.
    public init(environment: [String: String]) throws(SystemdError) {
        guard let text = environment["NOTIFY_SOCKET"], !text.isEmpty else {
            address = nil
            return
        }
        guard let address = UnixAddress(text) else { throw .unsupportedAddress(address: text) }
        self.address = address
    }

    /// Whether somebody listens.
    public var isSupervised: Bool { address != nil }

    /// Sends notifications in one datagram.
    ///
    /// - Parameter notifications: What to tell.
    /// - Throws: `SystemdError.systemCall` when the socket cannot be reached; the service can go on without.
    public func notify(_ notifications: ServiceNotification...) throws(SystemdError) {
        guard let address, !notifications.isEmpty else { return }
        let time = Self.monotonicMicroseconds()
        let text = notifications.map { $0.lines(monotonicTime: time) }.joined()
        try address.send(Array(text.utf8))
    }

    private static func monotonicMicroseconds() -> UInt64 {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
    }
}
