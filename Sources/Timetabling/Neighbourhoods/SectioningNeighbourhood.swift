/// The neighbourhoods of the sectioning search.
enum SectioningNeighbourhood: Int, CaseIterable {
    case time, room, displace, linked, student, studentSwap
    case roomMatching, smallSearch, studentRebuild

    /// The name, for reports.
    var name: String {
        switch self {
        case .time: "time"
        case .room: "room"
        case .displace: "displace"
        case .linked: "linked"
        case .student: "student"
        case .studentSwap: "student-swap"
        case .roomMatching: "room-matching"
        case .smallSearch: "small-search"
        case .studentRebuild: "student-rebuild"
        }
    }

    /// How many moves of a kind are made in a row: one clock reading then does for all of them.
    var runLength: Int {
        switch self {
        case .time, .room, .displace, .linked, .student, .studentSwap: 32
        case .roomMatching, .smallSearch, .studentRebuild: 1
        }
    }

    /// The shares with which a search begins; kinds that an instance has no use for get none.
    ///
    /// Found on ITC 2019; the shares count runs of ``runLength`` moves.
    static func shares(_ model: SectioningModel, _ settings: SectioningSettings) -> [Double] {
        let hasStudents = !model.choiceStudent.isEmpty
        let hasClasses = !model.movable.isEmpty
        let student = hasStudents ? (hasClasses ? Double(settings.studentShare) / 100 : 1) : 0
        let raw = allCases.map { kind -> Double in
            let classes = hasClasses ? 1 - student : 0
            let simple = classes * (1 - settings.displace - settings.linked)
            return switch kind {
            case .time: 0.6 * simple
            case .room: 0.4 * simple
            case .displace: settings.displace * classes
            case .linked: settings.linked * classes
            case .student: 0.5 * student
            case .studentSwap: 0.5 * student
            case .roomMatching: hasClasses ? settings.roomMatching : 0
            case .smallSearch: hasClasses ? settings.smallSearch : 0
            case .studentRebuild: hasStudents ? settings.studentRebuild : 0
            }
        }
        let sum = raw.reduce(0, +)
        return raw.map { $0 / sum }
    }
}
