import RoosterModel

/// Writes taken hours as few rows of `blocks.csv`: days in a row as one, and weeks in a row as one.
struct BlockRows {
    let subjectKind: Block.SubjectKind
    let subject: String

    private struct Pattern: Hashable {
        var weekday: Weekday
        var hours: Range<Int>
    }

    /// The rows of one kind.
    func blocks(_ taken: [(CalendarDate, Range<Int>)], _ kind: Block.Kind) -> [Block] {
        let whole = taken.filter { $0.1 == 0..<1440 }.map(\.0)
        var blocks = runs(whole, apart: 1).map { run in
            Block(subjectKind: subjectKind, subject: subject, kind: kind, from: run.lowerBound, until: run.upperBound)
        }
        let byPattern = Dictionary(grouping: taken.filter { $0.1 != 0..<1440 }) {
            Pattern(weekday: $0.0.weekday, hours: $0.1)
        }
        for (pattern, days) in byPattern {
            let range = TimeRange(
                start: TimeOfDay(minutes: pattern.hours.lowerBound), end: TimeOfDay(minutes: pattern.hours.upperBound))
            for run in runs(days.map(\.0), apart: 7) {
                let isOneDay = run.lowerBound == run.upperBound
                blocks.append(
                    Block(
                        subjectKind: subjectKind, subject: subject, kind: kind, from: run.lowerBound,
                        until: run.upperBound, weekdays: isOneDay ? [] : [pattern.weekday], range: range))
            }
        }
        return blocks.sorted { ($0.from?.dayNumber ?? 0, $0.key) < ($1.from?.dayNumber ?? 0, $1.key) }
    }

    /// Days that follow each other at a distance, as first and last of each run.
    private func runs(_ days: [CalendarDate], apart: Int) -> [ClosedRange<CalendarDate>] {
        days.sorted().reduce(into: []) { runs, day in
            if let last = runs.last, last.upperBound + apart == day {
                runs[runs.count - 1] = last.lowerBound...day
            } else {
                runs.append(day...day)
            }
        }
    }
}
