/// The folders that systemd makes for a service (`StateDirectory=` and its kin, systemd.exec(5)).
public struct ServiceDirectories: Hashable, Sendable {
    /// For what must survive.
    public let state: [String]
    /// For what may vanish with the service, such as sockets.
    public let runtime: [String]
    /// For what an administrator writes.
    public let configuration: [String]
    /// For logs.
    public let logs: [String]
    /// For what can be made again.
    public let cache: [String]

    /// Reads the folders; those that the unit does not name are empty.
    ///
    /// - Parameter environment: The variables of the process.
    public init(environment: [String: String]) {
        func directories(_ name: String) -> [String] {
            (environment[name] ?? "").split(separator: ":").map(String.init)
        }
        state = directories("STATE_DIRECTORY")
        runtime = directories("RUNTIME_DIRECTORY")
        configuration = directories("CONFIGURATION_DIRECTORY")
        logs = directories("LOGS_DIRECTORY")
        cache = directories("CACHE_DIRECTORY")
    }
}
