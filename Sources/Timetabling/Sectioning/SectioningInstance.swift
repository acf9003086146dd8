/// An ITC 2019 instance as it stands in a file: rooms, courses, distribution constraints and students, by their ids.
///
/// Plain values for readers, writers and tests; ``SectioningProblem`` is the compiled form that the engine works on.
public struct SectioningInstance: Sendable, Equatable {
    /// The name of the instance.
    public var name: String
    /// Days of a week.
    public var dayCount: Int
    /// Slots of a day.
    public var slotsPerDay: Int
    /// Weeks of the term.
    public var weekCount: Int
    /// Weights of the four parts of the penalty.
    public var weights: SectioningWeights
    /// Rooms, in the order of the file.
    public var rooms: [Room]
    /// Courses, in the order of the file.
    public var courses: [Course]
    /// Distribution constraints, in the order of the file.
    public var distributions: [Distribution]
    /// Students, in the order of the file.
    public var students: [Student]

    /// Creates an instance.
    public init(
        name: String, dayCount: Int, slotsPerDay: Int, weekCount: Int, weights: SectioningWeights = .init(),
        rooms: [Room] = [], courses: [Course] = [], distributions: [Distribution] = [], students: [Student] = []
    ) {
        self.name = name
        self.dayCount = dayCount
        self.slotsPerDay = slotsPerDay
        self.weekCount = weekCount
        self.weights = weights
        self.rooms = rooms
        self.courses = courses
        self.distributions = distributions
        self.students = students
    }

    /// All classes in the order of the file; their places in this list are the class indices of the compiled problem.
    public var classes: [Class] {
        courses.flatMap { $0.configurations.flatMap { $0.subparts.flatMap(\.classes) } }
    }
}

/// Weights of the four parts of the penalty of an ITC 2019 instance.
public struct SectioningWeights: Sendable, Hashable {
    /// Weight of the time penalties.
    public var time: Int
    /// Weight of the room penalties.
    public var room: Int
    /// Weight of the penalties of soft distribution constraints.
    public var distribution: Int
    /// Weight of one student conflict.
    public var student: Int

    /// Creates weights; 1 each unless told.
    public init(time: Int = 1, room: Int = 1, distribution: Int = 1, student: Int = 1) {
        self.time = time
        self.room = room
        self.distribution = distribution
        self.student = student
    }
}
