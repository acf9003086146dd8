import FoundationEssentials
import NIOCore
import NIOPosix
import Varlink

/// A directory of its own for one test, removed afterwards.
func withTemporaryDirectory<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let directory = FileManager.default.temporaryDirectory.path + "/varlink-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    return try await body(directory)
}

/// Describes a test's server.
func testConfiguration(_ address: VarlinkServer.Address) -> VarlinkServer.Configuration {
    var configuration = VarlinkServer.Configuration(
        vendor: "Example", product: "Test", version: "1.2", url: "https://example.org", address: address)
    // Longer than a test may take: what ends only when the grace is over has not passed.
    configuration.shutdownGrace = .seconds(3600)
    return configuration
}

/// Runs a server for as long as the body takes, and then shuts it down.
func withServer(
    _ interfaces: [VarlinkInterface], configure: (inout VarlinkServer.Configuration) -> Void = { _ in },
    _ body: (_ path: String, _ server: VarlinkServer) async throws -> Void
) async throws {
    try await withTemporaryDirectory { directory in
        let path = directory + "/socket"
        var configuration = testConfiguration(.path(path))
        configure(&configuration)
        let server = try VarlinkServer(configuration: configuration, interfaces: interfaces)
        try await running(server) { try await body(path, server) }
    }
}

/// Runs a server for as long as the body takes, and then shuts it down and waits for its end.
func running(_ server: VarlinkServer, _ body: () async throws -> Void) async throws {
    let listening = Gate()
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            defer { listening.open() }
            try await server.run { listening.open() }
        }
        await listening.pass()
        do {
            try await body()
        } catch {
            group.cancelAll()
            throw error
        }
        server.shutdown()
        try await group.waitForAll()
    }
}

/// A peer that sends and gets bytes as they are.
struct RawPeer {
    private let channel: any Channel
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private var received = ByteBuffer()

    /// Connects for as long as the body takes.
    static func connected(to path: String, _ body: (inout RawPeer) async throws -> Void) async throws {
        let connection = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(unixDomainSocketPath: path) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        try await connection.executeThenClose { inbound, outbound in
            var peer = RawPeer(
                channel: connection.channel, outbound: outbound, inbound: inbound.makeAsyncIterator())
            try await body(&peer)
        }
    }

    /// Sends each text as one message.
    func send(_ messages: String...) async throws {
        try await send(bytes: messages.flatMap { Array($0.utf8) + [0] })
    }

    /// Sends bytes as they are.
    func send(bytes: [UInt8]) async throws {
        try await outbound.write(ByteBuffer(bytes: bytes))
    }

    /// Says that nothing more is sent; replies are still taken.
    func closeSending() async throws {
        try await channel.close(mode: .output)
    }

    /// The next message, or nil where the server has closed the connection.
    mutating func next() async throws -> String? {
        while true {
            if let end = received.readableBytesView.firstIndex(of: 0) {
                let message = received.readString(length: end - received.readerIndex)
                received.moveReaderIndex(forwardBy: 1)
                return message
            }
            // A connection that is reset is closed, too.
            guard var bytes = try? await inbound.next(isolation: #isolation) else { return nil }
            received.writeBuffer(&bytes)
        }
    }

    /// All messages until the server closes the connection.
    mutating func rest() async throws -> [String] {
        var messages: [String] = []
        while let message = try await next() { messages.append(message) }
        return messages
    }
}

/// Runs a service that sends the same bytes to every peer, whatever the peer says.
func answering(each reply: String, at path: String, _ body: (String) async throws -> Void) async throws {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .childChannelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(Answerer(reply: reply))
            }
        }
        .bind(unixDomainSocketPath: path).get()
    do {
        try await body(path)
        try await channel.close()
    } catch {
        try? await channel.close()
        throw error
    }
}

/// Answers whatever comes with the same bytes.
private final class Answerer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let reply: String

    init(reply: String) {
        self.reply = reply
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        context.channel.writeAndFlush(ByteBuffer(bytes: Array(reply.utf8) + [0]), promise: nil)
    }
}
