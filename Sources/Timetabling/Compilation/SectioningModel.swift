/// What the search reads and never writes: candidate times and rooms after reduction, weighted, and constraints per
/// class.
///
/// Shared by all workers; made by ``init(_:)``.
struct SectioningModel: Sendable {
    /// The compiled instance.
    let problem: SectioningProblem

    /// Where the candidate times of each class begin.
    var timeStart: [Int32] = [0]
    /// Each candidate time, without room.
    var timePlacement: [SectioningPlacement] = []
    /// Pattern of each candidate time.
    var timePattern: [Int32] = []
    /// Weighted penalty of each candidate time.
    var timeCost: [Int32] = []
    /// Place of each candidate time in the class's own list of the instance.
    var timeOriginal: [Int32] = []

    /// Where the candidate rooms of each class begin.
    var roomStart: [Int32] = [0]
    /// Each candidate room.
    var room: [UInt16] = []
    /// Weighted penalty of each candidate room.
    var roomCost: [Int32] = []
    /// Place of each candidate room in the class's own list of the instance.
    var roomOriginal: [Int32] = []

    /// Words in a set of classes.
    var wordCount = 0
    /// Classes that each class may not overlap, a set per class; hard NotOverlap once.
    var notOverlapMask: [UInt64] = []
    /// Classes that somebody attends together with each class, a set per class; hard SameAttendees once.
    var attendeesMask: [UInt64] = []
    /// Where the patterns that overlap each pattern begin.
    var overlapStart: [Int32] = [0]
    /// Patterns that overlap each pattern.
    var overlapPattern: [UInt16] = []
    /// Where the patterns near each pattern begin.
    var nearStart: [Int32] = [0]
    /// Patterns that overlap each pattern or leave less time than the longest way takes.
    var nearPattern: [UInt16] = []

    /// The other pairs of each class, in four runs: hard without rooms, hard with rooms, soft without rooms, soft with
    /// rooms.
    var edges: [SectioningEdge] = []
    /// Where the four runs of each class begin; four entries per class and one at the end.
    var edgeStart: [Int32] = [0]

    /// The constraints over whole sets, by their index in the instance.
    var groups: [Int32] = []
    /// Where the groups of each class begin.
    var classGroupStart: [Int32] = [0]
    /// The groups of each class, as places in ``groups``.
    var classGroup: [Int32] = []

    /// Subparts of each configuration, parents first; addressed by the configuration's range of subparts.
    var subpartOrder: [Int32] = []
    /// The course of each class.
    var courseOfClass: [Int32] = []
    /// Where the students of each course begin.
    var courseStudentStart: [Int32] = [0]
    /// The students of each course.
    var courseStudent: [Int32] = []
    /// Where the classes of that course begin in the search's column of classes of students.
    var courseStudentBlock: [Int32] = []
    /// Most classes that a student takes of each course.
    var courseWidth: [Int32] = []
    /// Students whose course leaves a choice.
    var choiceStudent: [Int32] = []
    /// The courses that leave them a choice.
    var choiceCourse: [Int32] = []
    /// Where the classes of that course begin in the search's column of classes of students.
    var choiceBlock: [Int32] = []
    /// Where the choices of each student begin in ``choiceCourse``.
    var studentChoiceStart: [Int32] = [0]
    /// Where the classes of each student begin in the search's column.
    var studentRow: [Int32] = [0]

    /// Components of few classes, which are solved apart.
    var smallComponents: [[Int32]] = []
    /// Classes that have more than one time or room.
    var movable: [Int32] = []

    /// Number of classes.
    var classCount: Int { problem.classCount }

    /// The candidate times of a class.
    @inline(__always)
    func times(of index: Int) -> Range<Int> { Int(timeStart[index])..<Int(timeStart[index + 1]) }

    /// The candidate rooms of a class.
    @inline(__always)
    func rooms(of index: Int) -> Range<Int> { Int(roomStart[index])..<Int(roomStart[index + 1]) }

    /// Whether a class has more than one time or room.
    @inline(__always)
    func isMovable(_ index: Int) -> Bool { times(of: index).count * max(1, rooms(of: index).count) > 1 }

    /// Whether a class never makes another's place cheaper; under MaxDays, MaxBreaks and MaxBlock it may.
    func onlyAddsToOthers(_ index: Int) -> Bool {
        classGroup[Int(classGroupStart[index])..<Int(classGroupStart[index + 1])].allSatisfy {
            problem.distributionRules[Int(groups[Int($0)])].kind == .maxDayLoad
        }
    }

    /// One of the four runs of pairs of a class.
    @inline(__always)
    func run(_ run: Int, of index: Int) -> Range<Int> {
        Int(edgeStart[index * 4 + run])..<Int(edgeStart[index * 4 + run + 1])
    }

    /// How many hard pairs a class stands in.
    func hardPairs(of index: Int) -> Int {
        let words = (index * wordCount)..<((index + 1) * wordCount)
        return words.reduce(run(0, of: index).count + run(1, of: index).count) {
            $0 + notOverlapMask[$1].nonzeroBitCount + attendeesMask[$1].nonzeroBitCount
        }
    }

    /// The placement of a class at a candidate time and room; a negative room is none.
    @inline(__always)
    func placement(time: Int, room position: Int) -> SectioningPlacement {
        var placement = timePlacement[time]
        if position >= 0 { placement.room = room[position] }
        return placement
    }

    /// Whether a candidate room can be used at a candidate time.
    @inline(__always)
    func isAvailable(time: Int, room position: Int) -> Bool {
        position < 0 || problem.isAvailable(room: room[position], pattern: Int(timePattern[time]))
    }
}
