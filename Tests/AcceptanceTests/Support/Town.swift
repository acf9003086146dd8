import Foundation
import Testing

/// The sample municipalities that the planted cases stand in.
enum Town: String, CaseIterable, CustomTestStringConvertible, Sendable {
    /// 60 newcomers.
    case dorp
    /// 600 newcomers.
    case stad
    /// 5 000 newcomers.
    case grootstad

    var testDescription: String { rawValue }

    /// Seconds that its plan may take, compiling and reading back included; a debug build constructs a first complete
    /// plan in well under half of them.
    var seconds: Double {
        switch self {
        case .dorp: 10
        case .stad: 45
        case .grootstad: 1_800
        }
    }

    /// What must be set to plan the largest one too.
    static let variable = "ROOSTER_ACCEPTANCE_GROOTSTAD"

    /// Why it is not planned now; nil: it is.
    var reasonToSkip: Comment? {
        guard self == .grootstad, ProcessInfo.processInfo.environment[Self.variable] == nil else { return nil }
        return "a first plan of grootstad takes more than five minutes of one core; set \(Self.variable)=1"
    }
}
