/// One of the nineteen relations with its parameters, such as `MaxBlock(40,9)`.
public struct DistributionRule: Sendable, Hashable, CustomStringConvertible {
    /// Which relation.
    public let kind: DistributionKind
    /// S of WorkDay and MaxDayLoad, G of MinGap, D of MaxDays, R of MaxBreaks, M of MaxBlock; else 0.
    public let first: Int32
    /// S of MaxBreaks and MaxBlock; else 0.
    public let second: Int32

    /// Creates a rule; parameters that the kind does not have stay 0.
    public init(_ kind: DistributionKind, _ first: Int32 = 0, _ second: Int32 = 0) {
        self.kind = kind
        self.first = first
        self.second = second
    }

    /// Reads the text of the competition's `type` attribute; nil when it is none of the nineteen.
    public init?(formatText text: String) {
        let parts = text.split(separator: "(", maxSplits: 1)
        guard let name = parts.first, let kind = DistributionKind.allCases.first(where: { $0.formatName == name })
        else { return nil }
        var numbers: [Int32] = []
        if parts.count == 2 {
            guard parts[1].last == ")" else { return nil }
            for part in parts[1].dropLast().split(separator: ",", omittingEmptySubsequences: false) {
                guard let number = Int32(part.filter { $0 != " " }), number >= 0 else { return nil }
                numbers.append(number)
            }
        }
        guard numbers.count == kind.parameterCount else { return nil }
        self.init(kind, numbers.first ?? 0, numbers.count > 1 ? numbers[1] : 0)
    }

    /// The text of the competition's `type` attribute.
    public var description: String {
        switch kind.parameterCount {
        case 0: kind.formatName
        case 1: "\(kind.formatName)(\(first))"
        default: "\(kind.formatName)(\(first),\(second))"
        }
    }

    /// Whether a pair keeps the rule; always true for the four rules over whole sets.
    ///
    /// - Parameters:
    ///   - a: The class that stands first in the constraint.
    ///   - b: The class that stands later in the constraint.
    ///   - travel: Slots between the rooms of the two.
    /// - Returns: Whether the pair keeps the rule.
    @inline(__always)
    package func holds(_ a: SectioningPlacement, _ b: SectioningPlacement, travel: Int) -> Bool {
        switch kind {
        case .sameStart: SameStart.holds(a, b)
        case .sameTime: SameTime.holds(a, b)
        case .differentTime: DifferentTime.holds(a, b)
        case .sameDays: SameDays.holds(a, b)
        case .differentDays: DifferentDays.holds(a, b)
        case .sameWeeks: SameWeeks.holds(a, b)
        case .differentWeeks: DifferentWeeks.holds(a, b)
        case .sameRoom: SameRoom.holds(a, b)
        case .differentRoom: DifferentRoom.holds(a, b)
        case .overlap: Overlap.holds(a, b)
        case .notOverlap: NotOverlap.holds(a, b)
        case .sameAttendees: SameAttendees.holds(a, b, travel: travel)
        case .precedence: Precedence.holds(a, b)
        case .workDay: WorkDay.holds(a, b, slots: Int(first))
        case .minGap: MinGap.holds(a, b, slots: Int(first))
        case .maxDays, .maxDayLoad, .maxBreaks, .maxBlock: true
        }
    }

    /// How far a set of classes exceeds a rule over whole sets; 0 for rules over pairs.
    package func excess(
        members: Span<SectioningPlacement>, dayCount: Int, weekCount: Int, scratch: inout DayBlocks
    ) -> Int {
        switch kind {
        case .maxDays: MaxDays.excess(members: members, limit: Int(first))
        case .maxDayLoad:
            MaxDayLoad.excess(members: members, slots: Int(first), dayCount: dayCount, weekCount: weekCount)
        case .maxBreaks:
            MaxBreaks.excess(
                members: members, breaks: Int(first), gap: Int(second), dayCount: dayCount, weekCount: weekCount,
                scratch: &scratch)
        case .maxBlock:
            MaxBlock.excess(
                members: members, slots: Int(first), gap: Int(second), dayCount: dayCount, weekCount: weekCount,
                scratch: &scratch)
        case .sameStart, .sameTime, .differentTime, .sameDays, .differentDays, .sameWeeks, .differentWeeks, .sameRoom,
            .differentRoom, .overlap, .notOverlap, .sameAttendees, .precedence, .workDay, .minGap:
            0
        }
    }

    /// The penalty of a soft rule broken `excess` times: pairs, days, slots, breaks or blocks.
    package func penalty(weight: Int, excess: Int, weekCount: Int) -> Int {
        kind.dividesByWeeks ? weight * excess / weekCount : weight * excess
    }
}
