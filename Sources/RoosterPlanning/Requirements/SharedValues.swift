import RoosterModel

/// A participant that many requirements refer to, kept once.
final class SharedParticipant: Sendable {
    let value: Participant

    init(_ value: Participant) {
        self.value = value
    }
}

/// An activity that many entries refer to, kept once, with its place in the order of ids.
final class SharedActivity: Sendable {
    let value: Activity
    let number: Int

    init(_ value: Activity, number: Int) {
        self.value = value
        self.number = number
    }

    /// Activities in the order of their ids, by id.
    static func all(_ sorted: [Activity]) -> [String: SharedActivity] {
        Dictionary(
            sorted.enumerated().map { ($1.id, SharedActivity($1, number: $0)) }
        ) { first, _ in first }
    }
}

/// A requirement of a programme, kept once for everybody, with what it asks worked out for every activity.
final class SharedRequirement: Sendable {
    let programme: Programme
    let value: Requirement
    /// `PROGRAMME/ID`.
    let key: String
    /// Whether it asks for an activity, by the activity's number.
    let selects: [Bool]

    init(_ value: Requirement, _ programme: Programme, _ activities: [Activity]) {
        self.value = value
        self.programme = programme
        key = "\(programme.id)/\(value.id)"
        selects = activities.map { value.selects($0) }
    }
}

/// A programme with its requirements, kept once for everybody.
final class SharedProgramme: Sendable {
    let value: Programme
    /// As written; the rule on the first meeting last.
    let requirements: [SharedRequirement]
    /// Whether any requirement names an activity, by the activity's number.
    let includes: [Bool]

    init(_ value: Programme, _ activities: [Activity]) {
        self.value = value
        var requirements = value.requirements
        if let rule = value.start { requirements.append(Self.startRequirement(value, rule)) }
        self.requirements = requirements.map { SharedRequirement($0, value, activities) }
        includes = activities.map { activity in value.requirements.contains { $0.of.includes(activity) } }
    }

    /// The rule on the first meeting as a requirement of its own.
    private static func startRequirement(_ programme: Programme, _ rule: Programme.StartRule) -> Requirement {
        var of = Selection()
        for requirement in programme.requirements {
            of.activities += requirement.of.activities
            of.kinds += requirement.of.kinds
            of.themes += requirement.of.themes
            of.countsFor += requirement.of.countsFor
        }
        return Requirement(
            id: "start", kind: .once, of: of, within: Window(clock: rule.from, length: .days(rule.withinDays)),
            priority: .must)
    }
}
