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
    private var heads = HeadWriter()
    /// As the channel last said: to ask it for every request takes as long as to read the request.
    private var isWritable = true
    /// Whether there was an answer since the last look.
    private var hasAnswered = false
    /// Looks in a row without one.
    private var quietLooks = 0
    private var waiting = Int.max
    /// The file of large calendars, for this connection alone: it may be used by one thread at a time.
    private var pages: NIOFileHandle?
    private var timer: Scheduled<Void>?

    /// Makes the handler of one connection.
    ///
    /// - Parameters:
    ///   - feeds: Finds answers.
    ///   - idle: After so long without a request the connection is closed, or a quarter of it later.
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
        isWritable = context.channel.isWritable
        watch(context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isHandedOver else { return context.fireChannelRead(data) }
        var buffer = Self.unwrapInboundIn(data)
        while buffer.readableBytes > 0 {
            // Who asks on without taking the answers is held back by the general pipeline.
            guard isWritable, let answer = feeds.answer(to: buffer, from: peer) else {
                return handOver(buffer, context)
            }
            buffer.moveReaderIndex(forwardBy: answer.length)
            write(answer, context)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        isWritable = context.channel.isWritable
        context.fireChannelWritabilityChanged()
    }

    private func write(_ answer: DirectFeeds.Answer, _ context: ChannelHandlerContext) {
        let head = heads.head(of: answer, at: feeds.now)
        if answer.isCurrent || answer.isHead {
            context.writeAndFlush(Self.wrapOutboundOut(head), promise: nil)
        } else {
            switch answer.document.body {
            case .memory(let bytes):
                context.write(Self.wrapOutboundOut(head), promise: nil)
                context.writeAndFlush(Self.wrapOutboundOut(bytes), promise: nil)
            case .pages(let bytes): write(head, bytes, context)
            }
        }
        hasAnswered = true
        feeds.noteAnswer(answer)
    }

    /// Writes the head and a large calendar, which the kernel sends from where it lies.
    private func write(_ head: ByteBuffer, _ bytes: PagedBytes, _ context: ChannelHandlerContext) {
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

    /// Looks again in a quarter of the time: so an answer need not ask what time it is.
    private func watch(_ context: ChannelHandlerContext) {
        let quarter = TimeAmount.nanoseconds(idle.nanoseconds / Self.looks)
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: quarter) { self.closeIfIdle(context) }
    }

    private static let looks: Int64 = 4

    /// Closes when there was no request for long and nothing of an answer was taken meanwhile.
    private func closeIfIdle(_ context: ChannelHandlerContext) {
        quietLooks = hasAnswered ? 0 : quietLooks + 1
        if hasAnswered { waiting = .max }
        hasAnswered = false
        guard quietLooks >= Self.looks else { return watch(context) }
        let unsent = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        guard unsent > 0, unsent < waiting else { return context.close(promise: nil) }
        waiting = unsent
        quietLooks = 0
        watch(context)
    }
}
