import Glibc
import HTTPTypes
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// Serves HTTP on a socket of its own or on one that systemd passed.
///
/// Hummingbird's application cannot be told to serve a passed descriptor; its `HTTP1Channel` can, behind NIO's bootstrap.
package struct HTTPService: Service {
    /// Where it listens.
    package enum Address: Sendable, Hashable {
        /// An address and port.
        case host(String, port: Int)
        /// A socket that already listens, such as systemd passes.
        case descriptor(CInt)

        /// Where it is, for people, with the port that was taken when it is known.
        package func place(port taken: Int?) -> String {
            switch self {
            case .host(let host, let port): "http://\(host.contains(":") ? "[\(host)]" : host):\(taken ?? port)"
            case .descriptor(let descriptor): "descriptor \(descriptor) of systemd"
            }
        }
    }

    /// Why it cannot listen.
    package struct ListeningFailure: Error, Sendable, Hashable, CustomStringConvertible {
        /// Where it was to listen.
        package var place: String
        /// Whether another program listens there.
        package var isInUse: Bool
        /// What the system said.
        package var reason: String

        /// The sentence.
        package var description: String { "cannot listen on \(place): \(reason)" }
    }

    /// What protects it against clients that are too many, too slow or too large.
    package struct Limits: Sendable, Hashable {
        /// Most connections at once; more wait in the kernel.
        package var connections = 4096
        /// Seconds without a whole request after which a connection is closed.
        package var idleSeconds = 60
        /// Most bytes of header fields in a request.
        package var headerBytes = 16 << 10
        /// Threads that serve connections; 0: those that the program has for all its sockets, one a processor.
        package var workers = 0

        /// The defaults.
        package init() {}
    }

    private let address: Address
    private let responder: HTTPResponder
    private let feeds: FeedRoute?
    private let limits: Limits
    private let logger: Logger
    private let onListening: @Sendable (Int?) async -> Void

    /// Makes the service.
    ///
    /// - Parameters:
    ///   - address: Where it listens.
    ///   - responder: Answers requests.
    ///   - feeds: Answers plain requests for calendars, past the responder; nil: there are none.
    ///   - limits: What protects it.
    ///   - logger: Gets what goes wrong with connections.
    ///   - onListening: Called with the port once clients can connect.
    package init(
        address: Address, responder: HTTPResponder, feeds: FeedRoute? = nil, limits: Limits = Limits(),
        logger: Logger,
        onListening: @escaping @Sendable (_ port: Int?) async -> Void = { _ in }
    ) {
        self.address = address
        self.responder = responder
        self.feeds = feeds
        self.limits = limits
        self.logger = logger
        self.onListening = onListening
    }

    package func run() async throws {
        guard limits.workers > 0 else { return try await run(on: .singleton) }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: limits.workers)
        do {
            try await run(on: group)
        } catch {
            try? await group.shutdownGracefully()
            throw error
        }
        try await group.shutdownGracefully()
    }

    private func run(on group: MultiThreadedEventLoopGroup) async throws {
        let connections = HTTPConnections()
        let http = channelSetup()
        let server: NIOAsyncChannel<HTTPConnection, Never>
        do {
            server = try await listen(http, connections, group)
        } catch let error as IOError {
            throw ListeningFailure(
                place: address.place(port: nil), isInUse: error.errnoCode == EADDRINUSE, reason: "\(error)")
        }
        await onListening(server.channel.localAddress?.port)
        let logger = logger
        try await withGracefulShutdownHandler {
            try await withThrowingDiscardingTaskGroup { group in
                try await server.executeThenClose { accepted in
                    for try await connection in accepted {
                        group.addTask {
                            guard let general = await connection.general() else { return }
                            await http.handle(value: general, logger: logger)
                        }
                    }
                }
            }
        } onGracefulShutdown: {
            // Idle connections close at once, others after the answer they wait for.
            server.channel.close(promise: nil)
            connections.quiesce()
        }
    }

    private func channelSetup() -> HTTP1Channel {
        let responder = responder
        var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
        decoder.maxHeaderListSize = limits.headerBytes
        decoder.maxHeaderFieldSize = limits.headerBytes
        decoder.maxHeaderFieldCount = 100
        return HTTP1Channel(
            responder: { request, writer, channel in
                var body: [UInt8]? = []
                if request.method == .post {
                    body = (try? await request.body.collect(upTo: FormFields.mostBytes)).map {
                        Array($0.readableBytesView)
                    }
                }
                let question = HTTPQuestion(
                    method: request.method, path: request.uri.path, query: request.uri.query, headers: request.headers,
                    host: request.head.authority, address: channel.remoteAddress?.ipAddress, body: body)
                let response = await responder.respond(to: question)
                try await writer.write(response: response.head, body: response.body)
            },
            configuration: HTTP1Channel.Configuration(
                idleTimeout: .seconds(Int64(limits.idleSeconds)), httpDecoderConfiguration: decoder))
    }

    private func listen(
        _ http: HTTP1Channel, _ connections: HTTPConnections, _ group: MultiThreadedEventLoopGroup
    ) async throws -> NIOAsyncChannel<HTTPConnection, Never> {
        let most = limits.connections
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(ChannelOptions.backlog, value: 1024)
            .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(ChannelOptions.allowRemoteHalfClosure, value: true)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        AvailableConnectionsChannelHandler(maxConnections: most))
                }
            }
        let accept = accepting(http, connections)
        switch address {
        case .host(let host, let port):
            return try await bootstrap.bind(host: host, port: port, childChannelInitializer: accept)
        case .descriptor(let descriptor):
            return try await bootstrap.bind(descriptor, childChannelInitializer: accept)
        }
    }

    /// Prepares an accepted connection.
    private func accepting(
        _ http: HTTP1Channel, _ connections: HTTPConnections
    ) -> @Sendable (any Channel) -> EventLoopFuture<HTTPConnection> {
        let (logger, idle) = (logger, TimeAmount.seconds(Int64(limits.idleSeconds)))
        let direct = feeds.map { DirectFeeds(route: $0, responder: responder, headerBytes: limits.headerBytes) }
        return { channel in
            connections.add(channel)
            return channel.eventLoop.makeCompletedFuture {
                guard let direct else { return HTTPConnection(channel, http.setup(channel: channel, logger: logger)) }
                let general = channel.eventLoop.makePromise(of: HTTP1Channel.Value.self)
                let handler = DirectFeedHandler(feeds: direct, idle: idle) { channel in
                    general.completeWith(http.setup(channel: channel, logger: logger))
                } abandon: {
                    general.fail(ChannelError.eof)
                }
                try channel.pipeline.syncOperations.addHandler(handler)
                return HTTPConnection(channel, general.futureResult)
            }
        }
    }
}
