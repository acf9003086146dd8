import HummingbirdCore
import NIOCore

/// An accepted connection, whose general pipeline may come later or never.
struct HTTPConnection: Sendable {
    private let channel: any Channel
    private let pipeline: EventLoopFuture<HTTP1Channel.Value>

    /// Takes a connection and its general pipeline, which fails when the connection ends without one.
    init(_ channel: any Channel, _ pipeline: EventLoopFuture<HTTP1Channel.Value>) {
        self.channel = channel
        self.pipeline = pipeline
    }

    /// Waits for the general pipeline; nil when the connection ended without one.
    ///
    /// A task that is cancelled closes the connection.
    func general() async -> HTTP1Channel.Value? {
        await withTaskCancellationHandler {
            try? await pipeline.get()
        } onCancel: {
            channel.close(promise: nil)
        }
    }
}
