/// A temperature that falls geometrically from a start to a floor, which it reaches when the time is over.
///
/// Calibrating the cooling to the time that is left, instead of to a number of moves, is what puts plain annealing at
/// the top of curriculum-based timetabling. Source: Bellio, Ceschia, Di Gaspero, Schaerf, Urli, "Feature-based tuning
/// of simulated annealing applied to the curriculum-based course timetabling problem", C&OR 65 (2016).
public struct Cooling: Sendable {
    /// Temperature at the begin, in units of the objective.
    public let start: Double
    /// Temperature at the end.
    public let floor: Double

    /// A cooling between two temperatures, both above 0.
    public init(start: Double, floor: Double) {
        self.start = start
        self.floor = floor
    }

    /// The temperature when this share (0–1) of the time is over.
    public func temperature(at share: Double) -> Double {
        start * power(floor / start, min(max(share, 0), 1))
    }

    /// Whether a change of the objective by `delta` is accepted at a temperature (Metropolis).
    public static func accepts(_ delta: Double, temperature: Double, random: inout RandomSource) -> Bool {
        delta <= 0 || random.unit() < exponential(-delta / temperature)
    }
}
