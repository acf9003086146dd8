/// What can be tuned in the sectioning search.
public struct SectioningSettings: Sendable {
    /// Start temperature as a share of the typical cost of a move.
    public var startFactor = 0.1
    /// Temperature at the end.
    public var floor = 0.3
    /// What a broken hard rule costs at first, as a share of the typical cost of a move.
    public var hardFactor = 1.5
    /// The least that it costs, as a share of the first price.
    public var hardFloor = 0.25
    /// The share of the time after which a timetable that stays broken is given up.
    public var hardPatience = 1.0
    /// The most that it may cost, in the same measure.
    public var hardCeiling = 1_000.0
    /// One move in so many may break hard rules at their price.
    public var looseEvery = 2
    /// Percentage of moves that are about students.
    public var studentShare = 25
    /// Number of moves to make instead of filling the time; 0 for none.
    ///
    /// With one worker the result is then reproducible.
    public var moveLimit = 0
    /// How often workers compare their best timetables.
    public var exchanges = 20

    /// Creates the settings that did best on ITC 2019.
    public init() {}
}
