import NIOCore

/// What the byte stream of a connection falls into.
enum Frame: Sendable {
    /// The bytes of one message, without the NUL byte behind it.
    case message(ByteBuffer)
    /// A message beyond the limit; nothing is read after it.
    case tooLong
}

extension Frame {
    /// The bytes of a message with the NUL byte behind it.
    ///
    /// - Throws: ``VarlinkConnectionError/tooLong(length:limit:)``, so that a peer with the same limit never gets what it
    ///   cannot read.
    static func bytes(of message: JSONValue, limit: Int) throws(VarlinkConnectionError) -> ByteBuffer {
        var bytes = message.serialized()
        guard bytes.count <= limit else { throw .tooLong(length: bytes.count, limit: limit) }
        bytes.append(0)
        return ByteBuffer(bytes: bytes)
    }
}
