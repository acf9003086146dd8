import RoosterModel
import RoosterService
import Testing

@testable import RoosterServer

/// What comes over a socket: plain requests past the general pipeline, all others through it, with the same answers.
@Suite struct DirectFeedTests {
    private let caller = Caller(uid: 0, name: "root")

    private struct Addresses {
        var good: String
        var revoked: String
        var etag: String
        var date: String
    }

    private func withAddresses(_ body: (Town, Addresses) async throws -> Void) async throws {
        let town = try await Town()
        defer { town.remove() }
        let feed = try await town.tenant.issueFeed(to: .participant("p1"), by: caller)
        let gone = try await town.tenant.issueFeed(to: .participant("p1"), label: "old", by: caller)
        _ = try await town.tenant.revokeFeed(gone.issue.id, by: caller)
        let document = try #require(town.tenant.feeds.load().documents[feed.issue.id])
        try await body(
            town,
            Addresses(
                good: feed.path, revoked: gone.path, etag: document.etag, date: HTTPDate.text(document.lastModified)))
        try await town.tenant.close()
    }

    /// Requests of every kind, plain ones and others.
    private static let requests: [String] = [
        "GET GOOD HTTP/1.1\r\nHost: a\r\n\r\n",
        "HEAD GOOD HTTP/1.1\r\nHost: a\r\nUser-Agent: x\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\nAccept: */*\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nIf-None-Match: ETAG\r\n\r\n",
        "HEAD GOOD HTTP/1.1\r\nHost: a\r\nIf-None-Match: ETAG\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"a\", W/ETAG , \"b\"\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"a\"\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nIf-None-Match:\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"a\"\r\nIf-None-Match: ETAG\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nIf-Modified-Since: DATE\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nIf-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nIf-Modified-Since: yesterday\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"a\"\r\nIf-Modified-Since: DATE\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nIf-None-Match: ETAG\r\nIf-Modified-Since: yesterday\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nRange: bytes=0-1\r\nAccept-Encoding: gzip\r\n\r\n",
        "GET REVOKED HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.ics HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a/x.ics HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET GOOD?x=1 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http://aGOOD HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nGETGET GOOD HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\n\r\nGET GOOD HTTP/1.1\r\nHost: a\r\nIf-None-Match: ETAG\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\n\r\nGET /healthz HTTP/1.1\r\nHost: a\r\n\r\nHEAD GOOD HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST GOOD HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET GOOD HTTP/1.1\r\nHost: a\r\n\r\n",
        "DELETE GOOD HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /robots.txt HTTP/1.1\r\nHost: a\r\n\r\nGET GOOD HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 20_000))\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X: y\r\n", count: 99))\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X: y\r\n", count: 120))\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\nX: y\r\n folded\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost a\r\n\r\n",
        "GET GOOD HTTP/1.1\r\n\r\n",
        "GET GOOD HTTP/1.0\r\n\r\n",
        "GET GOOD HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
        "GET GOOD HTTP/1.1\r\nHost: a\r\n",
    ]

    @Test func bothWaysGiveTheSameAnswers() async throws {
        try await withAddresses { town, addresses in
            let requests = Self.requests.map { filled($0, addresses) }
            let direct = try await Serving.run(town, isDirect: true) { try await $0.answers(requests) }
            let general = try await Serving.run(town, isDirect: false) { try await $0.answers(requests) }
            for (index, request) in requests.enumerated() {
                #expect(Serving.normal(direct[index]) == Serving.normal(general[index]), "\(request.prefix(300))")
            }
            // Not only the same, but something.
            #expect(direct[0].hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(direct[3].hasPrefix("HTTP/1.1 304 Not Modified\r\n"))
            #expect(direct[16].hasPrefix("HTTP/1.1 410 "))
        }
    }

    @Test func aRequestInPiecesGetsTheSameAnswer() async throws {
        try await withAddresses { town, addresses in
            let request = filled("GET GOOD HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"a\"\r\n\r\n", addresses)
            let (whole, single, halves) = try await Serving.run(town, isDirect: true) { serving in
                let whole = try await serving.exchange([request])
                let single = try await serving.exchange(request.utf8.map { String(decoding: [$0], as: UTF8.self) })
                let halves = try await serving.exchange([
                    request + String(request.prefix(20)), String(request.dropFirst(20)),
                ])
                return (whole, single, halves)
            }
            #expect(whole.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(Serving.normal(single) == Serving.normal(whole))
            #expect(Serving.normal(halves) == Serving.normal(whole + whole))
        }
    }

    @Test func manyRequestsInOnePieceAreAllAnsweredInOrder() async throws {
        try await withAddresses { town, addresses in
            let pair = filled(
                "GET GOOD HTTP/1.1\r\nHost: a\r\n\r\nGET GOOD HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\n",
                addresses)
            let answer = try await Serving.run(town, isDirect: true) { serving in
                try await serving.exchange([String(repeating: pair, count: 500)])
            }
            let statuses = answer.split(separator: "\r\n").filter { $0.hasPrefix("HTTP/1.1 ") }
            #expect(
                statuses
                    == Array(repeating: ["HTTP/1.1 200 OK", "HTTP/1.1 304 Not Modified"], count: 500).flatMap { $0 })
        }
    }

    @Test(arguments: [true, false])
    func limitsHoldForFeedsAndAddresses(isDirect: Bool) async throws {
        try await withAddresses { town, addresses in
            let request = filled("GET GOOD HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n", addresses)
            let other = request.replacing("192.0.2.1", with: "192.0.2.1, 192.0.2.7")
            let byFeed = try await Serving.run(town, isDirect: isDirect, perFeed: 2) {
                try await $0.answers([request, other, request])
            }
            #expect(byFeed.map { String($0.prefix(12)) } == ["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 429"])
            #expect(byFeed[2].lowercased().contains("\r\nretry-after: 30\r\n"))
            let byAddress = try await Serving.run(town, isDirect: isDirect, perAddress: 2) {
                try await $0.answers([request, request, request, other])
            }
            #expect(
                byAddress.map { String($0.prefix(12)) }
                    == ["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 429", "HTTP/1.1 200"])
        }
    }

    private func filled(_ request: String, _ addresses: Addresses) -> String {
        request.replacing("GOOD", with: addresses.good).replacing("REVOKED", with: addresses.revoked)
            .replacing("ETAG", with: addresses.etag).replacing("DATE", with: addresses.date)
    }
}

extension Serving {
    /// The answers to requests, each on a connection of its own.
    fileprivate func answers(_ requests: [String]) async throws -> [String] {
        var answers: [String] = []
        for request in requests { answers.append(try await exchange([request])) }
        return answers
    }
}
