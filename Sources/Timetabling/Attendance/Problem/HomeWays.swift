/// How long the ways between two homes take, which are too many for a table.
public struct HomeWays: Sendable {
    /// One mode.
    public struct Mode: Sendable, Hashable {
        /// Minutes that a kilometre takes.
        public var minutesPerKilometre: Double
        /// Minutes added to every way.
        public var fixedMinutes: Double
        /// Longest way in kilometres; nil: no limit.
        public var mostKilometres: Double?

        /// Makes a mode.
        public init(minutesPerKilometre: Double, fixedMinutes: Double, mostKilometres: Double?) {
            self.minutesPerKilometre = minutesPerKilometre
            self.fixedMinutes = fixedMinutes
            self.mostKilometres = mostKilometres
        }
    }

    /// Two areas and a mode.
    public struct Link: Sendable, Hashable {
        /// Number of the area it begins in.
        public var from: Int
        /// Number of the area it ends in.
        public var to: Int
        /// Number of the mode.
        public var mode: Int

        /// Makes a link.
        public init(from: Int, to: Int, mode: Int) {
            self.from = from
            self.to = to
            self.mode = mode
        }
    }

    /// The modes, by number; empty: no way between homes is known.
    public var modes: [Mode] = []
    /// Known minutes between areas, instead of the estimate.
    public var known: [Link: Int] = [:]

    /// No way between homes is known.
    public init() {}

    /// Distances on a flat map are a little off; ways are taken to be so much longer.
    private static let margin = 1.01

    /// Minutes from one home to another by a mode; nil when it cannot be gone.
    func minutes(from: HomeLegs, to: HomeLegs, mode: Int) -> Int? {
        guard modes.indices.contains(mode), let start = from.point, let end = to.point else { return nil }
        let (east, north) = (end.east - start.east, end.north - start.north)
        let kilometres = (east * east + north * north).squareRoot() * Self.margin
        if let most = modes[mode].mostKilometres, kilometres > most { return nil }
        if let row = known[Link(from: from.area, to: to.area, mode: mode)] { return row }
        let minutes = kilometres * modes[mode].minutesPerKilometre + modes[mode].fixedMinutes
        return Int((minutes / 5 - 1e-9).rounded(.up)) * 5
    }
}
