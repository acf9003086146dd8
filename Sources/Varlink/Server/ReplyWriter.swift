import NIOCore
import Synchronization

/// Sends the replies of one call and keeps the rules for them.
final class ReplyWriter: Sendable {
    private let channel: any Channel
    private let method: String
    private let isOneway: Bool
    private let limit: Int
    /// Compares a reply with the interface; nil where replies are not compared.
    private let check: (@Sendable (ReplyMessage) throws(ReplyError) -> Void)?
    private let answered = Mutex(false)

    /// Makes the writer of a call.
    init(
        _ call: CallMessage, channel: any Channel, limit: Int,
        check: (@Sendable (ReplyMessage) throws(ReplyError) -> Void)?
    ) {
        self.channel = channel
        method = call.method
        isOneway = call.mode == .oneway
        self.limit = limit
        self.check = check
    }

    /// True once the last reply is on its way.
    var isAnswered: Bool { answered.withLock { $0 } }

    /// Sends a reply and waits until the kernel has taken it.
    ///
    /// Where the task is cancelled while it waits, the connection is closed: half a message cannot be taken back.
    func send(_ reply: ReplyMessage) async throws {
        if !isOneway { try check?(reply) }
        try await sendUnchecked(reply)
    }

    /// Sends a reply without comparing it with the interface: for what the service answers to a fault of its own.
    func sendUnchecked(_ reply: ReplyMessage) async throws {
        let bytes = isOneway ? ByteBuffer() : try Frame.bytes(of: reply.message, limit: limit)
        let written = try enqueue(bytes, isLast: !reply.continues)
        guard let written else { return }
        do {
            try await withTaskCancellationHandler {
                try await written.get()
            } onCancel: {
                channel.close(promise: nil)
            }
        } catch {
            throw VarlinkConnectionError.closed
        }
    }

    /// Hands the bytes to the channel; within the lock, so that no reply gets behind the last one.
    private func enqueue(_ bytes: ByteBuffer, isLast: Bool) throws -> EventLoopFuture<Void>? {
        try answered.withLock { answered in
            guard !answered else { throw ReplyError.alreadyAnswered(method: method) }
            answered = isLast
            return isOneway ? nil : channel.writeAndFlush(bytes)
        }
    }
}
