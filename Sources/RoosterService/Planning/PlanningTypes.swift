package import RoosterModel
import Synchronization

/// What a search is asked.
package struct PlanningRequest: Sendable {
    /// What is known.
    package var state: State
    /// What people have; nil: nothing is published.
    package var published: Plan?
    /// Today.
    package var now: PlanningMoment
    /// Time limit of the search.
    package var seconds: Double
    /// Threads it may use, at least 1.
    package var workers: Int
    /// Seed of the search.
    package var seed: UInt64
    /// Whether to ignore what people have.
    package var startAfresh: Bool
    package init(state: State, published: Plan?, now: PlanningMoment, seconds: Double, workers: Int, seed: UInt64, startAfresh: Bool) {
        self.state = state
        self.published = published
        self.now = now
        self.seconds = seconds
        self.workers = workers
        self.seed = seed
        self.startAfresh = startAfresh
    }
}

package struct PlanningMoment: Sendable, Hashable {
    package var date: CalendarDate
    package var text: String
    package init(date: CalendarDate, text: String) {
        self.date = date
        self.text = text
    }
}

package struct PlanningProgress: Sendable, Hashable {
    package enum Phase: String, Sendable, Hashable { case compiling, constructing, improving, interpreting }
    package var phase: Phase
    package var share: Double
    package var unplaced: Int
    package var served: Double
    package var secondsLeft: Double
    package init(phase: Phase, share: Double, unplaced: Int, served: Double, secondsLeft: Double) {
        self.phase = phase
        self.share = share
        self.unplaced = unplaced
        self.served = served
        self.secondsLeft = secondsLeft
    }
}

package struct PlanDifference: Codable, Sendable {
    package var added: [String] = []
    package var moved: [String] = []
    package var cancelled: [String] = []
    package var room: [String] = []
    package var staff: [String] = []
    package var participants: [String] = []
    package var notices: [ChangeNotice] = []
    package init() {}
}

package struct ExcludedOption: Codable, Sendable {
    package var option: String
    package var reasons: [Reason]
}

package struct Explanation: Codable, Sendable {
    package var participant: String
    package var requirement: String
    package var status: RequirementStanding.Status
    package var missing: Double
    package var options: [ExcludedOption]
    package var reasons: [Reason]
    package var sentences: [String: [String]]
}

package final class StopFlag: Sendable {
    private let raised = Mutex(false)
    package init() {}
    package func raise() { raised.withLock { $0 = true } }
    package var isRaised: Bool { raised.withLock { $0 } }
}
