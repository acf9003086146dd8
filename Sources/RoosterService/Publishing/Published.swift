import Synchronization

/// The latest value, for any number of readers and one writer.
package final class Published<Value: Sendable>: Sendable {
    private let current: Mutex<Value>

    /// Starts with a value.
    package init(_ value: Value) {
        current = Mutex(value)
    }

    /// The latest value; the lock is held for one retain.
    package func load() -> Value {
        current.withLock { $0 }
    }

    /// Replaces the value: readers see the old one or the new one, never a mixture.
    package func publish(_ value: Value) {
        current.withLock { $0 = value }
    }
}
