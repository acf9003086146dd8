import NIOCore
import NIOPosix

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Why a server cannot listen.
public enum ListeningError: Error, Hashable, CustomStringConvertible {
    /// Another server listens at the path.
    case inUse(path: String)
    /// The descriptor is not a Unix socket that listens.
    case notListening(descriptor: CInt)

    /// The error as a sentence.
    public var description: String {
        switch self {
        case .inUse(let path): "another server listens at \(path)"
        case .notListening(let descriptor): "the descriptor \(descriptor) is not a Unix socket that listens"
        }
    }
}

/// The socket that a server accepts connections on.
struct ListeningSocket: Sendable {
    /// Prepares the channel of a connection that was just accepted, on its event loop; throws to refuse it.
    typealias Acceptance = @Sendable (any Channel) throws -> Void

    private let channel: any Channel
    /// The file to be removed in the end; nil for a socket that somebody else made.
    private let path: String?

    /// Listens, and hands over every connection.
    static func open(_ address: VarlinkServer.Address, accept: @escaping Acceptance) async throws -> ListeningSocket {
        switch address {
        case .path(let path, let mode): try await bind(path, mode: mode, accept)
        case .descriptor(let descriptor): try await adopt(descriptor, accept)
        }
    }

    /// Stops listening.
    func close() async {
        // The file goes first: afterwards another server may have made its own there.
        if let path, channel.isActive { _ = unsafe unlink(path) }
        try? await channel.close()
    }

    private static func bind(_ path: String, mode: UInt16, _ accept: @escaping Acceptance) async throws
        -> ListeningSocket
    {
        guard await !isServed(path) else { throw ListeningError.inUse(path: path) }
        let channel = try await bootstrap(accept)
            .serverChannelInitializer { channel in
                // The kernel makes the file with the socket's own mode, so nobody can connect before chmod below.
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.withUnsafeTransportIfAvailable(of: CInt.self) { descriptor in
                        _ = fchmod(descriptor, mode_t(mode))
                    }
                }
            }
            .bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true).get()
        guard unsafe chmod(path, mode_t(mode)) == 0 else {
            let error = IOError(errnoCode: errno, reason: "chmod \(path)")
            try? await channel.close()
            throw error
        }
        return ListeningSocket(channel: channel, path: path)
    }

    private static func adopt(_ descriptor: CInt, _ accept: @escaping Acceptance) async throws -> ListeningSocket {
        var listens: CInt = 0
        var length = socklen_t(MemoryLayout<CInt>.size)
        guard unsafe getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &length) == 0, listens == 1 else {
            throw ListeningError.notListening(descriptor: descriptor)
        }
        return ListeningSocket(channel: try await bootstrap(accept).withBoundSocket(descriptor).get(), path: nil)
    }

    /// Says whether somebody answers at the path; a file that a dead server left does not.
    private static func isServed(_ path: String) async -> Bool {
        let group = MultiThreadedEventLoopGroup.singleton
        guard let channel = try? await ClientBootstrap(group: group).connect(unixDomainSocketPath: path).get() else {
            return false
        }
        try? await channel.close()
        return true
    }

    private static func bootstrap(_ accept: @escaping Acceptance) -> ServerBootstrap {
        ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 128)
            // A peer that has sent its last call and closed its sending side still gets its replies.
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try accept(channel) }
            }
    }
}
