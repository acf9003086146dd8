import CoreMetrics
import Synchronization

/// The distribution of recorded values or times, in a fixed number of buckets.
final class DistributionSeries: TimerHandler, RecorderHandler, Series {
    private struct State {
        // The last bucket has no upper bound; a summary has none at all.
        var buckets: [UInt64]
        var sum = 0.0
        var count: UInt64 = 0
    }

    private let bounds: [Double]
    /// The bounds as the format writes them, the one at infinity included.
    private let boundTexts: [String]
    private let isHistogram: Bool
    private let state: Mutex<State>

    init(_ distribution: PrometheusConfiguration.Distribution) {
        switch distribution {
        case .histogram(let bounds):
            // The bucket without a bound is always there.
            self.bounds = Set(bounds.filter(\.isFinite)).sorted()
            isHistogram = true
        case .summary:
            bounds = []
            isHistogram = false
        }
        boundTexts = (self.bounds + [.infinity]).map(ExpositionText.number)
        state = Mutex(State(buckets: Array(repeating: 0, count: isHistogram ? self.bounds.count + 1 : 0)))
    }

    func recordNanoseconds(_ duration: Int64) {
        record(Double(duration) / 1_000_000_000)
    }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        guard !value.isNaN else { return }
        let bucket = bounds.firstIndex { value <= $0 } ?? bounds.count
        state.withLock { state in
            if isHistogram { state.buckets[bucket] += 1 }
            state.sum += value
            state.count += 1
        }
    }

    func write(to text: inout ExpositionText, name: String, labels: Labels) {
        let state = state.withLock { $0 }
        if isHistogram {
            let bucketName = "\(name)_bucket"
            var cumulated: UInt64 = 0
            for (bound, count) in zip(boundTexts, state.buckets) {
                cumulated += count
                text.append(bucketName, labels.inBraces(adding: "le", bound), cumulated)
            }
        }
        text.append("\(name)_sum", labels.inBraces, state.sum)
        text.append("\(name)_count", labels.inBraces, state.count)
    }
}
