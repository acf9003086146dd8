extension VarlinkServer {
    /// Where a server listens.
    public enum Address: Sendable, Hashable {
        /// A Unix socket to be made at this path with this mode; one that nobody listens on any more is replaced.
        case path(String, mode: UInt16 = 0o600)
        /// A Unix socket that already listens, such as systemd passes; the server closes it in the end.
        case descriptor(CInt)
    }

    /// What a server is and how it behaves.
    public struct Configuration: Sendable {
        /// The vendor that `GetInfo` names.
        public var vendor: String
        /// The product that `GetInfo` names.
        public var product: String
        /// The version that `GetInfo` names.
        public var version: String
        /// The page that `GetInfo` names.
        public var url: String
        /// Where the server listens.
        public var address: Address
        /// The longest message in bytes, without its NUL byte; a connection that exceeds it is closed.
        public var maximumFrameLength = 1 << 20
        /// The most connections at one time; further ones are closed at once.
        public var maximumConnections = 64
        /// How long a graceful shutdown waits for open calls before it cancels them.
        public var shutdownGrace: Duration = .seconds(10)
        /// What ``shutdownGrace`` is measured with.
        public var clock: any Clock<Duration> = ContinuousClock()
        /// True where replies are compared with the interface; one that breaks it is a fault of the service.
        public var checksReplies = true
        /// Decides whether a peer may call a method, given by its full name.
        ///
        /// Called once for each call of a method that exists; throws ``VarlinkError/permissionDenied`` or another error
        /// to refuse it.
        public var authorize: @Sendable (_ method: String, _ peer: VarlinkPeer) async throws -> Void = { _, _ in }
        /// Says what to answer when a handler fails with another error; nil closes the connection.
        ///
        /// This is the place to log such faults; cancelled handlers of peers that left are not among them.
        public var failure: @Sendable (_ method: String, _ error: any Error) -> VarlinkError? = { _, _ in nil }

        /// Describes a server; everything else has a default.
        ///
        /// - Parameters:
        ///   - vendor: The vendor that `GetInfo` names.
        ///   - product: The product that `GetInfo` names.
        ///   - version: The version that `GetInfo` names.
        ///   - url: The page that `GetInfo` names.
        ///   - address: Where the server listens.
        public init(vendor: String, product: String, version: String, url: String, address: Address) {
            self.vendor = vendor
            self.product = product
            self.version = version
            self.url = url
            self.address = address
        }
    }
}
