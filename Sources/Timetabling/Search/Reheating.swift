/// A cooling that is heated again when the search has come to rest before the time is over.
///
/// What is left of the time is cooled through once more, from a part of the way down to the floor: from the half, where
/// structures that took long to form stay, and those that hold the search fast do not.
struct Reheating: Sendable {
    private let cooling: Cooling
    private var from = 0.0
    private var rewound = 0.0
    /// How often it was heated.
    private(set) var count = 0

    /// How far back a reheat goes, as a share of the way down.
    private static let rewind = 0.5

    /// A cooling that has not been heated again.
    init(_ cooling: Cooling) { self.cooling = cooling }

    /// How far down the cooling is when a share of the time is over.
    func depth(at share: Double) -> Double {
        rewound + (1 - rewound) * (share - from) / (1 - from)
    }

    /// The temperature when a share of the time is over.
    func temperature(at share: Double) -> Double { cooling.temperature(at: depth(at: share)) }

    /// Heats again at a share of the time.
    mutating func reheat(at share: Double) {
        from = share
        rewound = Self.rewind
        count += 1
    }
}
