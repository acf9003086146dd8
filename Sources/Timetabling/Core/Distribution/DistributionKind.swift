/// The nineteen relations between classes of ITC 2019.
public enum DistributionKind: UInt8, Sendable, CaseIterable {
    case sameStart, sameTime, differentTime
    case sameDays, differentDays
    case sameWeeks, differentWeeks
    case sameRoom, differentRoom
    case overlap, notOverlap, sameAttendees, precedence
    case workDay, minGap
    case maxDays, maxDayLoad, maxBreaks, maxBlock

    /// The name in the competition's files, without parameters.
    public var formatName: String {
        switch self {
        case .sameStart: "SameStart"
        case .sameTime: "SameTime"
        case .differentTime: "DifferentTime"
        case .sameDays: "SameDays"
        case .differentDays: "DifferentDays"
        case .sameWeeks: "SameWeeks"
        case .differentWeeks: "DifferentWeeks"
        case .sameRoom: "SameRoom"
        case .differentRoom: "DifferentRoom"
        case .overlap: "Overlap"
        case .notOverlap: "NotOverlap"
        case .sameAttendees: "SameAttendees"
        case .precedence: "Precedence"
        case .workDay: "WorkDay"
        case .minGap: "MinGap"
        case .maxDays: "MaxDays"
        case .maxDayLoad: "MaxDayLoad"
        case .maxBreaks: "MaxBreaks"
        case .maxBlock: "MaxBlock"
        }
    }

    /// How many numbers stand in parentheses behind the name.
    public var parameterCount: Int {
        switch self {
        case .workDay, .minGap, .maxDays, .maxDayLoad: 1
        case .maxBreaks, .maxBlock: 2
        case .sameStart, .sameTime, .differentTime, .sameDays, .differentDays, .sameWeeks, .differentWeeks, .sameRoom,
            .differentRoom, .overlap, .notOverlap, .sameAttendees, .precedence:
            0
        }
    }

    /// Whether the rule is counted over pairs of classes, not over the whole set.
    public var countsPairs: Bool {
        switch self {
        case .maxDays, .maxDayLoad, .maxBreaks, .maxBlock: false
        case .sameStart, .sameTime, .differentTime, .sameDays, .differentDays, .sameWeeks, .differentWeeks, .sameRoom,
            .differentRoom, .overlap, .notOverlap, .sameAttendees, .precedence, .workDay, .minGap:
            true
        }
    }

    /// Whether the excess is divided by the number of weeks after multiplication with the penalty.
    public var dividesByWeeks: Bool {
        switch self {
        case .maxDayLoad, .maxBreaks, .maxBlock: true
        case .sameStart, .sameTime, .differentTime, .sameDays, .differentDays, .sameWeeks, .differentWeeks, .sameRoom,
            .differentRoom, .overlap, .notOverlap, .sameAttendees, .precedence, .workDay, .minGap, .maxDays:
            false
        }
    }

    /// Whether the rule reads rooms.
    public var readsRooms: Bool {
        switch self {
        case .sameRoom, .differentRoom, .sameAttendees: true
        case .sameStart, .sameTime, .differentTime, .sameDays, .differentDays, .sameWeeks, .differentWeeks, .overlap,
            .notOverlap, .precedence, .workDay, .minGap, .maxDays, .maxDayLoad, .maxBreaks, .maxBlock:
            false
        }
    }
}
