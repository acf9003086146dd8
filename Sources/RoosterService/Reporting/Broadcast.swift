import Synchronization

/// A value that many follow: each sees the current one first, then the newest; one that is slow misses some.
package final class Broadcast<Value: Sendable & Equatable>: Sendable {
    private struct Followers {
        var value: Value
        var next = 0
        var continuations: [Int: AsyncStream<Value>.Continuation] = [:]
    }

    private let followers: Mutex<Followers>

    /// Starts with a value.
    package init(_ value: Value) {
        followers = Mutex(Followers(value: value))
    }

    /// The current value.
    package var value: Value { followers.withLock { $0.value } }

    /// Sends a value to all, unless it is the same as before.
    package func send(_ value: Value) {
        update { $0 = value }
    }

    /// Alters the value and sends it to all, unless it is the same as before.
    package func update(_ alter: (inout Value) -> Void) {
        let (value, receivers) = followers.withLock { followers -> (Value, [AsyncStream<Value>.Continuation]) in
            let old = followers.value
            alter(&followers.value)
            guard followers.value != old else { return (old, []) }
            return (followers.value, Array(followers.continuations.values))
        }
        for receiver in receivers { receiver.yield(value) }
    }

    /// The current value, then each newest one, until the reader stops.
    package func follow() -> AsyncStream<Value> {
        let (stream, continuation) = AsyncStream.makeStream(of: Value.self, bufferingPolicy: .bufferingNewest(1))
        let id = followers.withLock { followers in
            // Yielded under the lock, so that no newer value can come before this one; nothing is called back by it.
            continuation.yield(followers.value)
            followers.next += 1
            followers.continuations[followers.next] = continuation
            return followers.next
        }
        continuation.onTermination = { [weak self] _ in
            self?.followers.withLock { $0.continuations[id] = nil }
        }
        return stream
    }
}
