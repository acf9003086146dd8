import RoosterModel

/// Weekdays and weekly times as sentences have them, in Dutch and English.
///
/// The letters of the data folder, `tu 19:00-21:00`, are for files; people read whole words.
struct WeekText {
    /// `dinsdag 19:00-21:00`.
    var dutch: String
    /// `Tuesday 19:00-21:00`.
    var english: String

    private static let dutchNames = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    private static let englishNames = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    /// Weekdays; three or more that follow each other in short, as `maandag t/m vrijdag`.
    init(_ weekdays: [Weekday]) {
        let days = weekdays.map(\.index).sorted()
        var runs: [ClosedRange<Int>] = []
        for day in days {
            if let last = runs.last, last.upperBound + 1 == day {
                runs[runs.count - 1] = last.lowerBound...day
            } else {
                runs.append(day...day)
            }
        }
        func text(_ names: [String], _ to: String) -> String {
            let parts = runs.flatMap { run in
                run.count > 2 ? ["\(names[run.lowerBound]) \(to) \(names[run.upperBound])"] : run.map { names[$0] }
            }
            return parts.joined(separator: ", ")
        }
        (dutch, english) = (text(Self.dutchNames, "t/m"), text(Self.englishNames, "to"))
    }

    /// Weekly times; weekdays that have the same one after the other together, as `maandag, donderdag 19:00-21:30`.
    init(_ times: [WeeklyTime]) {
        var groups: [(range: TimeRange, weekdays: [Weekday])] = []
        for time in times {
            if let index = groups.firstIndex(where: { $0.range == time.range }) {
                groups[index].weekdays.append(time.weekday)
            } else {
                groups.append((time.range, [time.weekday]))
            }
        }
        let texts = groups.map { (days: WeekText($0.weekdays), range: $0.range.text) }
        dutch = texts.map { "\($0.days.dutch) \($0.range)" }.joined(separator: ", ")
        english = texts.map { "\($0.days.english) \($0.range)" }.joined(separator: ", ")
    }
}
