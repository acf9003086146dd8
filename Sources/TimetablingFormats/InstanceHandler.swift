import Timetabling

/// Builds an instance from the elements of a competition file.
///
/// The format names two things `class`, `room` and `course` each; the section of the file tells them apart.
struct InstanceHandler: ElementHandler {
    private enum Section {
        case rooms, courses, distributions, students
    }

    /// Which elements may hold each element.
    private static let holders: [String: [String]] = [
        "optimization": ["problem"], "rooms": ["problem"], "courses": ["problem"], "distributions": ["problem"],
        "students": ["problem"], "room": ["rooms", "class"], "travel": ["room"], "unavailable": ["room"],
        "course": ["courses", "student"], "config": ["course"], "subpart": ["config"],
        "class": ["subpart", "distribution"], "time": ["class"], "distribution": ["distributions"],
        "student": ["students"],
    ]
    /// Most rooms; the largest instance of the competition has 768, and travel times take a square of them.
    private static let mostRooms = 4_096
    /// The largest weight and the largest penalty; their product must fit the columns of the search.
    private static let mostWeight = 10_000
    private static let mostPenalty = 100_000

    private(set) var instance: SectioningInstance?
    private var section: Section?

    /// Handles the start of an element.
    mutating func start(_ attributes: ElementAttributes) throws(TimetablingFileError) {
        if instance != nil, let holders = Self.holders[attributes.element] { try attributes.check(standsIn: holders) }
        if attributes.element == "problem" {
            guard instance == nil else { throw attributes.error("occurs twice") }
            instance = SectioningInstance(
                name: try attributes.text("name"), dayCount: try attributes.number("nrDays", least: 1),
                slotsPerDay: try attributes.number("slotsPerDay", least: 1),
                weekCount: try attributes.number("nrWeeks", least: 1))
            return
        }
        guard var current = instance else {
            throw attributes.error("is not the root of an instance; expected problem")
        }
        instance = nil  // Sole ownership: the lists below grow in place.
        switch attributes.element {
        case "optimization": try readWeights(attributes, into: &current)
        case "rooms": section = .rooms
        case "courses": section = .courses
        case "distributions": section = .distributions
        case "students": section = .students
        default: try readElement(attributes, into: &current)
        }
        instance = current
    }

    private func readWeights(
        _ attributes: ElementAttributes, into instance: inout SectioningInstance
    ) throws(TimetablingFileError) {
        instance.weights = SectioningWeights(
            time: try attributes.number("time", most: Self.mostWeight),
            room: try attributes.number("room", most: Self.mostWeight),
            distribution: try attributes.number("distribution", most: Self.mostWeight),
            student: try attributes.number("student", most: Self.mostWeight))
    }

    private func readElement(
        _ attributes: ElementAttributes, into instance: inout SectioningInstance
    ) throws(TimetablingFileError) {
        switch section {
        case .rooms: try readRoomElement(attributes, into: &instance)
        case .courses: try readCourseElement(attributes, into: &instance)
        case .distributions: try readDistributionElement(attributes, into: &instance)
        case .students: try readStudentElement(attributes, into: &instance)
        case nil: throw attributes.error("is not known here")
        }
    }

    private func interval(
        _ attributes: ElementAttributes, of instance: SectioningInstance
    ) throws(TimetablingFileError) -> SectioningInstance.Interval {
        guard instance.dayCount <= 16, instance.weekCount <= 64 else {
            throw attributes.error("stands in a problem of more than 16 days or 64 weeks")
        }
        return SectioningInstance.Interval(
            days: UInt16(try attributes.bits("days", count: instance.dayCount)), start: try attributes.number("start"),
            length: try attributes.number("length", least: 1),
            weeks: try attributes.bits("weeks", count: instance.weekCount))
    }

    private func readRoomElement(
        _ attributes: ElementAttributes, into instance: inout SectioningInstance
    ) throws(TimetablingFileError) {
        if attributes.element == "room" {
            guard instance.rooms.count < Self.mostRooms else {
                throw attributes.error("is one more than the \(Self.mostRooms) rooms that fit")
            }
            instance.rooms.append(
                SectioningInstance.Room(
                    id: try attributes.number("id"), capacity: try attributes.optionalNumber("capacity") ?? 0))
            return
        }
        guard !instance.rooms.isEmpty else { throw attributes.error("stands outside a room") }
        let last = instance.rooms.count - 1
        switch attributes.element {
        case "travel":
            instance.rooms[last].travel.append(
                SectioningInstance.Travel(room: try attributes.number("room"), slots: try attributes.number("value")))
        case "unavailable": instance.rooms[last].unavailable.append(try interval(attributes, of: instance))
        default: throw attributes.error("is not known in a room")
        }
    }

    private func readDistributionElement(
        _ attributes: ElementAttributes, into instance: inout SectioningInstance
    ) throws(TimetablingFileError) {
        switch attributes.element {
        case "distribution":
            let text = try attributes.text("type")
            guard let rule = DistributionRule(formatText: text) else {
                throw attributes.error("type", value: text, "is none of the nineteen constraint types")
            }
            let isRequired = attributes.values["required"] == "true"
            instance.distributions.append(
                SectioningInstance.Distribution(
                    rule, penalty: isRequired ? nil : try attributes.number("penalty", most: Self.mostPenalty),
                    classes: []))
        case "class":
            guard !instance.distributions.isEmpty else { throw attributes.error("stands outside a distribution") }
            instance.distributions[instance.distributions.count - 1].classes.append(try attributes.number("id"))
        default: throw attributes.error("is not known in a distribution")
        }
    }

    private func readStudentElement(
        _ attributes: ElementAttributes, into instance: inout SectioningInstance
    ) throws(TimetablingFileError) {
        switch attributes.element {
        case "student":
            instance.students.append(SectioningInstance.Student(id: try attributes.number("id"), courses: []))
        case "course":
            guard !instance.students.isEmpty else { throw attributes.error("stands outside a student") }
            instance.students[instance.students.count - 1].courses.append(try attributes.number("id"))
        default: throw attributes.error("is not known in a student")
        }
    }
}

extension InstanceHandler {
    private func readCourseElement(
        _ attributes: ElementAttributes, into instance: inout SectioningInstance
    ) throws(TimetablingFileError) {
        let course = instance.courses.count - 1
        if attributes.element == "course" {
            instance.courses.append(SectioningInstance.Course(id: try attributes.number("id"), configurations: []))
            return
        }
        guard course >= 0 else { throw attributes.error("stands outside a course") }
        let configuration = instance.courses[course].configurations.count - 1
        if attributes.element == "config" {
            instance.courses[course].configurations.append(
                SectioningInstance.Configuration(id: try attributes.number("id"), subparts: []))
            return
        }
        guard configuration >= 0 else { throw attributes.error("stands outside a configuration") }
        if attributes.element == "subpart" {
            instance.courses[course].configurations[configuration].subparts.append(
                SectioningInstance.Subpart(id: try attributes.number("id"), classes: []))
            return
        }
        let subpart = instance.courses[course].configurations[configuration].subparts.count - 1
        guard subpart >= 0 else { throw attributes.error("stands outside a subpart") }
        let horizon = SectioningInstance(
            name: "", dayCount: instance.dayCount, slotsPerDay: instance.slotsPerDay, weekCount: instance.weekCount)
        try readClassElement(
            attributes, horizon: horizon,
            into: &instance.courses[course].configurations[configuration].subparts[subpart].classes)
    }

    private func readClassElement(
        _ attributes: ElementAttributes, horizon: SectioningInstance, into classes: inout [SectioningInstance.Class]
    ) throws(TimetablingFileError) {
        if attributes.element == "class" {
            classes.append(
                SectioningInstance.Class(
                    id: try attributes.number("id"), limit: try attributes.optionalNumber("limit"),
                    parent: try attributes.optionalNumber("parent"), needsRoom: attributes.values["room"] != "false",
                    times: []))
            return
        }
        guard !classes.isEmpty else { throw attributes.error("stands outside a class") }
        let last = classes.count - 1
        switch attributes.element {
        case "room":
            classes[last].rooms.append(
                SectioningInstance.RoomOption(
                    room: try attributes.number("id"),
                    penalty: try attributes.optionalNumber("penalty", most: Self.mostPenalty) ?? 0))
        case "time":
            classes[last].times.append(
                SectioningInstance.TimeOption(
                    try interval(attributes, of: horizon),
                    penalty: try attributes.optionalNumber("penalty", most: Self.mostPenalty) ?? 0))
        default: throw attributes.error("is not known in a class")
        }
    }
}
