import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import RoosterModel
import RoosterService
import Testing

@testable import RoosterServer

@Suite struct PageRouteTests {
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    private let caller = Caller(uid: 0, name: "root")

    private func responder(_ town: Town) -> HTTPResponder {
        let feed = FeedRoute(tenant: town.tenant, limiter: nil, logger: logger)
        let begin = ContinuousClock.now
        let page = PageRoute(tenant: town.tenant, limiter: nil, logger: logger) { begin }
        return HTTPResponder(
            routes: [feed, page, CatalogueRoute(tenant: town.tenant), HealthRoute(tenant: town.tenant)],
            clock: town.tenant.clock)
    }

    private func page(_ feed: IssuedFeed) -> String { String(feed.path.dropLast(4)) }

    @Test func aPageIsAnsweredWithAllItsFields() async throws {
        let town = try await Town()
        defer { town.remove() }
        let feed = try await town.tenant.issueFeed(to: .participant("p1"), by: caller)
        let responder = responder(town)
        let response = await responder.respond(to: HTTPQuestion(method: .get, path: page(feed), host: "rooster.test"))
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "text/html; charset=utf-8")
        #expect(response.headers[.contentLanguage] == "nl")
        #expect(response.headers[.cacheControl] == "private, no-cache")
        #expect(response.headers[.referrerPolicy] == "no-referrer")
        #expect(response.headers[.robotsTag] == "noindex")
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
        #expect(response.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'; style-src 'sha256-") == true)
        #expect(response.headers[.setCookie] == nil)
        let tag = try #require(response.headers[.eTag])
        let again = await responder.respond(
            to: HTTPQuestion(
                method: .get, path: page(feed), headers: [.ifNoneMatch: tag], host: "rooster.test"))
        #expect(again.status == .notModified)
        let unknown = await responder.respond(
            to: HTTPQuestion(method: .get, path: page(feed), query: "language=xx", host: "rooster.test"))
        #expect(unknown.headers[.eTag] == tag)
        for path in ["/print", "?language=ar", "/print?language=ti&week=1"] {
            let parts = path.split(separator: "?", omittingEmptySubsequences: false)
            let other = await responder.respond(
                to: HTTPQuestion(
                    method: .get, path: page(feed) + parts[0], query: parts.count > 1 ? String(parts[1]) : nil))
            #expect(other.status == .ok, "\(path)")
        }
        try await town.tenant.close()
    }

    @Test func nothingTellsAWrongKeyOfAPageFromAWrongPath() async throws {
        let town = try await Town()
        defer { town.remove() }
        let responder = responder(town)
        let key = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        var answers: Set<[String]> = []
        for path in ["/a/\(key)", "/a/\(key).ics", "/a/\(key)/print", "/a/x", "/nothing"] {
            for method in [HTTPRequest.Method.get, .post] where method == .get || path == "/a/\(key)" {
                let response = await responder.respond(to: HTTPQuestion(method: method, path: path))
                #expect(response.status == .notFound)
                answers.insert(response.headers.map(\.description))
            }
        }
        #expect(answers.count == 1)
        try await town.tenant.close()
    }

    @Test func aRevokedKeysPageIsGoneAndSaysWhomToAsk() async throws {
        let town = try await Town()
        defer { town.remove() }
        let feed = try await town.tenant.issueFeed(to: .participant("p1"), by: caller)
        _ = try await town.tenant.revokeFeed(feed.issue.id, by: caller)
        for method in [HTTPRequest.Method.get, .post] {
            let response = await responder(town).respond(to: HTTPQuestion(method: method, path: page(feed)))
            #expect(response.status == .gone)
            #expect(response.headers[.contentType] == "text/html; charset=utf-8")
        }
        try await town.tenant.close()
    }

    @Test func anAnswerThatIsNoneIsRefusedAndAltersNothing() async throws {
        let town = try await Town()
        defer { town.remove() }
        let feed = try await town.tenant.issueFeed(to: .participant("p1"), by: caller)
        let responder = responder(town)
        let revision = town.tenant.standing.value.revision
        for body in ["", "group=g1", "group=g1&answer=maybe", "group=g1&answer=yes", "%%%=&&"] {
            let question = HTTPQuestion(method: .post, path: page(feed), body: Array(body.utf8))
            #expect(await responder.respond(to: question).status == .badRequest, "\(body)")
        }
        let long = HTTPQuestion(method: .post, path: page(feed), body: nil)
        #expect(await responder.respond(to: long).status == .contentTooLarge)
        #expect(town.tenant.standing.value.revision == revision)
        try await town.tenant.close()
    }

    @Test func aKeyMayAnswerTwentyTimesAMinute() async throws {
        let town = try await Town()
        defer { town.remove() }
        let feed = try await town.tenant.issueFeed(to: .participant("p1"), by: caller)
        let responder = responder(town)
        var statuses: [Int] = []
        for _ in 0..<21 {
            let question = HTTPQuestion(method: .post, path: page(feed), body: Array("group=x&answer=yes".utf8))
            statuses.append(await responder.respond(to: question).status.code)
        }
        #expect(statuses == Array(repeating: 400, count: 20) + [429])
        try await town.tenant.close()
    }

    @Test func theCatalogueIsForEverybody() async throws {
        let town = try await Town()
        defer { town.remove() }
        let responder = responder(town)
        let page = await responder.respond(
            to: HTTPQuestion(method: .get, path: "/catalogue", query: "theme=health&language=uk"))
        #expect(page.status == .ok)
        #expect(page.headers[.contentLanguage] == "uk")
        #expect(page.headers[.cacheControl] == "public, max-age=300")
        let feed = await responder.respond(to: HTTPQuestion(method: .get, path: "/catalogue.ics"))
        #expect(feed.headers[.contentType] == "text/calendar; charset=utf-8")
        try await town.tenant.close()
    }
}
