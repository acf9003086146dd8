import Logging
import NIOCore
import NIOEmbedded
import RoosterModel
import RoosterService
import Testing

@testable import RoosterServer

@Suite struct DirectFeedHandlerTests {
    private final class Noted {
        var isSetUp = false
        var isAbandoned = false
    }

    private func withChannel(_ body: (EmbeddedChannel, _ path: String, Noted) throws -> Void) async throws {
        let town = try await Town()
        defer { town.remove() }
        let feed = try await town.tenant.issueFeed(to: .participant("p1"), by: Caller(uid: 0, name: "root"))
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let route = FeedRoute(tenant: town.tenant, limiter: nil, logger: logger)
        let direct = DirectFeeds(
            route: route, responder: HTTPResponder(routes: [route], clock: town.tenant.clock), headerBytes: 16_384)
        let noted = Noted()
        let handler = DirectFeedHandler(feeds: direct, idle: .seconds(60)) { _ in
            noted.isSetUp = true
        } abandon: {
            noted.isAbandoned = true
        }
        let channel = EmbeddedChannel(handler: handler)
        channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 80), promise: nil)
        try body(channel, feed.path, noted)
        _ = try? channel.finish()
        try await town.tenant.close()
    }

    private func text(_ buffer: ByteBuffer?) -> String? { buffer.map { String(buffer: $0) } }

    @Test func aPlainRequestIsAnsweredHere() async throws {
        try await withChannel { channel, path, noted in
            try channel.writeInbound(ByteBuffer(string: "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n"))
            #expect(text(try channel.readOutbound())?.hasPrefix("HTTP/1.1 200 OK\r\n") == true)
            #expect(text(try channel.readOutbound())?.hasPrefix("BEGIN:VCALENDAR\r\n") == true)
            #expect(text(try channel.readInbound()) == nil)
            #expect(!noted.isSetUp)
        }
    }

    @Test func whatIsNotPlainIsHandedOverWithAllThatFollows() async throws {
        try await withChannel { channel, path, noted in
            let plain = "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n"
            try channel.writeInbound(ByteBuffer(string: plain + "GET / HTTP"))
            #expect(text(try channel.readOutbound())?.hasPrefix("HTTP/1.1 200 OK\r\n") == true)
            #expect(text(try channel.readInbound()) == "GET / HTTP")
            #expect(noted.isSetUp)
            try channel.writeInbound(ByteBuffer(string: plain))
            #expect(text(try channel.readInbound()) == plain)
            _ = try channel.finish()
            #expect(!noted.isAbandoned)
        }
    }

    @Test func aConnectionWithoutRequestsIsClosed() async throws {
        try await withChannel { channel, path, noted in
            channel.embeddedEventLoop.advanceTime(by: .seconds(59))
            #expect(channel.isActive)
            channel.embeddedEventLoop.advanceTime(by: .seconds(120))
            #expect(!channel.isActive)
            #expect(noted.isAbandoned)
        }
    }

    @Test func aConnectionIsKeptAsLongAsSomebodyAsks() async throws {
        try await withChannel { channel, path, noted in
            for _ in 0..<5 {
                channel.embeddedEventLoop.advanceTime(by: .seconds(59))
                try channel.writeInbound(ByteBuffer(string: "HEAD \(path) HTTP/1.1\r\nHost: a\r\n\r\n"))
                #expect(text(try channel.readOutbound())?.hasPrefix("HTTP/1.1 200 OK\r\n") == true)
            }
            channel.embeddedEventLoop.advanceTime(by: .seconds(59))
            #expect(channel.isActive)
            channel.embeddedEventLoop.advanceTime(by: .seconds(16))
            #expect(!channel.isActive)
        }
    }

    @Test func whoDoesNotTakeTheAnswersIsHandedOver() async throws {
        try await withChannel { channel, path, noted in
            let plain = "HEAD \(path) HTTP/1.1\r\nHost: a\r\n\r\n"
            channel.isWritable = false
            channel.pipeline.fireChannelWritabilityChanged()
            try channel.writeInbound(ByteBuffer(string: plain))
            #expect(text(try channel.readInbound()) == plain)
            #expect(noted.isSetUp)
        }
    }

    @Test func aShutdownClosesWhatWaits() async throws {
        try await withChannel { channel, path, noted in
            try channel.writeInbound(ByteBuffer(string: "HEAD \(path) HTTP/1.1\r\nHost: a\r\n\r\n"))
            channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
            channel.embeddedEventLoop.run()
            #expect(!channel.isActive)
            #expect(text(try channel.readOutbound())?.hasPrefix("HTTP/1.1 200 OK\r\n") == true)
        }
    }
}
