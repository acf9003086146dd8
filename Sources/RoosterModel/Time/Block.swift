/// When someone or something cannot, or would rather not, be planned.
public struct Block: Row {
    /// The table it stands in.
    public static let table = Table.blocks

    /// What is blocked.
    public enum SubjectKind: String, CaseIterable, Codable, Sendable, Hashable {
        case participant, staff, room, location
    }

    /// How strong the block is.
    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        /// Forbids.
        case busy
        /// Costs.
        case unwanted
    }

    /// What is blocked.
    public var subjectKind: SubjectKind
    /// Id of the subject.
    public var subject: String
    /// How strong the block is.
    public var kind: Kind
    /// First day it holds; nil: always.
    public var from: CalendarDate?
    /// Last day it holds; nil: always.
    public var until: CalendarDate?
    /// The days it begins on; empty: every day.
    public var weekdays: [Weekday]
    /// The hours; nil: the whole day.
    public var range: TimeRange?
    /// Holds every so many weeks; nil or 1: every week.
    public var everyWeeks: Int?
    /// A date in the first week it holds, for ``everyWeeks``; it does not hold before that week.
    public var firstWeekOf: CalendarDate?
    /// A note for coordinators, never published.
    public var note: String?

    /// The whole row: a block has no id, two equal rows are one block.
    public var key: String {
        [
            subjectKind.rawValue, subject, kind.rawValue, from?.isoText ?? "", until?.isoText ?? "",
            weekdays.map(\.rawValue).joined(separator: "|"), range?.text ?? "", everyWeeks.map(String.init) ?? "",
            firstWeekOf?.isoText ?? "", note ?? "",
        ].joined(separator: "/")
    }

    /// Makes a block from the values of its row.
    public init(
        subjectKind: SubjectKind, subject: String, kind: Kind, from: CalendarDate? = nil, until: CalendarDate? = nil,
        weekdays: [Weekday] = [], range: TimeRange? = nil, everyWeeks: Int? = nil,
        firstWeekOf: CalendarDate? = nil, note: String? = nil
    ) {
        self.subjectKind = subjectKind
        self.subject = subject
        self.kind = kind
        self.from = from
        self.until = until
        self.weekdays = weekdays
        self.range = range
        self.everyWeeks = everyWeeks
        self.firstWeekOf = firstWeekOf
        self.note = note
    }

    /// Whether it holds on a date; hours past midnight belong to the date on which they begin.
    ///
    /// - Precondition: The block is valid, so that ``firstWeekOf`` is there when ``everyWeeks`` is more than 1.
    public func holds(on date: CalendarDate) -> Bool {
        if let from, date < from { return false }
        if let until, date > until { return false }
        if !weekdays.isEmpty, !weekdays.contains(date.weekday) { return false }
        guard let first = firstWeekOf?.monday else { return true }
        return date >= first && ((date - first) / 7).isMultiple(of: max(1, everyWeeks ?? 1))
    }
}
