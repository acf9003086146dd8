import BasicContainers

/// The timetable that one worker is working on, one column per attribute, with its penalty kept exact after every move.
///
/// Every class is placed in one of its candidate times and rooms, or not at all; hard rules may be broken and are
/// counted. Owned by one thread; no method allocates once the state is built.
struct SectioningState: ~Copyable {
    /// What the search reads.
    let model: SectioningModel

    /// Candidate time of each class, as a position in the model's columns; -1 when not placed.
    var time: RigidArray<Int32>
    /// Candidate room of each class, as a position in the model's columns; -1 when none.
    var room: RigidArray<Int32>
    /// Where and when each class is held; ``unplaced`` when not.
    var placement: RigidArray<SectioningPlacement>

    /// Classes in each room, a set per room.
    var occupants: RigidArray<UInt64>
    /// Classes held at a time that overlaps a pattern, a set per pattern.
    var overlapping: RigidArray<UInt64>
    /// Classes held at a time near a pattern, a set per pattern.
    var near: RigidArray<UInt64>

    /// Classes of each student, rows as the model's ``SectioningModel/studentRow`` says, a block per course; -1 unused.
    var studentClass: RigidArray<Int32>
    /// Number of students of each class.
    var enrolled: RigidArray<Int32>
    /// Classes that share students with each class, a set per class.
    var sharing: RigidArray<UInt64>
    /// How many students two classes share, a square.
    var sharedStudents: RigidArray<UInt16>

    /// How far each group exceeds its rule.
    var groupExcess: RigidArray<Int32>
    /// Members of one group, gathered for its rule.
    var groupScratch: RigidArray<SectioningPlacement>
    /// Blocks of one day, for the rules that need them.
    var blockScratch = DayBlocks()

    /// Broken pairs of hard rules, overlaps in rooms, and excess over hard groups.
    var hard = 0
    /// Weighted penalty of everything soft.
    var soft = 0
    /// Classes that are not placed.
    var unplacedCount: Int

    /// The placement of a class that has none; it breaks no rule.
    static let unplaced = SectioningPlacement(start: 0, end: 0, days: 0, weeks: 0)

    /// Creates a state with nothing placed and nobody enrolled.
    init(_ model: SectioningModel) {
        self.model = model
        let classes = model.classCount
        let square = model.problem.studentCount > 0 ? classes * classes : 0
        time = RigidArray(repeating: -1, count: classes)
        room = RigidArray(repeating: -1, count: classes)
        placement = RigidArray(repeating: Self.unplaced, count: classes)
        occupants = RigidArray(repeating: 0, count: model.problem.roomCount * model.wordCount)
        overlapping = RigidArray(repeating: 0, count: model.problem.patterns.count * model.wordCount)
        near = RigidArray(repeating: 0, count: model.problem.patterns.count * model.wordCount)
        studentClass = RigidArray(repeating: -1, count: Int(model.studentRow[model.problem.studentCount]))
        enrolled = RigidArray(repeating: 0, count: classes)
        sharing = RigidArray(repeating: 0, count: classes * model.wordCount)
        sharedStudents = RigidArray(repeating: 0, count: square)
        groupExcess = RigidArray(repeating: 0, count: model.groups.count)
        groupScratch = RigidArray(capacity: classes)
        unplacedCount = classes
    }

    /// The state as a solution of the instance.
    func solution() -> SectioningSolution {
        var solution = SectioningSolution(emptyFor: model.problem)
        for index in 0..<model.classCount where time[index] >= 0 {
            solution.timeOptions[index] = model.timeOriginal[Int(time[index])]
            if room[index] >= 0 { solution.roomOptions[index] = model.roomOriginal[Int(room[index])] }
        }
        for student in 0..<model.problem.studentCount {
            for position in row(of: student) where studentClass[position] >= 0 {
                solution.classesOfStudent[student].append(studentClass[position])
            }
        }
        return solution
    }
}

/// The change of a state's penalty by a move.
struct SectioningDelta {
    /// Change of the count of broken hard rules.
    var hard = 0
    /// Change of the weighted penalty.
    var soft = 0
}
