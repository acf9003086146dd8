extension SectioningInstance {
    /// A recurring interval: slots of the day on days of the week in weeks of the term.
    public struct Interval: Sendable, Hashable {
        /// Days of the week; bit 0 is the first day.
        public var days: UInt16
        /// The first slot of the day.
        public var start: Int
        /// Length in slots.
        public var length: Int
        /// Weeks of the term; bit 0 is the first week.
        public var weeks: UInt64

        /// Creates an interval.
        public init(days: UInt16, start: Int, length: Int, weeks: UInt64) {
            self.days = days
            self.start = start
            self.length = length
            self.weeks = weeks
        }
    }

    /// Slots needed to walk to another room; symmetric.
    public struct Travel: Sendable, Hashable {
        /// Id of the other room.
        public var room: Int
        /// Slots.
        public var slots: Int

        /// Creates a travel time.
        public init(room: Int, slots: Int) {
            self.room = room
            self.slots = slots
        }
    }

    /// A room with its travel times and the intervals when it cannot be used.
    public struct Room: Sendable, Equatable {
        /// Id in the file.
        public var id: Int
        /// Seats; never compared with limits, since a room listed for a class counts as suitable.
        public var capacity: Int
        /// Travel times to other rooms.
        public var travel: [Travel]
        /// When it cannot be used.
        public var unavailable: [Interval]

        /// Creates a room.
        public init(id: Int, capacity: Int = 0, travel: [Travel] = [], unavailable: [Interval] = []) {
            self.id = id
            self.capacity = capacity
            self.travel = travel
            self.unavailable = unavailable
        }
    }
}
