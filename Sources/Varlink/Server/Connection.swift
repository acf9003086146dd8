import NIOCore
import Synchronization

/// One peer's connection: reads calls and carries them out, one after the other.
final class Connection: Sendable {
    /// How the running of a handler ended.
    private enum Outcome: Sendable {
        case finished
        case failed(any Error)
        case interrupted
    }

    private let channel: NIOAsyncChannel<Frame, Never>
    private let peer: VarlinkPeer
    private let dispatcher: Dispatcher
    private let state = Mutex(ConnectionStateMachine())

    /// Makes the connection of a channel that was just accepted; on the channel's event loop.
    init(_ channel: any Channel, dispatcher: Dispatcher) throws {
        let found = try channel.pipeline.syncOperations.withUnsafeTransportIfAvailable(of: CInt.self) { descriptor in
            try VarlinkPeer(ofSocket: descriptor)
        }
        guard let found else { throw VarlinkConnectionError.closed }
        peer = found
        try channel.pipeline.syncOperations.addHandler(
            ByteToMessageHandler(FrameDecoder(maximumLength: dispatcher.configuration.maximumFrameLength)))
        // The marks count frames, which may be as long as the limit.
        self.channel = try NIOAsyncChannel(
            wrappingChannelSynchronously: channel,
            configuration: .init(backPressureStrategy: .init(lowWatermark: 1, highWatermark: 4)))
        self.dispatcher = dispatcher
    }

    /// Serves until the peer has sent its last call, breaks the protocol or leaves, or the server stops.
    func run() async {
        channel.channel.closeFuture.whenComplete { [self] _ in
            state.withLock { $0.closed() }?.finish()
        }
        // What ends a connection ends nothing else; there is nobody to tell.
        try? await channel.executeThenClose { frames in
            for try await frame in frames {
                guard case .message(let bytes) = frame, let call = try? CallMessage(reading: bytes),
                    await serve(call)
                else { return }
            }
        }
    }

    /// Ends the connection as soon as its running call is over.
    func stop() {
        switch state.withLock({ $0.stop() }) {
        case .close: close()
        case .interrupt(let interruption): interruption.finish()
        case .wait: break
        }
    }

    /// Closes the connection at once.
    func close() {
        channel.channel.close(promise: nil)
    }

    /// Carries out one call; false ends the connection.
    private func serve(_ call: CallMessage) async -> Bool {
        let (interrupted, interruption) = AsyncStream.makeStream(of: Never.self)
        let isOneway = call.mode == .oneway
        let isMonitor = dispatcher.isMonitor(call)
        switch state.withLock({ $0.callRead(interruption, isOneway: isOneway, isMonitor: isMonitor) }) {
        case .serve: break
        case .skip: return true
        case .end: return false
        }
        let replies = dispatcher.replyWriter(for: call, channel: channel.channel)
        let outcome = await runHandler(of: call, replies: replies, interrupted: interrupted)
        let survives = await conclude(call, outcome, replies: replies)
        return state.withLock { $0.callEnded() } && survives
    }

    /// Runs the handler, and cancels it where it is interrupted.
    private func runHandler(
        of call: CallMessage, replies: ReplyWriter, interrupted: AsyncStream<Never>
    ) async -> Outcome {
        await withTaskGroup(of: Outcome.self) { group in
            group.addTask { [dispatcher, peer] in
                do {
                    try await dispatcher.dispatch(VarlinkCall(call, peer: peer, replies: replies))
                    return .finished
                } catch {
                    return .failed(error)
                }
            }
            group.addTask {
                for await _ in interrupted {}
                return .interrupted
            }
            let first = await group.next() ?? .interrupted
            group.cancelAll()
            return first
        }
    }

    /// Sends what the handler left unsaid; false ends the connection.
    private func conclude(_ call: CallMessage, _ outcome: Outcome, replies: ReplyWriter) async -> Bool {
        switch outcome {
        case .interrupted: return call.mode == .oneway
        case .finished where replies.isAnswered: return true
        case .finished: return await answer(call, ReplyMessage(parameters: [:]), replies)
        case .failed(is VarlinkConnectionError) where !channel.channel.isActive: return true
        case .failed(is CancellationError) where Task.isCancelled: return false
        case .failed(let error as VarlinkError) where !replies.isAnswered:
            return await answer(call, ReplyMessage(error), replies)
        case .failed(let error): return await answerFailure(call, error, replies)
        }
    }

    private func answer(_ call: CallMessage, _ reply: ReplyMessage, _ replies: ReplyWriter) async -> Bool {
        do {
            try await replies.send(reply)
            return true
        } catch VarlinkConnectionError.closed {
            return true
        } catch {
            return await answerFailure(call, error, replies)
        }
    }

    /// Answers a fault of the service as its configuration says.
    private func answerFailure(_ call: CallMessage, _ error: any Error, _ replies: ReplyWriter) async -> Bool {
        let answer = dispatcher.configuration.failure(call.method, error)
        // A oneway call has no answer, and a call that has its last reply can have no other.
        if call.mode == .oneway || replies.isAnswered { return true }
        guard let answer else { return false }
        return (try? await replies.sendUnchecked(ReplyMessage(answer))) != nil
    }
}
