import Metrics
import Synchronization

/// Counts answers by status; a counter is found once and not for every answer.
final class AnswerCounts: Sendable {
    private static let label = "rooster_http_requests_total"

    // What calendar programs get: without looking into the others.
    private let found = Counter(label: label, dimensions: [("status", "200")])
    private let unchanged = Counter(label: label, dimensions: [("status", "304")])
    private let others = Mutex<[Int: Counter]>([:])

    /// Counts one answer.
    func count(_ status: Int) {
        switch status {
        case 200: found.increment()
        case 304: unchanged.increment()
        default: counter(status).increment()
        }
    }

    private func counter(_ status: Int) -> Counter {
        others.withLock { others in
            if let known = others[status] { return known }
            let made = Counter(label: Self.label, dimensions: [("status", "\(status)")])
            others[status] = made
            return made
        }
    }
}
