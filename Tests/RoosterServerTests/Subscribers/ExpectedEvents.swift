import RoosterModel

/// What one reader must be told, followed from publication to publication without asking what renders feeds.
///
/// What takes place stands in the feed. What stood there and no longer takes place is told as cancelled (FEEDS §1, rule 6;
/// two weeks beyond its date, which no story reaches), unless another meeting of the same name has taken its place in the
/// week: for its reader it then goes on. What never stood there is missed by nobody.
struct ExpectedEvents {
    /// One event as far as every reader sees it.
    struct Line: Hashable, Comparable {
        /// Local start and end, as in the file.
        let start: String
        let end: String
        let isCancelled: Bool

        init(_ event: ReadEvents.Event) {
            start = event.value("DTSTART")
            end = event.value("DTEND")
            isCancelled = event.value("TRANSP") == "TRANSPARENT"
        }

        fileprivate init(_ entry: Entry) {
            start = Self.text(entry.date, entry.range.start)
            end = Self.text(entry.date, entry.range.end)
            isCancelled = entry.isCancelled
        }

        static func < (left: Line, right: Line) -> Bool {
            (left.start, left.end, left.isCancelled ? 1 : 0) < (right.start, right.end, right.isCancelled ? 1 : 0)
        }

        private static func text(_ date: CalendarDate, _ time: TimeOfDay) -> String {
            "\(date.isoText.replacing("-", with: ""))T\(time.text.replacing(":", with: ""))00"
        }
    }

    /// A meeting as the reader was last told of it.
    fileprivate struct Entry: Hashable {
        var date: CalendarDate
        var range: TimeRange
        /// What makes its title for this reader.
        var name: [String?]
        var isCancelled: Bool

        /// Its place in the week under its name.
        var hour: Entry {
            var hour = self
            hour.isCancelled = false
            return hour
        }
    }

    private let reader: FeedIssue.Reader
    /// By id of the meeting; nil before the feed was first rendered.
    private var told: [String: Entry]?

    init(_ reader: FeedIssue.Reader) {
        self.reader = reader
    }

    /// All that the reader is to see now, sorted.
    var lines: [Line] { (told ?? [:]).values.map(Line.init).sorted() }

    /// Takes note of a publication.
    mutating func follow(_ plan: Plan) {
        let before = told ?? [:]
        let own = ownMeetings(in: plan)
        let byID = Dictionary(uniqueKeysWithValues: plan.meetings.map { ($0.id, $0) })
        var next: [String: Entry] = [:]
        for meeting in plan.meetings where own.contains(meeting.id) && meeting.status != .cancelled {
            next[meeting.id] = entry(meeting, isCancelled: false)
        }
        let held = Set(next.values)
        let gone = told == nil ? own : Set(before.keys)
        for id in gone where next[id] == nil {
            // A meeting that is elsewhere now is none of this place's.
            if let meeting = byID[id], !isHere(meeting) { continue }
            guard var entry = byID[id].map({ entry($0, isCancelled: true) }) ?? before[id] else { continue }
            entry.isCancelled = true
            if !held.contains(entry.hour) { next[id] = entry }
        }
        told = next
    }

    private func ownMeetings(in plan: Plan) -> Set<String> {
        switch reader {
        case .participant(let id): Set(plan.attending.lazy.filter { $0.participant == id }.map(\.meeting))
        case .staff(let id): Set(plan.staffing.lazy.filter { $0.staff == id }.map(\.meeting))
        case .location, .organisation: Set(plan.meetings.lazy.filter(isHere).map(\.id))
        case .room, .childcare, .municipality: []
        }
    }

    private func isHere(_ meeting: Meeting) -> Bool {
        if case .location(let id) = reader { return meeting.location == id }
        return true
    }

    private func entry(_ meeting: Meeting, isCancelled: Bool) -> Entry {
        let name: [String?] =
            switch reader {
            // Newcomers and places read what kind of thing it is, the others its title and group.
            case .participant: [meeting.activity]
            case .location: [meeting.activity, meeting.room]
            default: [meeting.activity, meeting.group]
            }
        return Entry(date: meeting.date, range: meeting.range, name: name, isCancelled: isCancelled)
    }
}
