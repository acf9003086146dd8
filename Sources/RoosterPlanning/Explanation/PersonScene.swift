import RoosterModel
import Timetabling

/// One person's part of a plan as a small instance, with what everybody else uses held.
struct PersonScene {
    let compiled: CompiledState
    /// The timetable as the plan says.
    var timetable: AttendanceState
    /// Number of the person.
    let person: Int
    let participant: Participant
    /// Ids of groups by the number of their series; nil for what the plan does not know.
    let groupIDs: [String?]
    /// The person's forbidden time, taken apart, with the rule for each part.
    let layers: [TakenTime]
    let layerRules: [ExcludingRule]
    /// The demand for each requirement.
    let demands: [String: Int]

    /// Builds a scene; nil when the person is not known or there are no settings.
    ///
    /// - Parameters:
    ///   - id: The participant.
    ///   - scenes: The plan.
    ///   - changes: What is altered on this copy.
    init?(_ id: String, in scenes: PlanScenes, with changes: [Change] = []) {
        let family = scenes.family(of: id)
        guard let town = scenes.town, let state = try? scenes.reducedState(to: family).applying(changes) else {
            return nil
        }
        let published = scenes.published.map { scenes.reducedPlan($0, to: family, withGroups: false) }
        let request = PlanningRequest(state: state, published: published, now: scenes.now, seconds: 0)
        guard let compiled = CompiledState(request, like: town.compiled),
            let person = compiled.numbers.participants[id]
        else { return nil }
        var timetable = AttendanceState(problem: compiled.problem, holding: town.timetable)
        for (number, offer) in compiled.problem.activities.enumerated()
        where number < town.compiled.activities.count
            && offer.groupMaximum != town.compiled.problem.activities[number].groupMaximum
        {
            timetable.raiseSeats(of: number)
        }
        FamilyInTown(scenes: scenes, town: town, compiled: compiled, family: family).move(into: &timetable)
        self.compiled = compiled
        self.timetable = timetable
        self.person = person
        participant = compiled.participants[person]
        groupIDs = town.groupIDs
        let taken = TakenTimes(compiled: compiled, participant: participant)
        layers = taken.layers
        layerRules = taken.rules
        demands = Dictionary(
            compiled.casesOfDemands.enumerated().filter { $1.participant.id == id }.map { ($1.key, $0) }
        ) { first, _ in first }
    }
}

/// A participant's forbidden time, taken apart: each block, and the hours outside availability.
private struct TakenTimes {
    private(set) var layers: [TakenTime] = []
    private(set) var rules: [ExcludingRule] = []

    init(compiled: CompiledState, participant: Participant) {
        func add(_ masks: TimeMasks, _ rule: ExcludingRule) {
            var table = MaskTable()
            let numbers = masks.numbers(in: &table)
            layers.append(TakenTime(days: numbers.map { table.masks[Int($0)] }))
            rules.append(rule)
        }
        for block in compiled.state.blocks.sorted
        where block.subjectKind == .participant && block.subject == participant.id && block.kind == .busy {
            var masks = TimeMasks(compiled.calendar)
            masks.add(block)
            add(masks, ExcludingRule(reason: .busy, subject: "blocks.csv:\(block.key)"))
        }
        if !participant.available.isEmpty {
            var masks = TimeMasks(compiled.calendar)
            masks.addOutside(participant.available)
            add(masks, ExcludingRule(reason: .notAvailable, subject: "participants.csv:\(participant.id)"))
        }
    }
}
