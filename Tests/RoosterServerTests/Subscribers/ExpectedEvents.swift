import RoosterModel

/// What a published plan means for a reader, said without asking what renders feeds.
enum ExpectedEvents {
    /// When something begins and ends, as in the file.
    struct Hours: Hashable {
        let start: String
        let end: String
    }

    /// One event as far as every reader sees it.
    struct Line: Hashable, Comparable {
        /// Local start and end, as in the file.
        let start: String
        let end: String
        let isCancelled: Bool

        var hours: Hours { Hours(start: start, end: end) }

        init(_ event: ReadEvents.Event) {
            start = event.value("DTSTART")
            end = event.value("DTEND")
            isCancelled = event.value("TRANSP") == "TRANSPARENT"
        }

        init(_ meeting: Meeting, isCancelled: Bool) {
            start = Self.text(meeting.date, meeting.range.start)
            end = Self.text(meeting.date, meeting.range.end)
            self.isCancelled = isCancelled
        }

        static func < (left: Line, right: Line) -> Bool {
            (left.start, left.end, left.isCancelled ? 1 : 0) < (right.start, right.end, right.isCancelled ? 1 : 0)
        }

        private static func text(_ date: CalendarDate, _ time: TimeOfDay) -> String {
            "\(date.isoText.replacing("-", with: ""))T\(time.text.replacing(":", with: ""))00"
        }
    }

    /// The events of a reader, sorted.
    static func of(_ reader: FeedIssue.Reader, in plan: Plan) -> [Line] {
        let lines: [Line] =
            switch reader {
            case .participant(let id):
                plan.attendingAndWithdrawn.filter { $0.participant == id }.compactMap { attending in
                    plan.meetings.first { $0.id == attending.meeting }.map {
                        Line($0, isCancelled: $0.status == .cancelled || attending.status == .cancelled)
                    }
                }
            case .staff(let id):
                plan.staffing.filter { $0.staff == id }.compactMap { staffing in
                    plan.meetings.first { $0.id == staffing.meeting }.map { Line($0, isCancelled: $0.isCancelled) }
                }
            case .location(let id):
                plan.meetings.filter { $0.location == id }.map { Line($0, isCancelled: $0.isCancelled) }
            case .organisation: plan.meetings.map { Line($0, isCancelled: $0.isCancelled) }
            case .childcare, .municipality: []
            }
        return lines.sorted()
    }
}

extension Meeting {
    fileprivate var isCancelled: Bool { status == .cancelled }
}
