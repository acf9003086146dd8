extension SectioningInstance {
    /// A course: a student takes one of its configurations.
    public struct Course: Sendable, Equatable {
        /// Id in the file.
        public var id: Int
        /// Ways to take the course.
        public var configurations: [Configuration]

        /// Creates a course.
        public init(id: Int, configurations: [Configuration]) {
            self.id = id
            self.configurations = configurations
        }
    }

    /// One way to take a course: a student takes one class of each subpart.
    public struct Configuration: Sendable, Equatable {
        /// Id in the file.
        public var id: Int
        /// Parts of the configuration.
        public var subparts: [Subpart]

        /// Creates a configuration.
        public init(id: Int, subparts: [Subpart]) {
            self.id = id
            self.subparts = subparts
        }
    }

    /// A part of a configuration with its alternative classes.
    public struct Subpart: Sendable, Equatable {
        /// Id in the file.
        public var id: Int
        /// Alternative classes.
        public var classes: [Class]

        /// Creates a subpart.
        public init(id: Int, classes: [Class]) {
            self.id = id
            self.classes = classes
        }
    }

    /// A class with its candidate times and rooms.
    public struct Class: Sendable, Equatable {
        /// Id in the file.
        public var id: Int
        /// Most students; nil when unlimited.
        public var limit: Int?
        /// Id of the class that its students must also take.
        public var parent: Int?
        /// Whether it takes place in a room.
        public var needsRoom: Bool
        /// Candidate rooms.
        public var rooms: [RoomOption]
        /// Candidate times.
        public var times: [TimeOption]

        /// Creates a class.
        public init(
            id: Int, limit: Int? = nil, parent: Int? = nil, needsRoom: Bool = true, rooms: [RoomOption] = [],
            times: [TimeOption]
        ) {
            self.id = id
            self.limit = limit
            self.parent = parent
            self.needsRoom = needsRoom
            self.rooms = rooms
            self.times = times
        }
    }

    /// A candidate room of a class.
    public struct RoomOption: Sendable, Hashable {
        /// Id of the room.
        public var room: Int
        /// Penalty of choosing it.
        public var penalty: Int

        /// Creates a candidate room.
        public init(room: Int, penalty: Int = 0) {
            self.room = room
            self.penalty = penalty
        }
    }

    /// A candidate time of a class.
    public struct TimeOption: Sendable, Hashable {
        /// When the class would meet.
        public var interval: Interval
        /// Penalty of choosing it.
        public var penalty: Int

        /// Creates a candidate time.
        public init(_ interval: Interval, penalty: Int = 0) {
            self.interval = interval
            self.penalty = penalty
        }
    }

    /// A distribution constraint over classes.
    public struct Distribution: Sendable, Equatable {
        /// The relation and its parameters.
        public var rule: DistributionRule
        /// Whether it must hold.
        public var isRequired: Bool
        /// Penalty of each violation when it need not hold.
        public var penalty: Int
        /// Ids of its classes; the order matters to Precedence.
        public var classes: [Int]

        /// Creates a hard constraint, or a soft one when a penalty is given.
        public init(_ rule: DistributionRule, penalty: Int? = nil, classes: [Int]) {
            self.rule = rule
            self.isRequired = penalty == nil
            self.penalty = penalty ?? 0
            self.classes = classes
        }
    }

    /// A student and the courses asked for.
    public struct Student: Sendable, Equatable {
        /// Id in the file.
        public var id: Int
        /// Ids of the courses.
        public var courses: [Int]

        /// Creates a student.
        public init(id: Int, courses: [Int]) {
            self.id = id
            self.courses = courses
        }
    }
}
