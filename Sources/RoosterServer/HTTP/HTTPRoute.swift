package import HTTPTypes
package import HummingbirdCore
import NIOCore

/// What a route is asked: a request without its body.
package struct HTTPQuestion: Sendable {
    /// The method.
    package var method: HTTPRequest.Method
    /// The path as it was sent, without query.
    package var path: String
    /// The header fields.
    package var headers: HTTPFields
    /// Address of the other end, without port; nil on a Unix socket.
    package var address: String?

    /// Makes a question.
    package init(method: HTTPRequest.Method, path: String, headers: HTTPFields = [:], address: String? = nil) {
        self.method = method
        self.path = path
        self.headers = headers
        self.address = address
    }
}

/// One path, or one kind of path, of the service.
package protocol HTTPRoute: Sendable {
    /// The answer to a GET, with its body; nil when the path is not this route's.
    ///
    /// A HEAD gets the same without its body.
    func answer(to question: HTTPQuestion) async -> Response?
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
