import NIOCore

/// Hands each reply to the call that it belongs to: the oldest one that still waits.
final class ReplyHandler: ChannelInboundHandler, ChannelOutboundHandler {
    typealias InboundIn = Frame
    typealias OutboundIn = ByteBuffer

    /// What a call waits for.
    enum Expectation: Sendable {
        /// One reply.
        case single(EventLoopPromise<JSONValue>)
        /// Replies up to one without `continues`.
        case stream(VarlinkReplies.Source)
        /// That the call is written; no reply comes.
        case written(EventLoopPromise<JSONValue>)

        /// Tells the call that no more comes.
        func fail(_ error: any Error) {
            switch self {
            case .single(let promise), .written(let promise): promise.fail(error)
            case .stream(let source): source.finish(error)
            }
        }
    }

    private let channel: any Channel
    private var expectations = CircularBuffer<Expectation>()
    /// Why no more replies come; nil as long as the connection is open.
    private var end: VarlinkConnectionError?
    /// True while the reader of a stream has enough; nothing is read then, so that the service is held back.
    private var isHeldBack = false
    private var readIsDue = false

    /// Makes the handler of a channel.
    init(_ channel: any Channel) {
        self.channel = channel
    }

    /// Sends a call; on the event loop.
    func send(_ bytes: ByteBuffer, _ expectation: Expectation) {
        if let end { return expectation.fail(end) }
        switch expectation {
        case .single, .stream:
            expectations.append(expectation)
            channel.writeAndFlush(bytes, promise: nil)
        case .written(let promise):
            channel.writeAndFlush(bytes).whenComplete { result in
                promise.completeWith(result.map { [:] }.mapError { _ in VarlinkConnectionError.closed })
            }
        }
    }

    /// The reader of a stream wants more; on the event loop.
    func produceMore() {
        isHeldBack = false
        guard readIsDue else { return }
        readIsDue = false
        channel.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard end == nil else { return }
        do {
            guard case .message(let bytes) = Self.unwrapInboundIn(data) else {
                throw VarlinkConnectionError.malformed("a reply is longer than the frame limit")
            }
            try take(try ReplyMessage(reading: bytes))
        } catch {
            fail((error as? VarlinkConnectionError) ?? .closed)
            context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(.closed)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(.closed)
        context.close(promise: nil)
    }

    func read(context: ChannelHandlerContext) {
        if isHeldBack {
            readIsDue = true
        } else {
            context.read()
        }
    }

    private func take(_ reply: ReplyMessage) throws {
        switch expectations.first {
        case .single(let promise):
            guard !reply.continues else { throw VarlinkConnectionError.malformed("a second reply is announced") }
            expectations.removeFirst()
            promise.completeWith(reply.result)
        case .stream(let source):
            try take(reply, source)
        case .written, nil:
            throw VarlinkConnectionError.malformed("a reply comes without a call")
        }
    }

    private func take(_ reply: ReplyMessage, _ source: VarlinkReplies.Source) throws {
        if !reply.continues { expectations.removeFirst() }
        switch reply.result {
        case .success(let parameters): isHeldBack = !source.yield(parameters) && reply.continues
        case .failure(let error): source.finish(error)
        }
        if !reply.continues { source.finish(nil) }
    }

    private func fail(_ error: VarlinkConnectionError) {
        guard end == nil else { return }
        end = error
        for expectation in expectations { expectation.fail(error) }
        expectations.removeAll()
    }
}

extension ReplyMessage {
    /// What the caller gets.
    fileprivate var result: Result<JSONValue, any Error> {
        if let error { .failure(VarlinkError(error, parameters)) } else { .success(parameters) }
    }
}
