public import CoreMetrics

/// Keeps the metrics of a program and writes them in the text format that Prometheus reads.
///
/// Labels such as `plan.duration` become names such as `plan_duration_seconds`: counters end in `_total`, timers in
/// `_seconds`. Two metrics with the same label and dimensions are one series.
///
/// ```swift
/// let metrics = PrometheusMetricsFactory()
/// MetricsSystem.bootstrap(metrics)
/// Counter(label: "plan.published").increment()
/// print(metrics.text())
/// ```
public final class PrometheusMetricsFactory: MetricsFactory {
    /// The media type of `text()`.
    public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    private let configuration: PrometheusConfiguration
    private let registry: Registry

    /// Creates a factory without metrics.
    public init(configuration: PrometheusConfiguration = PrometheusConfiguration()) {
        self.configuration = configuration
        registry = Registry(maximumSeries: configuration.maximumSeries)
    }

    /// All metrics in the exposition format 0.0.4, in the order of their names and dimensions, the number of those dropped last.
    public func text() -> String {
        registry.text()
    }

    /// Makes or finds a counter.
    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        series(label, dimensions, suffix: "_total", kind: .counter, make: WholeCounter.init)
    }

    /// Makes or finds a counter with fractions.
    public func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        series(label, dimensions, suffix: "_total", kind: .counter, make: FractionCounter.init)
    }

    /// Makes or finds a gauge.
    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        series(label, dimensions, kind: .gauge, make: GaugeSeries.init)
    }

    /// Makes or finds a distribution, or a gauge when the recorder does not aggregate.
    public func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        guard aggregate else { return series(label, dimensions, kind: .gauge, make: GaugeSeries.init) }
        return distribution(label, dimensions, suffix: "", otherwise: configuration.recorders)
    }

    /// Makes or finds a distribution of times in seconds.
    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        distribution(label, dimensions, suffix: "_seconds", otherwise: configuration.timers)
    }

    /// Forgets a counter.
    public func destroyCounter(_ handler: any CounterHandler) { remove(handler) }

    /// Forgets a counter with fractions.
    public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) { remove(handler) }

    /// Forgets a gauge.
    public func destroyMeter(_ handler: any MeterHandler) { remove(handler) }

    /// Forgets a recorder.
    public func destroyRecorder(_ handler: any RecorderHandler) { remove(handler) }

    /// Forgets a timer.
    public func destroyTimer(_ handler: any TimerHandler) { remove(handler) }

    private func remove(_ handler: AnyObject) {
        if let series = handler as? any Series { registry.remove(series) }
    }

    private func distribution(
        _ label: String, _ dimensions: [(String, String)], suffix: String,
        otherwise: PrometheusConfiguration.Distribution
    ) -> DistributionSeries {
        let form = configuration.distributions[label] ?? otherwise
        let kind =
            switch form {
            case .histogram: MetricKind.histogram
            case .summary: MetricKind.summary
            }
        return series(label, dimensions, suffix: suffix, kind: kind) { DistributionSeries(form) }
    }

    private func series<Wanted: Series>(
        _ label: String, _ dimensions: [(String, String)], suffix: String = "", kind: MetricKind, make: () -> Wanted
    ) -> Wanted {
        registry.series(
            MetricName.metric(label, suffix: suffix),
            Labels(dimensions, reserved: kind.reservedLabel),
            kind: kind,
            help: configuration.help[label] ?? label,
            make: make
        )
    }
}

extension MetricKind {
    /// The label that the kind writes itself.
    fileprivate var reservedLabel: String? {
        switch self {
        case .histogram: "le"
        case .summary: "quantile"
        case .counter, .gauge: nil
        }
    }
}
