import CoreMetrics
import Synchronization

/// A counter with fractions, which only grows.
final class FractionCounter: FloatingPointCounterHandler, Series {
    private let value = Mutex(0.0)

    func increment(by amount: Double) {
        // Also refuses what is not a number.
        guard amount > 0, amount.isFinite else { return }
        value.withLock { $0 += amount }
    }

    func reset() {
        value.withLock { $0 = 0 }
    }

    func write(to text: inout ExpositionText, name: String, labels: Labels) {
        text.append(name, labels.inBraces, value.withLock { $0 })
    }
}
