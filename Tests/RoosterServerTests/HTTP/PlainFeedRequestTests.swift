import RoosterFeeds
import Testing

@testable import RoosterServer

@Suite struct PlainFeedRequestTests {
    private static let key = "blqrjq7occszw7lyie7knk3utaogywgm"

    private func read(_ text: String, mostBytes: Int = 16_384, mostFields: Int = 100) -> PlainFeedRequest? {
        PlainFeedRequest(Array(text.utf8).span, mostBytes: mostBytes, mostFields: mostFields)
    }

    private func value(_ range: Range<Int>?, of text: String) -> String? {
        range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }

    @Test func aPlainRequestIsReadWithWhatItSays() throws {
        let text =
            "GET /a/\(Self.key).ics HTTP/1.1\r\nHost: rooster.example\r\nIF-NONE-MATCH:  \"x\" \t\r\n"
            + "If-Modified-Since: Mon, 28 Jun 2027 09:00:00 GMT\r\nX-Forwarded-For: 10.0.0.1\r\nconnection: Keep-Alive\r\n\r\n"
        let request = try #require(read(text + "GET /next"))
        #expect(!request.isHead)
        #expect(request.key.text == Self.key)
        #expect(request.length == text.utf8.count)
        #expect(value(request.noneMatch, of: text) == "\"x\"")
        #expect(value(request.modifiedSince, of: text) == "Mon, 28 Jun 2027 09:00:00 GMT")
        #expect(value(request.forwardedFor, of: text) == "10.0.0.1")
        #expect(read("HEAD /a/\(Self.key).ics HTTP/1.1\r\nHost: a\r\n\r\n")?.isHead == true)
    }

    @Test func aRequestThatIsNotWholeIsNotRead() {
        let text = "GET /a/\(Self.key).ics HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n"
        for length in 0..<text.utf8.count {
            #expect(read(String(decoding: text.utf8.prefix(length), as: UTF8.self)) == nil)
        }
        #expect(read(text) != nil)
    }

    @Test(arguments: [
        "POST /a/KEY.ics HTTP/1.1\r\nHost: a\r\n\r\n", "get /a/KEY.ics HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a/KEY HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a/KEY.ics?x HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a/%62lqrjq7occszw7lyie7knk3utaogyw.ics HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http://a/a/KEY.ics HTTP/1.1\r\nHost: a\r\n\r\n", "GET  /a/KEY.ics HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a/KEY.ics HTTP/1.0\r\nHost: a\r\n\r\n", "GET /a/KEY.ics HTTP/1.1 \r\nHost: a\r\n\r\n",
        "GET /a/KEY.ics HTTP/1.1\nHost: a\n\n", "\r\nGET /a/KEY.ics HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a/BLQRJQ7OCCSZW7LYIE7KNK3UTAOGYWGM.ics HTTP/1.1\r\nHost: a\r\n\r\n",
    ])
    func anotherFirstLineIsNotRead(text: String) {
        #expect(read(text.replacing("KEY", with: Self.key)) == nil)
    }

    @Test(arguments: [
        "", "Host:\r\n", "Host: a\r\nHost: a\r\n", "Host: a\r\nContent-Length: 0\r\n",
        "Host: a\r\nTransfer-Encoding: chunked\r\n", "Host: a\r\nTRANSFER-ENCODING: identity\r\n",
        "Host: a\r\nExpect: 100-continue\r\n", "Host: a\r\nUpgrade: h2c\r\n", "Host: a\r\nConnection: close\r\n",
        "Host: a\r\nConnection: keep-alive, upgrade\r\n", "Host: a\r\nTE: trailers\r\n",
        "Host: a\r\nTrailer: x\r\n", "Host: a\r\nKeep-Alive: 5\r\n", "Host: a\r\nHTTP2-Settings: x\r\n",
        "Host: a\r\nProxy-Connection: close\r\n", "Host: a\r\nIf-None-Match: \"x\"\r\nIf-None-Match: \"y\"\r\n",
        "Host: a\r\nX-Forwarded-For: 1.2.3.4\r\nX-Forwarded-For: 1.2.3.5\r\n", "Host: a\r\nAccept: a\r\n b\r\n",
        "Host: a\r\nAccept : a\r\n", "Host: a\r\n: a\r\n", "Host: a\r\nAccept\r\n", "Host: a\r\nAcc\u{e9}pt: a\r\n",
        "Host: a\r\nAccept: \u{e9}\r\n", "Host: a\r\nAccept: \u{0}\r\n", "Host: a\r\nAccept: a\rb\r\n",
        "Host: a\r\nAccept: a\nX: b\r\n", "Host: a\r\nAccept: \u{7f}\r\n",
    ])
    func otherFieldsAreNotRead(fields: String) {
        #expect(read("GET /a/\(Self.key).ics HTTP/1.1\r\n\(fields)\r\n") == nil)
    }

    @Test func whatIsLongerOrHasMoreFieldsThanAllowedIsNotRead() {
        let start = "GET /a/\(Self.key).ics HTTP/1.1\r\nHost: a\r\n"
        let text = start + "X: \(String(repeating: "x", count: 100))\r\n\r\n"
        #expect(read(text, mostBytes: text.utf8.count) != nil)
        #expect(read(text, mostBytes: text.utf8.count - 1) == nil)
        #expect(read(text, mostFields: 2) != nil)
        #expect(read(text, mostFields: 1) == nil)
    }
}
