import Glibc
import HummingbirdCore
import NIOCore
import RoosterService

/// Answers plain requests for calendars where the bytes arrive, and hands everything else over.
///
/// Calendar programs poll: nearly all requests are the same few lines for a document that lies ready in memory. Reading
/// them through the general decoder, an asynchronous sequence and a task took four fifths of the time of an answer.
/// This handler keeps nothing between two reads: a request that is not whole, not plain or not for a calendar goes to
/// the general pipeline with all that follows it on the connection, so bytes are never read by two readers.
final class DirectFeedHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let feeds: DirectFeeds
    private let idle: TimeAmount
    private let setUp: (any Channel) -> Void
    private let abandon: () -> Void
    private var isHandedOver = false
    private var peer = ClientAddress.Peer(nil)
    private var head = ByteBuffer()
    private var date = AnswerDate()
    private var answeredAt = NIODeadline.now()
    private var waiting = Int.max
    /// The file of large calendars, for this connection alone: it may be used by one thread at a time.
    private var pages: NIOFileHandle?
    private var timer: Scheduled<Void>?

    /// Makes the handler of one connection.
    ///
    /// - Parameters:
    ///   - feeds: Finds answers.
    ///   - idle: After so long without a request the connection is closed.
    ///   - setUp: Adds the general pipeline behind this handler; called once at most.
    ///   - abandon: Called when the connection ends without one.
    init(
        feeds: DirectFeeds, idle: TimeAmount, setUp: @escaping (any Channel) -> Void, abandon: @escaping () -> Void
    ) {
        self.feeds = feeds
        self.idle = idle
        self.setUp = setUp
        self.abandon = abandon
    }

    func channelActive(context: ChannelHandlerContext) {
        peer = ClientAddress.Peer(context.channel.remoteAddress?.ipAddress)
        answeredAt = context.eventLoop.now
        watch(context, for: idle)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isHandedOver else { return context.fireChannelRead(data) }
        var buffer = Self.unwrapInboundIn(data)
        while buffer.readableBytes > 0 {
            // Who asks on without taking the answers is held back by the general pipeline.
            guard context.channel.isWritable, let answer = feeds.answer(to: buffer, from: peer) else {
                return handOver(buffer, context)
            }
            buffer.moveReaderIndex(forwardBy: answer.length)
            write(answer, context)
        }
    }

    private func write(_ answer: DirectFeeds.Answer, _ context: ChannelHandlerContext) {
        // Takes the same memory again when the last head has been sent.
        head.clear(minimumCapacity: 512)
        feeds.writeHead(answer, &date, to: &head)
        if answer.isCurrent || answer.isHead {
            context.writeAndFlush(Self.wrapOutboundOut(head), promise: nil)
        } else {
            switch answer.document.body {
            case .memory(let bytes):
                context.write(Self.wrapOutboundOut(head), promise: nil)
                context.writeAndFlush(Self.wrapOutboundOut(bytes), promise: nil)
            case .pages(let bytes): write(bytes, context)
            }
        }
        answeredAt = context.eventLoop.now
        waiting = .max
        feeds.noteAnswer(answer)
    }

    /// Writes the head and a large calendar, which the kernel sends from where it lies.
    private func write(_ bytes: PagedBytes, _ context: ChannelHandlerContext) {
        guard let file = pages ?? PagedBytes.file.map(NIOFileHandle.init(_deprecatedTakingOwnershipOfDescriptor:))
        else {
            return context.close(promise: nil)
        }
        pages = file
        let region = FileRegion(fileHandle: file, readerIndex: bytes.range.lowerBound, endIndex: bytes.range.upperBound)
        let options = context.channel.syncOptions
        // Head and calendar are two system calls; held back, the head does not go alone.
        try? options?.setOption(Self.cork, value: 1)
        context.write(Self.wrapOutboundOut(head), promise: nil)
        let isSent = context.eventLoop.makePromise(of: Void.self)
        isSent.futureResult.assumeIsolated().whenComplete { _ in
            // Until here the pages are needed.
            withExtendedLifetime(bytes) { try? options?.setOption(Self.cork, value: 0) }
        }
        context.writeAndFlush(NIOAny(IOData.fileRegion(region)), promise: isSent)
    }

    private static let cork = ChannelOptions.tcpOption(NIOBSDSocket.Option(rawValue: CInt(TCP_CORK)))

    private func handOver(_ buffer: ByteBuffer, _ context: ChannelHandlerContext) {
        isHandedOver = true
        timer?.cancel()
        timer = nil
        setUp(context.channel)
        context.fireChannelRead(Self.wrapInboundOut(buffer))
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard !isHandedOver else { return context.fireUserInboundEventTriggered(event) }
        if event is ChannelShouldQuiesceEvent || event as? ChannelEvent == .inputClosed { closeAfterAnswers(context) }
    }

    /// Closes when everything that was answered has been sent.
    private func closeAfterAnswers(_ context: ChannelHandlerContext) {
        let channel = context.channel
        context.writeAndFlush(Self.wrapOutboundOut(ByteBuffer())).whenComplete { _ in channel.close(promise: nil) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isHandedOver else { return context.fireErrorCaught(error) }
        context.close(promise: nil)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
        timer = nil
        // The descriptor stays open: it is that of the process.
        _ = try? pages?.takeDescriptorOwnership()
        if !isHandedOver { abandon() }
    }

    private func watch(_ context: ChannelHandlerContext, for time: TimeAmount) {
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) { self.closeIfIdle(context) }
    }

    /// Closes when there was no request for long and nothing of an answer was taken meanwhile.
    private func closeIfIdle(_ context: ChannelHandlerContext) {
        let left = answeredAt + idle - context.eventLoop.now
        if left > .zero { return watch(context, for: left) }
        let unsent = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        guard unsent > 0, unsent < waiting else { return context.close(promise: nil) }
        waiting = unsent
        watch(context, for: idle)
    }
}
