/// What follows from the share of the time that is over: temperature, windows, exchanges, and when to heat again.
struct SectioningPace {
    private var reheating: Reheating
    private let exchanges: Int
    private var window = 0
    private var exchange = 0
    private var least = Int.max
    private var leastAt = 0.0

    /// Windows in the whole time; at the end of each the mix of moves is adapted.
    private static let windows = 200
    /// The share of the time without a better timetable after which the search is at rest.
    private static let rest = 0.12
    /// From this share on there is not enough time left to cool once more.
    private static let lastReheat = 0.75

    /// A pace from the typical cost of a move.
    init(typical: Double, _ settings: SectioningSettings) {
        let start = max(1, typical * settings.startFactor)
        reheating = Reheating(Cooling(start: start, floor: min(start, settings.floor)))
        exchanges = settings.exchanges
    }

    /// The temperature at a share of the time.
    func temperature(at share: Double) -> Double { reheating.temperature(at: share) }

    /// Whether a new window begins at a share of the time.
    mutating func beginsWindow(at share: Double) -> Bool {
        guard Int(share * Double(Self.windows)) > window else { return false }
        window = Int(share * Double(Self.windows))
        return true
    }

    /// Whether workers compare their timetables at a share of the time.
    mutating func isTimeToExchange(at share: Double) -> Bool {
        guard Int(share * Double(exchanges)) > exchange else { return false }
        exchange = Int(share * Double(exchanges))
        return true
    }

    /// Notes the least penalty found so far, and heats again when it has not fallen for long in the cold half.
    ///
    /// - Returns: Whether it was heated again.
    mutating func shouldReheat(least: Int, at share: Double) -> Bool {
        if least < self.least {
            self.least = least
            leastAt = share
        }
        let isAtRest = share - leastAt > Self.rest && reheating.depth(at: share) > 0.6
        guard isAtRest, share < Self.lastReheat else { return false }
        reheating.reheat(at: share)
        leastAt = share
        return true
    }
}
