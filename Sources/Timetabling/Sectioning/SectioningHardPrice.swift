/// What one broken hard rule costs in the annealing: more while rules stay broken, less while none is.
///
/// The price stays near the cost of soft moves: a prohibitive one would freeze a timetable that breaks a rule, since every
/// way out leads through others. When none of that helps, the search goes back to its best timetable and stays strict.
struct SectioningHardPrice {
    /// The price.
    private(set) var weight: Int
    /// Whether no further rule may be broken at any price.
    private(set) var isStrict = false

    private var price: Double
    private let floor: Double
    private let ceiling: Double
    private var unbrokenAt = 0.0
    private var looseAt = 0.0

    /// The share of the time after which a timetable that stays broken is given up.
    private static let patience = 0.1
    /// The share of the time after which the search stays strict.
    private static let strictFrom = 0.85

    /// Creates a price from the typical cost of a soft move.
    init(typical: Double, _ settings: SectioningSettings) {
        price = typical * settings.hardFactor
        floor = price / 2
        ceiling = max(price, typical * settings.hardCeiling)
        weight = Int(price)
    }

    /// Adapts the price after a batch of moves.
    ///
    /// - Parameters:
    ///   - isBroken: Whether a hard rule is broken now.
    ///   - share: The share of the time that is over.
    /// - Returns: Whether the search should go back to its best timetable.
    mutating func update(isBroken: Bool, share: Double) -> Bool {
        if isBroken {
            price = min(price * 1.01, ceiling)
        } else {
            price = max(price * 0.998, floor)
            unbrokenAt = share
        }
        weight = Int(price)
        isStrict = share > Self.strictFrom || share < looseAt
        guard isBroken, share - unbrokenAt > Self.patience || (isStrict && share - unbrokenAt > 0.02) else {
            return false
        }
        unbrokenAt = share
        looseAt = share + Self.patience
        isStrict = true
        return true
    }
}
