import NIOCore
import NIOPosix
import RoosterModel
import RoosterService
import Testing

@testable import RoosterServer

/// Calendars that the kernel sends from the pages in which they lie.
@Suite struct LargeCalendarTests {
    private let caller = Caller(uid: 0, name: "root")

    /// A town with a calendar that has some 20 bytes a word.
    private func withTown(
        words: Int, _ body: (Town, IssuedFeed) async throws -> Void
    ) async throws {
        let town = try await Town(provider: (0..<words).map { "woord\($0)" }.joined(separator: "-"))
        defer { town.remove() }
        let feed = try await town.tenant.issueFeed(to: .organisation("taal"), by: caller)
        try await body(town, feed)
        try await town.tenant.close()
    }

    private func document(_ feed: IssuedFeed, _ town: Town) throws -> ServedDocument {
        try #require(town.tenant.feeds.load().documents[feed.issue.id])
    }

    private func request(_ path: String, _ fields: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n"
    }

    @Test func itLiesInPagesAndCanBeReadInParts() async throws {
        try await withTown(words: 8000) { town, feed in
            let document = try document(feed, town)
            guard case .pages(let pages) = document.body else {
                Issue.record("\(document.size) bytes are not in pages")
                return
            }
            #expect(pages.range.count == document.size && document.size > 150_000)
            let all = document.bytes
            #expect(all.starts(with: "BEGIN:VCALENDAR\r\n".utf8) && all.suffix(15) == Array("END:VCALENDAR\r\n".utf8))
            let part = try #require(document.bytes(100..<70_000))
            #expect(Array(part.readableBytesView) == Array(all[100..<70_000]))
        }
    }

    @Test func bothWaysGiveTheSameBytes() async throws {
        try await withTown(words: 8000) { town, feed in
            let document = try document(feed, town)
            let requests = [
                request(feed.path), request(feed.path, "If-None-Match: \(document.etag)\r\n"),
                request(feed.path) + request(feed.path), request(feed.path, "Connection: close\r\n"),
                request(feed.path).replacing("GET", with: "HEAD"),
            ]
            let answer = { (serving: Serving) in
                var answers: [String] = []
                for request in requests { answers.append(try await serving.exchange([request])) }
                return answers
            }
            let direct = try await Serving.run(town, isDirect: true, answer)
            let general = try await Serving.run(town, isDirect: false, answer)
            for index in requests.indices {
                #expect(Serving.normal(direct[index]) == Serving.normal(general[index]), "request \(index)")
            }
            let text = String(decoding: document.bytes, as: UTF8.self)
            #expect(direct[0].hasSuffix("\r\n\r\n\(text)"))
            #expect(direct[2].utf8.count > 2 * document.size && direct[2].hasSuffix(text))
        }
    }

    /// Who takes their time gets the calendar they asked for, though its feed is revoked meanwhile.
    @Test func aCalendarThatIsNoLongerServedWhileItIsSentArrivesWhole() async throws {
        // Larger than what a socket takes at once from somebody who reads slowly.
        try await withTown(words: 175_000) { town, feed in
            // Nothing here keeps it.
            let expected = try document(feed, town).bytes
            let arrived = try await Serving.run(town, isDirect: true) { serving in
                try await serving.slowly(request(feed.path), length: expected.count) {
                    _ = try await town.tenant.revokeFeed(feed.issue.id, by: caller)
                }
            }
            // Not compared inside the macro, which would look for the difference of millions of bytes.
            let isWhole = arrived == expected
            #expect(isWhole)
        }
    }
}

extension Serving {
    /// Sends a request, takes a little of the answer, does something, takes the rest, and gives the body.
    fileprivate func slowly(
        _ request: String, length: Int, _ body: @Sendable () async throws -> Void
    ) async throws -> [UInt8] {
        let client = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.socketOption(.so_rcvbuf), value: 4096)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(backPressureStrategy: .init(lowWatermark: 1, highWatermark: 1)))
                }
            }
        return try await client.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: request))
            var iterator = inbound.makeAsyncIterator()
            var answer = try await iterator.next() ?? ByteBuffer()
            let head = try #require(String(buffer: answer).firstRange(of: "\r\n\r\n"))
            let start = String(buffer: answer)[..<head.upperBound].utf8.count
            try await body()
            while answer.readableBytes < start + length, let part = try await iterator.next() {
                answer.writeImmutableBuffer(part)
            }
            return Array(answer.readableBytesView.dropFirst(start))
        }
    }
}
