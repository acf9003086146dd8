package import RoosterModel

/// What signals are made of.
package struct SignalRequest: Sendable {
    /// What the municipality told.
    package var state: State
    /// The published plan; nil: nothing is published.
    package var published: Plan?
    /// Whom the last publication changed what for.
    package var notices: [ChangeNotice] = []
    /// Today.
    package var today: CalendarDate
    /// The calendars that are served.
    package var feeds: [FeedSize] = []
    /// From when on something is a signal.
    package var limits = SignalLimits()

    /// Makes a request.
    package init(state: State, published: Plan?, today: CalendarDate) {
        self.state = state
        self.published = published
        self.today = today
    }
}

/// All signals of a day: what presses most first, then by date, kind and subject.
///
/// A pure function; without a municipality there are none.
///
/// - Complexity: O(participants × requirements + attendances of the plan + records).
package func signals(_ request: SignalRequest) -> [Signal] {
    guard let context = SignalContext(request) else { return [] }
    return Signal.Kind.allCases.flatMap { $0.rule.signals(context) }.sorted { left, right in
        if left.severity != right.severity { return left.severity > right.severity }
        return (left.date, left.kind.rawValue, left.subject.id) < (right.date, right.kind.rawValue, right.subject.id)
    }
}

/// One rule: when something is a signal, and what to do about it.
protocol SignalRule {
    /// The signals of this rule.
    static func signals(_ context: SignalContext) -> [Signal]
}

extension Signal.Kind {
    /// The rule that gives it.
    var rule: any SignalRule.Type {
        switch self {
        case .pipClock: PIPClockRule.self
        case .termClock: TermClockRule.self
        case .firstMeeting: FirstMeetingRule.self
        case .gap: GapRule.self
        case .summerGap: SummerGapRule.self
        case .twoIntakes: TwoIntakesRule.self
        case .twoBuddies: TwoBuddiesRule.self
        case .overAsked: OverAskedRule.self
        case .sameTheme: SameThemeRule.self
        case .missedAppointments: MissedAppointmentsRule.self
        case .outOfSight: OutOfSightRule.self
        case .fundingEnds: FundingEndsRule.self
        case .guidanceEnds: GuidanceEndsRule.self
        case .driverAway: DriverAwayRule.self
        case .feedTooLarge: FeedTooLargeRule.self
        case .shortNotice: ShortNoticeRule.self
        }
    }
}
