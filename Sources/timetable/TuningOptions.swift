public import ArgumentParser
public import Timetabling

/// Options that change the search.
struct TuningOptions: ParsableArguments {
    /// What decides whether a move that makes things worse is made.
    @Option(help: "annealing, or late-acceptance.") var engine = SectioningSettings().engine
    /// Start temperature as a share of the typical cost of a move.
    @Option(help: .hidden) var startFactor = SectioningSettings().startFactor
    /// Temperature at the end.
    @Option(help: .hidden) var floor = SectioningSettings().floor
    /// First price of a broken hard rule in typical costs.
    @Option(help: .hidden) var hardFactor = SectioningSettings().hardFactor
    /// Least price of a broken hard rule as a share of the first.
    @Option(help: .hidden) var hardFloor = SectioningSettings().hardFloor
    /// Share of the time after which a broken timetable is given up.
    @Option(help: .hidden) var hardPatience = SectioningSettings().hardPatience
    /// Most that a broken hard rule costs in typical costs.
    @Option(help: .hidden) var hardCeiling = SectioningSettings().hardCeiling
    /// One move in so many may break hard rules.
    @Option(help: .hidden) var looseEvery = SectioningSettings().looseEvery
    /// Percentage of moves about students.
    @Option(help: .hidden) var studentShare = SectioningSettings().studentShare
    /// Number of moves instead of the time.
    @Option(help: .hidden) var moveLimit = 0

    /// The settings with these options.
    var settings: SectioningSettings {
        var settings = SectioningSettings()
        settings.engine = engine
        settings.startFactor = startFactor
        settings.floor = floor
        settings.hardFactor = hardFactor
        settings.hardFloor = hardFloor
        settings.hardPatience = hardPatience
        settings.hardCeiling = hardCeiling
        settings.looseEvery = looseEvery
        settings.studentShare = studentShare
        settings.moveLimit = moveLimit
        return settings
    }
}

extension SectioningSettings.Engine: ExpressibleByArgument {}
