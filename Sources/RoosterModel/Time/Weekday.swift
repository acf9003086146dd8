/// A day of the week; weeks run Monday to Sunday.
public enum Weekday: String, CaseIterable, Codable, Sendable, Hashable, Comparable {
    case monday = "mo"
    case tuesday = "tu"
    case wednesday = "we"
    case thursday = "th"
    case friday = "fr"
    case saturday = "sa"
    case sunday = "su"

    /// 0 for Monday to 6 for Sunday.
    public var index: Int {
        switch self {
        case .monday: 0
        case .tuesday: 1
        case .wednesday: 2
        case .thursday: 3
        case .friday: 4
        case .saturday: 5
        case .sunday: 6
        }
    }

    /// Makes the weekday with this index, counted modulo 7 from Monday.
    public init(index: Int) {
        self = Self.allCases[((index % 7) + 7) % 7]
    }

    /// Makes a weekday from its English or Dutch two letters; nil for anything else.
    public init?(text: some StringProtocol) {
        switch text.lowercased() {
        case "mo", "ma": self = .monday
        case "tu", "di": self = .tuesday
        case "we", "wo": self = .wednesday
        case "th", "do": self = .thursday
        case "fr", "vr": self = .friday
        case "sa", "za": self = .saturday
        case "su", "zo": self = .sunday
        default: return nil
        }
    }

    /// Whether the left comes before the right.
    public static func < (left: Weekday, right: Weekday) -> Bool {
        left.index < right.index
    }
}
