/// One broken hard rule of an ITC 2019 solution; numbers are indices of the compiled problem.
public enum SectioningViolation: Sendable, Hashable {
    /// A class has no time.
    case timeMissing(class: Int)
    /// A class that needs a room has none.
    case roomMissing(class: Int)
    /// A class is held in a room that cannot be used then.
    case roomUnavailable(class: Int, room: Int)
    /// Two classes are held in one room at the same time.
    case roomShared(first: Int, second: Int, room: Int)
    /// A pair of classes breaks a hard distribution constraint.
    case pair(distribution: Int, first: Int, second: Int)
    /// A set of classes exceeds a hard distribution constraint by days, slots, breaks or blocks.
    case excess(distribution: Int, amount: Int)
    /// A student has no class of a course asked for.
    case courseMissing(student: Int, course: Int)
    /// A student has classes of several configurations of a course.
    case severalConfigurations(student: Int, course: Int)
    /// A student has no class of a subpart of the chosen configuration.
    case subpartMissing(student: Int, subpart: Int)
    /// A student has several classes of a subpart.
    case severalClasses(student: Int, subpart: Int)
    /// A student has a class but not its parent.
    case parentMissing(student: Int, class: Int, parent: Int)
    /// A student has a class of a course not asked for.
    case courseNotRequested(student: Int, class: Int)
    /// A class has more students than its limit.
    case limitExceeded(class: Int, students: Int, limit: Int)
}

extension SectioningProblem {
    /// A violation as a sentence with the ids of the file.
    public func describe(_ violation: SectioningViolation) -> String {
        switch violation {
        case .timeMissing, .roomMissing, .roomUnavailable, .roomShared, .pair, .excess: describePlacement(violation)
        case .courseMissing, .severalConfigurations, .subpartMissing, .severalClasses, .parentMissing,
            .courseNotRequested, .limitExceeded:
            describeEnrolment(violation)
        }
    }

    private func describePlacement(_ violation: SectioningViolation) -> String {
        switch violation {
        case .timeMissing(let index): "class \(classIdentifiers[index]) has no time"
        case .roomMissing(let index): "class \(classIdentifiers[index]) has no room"
        case .roomUnavailable(let index, let room):
            "class \(classIdentifiers[index]) is held in room \(roomIdentifiers[room]) when that is unavailable"
        case .roomShared(let first, let second, let room):
            "classes \(classIdentifiers[first]) and \(classIdentifiers[second]) overlap in room \(roomIdentifiers[room])"
        case .pair(let distribution, let first, let second):
            "classes \(classIdentifiers[first]) and \(classIdentifiers[second]) break required "
                + "\(distributionRules[distribution]) (distribution \(distribution + 1))"
        case .excess(let distribution, let amount):
            "required \(distributionRules[distribution]) (distribution \(distribution + 1)) is exceeded by \(amount)"
        case .courseMissing, .severalConfigurations, .subpartMissing, .severalClasses, .parentMissing,
            .courseNotRequested, .limitExceeded:
            describeEnrolment(violation)
        }
    }

    private func describeEnrolment(_ violation: SectioningViolation) -> String {
        switch violation {
        case .courseMissing(let student, let course):
            "student \(studentIdentifiers[student]) has no class of course \(courseIdentifiers[course])"
        case .severalConfigurations(let student, let course):
            "student \(studentIdentifiers[student]) has classes of several configurations of course "
                + "\(courseIdentifiers[course])"
        case .subpartMissing(let student, let subpart):
            "student \(studentIdentifiers[student]) has no class of subpart \(subpartIdentifiers[subpart])"
        case .severalClasses(let student, let subpart):
            "student \(studentIdentifiers[student]) has several classes of subpart \(subpartIdentifiers[subpart])"
        case .parentMissing(let student, let index, let parent):
            "student \(studentIdentifiers[student]) has class \(classIdentifiers[index]) without its parent "
                + "\(classIdentifiers[parent])"
        case .courseNotRequested(let student, let index):
            "student \(studentIdentifiers[student]) has class \(classIdentifiers[index]) of course "
                + "\(courseIdentifiers[course(of: index)]), which was not asked for"
        case .limitExceeded(let index, let students, let limit):
            "class \(classIdentifiers[index]) has \(students) students, more than its limit \(limit)"
        case .timeMissing, .roomMissing, .roomUnavailable, .roomShared, .pair, .excess: describePlacement(violation)
        }
    }
}
