/// What stands in the way of a placement of one class while all others stay; numbers are indices of the problem.
public enum SectioningObstacle: Sendable, Hashable {
    /// The room cannot be used then.
    case roomClosed(room: Int)
    /// Another class is held in the room then.
    case roomTaken(room: Int, by: Int)
    /// A hard distribution constraint with another class.
    case pair(distribution: Int, with: Int)
    /// A hard distribution constraint over a whole set, which would be exceeded further.
    case set(distribution: Int)
}

extension SectioningProblem {
    /// An obstacle as a clause with the ids of the file.
    public func describe(_ obstacle: SectioningObstacle) -> String {
        switch obstacle {
        case .roomClosed(let room): "room \(roomIdentifiers[room]) is unavailable then"
        case .roomTaken(let room, let other): "class \(classIdentifiers[other]) has room \(roomIdentifiers[room]) then"
        case .pair(let distribution, let other):
            "class \(classIdentifiers[other]) by required \(distributionRules[distribution]) "
                + "(distribution \(distribution + 1))"
        case .set(let distribution):
            "required \(distributionRules[distribution]) (distribution \(distribution + 1)) would be exceeded"
        }
    }
}
