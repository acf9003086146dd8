/// One pair of classes under one distribution rule, seen from one of the two.
///
/// Sixteen bytes whose fields are always read together, so they share a load instead of standing in columns of their
/// own.
struct SectioningEdge: Sendable, Hashable {
    /// The other class.
    var other: Int32
    /// Penalty of the pair: weighted for a soft rule, the number of equal constraints for a hard one.
    var weight: Int32
    /// The parameter of WorkDay and MinGap.
    var parameter: Int32
    /// The rule.
    var kind: DistributionKind
    /// Whether the other class stands first in the constraint, which matters to Precedence.
    var isReversed: Bool

    /// Whether the pair breaks the rule; a class without placement breaks none.
    @inline(__always)
    func isBroken(_ own: SectioningPlacement, _ other: SectioningPlacement, _ travel: Span<UInt16>, _ rooms: Int)
        -> Bool
    {
        guard other.days != 0 else { return false }
        switch kind {
        case .notOverlap: return !NotOverlap.holds(own, other)
        case .sameAttendees: return sectioningClash(own, other, travel, rooms)
        case .sameStart: return !SameStart.holds(own, other)
        case .sameTime: return !SameTime.holds(own, other)
        case .differentTime: return !DifferentTime.holds(own, other)
        case .sameDays: return !SameDays.holds(own, other)
        case .differentDays: return !DifferentDays.holds(own, other)
        case .sameWeeks: return !SameWeeks.holds(own, other)
        case .differentWeeks: return !DifferentWeeks.holds(own, other)
        case .sameRoom: return !SameRoom.holds(own, other)
        case .differentRoom: return !DifferentRoom.holds(own, other)
        case .overlap: return !Overlap.holds(own, other)
        case .precedence: return isReversed ? !Precedence.holds(other, own) : !Precedence.holds(own, other)
        case .workDay: return !WorkDay.holds(own, other, slots: Int(parameter))
        case .minGap: return !MinGap.holds(own, other, slots: Int(parameter))
        case .maxDays, .maxDayLoad, .maxBreaks, .maxBlock: return false
        }
    }
}

/// Whether nobody can attend both: they overlap, or the way between their rooms takes longer than the time between
/// them.
@inline(__always)
func sectioningClash(
    _ a: SectioningPlacement, _ b: SectioningPlacement, _ travel: Span<UInt16>, _ rooms: Int
) -> Bool {
    guard a.sharesDate(with: b) else { return false }
    if a.sharesSlot(with: b) { return true }
    guard a.room != SectioningPlacement.noRoom, b.room != SectioningPlacement.noRoom else { return false }
    let gap = a.start < b.start ? Int(b.start) - Int(a.end) : Int(a.start) - Int(b.end)
    return gap < Int(travel[Int(a.room) * rooms + Int(b.room)])
}
