import Timetabling

/// A meeting in short form for rule tests: `Meeting("1010000", 90, 20, "1111", room: 1)`.
struct Meeting {
    /// The interval of the class.
    let interval: SectioningInstance.Interval
    /// Id of the room, or nil.
    let room: Int?

    /// Creates a meeting from the bit strings of the format.
    init(_ days: String, _ start: Int, _ length: Int, _ weeks: String = "1111", room: Int? = nil) {
        interval = SectioningInstance.Interval(
            days: UInt16(bits(days)), start: start, length: length, weeks: bits(weeks))
        self.room = room
    }
}

/// A row of zeros and ones as a set; the first character is bit 0.
func bits(_ text: String) -> UInt64 {
    text.enumerated().reduce(0) { $1.element == "1" ? $0 | 1 << UInt64($1.offset) : $0 }
}

/// What the evaluator says about one rule over fixed classes, once as a soft and once as a hard constraint.
struct RuleJudgement: Equatable {
    /// Penalty of the soft constraint with penalty 3.
    var soft: Int
    /// Violations of the hard constraint.
    var hard: Int
}

/// Evaluates a rule over meetings of four weeks of seven days of 288 slots; rooms 1, 2 and 3, with 4 slots from 1 to 2.
func judge(_ type: String, _ meetings: Meeting...) throws -> RuleJudgement {
    var instance = SectioningInstance(name: "rule", dayCount: 7, slotsPerDay: 288, weekCount: 4)
    instance.rooms = [
        SectioningInstance.Room(id: 1, travel: [SectioningInstance.Travel(room: 2, slots: 4)]),
        SectioningInstance.Room(id: 2), SectioningInstance.Room(id: 3),
    ]
    let classes = meetings.enumerated().map { index, meeting in
        SectioningInstance.Class(
            id: index + 1, needsRoom: meeting.room != nil,
            rooms: meeting.room.map { [SectioningInstance.RoomOption(room: $0)] } ?? [],
            times: [SectioningInstance.TimeOption(meeting.interval)])
    }
    let subpart = SectioningInstance.Subpart(id: 1, classes: classes)
    instance.courses = [
        SectioningInstance.Course(
            id: 1, configurations: [SectioningInstance.Configuration(id: 1, subparts: [subpart])])
    ]
    guard let rule = DistributionRule(formatText: type) else { throw UnknownRule(type: type) }
    let ids = classes.map(\.id)
    instance.distributions = [SectioningInstance.Distribution(rule, penalty: 3, classes: ids)]
    let soft = try evaluate(instance)
    instance.distributions = [SectioningInstance.Distribution(rule, classes: ids)]
    let hard = try evaluate(instance).violations.count {
        switch $0 {
        case .pair, .excess: true
        default: false
        }
    }
    return RuleJudgement(soft: soft.distributionPenalty, hard: hard)
}

/// The name of a rule that does not exist.
struct UnknownRule: Error {
    /// The text that is no rule.
    let type: String
}

/// Evaluates the solution that takes the first time and the first room of every class.
private func evaluate(_ instance: SectioningInstance) throws -> SectioningEvaluation {
    let problem = try SectioningProblem(compiling: instance)
    var solution = SectioningSolution(emptyFor: problem)
    for (index, entry) in instance.classes.enumerated() {
        solution.timeOptions[index] = 0
        if entry.needsRoom { solution.roomOptions[index] = 0 }
    }
    return problem.evaluate(solution)
}

/// The rule holds.
let kept = RuleJudgement(soft: 0, hard: 0)
/// One pair breaks the rule.
let brokenOnce = RuleJudgement(soft: 3, hard: 1)
