package import RoosterModel
package import Timetabling

/// One person's part of a plan as a small instance, with what everybody else uses held.
package struct PersonScene {
    let compiled: CompiledState
    /// The timetable as the plan says.
    package var timetable: AttendanceState
    /// Number of the person.
    package let person: Int
    /// The participant.
    package let participant: Participant
    /// Ids of groups by the number of their series; nil for what the plan does not know.
    package let groupIDs: [String?]
    /// The person's forbidden time, taken apart.
    package let layers: [TakenTime]
    /// The rule for each part of the forbidden time.
    package let layerRules: [ExcludingRule]
    /// The demand for each requirement.
    package let demands: [String: Int]

    /// Builds a scene; nil when the person is not known or there are no settings.
    ///
    /// - Parameters:
    ///   - id: The participant.
    ///   - scenes: The plan.
    ///   - changes: What is altered on this copy.
    package init?(_ id: String, in scenes: PlanScenes, with changes: [Change] = []) {
        guard let scene = TownScene(of: scenes.family(of: id), in: scenes, with: changes),
            let person = scene.compiled.numbers.participants[id]
        else { return nil }
        compiled = scene.compiled
        timetable = scene.timetable
        self.person = person
        participant = compiled.participants[person]
        groupIDs = scene.groupIDs
        let taken = TakenTimes(compiled: compiled, participant: participant)
        layers = taken.layers
        layerRules = taken.rules
        demands = Dictionary(
            compiled.casesOfDemands.enumerated().filter { $1.participant.id == id }.map { ($1.key, $0) }
        ) { first, _ in first }
    }

    /// Ids of activities by the engine's numbers.
    package var activityIDs: [String] { compiled.activities.map(\.id) }
    /// Ids of rides by the engine's numbers.
    package var rideIDs: [String] { compiled.rides.map(\.id) }
    /// Ids of the children who must be looked after by the engine's numbers.
    package var dependantIDs: [String] { compiled.dependantChildren.map(\.id) }
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
