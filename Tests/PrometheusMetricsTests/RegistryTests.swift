import CoreMetrics
import PrometheusMetrics
import Testing

@Suite struct RegistryTests {
    private func value(_ line: String, in metrics: PrometheusMetricsFactory) -> String? {
        metrics.text().split(separator: "\n").first { $0.hasPrefix("\(line) ") }.map {
            String($0.dropFirst(line.count + 1))
        }
    }

    @Test func countersOnlyGrow() {
        let metrics = PrometheusMetricsFactory()
        let counter = metrics.makeCounter(label: "a", dimensions: [])
        counter.increment(by: 5)
        counter.increment(by: -3)
        #expect(value("a_total", in: metrics) == "5")
        let fractions = metrics.makeFloatingPointCounter(label: "b", dimensions: [])
        for amount in [0.5, -1, .nan, .infinity] { fractions.increment(by: amount) }
        #expect(value("b_total", in: metrics) == "0.5")
        counter.reset()
        fractions.reset()
        #expect(value("a_total", in: metrics) == "0")
        #expect(value("b_total", in: metrics) == "0")
    }

    @Test func metersGoUpAndDown() {
        let metrics = PrometheusMetricsFactory()
        let meter = Meter(label: "a", factory: metrics)
        meter.set(2)
        meter.increment(by: 1.5)
        meter.decrement()
        #expect(value("a", in: metrics) == "2.5")
    }

    @Test func aNameOfTwoKindsKeepsTheFirst() {
        let metrics = PrometheusMetricsFactory()
        Meter(label: "a", factory: metrics).set(1)
        Recorder(label: "a", factory: metrics).record(2)
        #expect(value("a", in: metrics) == "1")
        #expect(value("metrics_dropped_series_total", in: metrics) == "1")
        #expect(!metrics.text().contains("histogram"))
    }

    @Test func moreSeriesThanTheLimitAreDroppedAndCounted() {
        var configuration = PrometheusConfiguration()
        configuration.maximumSeries = 2
        let metrics = PrometheusMetricsFactory(configuration: configuration)
        for key in 0..<5 { Counter(label: "a", dimensions: [("key", "\(key)")], factory: metrics).increment() }
        #expect(value("a_total{key=\"1\"}", in: metrics) == "1")
        #expect(value("a_total{key=\"2\"}", in: metrics) == nil)
        #expect(value("metrics_dropped_series_total", in: metrics) == "3")
    }

    @Test func aDestroyedMetricIsForgottenAndMakesRoom() {
        var configuration = PrometheusConfiguration()
        configuration.maximumSeries = 1
        let metrics = PrometheusMetricsFactory(configuration: configuration)
        Counter(label: "a", factory: metrics).destroy()
        let timer = Timer(label: "b", factory: metrics)
        timer.recordSeconds(1)
        #expect(value("a_total", in: metrics) == nil)
        #expect(value("b_seconds_count", in: metrics) == "1")
        timer.destroy()
        #expect(!metrics.text().contains("b_seconds"))
    }

    @Test func aHistogramCountsEveryValueOnceInTheRightBucket() {
        var configuration = PrometheusConfiguration()
        configuration.recorders = .histogram(bounds: [3, 1, 1, .infinity])
        let metrics = PrometheusMetricsFactory(configuration: configuration)
        let recorder = Recorder(label: "a", factory: metrics)
        for number in [0, 1, 2, 3, 4, 5] { recorder.record(number) }
        recorder.record(Double.nan)
        #expect(value("a_bucket{le=\"1\"}", in: metrics) == "2")
        #expect(value("a_bucket{le=\"3\"}", in: metrics) == "4")
        #expect(value("a_bucket{le=\"+Inf\"}", in: metrics) == "6")
        #expect(value("a_count", in: metrics) == "6")
        #expect(value("a_sum", in: metrics) == "15")
        #expect(metrics.text().components(of: "a_bucket") == 3)
    }

    @Test func manyThreadsLoseNothing() async {
        let metrics = PrometheusMetricsFactory()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<1000 {
                        Counter(label: "a", factory: metrics).increment()
                        FloatingPointCounter(label: "b", factory: metrics).increment(by: 0.5)
                        Timer(label: "c", factory: metrics).recordSeconds(1)
                        _ = metrics.text()
                    }
                }
            }
        }
        #expect(value("a_total", in: metrics) == "8000")
        #expect(value("b_total", in: metrics) == "4000")
        #expect(value("c_seconds_count", in: metrics) == "8000")
    }
}

extension String {
    /// How many lines begin with the given text.
    fileprivate func components(of prefix: String) -> Int {
        split(separator: "\n").filter { $0.hasPrefix(prefix) }.count
    }
}
