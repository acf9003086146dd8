package import RoosterModel

/// What a search is asked.
///
/// This and its neighbours are what the engine's words become at the edge of the service, so that neither the sockets
/// nor tests depend on the engine.
package struct PlanningRequest: Sendable {
    /// What is known.
    package var state: State
    /// What people have; nil: nothing is published.
    package var published: Plan?
    /// The moment the plan is made.
    package var now: PlanningMoment
    /// Time limit of the search in seconds.
    package var seconds: Double
    /// Threads it may use, at least 1.
    package var workers: Int
    /// Seed of the search.
    package var seed: UInt64
    /// Whether to ignore what people have.
    package var startAfresh: Bool
}

/// The moment a plan is made.
package struct PlanningMoment: Sendable, Hashable {
    /// Today.
    package var date: CalendarDate
    /// The moment as `2027-06-28T09:00:00Z`.
    package var text: String
}

/// How far planning is.
package struct PlanningProgress: Sendable, Hashable {
    /// The phases of planning.
    package enum Phase: String, CaseIterable, Sendable, Hashable {
        case compiling, constructing, improving, interpreting
    }

    /// The phase.
    package var phase: Phase
    /// Share of the time that is over, 0–1.
    package var share: Double
    /// Requirements of priority legal and must with something missing.
    package var unplaced: Int
    /// Share of the due legal and must amounts that is planned, 0–1.
    package var served: Double
    /// Seconds that are left.
    package var secondsLeft: Double

    /// Makes a step.
    package init(phase: Phase, share: Double, unplaced: Int, served: Double, secondsLeft: Double) {
        self.phase = phase
        self.share = share
        self.unplaced = unplaced
        self.served = served
        self.secondsLeft = secondsLeft
    }
}
