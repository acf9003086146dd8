package import NIOCore

/// Status line and header fields of a calendar's answers, all but the date of the answer.
///
/// They are the same every time, so they are written once, when the calendar is served, and lie beside its bytes.
package struct AnswerHead: Sendable, Hashable {
    /// For the whole calendar; the value of `Date` follows, and two line ends.
    package let whole: ByteBuffer
    /// For a reader whose copy is current; the value of `Date` follows, and two line ends.
    package let current: ByteBuffer

    /// Writes the heads of a document.
    ///
    /// - Parameters:
    ///   - etag: Strong entity tag, with its quotes.
    ///   - lastModified: When its content last changed, in seconds since 1970-01-01 UTC.
    ///   - contentType: Media type.
    ///   - size: Number of bytes.
    init(etag: String, lastModified: Int, contentType: String, size: Int) {
        let both = """
            ETag: \(etag)\r
            Last-Modified: \(HTTPDate.text(lastModified))\r
            Cache-Control: private, max-age=300\r
            Referrer-Policy: no-referrer\r
            X-Robots-Tag: noindex\r

            """
        let ofWhole = """
            Content-Type: \(contentType)\r
            Content-Disposition: inline\r
            Content-Length: \(size)\r

            """
        whole = ByteBuffer(string: "HTTP/1.1 200 OK\r\n\(both)\(ofWhole)Date: ")
        current = ByteBuffer(string: "HTTP/1.1 304 Not Modified\r\n\(both)Date: ")
    }
}
