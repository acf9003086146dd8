import HTTPTypes
import HummingbirdCore
import NIOCore
import RoosterFeeds
import RoosterService

extension Response {
    /// A calendar, or that the reader's copy is current.
    static func calendar(_ document: ServedDocument, to headers: HTTPFields, cache: String) -> Response {
        var fields: HTTPFields = [
            .eTag: document.etag, .lastModified: HTTPDate.text(document.lastModified), .cacheControl: cache,
        ]
        fields[.referrerPolicy] = "no-referrer"
        fields[.robotsTag] = "noindex"
        if isFresh(document.etag, document.lastModified, headers) { return .unchanged(fields) }
        fields[.contentType] = document.contentType
        fields[.contentDisposition] = "inline"
        return Response(status: .ok, headers: fields, body: body(of: document))
    }

    /// Most bytes of a large calendar that are copied for a reader at once, however slowly they take them.
    private static let mostCopied = 64 << 10

    private static func body(of document: ServedDocument) -> ResponseBody {
        if case .memory(let bytes) = document.body { return ResponseBody(byteBuffer: bytes) }
        return ResponseBody(contentLength: document.size) { writer in
            for start in stride(from: 0, to: document.size, by: mostCopied) {
                guard let part = document.bytes(start..<min(start + mostCopied, document.size)) else {
                    throw ChannelError.eof
                }
                try await writer.write(part)
            }
            try await writer.finish(nil)
        }
    }

    /// A page, or that the reader's copy is current.
    static func page(
        _ page: Page, to headers: HTTPFields, cache: String, status: HTTPResponse.Status = .ok
    ) -> Response {
        var fields: HTTPFields = [
            .eTag: page.etag, .cacheControl: cache, .contentSecurityPolicy: page.policy,
            .xContentTypeOptions: "nosniff",
        ]
        fields[.referrerPolicy] = "no-referrer"
        fields[.robotsTag] = "noindex"
        if status == .ok, isFresh(page.etag, nil, headers) { return .unchanged(fields) }
        fields[.contentType] = "text/html; charset=utf-8"
        fields[.contentLanguage] = page.language
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.bytes)))
    }

    private static func unchanged(_ fields: HTTPFields) -> Response {
        var response = Response(status: .notModified, headers: fields)
        // A length here would speak of the whole document (RFC 9110, section 8.6).
        response.headers[.contentLength] = nil
        return response
    }

    /// Whether the reader's copy is the current one: the entity tag decides, and without one the date (RFC 9110, 13.2.2).
    private static func isFresh(_ etag: String, _ lastModified: Int?, _ headers: HTTPFields) -> Bool {
        let tags = headers[values: .ifNoneMatch]
        guard tags.isEmpty else {
            return EntityTagList.names(etag, in: Array(tags.joined(separator: ",").utf8).span)
        }
        guard let lastModified, let since = headers[.ifModifiedSince].flatMap(HTTPDate.seconds) else { return false }
        return lastModified <= since
    }
}

extension PageAddress {
    /// Where the service is reached: as configured, or else under the name the reader used.
    init(_ question: HTTPQuestion, configured: String?) {
        let host = question.host.flatMap { name in
            let isPlain = name.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                    || [0x2D, 0x2E, 0x3A].contains(byte)
            }
            return isPlain && name.count <= 255 ? name : nil
        }
        self.init(base: configured ?? "http://\(host ?? "localhost")")
    }
}
