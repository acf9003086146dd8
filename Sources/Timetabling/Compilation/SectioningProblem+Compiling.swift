extension SectioningProblem {
    /// Compiles an instance: checks its references and turns ids into indices and lists into columns.
    ///
    /// - Throws: ``SectioningProblemError`` naming the element that breaks a rule.
    /// - Complexity: O(size of the instance + rooms × distinct times).
    public init(compiling instance: SectioningInstance) throws(SectioningProblemError) {
        self.init(
            name: instance.name, dayCount: instance.dayCount, slotsPerDay: instance.slotsPerDay,
            weekCount: instance.weekCount, weights: instance.weights)
        var compiler = SectioningCompiler()
        try compiler.checkHorizon(of: instance)
        try compiler.compileRooms(of: instance, into: &self)
        try compiler.compileCourses(of: instance, into: &self)
        try compiler.compileDistributions(of: instance, into: &self)
        try compiler.compileStudents(of: instance, into: &self)
        compiler.compileAvailability(of: instance, into: &self)
    }
}

/// The tables from ids to indices that exist only while an instance is compiled.
struct SectioningCompiler {
    private var roomIndex: [Int: Int] = [:]
    private var classIndex: [Int: Int] = [:]
    private var courseIndex: [Int: Int] = [:]
    private var patternIndex: [SectioningPlacement: Int32] = [:]

    /// Checks the size of the horizon against the width of the columns.
    func checkHorizon(of instance: SectioningInstance) throws(SectioningProblemError) {
        let bounds = [
            ("nrDays", instance.dayCount, 1...16), ("nrWeeks", instance.weekCount, 1...64),
            ("slotsPerDay", instance.slotsPerDay, 1...10_000), ("number of rooms", instance.rooms.count, 0...60_000),
            ("number of students", instance.students.count, 0...60_000),
        ]
        for (attribute, value, range) in bounds where !range.contains(value) {
            throw .outOfRange(
                element: "problem", id: 0, attribute: attribute, value: value,
                rule: "is not between \(range.lowerBound) and \(range.upperBound)")
        }
    }

    /// Compiles rooms and travel times.
    mutating func compileRooms(
        of instance: SectioningInstance, into problem: inout SectioningProblem
    ) throws(SectioningProblemError) {
        for (index, room) in instance.rooms.enumerated() {
            guard roomIndex.updateValue(index, forKey: room.id) == nil else {
                throw .repeatedIdentifier(element: "room", id: room.id)
            }
            problem.roomIdentifiers.append(Int32(room.id))
        }
        let count = instance.rooms.count
        problem.travel = Array(repeating: 0, count: count * count)
        for (index, room) in instance.rooms.enumerated() {
            for travel in room.travel {
                guard let other = roomIndex[travel.room] else {
                    throw .unknownReference(element: "room", id: room.id, to: "room", reference: travel.room)
                }
                guard 0...10_000 ~= travel.slots else {
                    throw .outOfRange(
                        element: "room", id: room.id, attribute: "travel", value: travel.slots,
                        rule: "is not between 0 and 10000")
                }
                // "All distances are symmetrical, and only non-zero distances are present."
                problem.travel[index * count + other] = UInt16(travel.slots)
                problem.travel[other * count + index] = UInt16(travel.slots)
            }
        }
    }

    /// Compiles courses, configurations, subparts and classes.
    mutating func compileCourses(
        of instance: SectioningInstance, into problem: inout SectioningProblem
    ) throws(SectioningProblemError) {
        for (index, course) in instance.courses.enumerated() {
            guard courseIndex.updateValue(index, forKey: course.id) == nil else {
                throw .repeatedIdentifier(element: "course", id: course.id)
            }
            problem.courseIdentifiers.append(Int32(course.id))
            for configuration in course.configurations {
                for subpart in configuration.subparts {
                    problem.subpartIdentifiers.append(Int32(subpart.id))
                    for entry in subpart.classes { try compile(entry, of: instance, into: &problem) }
                    problem.subpartClassStart.append(Int32(problem.classCount))
                    problem.configurationOfSubpart.append(Int32(problem.courseOfConfiguration.count))
                }
                problem.configurationSubpartStart.append(Int32(problem.subpartIdentifiers.count))
                problem.courseOfConfiguration.append(Int32(index))
            }
            problem.courseConfigurationStart.append(Int32(problem.courseOfConfiguration.count))
        }
        for (index, entry) in instance.classes.enumerated() {
            guard let parent = entry.parent else { continue }
            guard let above = classIndex[parent] else {
                throw .unknownReference(element: "class", id: entry.id, to: "class", reference: parent)
            }
            problem.parent[index] = Int32(above)
        }
    }

    private mutating func compile(
        _ entry: SectioningInstance.Class, of instance: SectioningInstance, into problem: inout SectioningProblem
    ) throws(SectioningProblemError) {
        guard classIndex.updateValue(problem.classCount, forKey: entry.id) == nil else {
            throw .repeatedIdentifier(element: "class", id: entry.id)
        }
        problem.classIdentifiers.append(Int32(entry.id))
        problem.limit.append(Int32(clamping: entry.limit ?? Int.max))
        problem.parent.append(-1)
        problem.subpartOfClass.append(Int32(problem.subpartIdentifiers.count - 1))
        problem.needsRoom.append(entry.needsRoom)
        for time in entry.times {
            problem.timePattern.append(try pattern(of: time.interval, class: entry.id, instance, &problem))
            problem.timePenalty.append(Int32(time.penalty))
        }
        problem.timeStart.append(Int32(problem.timePattern.count))
        for option in entry.needsRoom ? entry.rooms : [] {
            guard let room = roomIndex[option.room] else {
                throw .unknownReference(element: "class", id: entry.id, to: "room", reference: option.room)
            }
            problem.roomOption.append(UInt16(room))
            problem.roomPenalty.append(Int32(option.penalty))
        }
        problem.roomStart.append(Int32(problem.roomOption.count))
    }

    private mutating func pattern(
        of interval: SectioningInstance.Interval, class id: Int, _ instance: SectioningInstance,
        _ problem: inout SectioningProblem
    ) throws(SectioningProblemError) -> Int32 {
        guard interval.start >= 0, interval.length > 0, interval.start + interval.length <= instance.slotsPerDay else {
            throw .outOfRange(
                element: "class", id: id, attribute: "start", value: interval.start,
                rule: "and length \(interval.length) do not lie within a day of \(instance.slotsPerDay) slots")
        }
        guard interval.days != 0, interval.weeks != 0 else {
            throw .outOfRange(
                element: "class", id: id, attribute: "start", value: interval.start, rule: "has no day or no week")
        }
        let pattern = SectioningPlacement(
            start: UInt16(interval.start), end: UInt16(interval.start + interval.length), days: interval.days,
            weeks: interval.weeks)
        if let known = patternIndex[pattern] { return known }
        guard problem.patterns.count < 60_000 else {
            throw .outOfRange(
                element: "class", id: id, attribute: "times", value: problem.patterns.count,
                rule: "is the most distinct times that fit")
        }
        let index = Int32(problem.patterns.count)
        patternIndex[pattern] = index
        problem.patterns.append(pattern)
        return index
    }
}

extension SectioningCompiler {
    /// Compiles the distribution constraints.
    func compileDistributions(
        of instance: SectioningInstance, into problem: inout SectioningProblem
    ) throws(SectioningProblemError) {
        for (index, distribution) in instance.distributions.enumerated() {
            problem.distributionRules.append(distribution.rule)
            problem.distributionRequired.append(distribution.isRequired)
            problem.distributionPenalty.append(Int32(distribution.penalty))
            for id in distribution.classes {
                guard let member = classIndex[id] else {
                    throw .unknownReference(element: "distribution", id: index + 1, to: "class", reference: id)
                }
                problem.distributionClass.append(Int32(member))
            }
            problem.distributionStart.append(Int32(problem.distributionClass.count))
        }
    }

    /// Compiles the students and the courses they ask for.
    func compileStudents(
        of instance: SectioningInstance, into problem: inout SectioningProblem
    ) throws(SectioningProblemError) {
        var known: Set<Int> = []
        for student in instance.students {
            guard known.insert(student.id).inserted else {
                throw .repeatedIdentifier(element: "student", id: student.id)
            }
            problem.studentIdentifiers.append(Int32(student.id))
            for id in student.courses {
                guard let course = courseIndex[id] else {
                    throw .unknownReference(element: "student", id: student.id, to: "course", reference: id)
                }
                problem.studentCourse.append(Int32(course))
            }
            problem.studentCourseStart.append(Int32(problem.studentCourse.count))
        }
    }

    /// Fills the bit matrix that says at which distinct times each room can be used.
    func compileAvailability(of instance: SectioningInstance, into problem: inout SectioningProblem) {
        let stride = (problem.patterns.count + 63) / 64
        problem.availabilityStride = stride
        problem.availability = Array(repeating: .max, count: stride * problem.roomCount)
        for (room, entry) in instance.rooms.enumerated() {
            for interval in entry.unavailable {
                let closed = SectioningPlacement(
                    start: UInt16(clamping: interval.start), end: UInt16(clamping: interval.start + interval.length),
                    days: interval.days, weeks: interval.weeks)
                for (index, pattern) in problem.patterns.enumerated() where !NotOverlap.holds(closed, pattern) {
                    problem.availability[room * stride + index / 64] &= ~(1 << UInt64(index % 64))
                }
            }
        }
    }
}
