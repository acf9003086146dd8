import RoosterModel
import Timetabling

/// Reads the engine's obstacles as the rules of the data folder.
struct ReasonReading {
    let compiled: CompiledState
    let person: Int

    /// The rules that stand in the way, those met most often first, each once, at most four.
    func reasons(_ found: DemandObstacles) -> [Reason] {
        var counts: [Reason: Int] = [:]
        for (obstacle, count) in found.ofPerson { counts[reason(obstacle), default: 0] += count }
        for (obstacle, count) in found.ofSeries { counts[reason(obstacle), default: 0] += count }
        for (obstacle, count) in found.ofAppointments { counts[reason(obstacle), default: 0] += count }
        let order = Reason.allCases
        let sorted = counts.sorted { left, right in
            if left.value != right.value { return left.value > right.value }
            return (order.firstIndex(of: left.key) ?? 0) < (order.firstIndex(of: right.key) ?? 0)
        }
        return sorted.prefix(4).map(\.key)
    }

    private func reason(_ obstacle: Obstacle) -> Reason {
        switch obstacle {
        case .day: .window
        case .forbidden: compiled.participants[person].available.isEmpty ? .busy : .notAvailable
        case .overlap, .guarding: .busy
        case .unreachable: compiled.participants[person].modes.isEmpty ? .noMode : .outOfReach
        case .departure: .busHours
        case .uncovered: .childUncovered
        case .full: .groupFull
        case .weekCeiling: .ceilingWeek
        case .dayCeiling, .alone: .activitiesPerDay
        case .freeWeekday: .freeWeekday
        case .ramp: .rampUp
        case .relation: .relation
        case .order: .order
        case .share: .minShare
        }
    }

    private func reason(_ obstacle: SeriesObstacle) -> Reason {
        switch obstacle {
        case .room: .roomMissing
        case .staff: .staffMissing
        case .dates: .window
        case .seriesMaximum: .maxGroups
        case .pool: .pool
        case .groupMinimum: .groupTooSmall
        }
    }

    private func reason(_ obstacle: AppointmentObstacle) -> Reason {
        switch obstacle {
        case .dates: .window
        case .room: .roomMissing
        case .staff: .staffMissing
        case .person(let obstacle): reason(obstacle)
        }
    }
}
