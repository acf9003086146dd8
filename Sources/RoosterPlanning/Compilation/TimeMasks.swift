import RoosterModel
import Timetabling

/// Turns blocks, availability and opening hours into a mask for every day of the horizon.
struct TimeMasks {
    let calendar: PlanningCalendar
    private var days: [DayMask]

    init(_ calendar: PlanningCalendar) {
        self.calendar = calendar
        days = Array(repeating: DayMask(), count: calendar.horizon.dayCount)
    }

    /// Adds the time of a block; a part after midnight belongs to the next day.
    mutating func add(_ block: Block) {
        let span = calendar.days(block.from.map { $0 + -1 }, block.until)
        // A block that began the evening before the horizon reaches into its first day.
        for day in (span.lowerBound == 0 ? -1 : span.lowerBound)..<span.upperBound
        where block.holds(on: calendar.date(day)) {
            guard let range = block.range else {
                if day >= 0 { days[day] = .wholeDay }
                continue
            }
            add(range.startMinutes..<range.endMinutes, on: day)
        }
    }

    private mutating func add(_ minutes: Range<Int>, on day: Int) {
        if day >= 0, day < days.count { days[day].insert(minutes: minutes) }
        if minutes.upperBound > 1440, day + 1 >= 0, day + 1 < days.count {
            days[day + 1].insert(minutes: max(0, minutes.lowerBound - 1440)..<minutes.upperBound - 1440)
        }
    }

    /// Adds all the time outside weekly hours; no hours: nothing.
    mutating func addOutside(_ hours: [WeeklyTime]) {
        guard !hours.isEmpty else { return }
        var inside = Array(repeating: DayMask(), count: days.count)
        for time in hours {
            for day in calendar.days(of: time.weekday, schoolWeeksOnly: false) {
                let minutes = time.range.startMinutes..<time.range.endMinutes
                inside[day].insertInside(minutes: minutes.clamped(to: 0..<1440))
                if minutes.upperBound > 1440, day + 1 < days.count {
                    inside[day + 1].insertInside(minutes: 0..<minutes.upperBound - 1440)
                }
            }
        }
        for day in days.indices { days[day].formUnion(inside[day].inverted) }
    }

    /// Adds weekly hours.
    mutating func add(_ time: WeeklyTime, schoolWeeksOnly: Bool) {
        for day in calendar.days(of: time.weekday, schoolWeeksOnly: schoolWeeksOnly) {
            days[day].insertInside(minutes: (time.range.startMinutes..<time.range.endMinutes).clamped(to: 0..<1440))
            let end = time.range.endMinutes
            if end > 1440, day + 1 < days.count { days[day + 1].insertInside(minutes: 0..<end - 1440) }
        }
    }

    /// Adds whole days.
    mutating func add(_ set: DaySet) {
        for day in days.indices where set.contains(day) { days[day] = .wholeDay }
    }

    /// Adds minutes of a set of days.
    mutating func add(_ minutes: Range<Int>, on set: DaySet) {
        for day in days.indices where set.contains(day) { days[day].insert(minutes: minutes) }
    }

    /// The numbers of the masks by day.
    func numbers(in table: inout MaskTable) -> [UInt32] {
        table.numbers(of: days)
    }
}
