import RoosterModel
import Timetabling

/// Some people's part of a plan as a small instance, with what everybody else uses held.
struct TownScene {
    let compiled: CompiledState
    /// The timetable as the plan says.
    var timetable: AttendanceState
    /// Ids of groups by the number of their series; nil for what the plan does not know.
    let groupIDs: [String?]

    /// Builds a scene; nil when there are no settings, or the changes cannot be applied.
    ///
    /// - Parameters:
    ///   - people: The participants.
    ///   - scenes: The plan.
    ///   - changes: What is altered on this copy.
    init?(of people: Set<String>, in scenes: PlanScenes, with changes: [Change] = []) {
        guard let town = scenes.town, let state = try? scenes.reducedState(to: people).applying(changes) else {
            return nil
        }
        let published = scenes.published.map { scenes.reducedPlan($0, to: people, withGroups: false) }
        let request = PlanningRequest(state: state, published: published, now: scenes.now, seconds: 0)
        guard let compiled = CompiledState(request, like: town.compiled) else { return nil }
        var timetable = AttendanceState(problem: compiled.problem, holding: town.timetable)
        for (number, offer) in compiled.problem.activities.enumerated()
        where number < town.compiled.activities.count
            && offer.groupMaximum != town.compiled.problem.activities[number].groupMaximum
        {
            timetable.raiseSeats(of: number)
        }
        FamilyInTown(scenes: scenes, town: town, compiled: compiled, family: people).move(into: &timetable)
        self.compiled = compiled
        self.timetable = timetable
        groupIDs = town.groupIDs
    }
}
