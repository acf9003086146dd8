/// How a `PrometheusMetricsFactory` names, describes and bounds its metrics.
public struct PrometheusConfiguration: Sendable {
    /// How the distribution of recorded values is kept; every form takes the same memory however many values come.
    public enum Distribution: Hashable, Sendable {
        /// How many values lie at or below each bound, with their sum and number; the bounds rise.
        case histogram(bounds: [Double])
        /// Only the sum and the number of the values.
        case summary
    }

    /// What each metric means, by its label in the program.
    public var help: [String: String] = [:]
    /// The form for timers, in seconds.
    public var timers = Distribution.histogram(
        bounds: [0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60])
    /// The form for recorders that aggregate.
    public var recorders = Distribution.histogram(
        bounds: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000, 1_000_000])
    /// Other forms for single timers and recorders, by their label in the program.
    public var distributions: [String: Distribution] = [:]
    /// The most combinations of metric and dimensions; a metric beyond it is counted as dropped and not kept.
    public var maximumSeries = 10_000

    /// Creates the usual configuration.
    public init() {}
}
