import CoreMetrics
import Synchronization

/// A counter of whole numbers, which only grows.
final class WholeCounter: CounterHandler, Series {
    private let value = Atomic<Int64>(0)

    func increment(by amount: Int64) {
        guard amount > 0 else { return }
        // Wraps after 292 years of 10⁹ a second.
        value.wrappingAdd(amount, ordering: .relaxed)
    }

    func reset() {
        value.store(0, ordering: .relaxed)
    }

    func write(to text: inout ExpositionText, name: String, labels: Labels) {
        text.append(name, labels.inBraces, value.load(ordering: .relaxed))
    }
}
