import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import RoosterModel
import RoosterService
import Testing

@testable import RoosterServer

@Suite struct FeedRouteTests {
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    private let caller = Caller(uid: 0, name: "root")

    private func responder(_ town: Town, perMinute: Int = 0) -> HTTPResponder {
        let feed = FeedRoute(tenant: town.tenant, limiter: RateLimiter(perMinute: perMinute), logger: logger)
        return HTTPResponder(
            routes: [feed, HealthRoute(tenant: town.tenant), RobotsRoute()], clock: town.tenant.clock)
    }

    @Test func aFeedIsAnsweredWithAllItsFields() async throws {
        let town = try await Town()
        defer { town.remove() }
        let feed = try await town.tenant.issueFeed(to: .participant("p1"), by: caller)
        let response = await responder(town).respond(to: HTTPQuestion(method: .get, path: feed.path))
        let body = response.body.contentLength
        #expect(response.status == .ok)
        #expect(body == feed.bytes)
        #expect(response.headers[.contentLength] == "\(feed.bytes)")
        #expect(response.headers[.contentType] == "text/calendar; charset=utf-8")
        #expect(response.headers[.cacheControl] == "private, max-age=300")
        #expect(response.headers[.contentDisposition] == "inline")
        #expect(response.headers[.robotsTag] == "noindex")
        #expect(response.headers[.referrerPolicy] == "no-referrer")
        #expect(response.headers[.eTag]?.hasPrefix("\"") == true)
        #expect(response.headers[.lastModified] != nil)
        #expect(response.headers[.setCookie] == nil)
        try await town.tenant.close()
    }

    @Test func headGetsTheSameWithoutTheBody() async throws {
        let town = try await Town()
        defer { town.remove() }
        let feed = try await town.tenant.issueFeed(to: .participant("p1"), by: caller)
        let get = await responder(town).respond(to: HTTPQuestion(method: .get, path: feed.path))
        let head = await responder(town).respond(to: HTTPQuestion(method: .head, path: feed.path))
        #expect(head.status == .ok)
        #expect(head.headers == get.headers)
        #expect(head.body.contentLength == 0)
        try await town.tenant.close()
    }

    @Test func aCurrentCopyIsNotSentAgain() async throws {
        let town = try await Town()
        defer { town.remove() }
        let feed = try await town.tenant.issueFeed(to: .participant("p1"), by: caller)
        let responder = responder(town)
        let first = await responder.respond(to: HTTPQuestion(method: .get, path: feed.path))
        let tag = try #require(first.headers[.eTag])
        let date = try #require(first.headers[.lastModified])
        func status(_ headers: HTTPFields) async -> HTTPResponse.Status {
            await responder.respond(to: HTTPQuestion(method: .get, path: feed.path, headers: headers)).status
        }
        #expect(await status([.ifNoneMatch: tag]) == .notModified)
        #expect(await status([.ifNoneMatch: "\"other\", W/\(tag)"]) == .notModified)
        #expect(await status([.ifNoneMatch: "*"]) == .notModified)
        #expect(await status([.ifModifiedSince: date]) == .notModified)
        #expect(await status([.ifModifiedSince: "Thu, 01 Jan 1970 00:00:00 GMT"]) == .ok)
        // The entity tag decides; the date is not looked at beside it.
        #expect(await status([.ifNoneMatch: "\"other\"", .ifModifiedSince: date]) == .ok)
        let unchanged = await responder.respond(
            to: HTTPQuestion(method: .get, path: feed.path, headers: [.ifNoneMatch: tag]))
        #expect(unchanged.headers[.contentLength] == nil)
        #expect(unchanged.headers[.eTag] == tag)
        try await town.tenant.close()
    }

    @Test func nothingTellsAWrongKeyFromAWrongPath() async throws {
        let town = try await Town()
        defer { town.remove() }
        let responder = responder(town)
        let paths = ["/a/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.ics", "/a/x.ics", "/a/.ics", "/nothing", "/a/", "/metrics"]
        let responses = await paths.asyncMap { path in
            await responder.respond(to: HTTPQuestion(method: .get, path: path))
        }
        #expect(Set(responses.map(\.status.code)) == [404])
        #expect(Set(responses.map { $0.headers.map(\.description) }).count == 1)
        try await town.tenant.close()
    }

    @Test func aRevokedKeyIsGone() async throws {
        let town = try await Town()
        defer { town.remove() }
        let feed = try await town.tenant.issueFeed(to: .participant("p1"), by: caller)
        _ = try await town.tenant.revokeFeed(feed.issue.id, by: caller)
        let response = await responder(town).respond(to: HTTPQuestion(method: .get, path: feed.path))
        #expect(response.status == .gone)
        try await town.tenant.close()
    }

    @Test func otherMethodsAreNotAllowed() async throws {
        let town = try await Town()
        defer { town.remove() }
        let response = await responder(town).respond(to: HTTPQuestion(method: .post, path: "/healthz"))
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow] == "GET, HEAD")
        try await town.tenant.close()
    }

    @Test func whoAsksForOneFeedTooOftenIsToldWhenToComeBack() async throws {
        let town = try await Town()
        defer { town.remove() }
        let feed = try await town.tenant.issueFeed(to: .participant("p1"), by: caller)
        let responder = responder(town, perMinute: 2)
        var last: Response?
        for _ in 0..<3 { last = await responder.respond(to: HTTPQuestion(method: .get, path: feed.path)) }
        #expect(last?.status == .tooManyRequests)
        #expect(last?.headers[.retryAfter] == "30")
        try await town.tenant.close()
    }

    @Test func healthAndRobotsAreAnswered() async throws {
        let town = try await Town()
        defer { town.remove() }
        let health = await responder(town).respond(to: HTTPQuestion(method: .get, path: "/healthz"))
        #expect(health.status == .ok)
        #expect(health.headers[.contentLength] == "3")
        let robots = await responder(town).respond(to: HTTPQuestion(method: .get, path: "/robots.txt"))
        #expect(robots.status == .ok)
        try await town.tenant.close()
        let closed = await responder(town).respond(to: HTTPQuestion(method: .get, path: "/healthz"))
        #expect(closed.status == .serviceUnavailable)
    }
}

extension Sequence {
    /// Maps one after the other.
    func asyncMap<Value>(_ transform: (Element) async -> Value) async -> [Value] {
        var values: [Value] = []
        for element in self { values.append(await transform(element)) }
        return values
    }
}
