/// What can be tuned in the sectioning search.
public struct SectioningSettings: Sendable {
    /// What decides whether a move that makes things worse is made.
    public enum Engine: String, Sendable, CaseIterable {
        /// A temperature that falls with the time (Metropolis' rule).
        case annealing
        /// What the timetable cost some moves ago.
        case lateAcceptance = "late-acceptance"
    }

    /// The engine.
    public var engine = Engine.annealing
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
    /// Share of the runs about classes that displace others.
    public var displace = 0.15
    /// Share of the runs about classes that move classes tied by a rule together.
    public var linked = 0.1
    /// Share of runs that match rooms to classes that overlap each other, beside 1 for all plain runs.
    public var roomMatching = 0.0005
    /// Share of runs that search a few classes exactly.
    public var smallSearch = 0.0005
    /// Share of runs that give a student the best combination of classes.
    public var studentRebuild = 0.003
    /// How many times its first share a neighbourhood may win or lose by what it brings; 1 for fixed shares.
    public var mixReach = 2.0
    /// Number of moves to make instead of filling the time; 0 for none.
    ///
    /// With one worker the result is then reproducible.
    public var moveLimit = 0
    /// How often workers compare their best timetables.
    public var exchanges = 20

    /// Creates the settings that did best on ITC 2019.
    public init() {}
}
