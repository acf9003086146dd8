import ICalendar
import Mustache
import RoosterModel

extension FeedRenderer {
    /// A group's list for the teacher's paper: keys and first names, and the dates of the meetings as columns to tick.
    ///
    /// A first name stands there where the municipality gave one and the person is not discreet; nothing else is said of
    /// anybody. Teachers tick on paper: Rooster claims no registration by it.
    ///
    /// - Parameters:
    ///   - group: Id of the group in the published plan.
    ///   - language: `nl` or `en`; anything else, and nil: Dutch.
    ///   - weeksAhead: The first week, 0 for this one.
    ///   - weeks: How many weeks.
    /// - Returns: The page for the printer; nil when the plan has no such group.
    package func groupList(_ group: String, language: String?, weeksAhead: Int, weeks: Int) -> Page? {
        guard let planned = index.plan.groups.first(where: { $0.id == group }) else { return nil }
        let words = language == "en" ? GroupListWords.english : .dutch
        let first = today.monday + 7 * weeksAhead
        let list = GroupList(planned, self, words, days: first...(first + (7 * weeks - 1)))
        let frame = PageFrame(texts: words.texts, title: list.title)
        let html = frame.opening(sheet: PageStyle.list) + GroupList.template.render(list) + PageFrame.closing
        return Page(html, sheet: PageStyle.list, language: words.texts.tag)
    }
}

/// What the list shows; its template reads these names.
struct GroupList {
    /// A sheet with as many meetings as fit beside each other.
    struct Sheet {
        let columns: [Column]
        let rows: [Row]
    }

    /// A meeting at the head of a column.
    struct Column {
        let isoDate: String
        let weekday: String
        let day: String
        let hours: String
        /// That it does not take place; nil when it does.
        let cancelled: String?
    }

    /// A person's line.
    struct Row {
        let key: String
        let name: String
        let cells: [Cell]
    }

    /// A person's square under a meeting.
    struct Cell {
        /// Why there is nothing to tick; nil where there is.
        let closed: String?
    }

    let title: String
    let place: String
    let periodLine: String
    let madeLine: String
    let words: GroupListWords
    let sheets: [Sheet]
    let nothingLine: String?

    /// Most meetings beside each other on a sheet.
    static let columnsPerSheet = 10
    /// Empty lines for people who come without being on the list.
    private static let spareRows = 3

    init(_ group: PlannedGroup, _ renderer: FeedRenderer, _ words: GroupListWords, days: ClosedRange<CalendarDate>) {
        let index = renderer.index
        let positions = index.meetingsOfGroup[group.id].map(Int.init)
            .filter { days.contains(index.plan.meetings[$0].date) }
            .sorted {
                let (left, right) = (index.plan.meetings[$0], index.plan.meetings[$1])
                return (left.date, left.range.startMinutes, left.id) < (right.date, right.range.startMinutes, right.id)
            }
        let people = Self.people(of: group.id, at: positions, in: days, renderer)
        sheets = stride(from: 0, to: positions.count, by: Self.columnsPerSheet).map { start in
            let columns = positions[start..<min(start + Self.columnsPerSheet, positions.count)]
            return Sheet(
                columns: columns.map { Column($0, renderer, words) },
                rows: people.map { Row($0, at: columns, renderer, words) }
                    + (0..<Self.spareRows).map { _ in
                        Row(key: "", name: "", cells: columns.map { _ in Cell(closed: nil) })
                    })
        }
        let activity = renderer.state.activities[group.activity]
        let name = activity?.titles[words.texts.code] ?? activity?.titles["nl"] ?? words.texts(.activity)
        title = "\(name) · \(words.group) \(group.id)"
        let room = group.room.flatMap { renderer.state.rooms[$0] }
        place = [room.flatMap { renderer.state.locations[$0.location]?.name }, room?.name].compactMap(\.self)
            .joined(separator: ", ")
        periodLine =
            "\(words.texts.dates.dayAndMonth(days.lowerBound)) – \(words.texts.dates.wholeDate(days.upperBound))"
        madeLine = words.texts(.madeOn, words.texts.dates.wholeDate(renderer.today))
        nothingLine = sheets.isEmpty ? words.nothing : nil
        self.words = words
    }

    /// Keys of those who belong to the group in the days, or attend one of its meetings, in order.
    private static func people(
        of group: String, at positions: [Int], in days: ClosedRange<CalendarDate>, _ renderer: FeedRenderer
    ) -> [String] {
        let plan = renderer.index.plan
        var keys: Set<String> = []
        for position in renderer.index.enrolmentsIn[group] {
            let enrolment = plan.enrolments[Int(position)]
            let answer = renderer.state.enrolments["\(enrolment.participant)/\(group)"]?.answer ?? enrolment.answer
            guard answer != .declined, enrolment.from <= days.upperBound, enrolment.until >= days.lowerBound else {
                continue
            }
            keys.insert(enrolment.participant)
        }
        for position in positions {
            for attendance in renderer.index.attendancesAt[plan.meetings[position].id] {
                let attending = plan.attending[Int(attendance)]
                if attending.status != .cancelled { keys.insert(attending.participant) }
            }
        }
        return keys.filter { renderer.state.participants[$0] != nil }.sorted()
    }
}

extension GroupList.Column {
    fileprivate init(_ position: Int, _ renderer: FeedRenderer, _ words: GroupListWords) {
        let date = renderer.index.plan.meetings[position].date
        isoDate = date.isoText
        weekday = words.texts.dates.weekday(date)
        day = String(renderer.index.times[position].date.prefix(5))  // day and month: a list is of some weeks
        hours = renderer.index.times[position].hours.withUnbrokenHours
        cancelled = renderer.status(of: position) == .cancelled ? words.cancelled : nil
    }
}

extension GroupList.Row {
    fileprivate init(
        _ participant: String, at positions: ArraySlice<Int>, _ renderer: FeedRenderer, _ words: GroupListWords
    ) {
        let plan = renderer.index.plan
        key = participant
        let person = renderer.state.participants[participant]
        name = person?.discreet == true ? "" : person?.firstName ?? ""
        cells = positions.map { position in
            let isExpected = renderer.index.attendancesAt[plan.meetings[position].id].contains {
                let attending = plan.attending[Int($0)]
                return attending.participant == participant && attending.status != .cancelled
            }
            if renderer.status(of: position) == .cancelled { return GroupList.Cell(closed: words.cancelled) }
            return GroupList.Cell(closed: isExpected ? nil : words.notExpected)
        }
    }
}
