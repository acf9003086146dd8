/// Something that a service tells its supervisor (sd_notify(3)).
public enum ServiceNotification: Hashable, Sendable {
    /// The service has started, or has finished reloading.
    case ready
    /// The service begins to reload its configuration; the next `ready` ends it.
    case reloading
    /// The service begins to stop.
    case stopping
    /// The service is alive; to be sent more often than the watchdog's interval.
    case alive
    /// What the service is doing, in one line for people.
    case status(String)

    /// The lines of the protocol.
    ///
    /// - Parameter monotonicTime: Microseconds of the monotonic clock, which systemd 253 and later want with `RELOADING`
    ///   to tell an old answer from a new one, and earlier versions pass over.
    /// - Returns: One or two lines, each with its line break.
    func lines(monotonicTime: UInt64) -> String {
        switch self {
        case .ready: "READY=1\n"
        case .reloading: "RELOADING=1\nMONOTONIC_USEC=\(monotonicTime)\n"
        case .stopping: "STOPPING=1\n"
        case .alive: "WATCHDOG=1\n"
        // A line break would begin another assignment.
        case .status(let text): "STATUS=\(text.map { $0.isNewline ? " " : $0 }.reduce(into: "") { $0.append($1) })\n"
        }
    }
}
