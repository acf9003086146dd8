import RoosterModel

/// A row of one of the input tables, with the columns it stands in.
protocol TableRow: Row {
    /// The columns of its table.
    static var schema: TableSchema<Self> { get }
}

extension Coordinate {
    /// Nowhere yet: what a blank row has.
    static let blank = Coordinate(latitude: 0, longitude: 0)
}

extension CalendarDate {
    /// The day a blank row has, 1 January 1970.
    static let blank = CalendarDate(dayNumber: 0)
}

extension WeeklyTime {
    /// The time a blank row has: a whole Monday.
    static let blank = WeeklyTime(
        weekday: .monday, range: TimeRange(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 1440)))
}

extension FieldProblem {
    /// Start and end of a row are the same time, which could mean nothing or a whole day.
    static func emptyRange(_ time: TimeOfDay) -> FieldProblem {
        FieldProblem(Field(text: time.text), "ends when it starts; a whole day is 00:00 to 24:00")
    }
}
