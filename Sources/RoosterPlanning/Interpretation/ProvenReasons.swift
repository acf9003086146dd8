import RoosterModel
import Timetabling

/// Reasons for a shortfall that the plan itself proves, without trying anything.
struct ProvenReasons {
    let compiled: CompiledState
    let timetable: AttendanceState

    /// The reasons of a short requirement.
    ///
    /// - Parameters:
    ///   - item: The requirement.
    ///   - person: Number of the participant.
    ///   - attended: What they have done and are planned to attend.
    /// - Returns: Those that are proven, none when the plan proves none.
    func reasons(_ item: RequirementCase, person: Int, attended: [Records.Entry]) -> [Reason] {
        var reasons: [Reason] = []
        if comesTooLate(item, attended) { reasons.append(.order) }
        if losesClosedDays(item, person) { reasons.append(.closedDay) }
        return reasons
    }

    /// Whether the hours that must come before it are complete only when its window has closed, or never.
    private func comesTooLate(_ item: RequirementCase, _ attended: [Records.Entry]) -> Bool {
        guard let hours = item.requirement.conditions.afterHours, let window = item.window else { return false }
        var minutes = 0.0
        for entry in attended.sorted(by: { $0.date < $1.date }) where hours.of.includes(entry.activity) {
            minutes += Double(entry.minutes)
            if minutes >= hours.atLeast * 60 { return entry.date > window.upperBound }
        }
        return true
    }

    /// Whether a group they are in, and that counts for it, would meet on a closed day of its window.
    private func losesClosedDays(_ item: RequirementCase, _ person: Int) -> Bool {
        let horizon = compiled.problem.horizon
        let window = item.window.map { compiled.calendar.day($0.lowerBound)...compiled.calendar.day($0.upperBound) }
        let mine = timetable.enrolled[person].map { timetable.series[$0] }.filter {
            item.fits(compiled.activities[$0.activity])
        }
        let today = max(0, compiled.calendar.day(compiled.today))
        return (today..<max(today, horizon.dayCount)).contains { day in
            compiled.calendar.closed.contains(day) && window?.contains(day) ?? true
                && mine.contains { series in
                    series.span.contains(day)
                        && series.slots.contains { $0.weekday == horizon.weekday(of: day) }
                }
        }
    }
}
