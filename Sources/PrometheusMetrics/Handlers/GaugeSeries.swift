import CoreMetrics
import Synchronization

/// A value that goes up and down: a meter, or a recorder that keeps only the last value.
final class GaugeSeries: MeterHandler, RecorderHandler, Series {
    private let value = Mutex(0.0)

    func set(_ value: Int64) { set(Double(value)) }

    func set(_ value: Double) {
        self.value.withLock { $0 = value }
    }

    func increment(by amount: Double) {
        value.withLock { $0 += amount }
    }

    func decrement(by amount: Double) {
        value.withLock { $0 -= amount }
    }

    func record(_ value: Int64) { set(Double(value)) }

    func record(_ value: Double) { set(value) }

    func write(to text: inout ExpositionText, name: String, labels: Labels) {
        text.append(name, labels.inBraces, value.withLock { $0 })
    }
}
