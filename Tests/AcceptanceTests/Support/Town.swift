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

    /// Moves of the search after a first complete plan.
    var mostMoves: Int {
        switch self {
        case .dorp: 3_000
        case .stad: 3_000
        case .grootstad: 3_000
        }
    }

    /// Seconds that its plan may take at most, on a machine that is busy with other tests too.
    var seconds: Double {
        switch self {
        case .dorp: 120
        case .stad: 600
        case .grootstad: 3_600
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
