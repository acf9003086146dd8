import NIOCore
import Synchronization

/// The replies of a call with `more`, in their order.
///
/// A reader that is slow holds the service back. Leaving the replies before their end closes the connection: the
/// protocol has no other way to tell a service to stop. A sequence has one reader.
public struct VarlinkReplies: AsyncSequence, Sendable {
    /// What a reply carries; an object.
    public typealias Element = JSONValue

    fileprivate typealias Producer = NIOThrowingAsyncSequenceProducer<
        JSONValue, any Error, NIOAsyncSequenceProducerBackPressureStrategies.HighLowWatermark, Demand
    >

    private let producer: Producer

    /// Reads the replies one by one.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let iterator: Producer.AsyncIterator

        /// Waits for the next reply.
        ///
        /// - Returns: What the reply carries, or nil after the last one.
        /// - Throws: ``VarlinkError`` where the service answers one, ``VarlinkConnectionError`` where the connection
        ///   fails.
        @concurrent
        public func next() async throws -> JSONValue? {
            try await iterator.next()
        }
    }

    /// Makes the reader.
    ///
    /// - Returns: The reader.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(iterator: producer.makeAsyncIterator())
    }

    /// Makes the replies of a call and what they come from.
    static func make(_ channel: any Channel, demand: @escaping @Sendable () -> Void) -> (VarlinkReplies, Source) {
        let delegate = Demand(channel: channel, demand: demand)
        let sequence = Producer.makeSequence(
            elementType: JSONValue.self, failureType: (any Error).self,
            backPressureStrategy: .init(lowWatermark: 1, highWatermark: 4), finishOnDeinit: true, delegate: delegate)
        return (VarlinkReplies(producer: sequence.sequence), Source(source: sequence.source, delegate: delegate))
    }
}

extension VarlinkReplies {
    /// Where the replies of one call come from.
    struct Source: Sendable {
        fileprivate let source: Producer.Source
        fileprivate let delegate: Demand

        /// Hands over a reply; false where the reader has enough for now.
        func yield(_ parameters: JSONValue) -> Bool {
            switch source.yield(parameters) {
            case .produceMore, .dropped: true
            case .stopProducing: false
            }
        }

        /// Says that the last reply was handed over, or what failed.
        func finish(_ error: (any Error)?) {
            delegate.isComplete.store(true, ordering: .relaxed)
            if let error { source.finish(error) } else { source.finish() }
        }
    }

    /// Hears what the reader does.
    fileprivate final class Demand: NIOAsyncSequenceProducerDelegate {
        /// True once the call is over; the reader may then leave without harm.
        let isComplete = Atomic(false)
        private let channel: any Channel
        private let demand: @Sendable () -> Void

        init(channel: any Channel, demand: @escaping @Sendable () -> Void) {
            self.channel = channel
            self.demand = demand
        }

        func produceMore() {
            channel.eventLoop.execute(demand)
        }

        func didTerminate() {
            if !isComplete.load(ordering: .relaxed) { channel.close(promise: nil) }
        }
    }
}
