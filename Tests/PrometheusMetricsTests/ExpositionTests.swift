import CoreMetrics
import PrometheusMetrics
import Testing

@Suite struct ExpositionTests {
    private static let dropped = """
        # HELP metrics_dropped_series_total Metrics that were not kept: too many, or of two kinds.
        # TYPE metrics_dropped_series_total counter
        metrics_dropped_series_total 0

        """

    private func metrics(_ change: (inout PrometheusConfiguration) -> Void = { _ in }) -> PrometheusMetricsFactory {
        var configuration = PrometheusConfiguration()
        change(&configuration)
        return PrometheusMetricsFactory(configuration: configuration)
    }

    @Test func withoutMetricsOnlyTheDroppedAreCounted() {
        #expect(metrics().text() == Self.dropped)
        #expect(PrometheusMetricsFactory.contentType == "text/plain; version=0.0.4; charset=utf-8")
    }

    @Test func writesEveryKindInTheOrderOfNamesAndDimensions() {
        let metrics = metrics {
            $0.help = ["http.requests": "Requests\nby \\ route.", "plan.time": "Time of a plan."]
            $0.timers = .histogram(bounds: [0.5, 0.1])
            $0.distributions = ["feed.bytes": .summary]
        }
        Counter(label: "http.requests", dimensions: [("route", "/b"), ("code", "200")], factory: metrics).increment(
            by: 3)
        Counter(label: "http.requests", dimensions: [("code", "200"), ("route", "/a\"\\\n")], factory: metrics)
            .increment()
        FloatingPointCounter(label: "cpu.seconds", factory: metrics).increment(by: 0.25)
        Meter(label: "queue", factory: metrics).set(7)
        let gauge = Gauge(label: "temperature", factory: metrics)
        gauge.record(20)
        gauge.record(-1.5)
        let timer = Timer(label: "plan.time", factory: metrics)
        timer.recordMilliseconds(100)
        timer.recordMilliseconds(400)
        timer.recordSeconds(2)
        let recorder = Recorder(label: "feed.bytes", factory: metrics)
        recorder.record(1000)
        recorder.record(24.5)
        #expect(
            metrics.text() == """
                # HELP cpu_seconds_total cpu.seconds
                # TYPE cpu_seconds_total counter
                cpu_seconds_total 0.25
                # HELP feed_bytes feed.bytes
                # TYPE feed_bytes summary
                feed_bytes_sum 1024.5
                feed_bytes_count 2
                # HELP http_requests_total Requests\\nby \\\\ route.
                # TYPE http_requests_total counter
                http_requests_total{code="200",route="/a\\"\\\\\\n"} 1
                http_requests_total{code="200",route="/b"} 3
                # HELP plan_time_seconds Time of a plan.
                # TYPE plan_time_seconds histogram
                plan_time_seconds_bucket{le="0.1"} 1
                plan_time_seconds_bucket{le="0.5"} 2
                plan_time_seconds_bucket{le="+Inf"} 3
                plan_time_seconds_sum 2.5
                plan_time_seconds_count 3
                # HELP queue queue
                # TYPE queue gauge
                queue 7
                # HELP temperature temperature
                # TYPE temperature gauge
                temperature -1.5
                \(Self.dropped)
                """)
    }

    @Test func metricsOfOneLabelAreOneSeries() {
        let metrics = metrics()
        Counter(label: "a", dimensions: [("x", "1"), ("y", "2")], factory: metrics).increment()
        Counter(label: "a", dimensions: [("y", "2"), ("x", "1")], factory: metrics).increment()
        #expect(metrics.text().contains("a_total{x=\"1\",y=\"2\"} 2\n"))
    }

    @Test func namesAndDimensionsAreMadeValid() {
        let metrics = metrics { $0.recorders = .histogram(bounds: []) }
        Counter(label: "9 lives-total", dimensions: [("__name", "a"), ("ö", "b")], factory: metrics).increment()
        Recorder(label: "size", dimensions: [("le", "x")], factory: metrics).record(1)
        #expect(
            metrics.text() == """
                # HELP _9_lives_total 9 lives-total
                # TYPE _9_lives_total counter
                _9_lives_total{_="b",_name="a"} 1
                # HELP size size
                # TYPE size histogram
                size_bucket{exported_le="x",le="+Inf"} 1
                size_sum{exported_le="x"} 1
                size_count{exported_le="x"} 1
                \(Self.dropped)
                """)
    }

    @Test func writesNumbersThatGoReads() {
        let metrics = metrics()
        let values = [1e300, -.infinity, .infinity, .nan, 1e-7, 9_007_199_254_740_993.0]
        for (index, value) in values.enumerated() { Meter(label: "m\(index)", factory: metrics).set(value) }
        let lines = metrics.text().split(separator: "\n").filter { $0.hasPrefix("m") && !$0.hasPrefix("metrics") }
        #expect(lines == ["m0 1e+300", "m1 -Inf", "m2 +Inf", "m3 NaN", "m4 1e-07", "m5 9007199254740992.0"])
    }
}
