import NIOCore

/// Cuts the byte stream at NUL, the end of a Varlink message.
///
/// A message beyond the limit is not an error thrown here, which would overtake the messages before it, but the last
/// frame of the stream.
struct FrameDecoder: ByteToMessageDecoder {
    typealias InboundOut = Frame

    /// The longest message in bytes, without its NUL byte.
    let maximumLength: Int

    // Bytes known to hold no NUL: a peer that sends byte by byte must not make the search quadratic.
    private var searched = 0
    private var isOver = false

    /// Makes a decoder.
    init(maximumLength: Int) {
        self.maximumLength = maximumLength
    }

    mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) -> DecodingState {
        guard !isOver else {
            buffer.moveReaderIndex(to: buffer.writerIndex)
            return .needMoreData
        }
        let bytes = buffer.readableBytesView
        guard let end = bytes.dropFirst(searched).firstIndex(of: 0) else {
            searched = bytes.count
            if searched > maximumLength { finish(context) }
            return .needMoreData
        }
        searched = 0
        let length = end - bytes.startIndex
        guard length <= maximumLength, let message = buffer.readSlice(length: length) else {
            finish(context)
            return .continue
        }
        buffer.moveReaderIndex(forwardBy: 1)
        context.fireChannelRead(Self.wrapInboundOut(.message(message)))
        return .continue
    }

    // What stands behind the last NUL byte at the end of the stream is no message.
    mutating func decodeLast(context: ChannelHandlerContext, buffer: inout ByteBuffer, seenEOF: Bool) -> DecodingState {
        let state = decode(context: context, buffer: &buffer)
        if state == .needMoreData { buffer.moveReaderIndex(to: buffer.writerIndex) }
        return state
    }

    private mutating func finish(_ context: ChannelHandlerContext) {
        isOver = true
        context.fireChannelRead(Self.wrapInboundOut(.tooLong))
    }
}
