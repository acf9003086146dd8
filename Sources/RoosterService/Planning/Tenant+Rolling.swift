import Logging
import RoosterModel

extension Tenant {
    /// Rolls the horizon when its weekly moment has passed since the last time, and has what is published planned on.
    ///
    /// The roll is a change like any other, in the journal under the name of the rule. Without anything published only the
    /// horizon moves: the first plan is asked for by a person.
    ///
    /// - Returns: Whether it rolled.
    @discardableResult
    func rollIfDue() -> Bool {
        guard let rolled = state.municipality?.rolled(at: clock.now()) else { return false }
        do {
            _ = try apply([.configure(rolled)], by: .weeklyRoll)
            if published != nil { _ = try requestSearch(SearchOptions()) }
        } catch {
            // Tried again at the next look; the status tells what the store refused.
            logger.error("Rolling the horizon failed", metadata: ["roll.error": "\(error)"])
            return false
        }
        logger.info("Horizon rolled", metadata: ["rooster.horizon_start": "\(rolled.horizon.start.isoText)"])
        return true
    }
}

extension Caller {
    /// The rule that rolls the horizon every week.
    package static let weeklyRoll = Caller(uid: nil, name: "weekly-roll")
}
