package import HTTPTypes
package import HummingbirdCore
import NIOCore

/// What a route is asked.
package struct HTTPQuestion: Sendable {
    /// The method.
    package var method: HTTPRequest.Method
    /// The path as it was sent, without query.
    package var path: String
    /// The query, without its question mark; nil when there is none.
    package var query: String?
    /// The header fields.
    package var headers: HTTPFields
    /// The body of a POST, as far as it is not too long; nil: it was.
    package var body: [UInt8]?
    /// The host that was asked for; nil when the request names none.
    package var host: String?
    /// Address of the other end, without port; nil on a Unix socket.
    package var address: String?

    /// Makes a question.
    package init(
        method: HTTPRequest.Method, path: String, query: String? = nil, headers: HTTPFields = [:],
        host: String? = nil, address: String? = nil, body: [UInt8]? = []
    ) {
        self.host = host
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.address = address
    }
}

/// One path, or one kind of path, of the service.
package protocol HTTPRoute: Sendable {
    /// The answer to a GET, with its body; nil when the path is not this route's.
    ///
    /// A HEAD gets the same without its body.
    func answer(to question: HTTPQuestion) async -> Response?

    /// The answer to a POST; nil when the path takes none.
    func answer(toPost question: HTTPQuestion) async -> Response?
}

extension HTTPRoute {
    /// Most paths take no POST.
    package func answer(toPost question: HTTPQuestion) async -> Response? { nil }
}

extension Response {
    /// A short text in English.
    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// What every wrong path and every wrong key gets: nothing tells them apart.
    static var notFound: Response { .text("Not found\n", status: .notFound) }
}
