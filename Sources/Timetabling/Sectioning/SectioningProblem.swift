/// A compiled ITC 2019 instance: one column per attribute, indices instead of ids, lists flattened.
///
/// Classes, configurations and subparts are numbered in the order of the file, so the classes of a subpart, the
/// subparts of a configuration and the configurations of a course are ranges. Made by ``init(compiling:)``.
public struct SectioningProblem: Sendable {
    /// The name of the instance.
    public internal(set) var name: String
    /// Days of a week, at most 16.
    public internal(set) var dayCount: Int
    /// Slots of a day.
    public internal(set) var slotsPerDay: Int
    /// Weeks of the term, at most 64.
    public internal(set) var weekCount: Int
    /// Weights of the four parts of the penalty.
    public internal(set) var weights: SectioningWeights

    /// Ids of the rooms in the file.
    public internal(set) var roomIdentifiers: [Int32] = []
    /// Travel times in slots, a square of rooms × rooms.
    package internal(set) var travel: [UInt16] = []
    /// Availability of rooms, a bit per room and pattern; rows of ``availabilityStride`` words.
    package internal(set) var availability: [UInt64] = []
    /// Words in a row of ``availability``.
    package internal(set) var availabilityStride = 0

    /// The distinct times of all classes.
    package internal(set) var patterns: [SectioningPlacement] = []

    /// Ids of the classes in the file.
    public internal(set) var classIdentifiers: [Int32] = []
    /// Most students of each class; `Int32.max` when unlimited.
    package internal(set) var limit: [Int32] = []
    /// The class that the students of a class must also take, or -1.
    package internal(set) var parent: [Int32] = []
    /// The subpart of each class.
    package internal(set) var subpartOfClass: [Int32] = []
    /// Whether each class takes place in a room.
    package internal(set) var needsRoom: [Bool] = []
    /// Where the candidate times of each class begin.
    package internal(set) var timeStart: [Int32] = [0]
    /// Pattern of each candidate time.
    package internal(set) var timePattern: [Int32] = []
    /// Penalty of each candidate time, without weight.
    package internal(set) var timePenalty: [Int32] = []
    /// Where the candidate rooms of each class begin.
    package internal(set) var roomStart: [Int32] = [0]
    /// Each candidate room.
    package internal(set) var roomOption: [UInt16] = []
    /// Penalty of each candidate room, without weight.
    package internal(set) var roomPenalty: [Int32] = []

    /// Ids of the courses in the file.
    public internal(set) var courseIdentifiers: [Int32] = []
    /// Ids of the subparts in the file.
    package internal(set) var subpartIdentifiers: [Int32] = []
    /// Where the classes of each subpart begin.
    package internal(set) var subpartClassStart: [Int32] = [0]
    /// Where the subparts of each configuration begin.
    package internal(set) var configurationSubpartStart: [Int32] = [0]
    /// Where the configurations of each course begin.
    package internal(set) var courseConfigurationStart: [Int32] = [0]
    /// The configuration of each subpart.
    package internal(set) var configurationOfSubpart: [Int32] = []
    /// The course of each configuration.
    package internal(set) var courseOfConfiguration: [Int32] = []

    /// Ids of the students in the file.
    public internal(set) var studentIdentifiers: [Int32] = []
    /// Where the courses of each student begin.
    package internal(set) var studentCourseStart: [Int32] = [0]
    /// The courses of each student.
    package internal(set) var studentCourse: [Int32] = []

    /// The relation of each distribution constraint.
    public internal(set) var distributionRules: [DistributionRule] = []
    /// Whether each distribution constraint is hard.
    package internal(set) var distributionRequired: [Bool] = []
    /// Penalty of each soft distribution constraint, without weight.
    package internal(set) var distributionPenalty: [Int32] = []
    /// Where the classes of each distribution constraint begin.
    package internal(set) var distributionStart: [Int32] = [0]
    /// The classes of each distribution constraint.
    package internal(set) var distributionClass: [Int32] = []

    /// Number of classes.
    public var classCount: Int { classIdentifiers.count }
    /// Number of rooms.
    public var roomCount: Int { roomIdentifiers.count }
    /// Number of students.
    public var studentCount: Int { studentIdentifiers.count }
    /// Number of distribution constraints.
    public var distributionCount: Int { distributionRules.count }
}
