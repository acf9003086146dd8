import RoosterModel

/// A number for everything that feeds say of a meeting, so that a feed whose numbers are the same need not be rendered.
///
/// Numbers hold while the program runs: Swift's hashing begins anew with every start.
struct MeetingDigests: Sendable {
    /// The number of each meeting of a plan.
    let values: [Int]
    /// One for all rides.
    let rides: Int

    /// Computes them.
    ///
    /// - Complexity: O(meetings + activities + places).
    init(_ plan: Plan, _ state: State) {
        var activities: [String: Int] = [:]
        for activity in state.activities.sorted {
            activities[activity.id] = Self.digest(activity, state.organisations[activity.organisation])
        }
        var places: [String: Int] = [:]
        for location in state.locations.sorted { places[location.id] = Self.digest(location, 0) }
        values = plan.meetings.map { meeting in
            var hasher = Hasher()
            hasher.combine(meeting)
            hasher.combine(activities[meeting.activity])
            hasher.combine(meeting.location.flatMap { places[$0] })
            hasher.combine(meeting.room.flatMap { state.rooms[$0] })
            return hasher.finalize()
        }
        rides = Self.digest(state.rides.sorted, 0)
    }

    private static func digest(_ first: some Hashable, _ second: some Hashable) -> Int {
        var hasher = Hasher()
        hasher.combine(first)
        hasher.combine(second)
        return hasher.finalize()
    }
}
