extension SectioningProblem {
    /// The candidate times of a class, as positions in the time columns.
    package func times(of classIndex: Int) -> Range<Int> {
        Int(timeStart[classIndex])..<Int(timeStart[classIndex + 1])
    }

    /// The candidate rooms of a class, as positions in the room columns.
    package func rooms(of classIndex: Int) -> Range<Int> {
        Int(roomStart[classIndex])..<Int(roomStart[classIndex + 1])
    }

    /// The classes of a distribution constraint, as positions in its class column.
    package func members(of distribution: Int) -> Range<Int> {
        Int(distributionStart[distribution])..<Int(distributionStart[distribution + 1])
    }

    /// The course of a class.
    package func course(of classIndex: Int) -> Int {
        Int(courseOfConfiguration[configuration(of: classIndex)])
    }

    /// The configuration of a class.
    package func configuration(of classIndex: Int) -> Int {
        Int(configurationOfSubpart[Int(subpartOfClass[classIndex])])
    }

    /// The courses that a student asks for.
    package func courses(of student: Int) -> ArraySlice<Int32> {
        studentCourse[Int(studentCourseStart[student])..<Int(studentCourseStart[student + 1])]
    }

    /// Travel time in slots between two rooms; 0 when either is none.
    package func travelSlots(from first: UInt16, to second: UInt16) -> Int {
        guard first != SectioningPlacement.noRoom, second != SectioningPlacement.noRoom else { return 0 }
        return Int(travel[Int(first) * roomCount + Int(second)])
    }

    /// Whether a room is free of its own unavailability at a pattern.
    package func isAvailable(room: UInt16, pattern: Int) -> Bool {
        availability[Int(room) * availabilityStride + pattern / 64] >> UInt64(pattern % 64) & 1 == 1
    }

    /// The place of a candidate time in the class's own list, found as solution files name it.
    ///
    /// - Returns: nil when the class has no such candidate.
    public func timeOption(of classIndex: Int, days: UInt16, start: Int, weeks: UInt64) -> Int? {
        let range = times(of: classIndex)
        let position = range.first {
            let pattern = patterns[Int(timePattern[$0])]
            return pattern.days == days && Int(pattern.start) == start && pattern.weeks == weeks
        }
        return position.map { $0 - range.lowerBound }
    }

    /// The place of a room in the class's own list; nil when it is no candidate.
    public func roomOption(of classIndex: Int, room: Int) -> Int? {
        let range = rooms(of: classIndex)
        return range.first { Int(roomOption[$0]) == room }.map { $0 - range.lowerBound }
    }

    /// Where and when a class is held in a solution; nil without a time.
    public func placement(of classIndex: Int, in solution: SectioningSolution) -> SectioningPlacement? {
        let time = solution.timeOptions[classIndex]
        guard time >= 0 else { return nil }
        var placement = patterns[Int(timePattern[times(of: classIndex).lowerBound + Int(time)])]
        let room = solution.roomOptions[classIndex]
        if room >= 0 { placement.room = roomOption[rooms(of: classIndex).lowerBound + Int(room)] }
        return placement
    }
}
