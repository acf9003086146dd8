/// What one broken hard rule costs in the annealing: more while rules stay broken, less while none is.
///
/// In the last part of the time no further rule may be broken, and a timetable that still breaks one is given up for
/// the best. Alternative: a ceiling of two to six typical costs; measured 20 to 40 % worse on mary-spr17 and tg-fal17.
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

    private let patience: Double
    /// The share of the time after which the search stays strict.
    private static let strictFrom = 0.9

    /// Creates a price from the typical cost of a soft move.
    init(typical: Double, _ settings: SectioningSettings) {
        price = typical * settings.hardFactor
        floor = price * settings.hardFloor
        patience = settings.hardPatience
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
        guard isBroken, share - unbrokenAt > patience || (isStrict && share - unbrokenAt > 0.02) else {
            return false
        }
        unbrokenAt = share
        looseAt = share + patience
        isStrict = true
        return true
    }
}
