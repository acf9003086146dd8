import Logging
import NIOCore
import NIOPosix
import RoosterModel
import RoosterService

@testable import RoosterServer

/// The HTTP service of a town on a port of this machine, for one connection after the other.
struct Serving {
    /// The port.
    let port: Int

    /// Serves a town while a body runs, plain requests for calendars past the general pipeline or not.
    ///
    /// The limits are requests a minute, 0: none.
    static func run<Result: Sendable>(
        _ town: Town, isDirect: Bool, perFeed: Int = 0, perAddress: Int = 0,
        _ body: (Serving) async throws -> Result
    ) async throws -> Result {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let feed = FeedRoute(tenant: town.tenant, limiter: RateLimiter(perMinute: perFeed), logger: logger)
        let responder = HTTPResponder(
            routes: [feed, HealthRoute(tenant: town.tenant), RobotsRoute()],
            limiter: RateLimiter(perMinute: perAddress), clock: town.tenant.clock)
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let service = HTTPService(
            address: .host("127.0.0.1", port: 0), responder: responder, feeds: isDirect ? feed : nil, logger: logger
        ) { port in listening.yield(port ?? 0) }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try? await service.run() }
            var iterator = ports.makeAsyncIterator()
            let result = try await body(Serving(port: await iterator.next() ?? 0))
            group.cancelAll()
            return result
        }
    }

    /// Sends pieces on a connection of their own, ends the sending side, and gives everything that comes back.
    func exchange(_ pieces: [String]) async throws -> String {
        let client = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(isOutboundHalfClosureEnabled: true))
                }
            }
        return try await client.executeThenClose { inbound, outbound in
            for piece in pieces { try await outbound.write(ByteBuffer(string: piece)) }
            outbound.finish()
            var answer = ByteBuffer()
            do {
                for try await part in inbound { answer.writeImmutableBuffer(part) }
            } catch is IOError {
                // The other end refused the rest; what it said before that counts.
            }
            return String(buffer: answer)
        }
    }

    /// An answer with its header fields in small letters and in order, so that two ways of writing them can be compared.
    static func normal(_ answer: String) -> [String] {
        answer.components(separatedBy: "HTTP/1.1 ").map { part in
            let lines = part.components(separatedBy: "\r\n")
            guard let end = lines.firstIndex(of: "") else { return part }
            let fields = lines[1..<max(1, end)].map { line in
                let halves = line.split(separator: ":", maxSplits: 1)
                return halves[0].lowercased() + ":" + (halves.count > 1 ? halves[1] : "")
            }
            return ([lines[0]] + fields.sorted() + lines[end...]).joined(separator: "\n")
        }
    }
}

extension String {
    /// The parts between the places where a text stands.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
