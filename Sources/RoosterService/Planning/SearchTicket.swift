package import RoosterModel
import RoosterPlanning

/// A search that was asked for.
package struct SearchTicket: Sendable {
    /// Most searches that may wait.
    static let mostWaiting = 8

    /// Its number.
    let number: Int
    /// What was asked.
    let options: SearchOptions
    /// Raised to end it early.
    let stop: PlanningStop
    /// Where the caller hears of it.
    let events: AsyncStream<SearchEvent>.Continuation
}

/// What a caller may choose of a search.
package struct SearchOptions: Sendable, Hashable {
    /// Time limit in seconds; nil: the configured one.
    package var seconds: Double?
    /// Seed; nil: the configured one.
    package var seed: UInt64?
    /// Threads; nil: the configured number.
    package var workers: Int?
    /// Whether to ignore what people have.
    package var startAfresh: Bool

    /// Makes a choice.
    package init(seconds: Double? = nil, seed: UInt64? = nil, workers: Int? = nil, startAfresh: Bool = false) {
        self.seconds = seconds
        self.seed = seed
        self.workers = workers
        self.startAfresh = startAfresh
    }
}

/// What a caller hears of a search.
package enum SearchEvent: Sendable {
    /// It waits for others.
    case waiting
    /// How far it is.
    case progress(PlanningProgress)
    /// It made a draft; the last event.
    case finished(PlanOutline)
    /// It made none; the last event.
    case failed(String)
}
