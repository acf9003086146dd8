import Synchronization

/// One series of values: a metric with one combination of dimensions.
protocol Series: AnyObject, Sendable {
    /// Writes the series.
    func write(to text: inout ExpositionText, name: String, labels: Labels)
}

/// All series of a factory, by name and dimensions.
final class Registry: Sendable {
    private struct Family {
        let kind: MetricKind
        let help: String
        var series: [Labels: any Series] = [:]
    }

    private struct State {
        var families: [String: Family] = [:]
        var seriesCount = 0
        var droppedCount: UInt64 = 0
    }

    private static let droppedName = "metrics_dropped_series_total"

    private let maximumSeries: Int
    private let state = Mutex(State())

    init(maximumSeries: Int) {
        self.maximumSeries = maximumSeries
    }

    /// The series of a name and dimensions, made now if there is none yet.
    ///
    /// A series is not kept, only counted as dropped, when there are too many already, or when the name belongs to a
    /// metric of another kind: a text with two kinds for one name is refused whole by Prometheus.
    func series<Wanted: Series>(
        _ name: String, _ labels: Labels, kind: MetricKind, help: String, make: () -> Wanted
    ) -> Wanted {
        state.withLock { state in
            var family = state.families[name] ?? Family(kind: kind, help: help)
            if family.kind == kind, let known = family.series[labels] as? Wanted { return known }
            let made = make()
            guard family.kind == kind, family.series[labels] == nil, state.seriesCount < maximumSeries,
                name != Self.droppedName
            else {
                state.droppedCount += 1
                return made
            }
            family.series[labels] = made
            state.families[name] = family
            state.seriesCount += 1
            return made
        }
    }

    /// Forgets a series.
    func remove(_ series: some Series) {
        state.withLock { state in
            for (name, family) in state.families {
                guard let found = family.series.first(where: { $0.value === series }) else { continue }
                state.families[name]?.series[found.key] = nil
                state.seriesCount -= 1
                if state.families[name]?.series.isEmpty == true { state.families[name] = nil }
                return
            }
        }
    }

    /// All series as text, by name and dimensions, the number of those dropped last.
    func text() -> String {
        // The values are read outside the lock, so that a reader does not hold up those who make metrics.
        let (families, dropped) = state.withLock { ($0.families, $0.droppedCount) }
        var text = ExpositionText()
        for (name, family) in families.sorted(by: { $0.key < $1.key }) {
            text.describe(name, kind: family.kind, help: family.help)
            for (labels, series) in family.series.sorted(by: { $0.key < $1.key }) {
                series.write(to: &text, name: name, labels: labels)
            }
        }
        text.describe(Self.droppedName, kind: .counter, help: "Metrics that were not kept: too many, or of two kinds.")
        text.append(Self.droppedName, "", dropped)
        return text.text
    }
}
