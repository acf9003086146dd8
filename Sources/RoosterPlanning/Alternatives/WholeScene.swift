import RoosterModel
import Timetabling

/// A whole plan as an instance of the engine, with the timetable as the plan says.
struct WholeScene {
    let compiled: CompiledState
    var timetable: AttendanceState
    /// Ids of groups by the number of their series; nil for what the plan does not know.
    let groupIDs: [String?]

    /// Compiles everything; nil when there are no settings.
    init?(_ request: PlanningRequest) {
        guard let compiled = CompiledState(request) else { return nil }
        self.compiled = compiled
        var timetable = AttendanceState(problem: compiled.problem)
        timetable.load()
        self.timetable = timetable
        groupIDs = timetable.series.map { series in series.tag.map { compiled.existingGroups[$0] } }
    }
}
