import RoosterModel

extension FieldCodec where Value == CalendarDate {
    /// `2027-01-31` or `31-01-2027`.
    static let date = FieldCodec(
        form: "date",
        read: { (field) throws(FieldProblem) in
            guard let parts = TimeText.dateParts(field) else {
                throw FieldProblem(field, "is not a date; write 2027-01-31 or 31-01-2027")
            }
            guard let date = CalendarDate(year: parts.year, month: parts.month, day: parts.day) else {
                throw FieldProblem(field, "is a day that does not exist")
            }
            return date
        },
        write: { date, writer in
            let (year, month, day) = date.parts
            writer.appendDigits(max(0, year), width: 4)
            writer.append(byte: UInt8(ascii: "-"))
            writer.appendDigits(month, width: 2)
            writer.append(byte: UInt8(ascii: "-"))
            writer.appendDigits(day, width: 2)
        })
}

extension FieldCodec where Value == TimeOfDay {
    /// `09:00`.
    static let time = FieldCodec(
        form: "time",
        read: { (field) throws(FieldProblem) in
            guard let minutes = TimeText.minutes(field) else {
                throw FieldProblem(field, "is not a time; write 09:00")
            }
            return TimeOfDay(minutes: minutes)
        },
        write: { TimeText.write($0, to: &$1) })
}

extension FieldCodec where Value == MonthDay {
    /// `03-15`.
    static let monthDay = FieldCodec(
        form: "month-day",
        read: { (field) throws(FieldProblem) in
            guard let day = MonthDay(text: field.text) else {
                throw FieldProblem(field, "is not a day of the year; write 03-15 for 15 March")
            }
            return day
        },
        write: { $1.append($0.text) })
}

extension FieldCodec where Value == Weekday {
    /// `mo` or `ma`.
    static let weekday = FieldCodec(
        form: "weekday",
        read: { (field) throws(FieldProblem) in
            guard let weekday = Weekday(text: field.text) else {
                throw FieldProblem(
                    field, "is not a weekday; write mo tu we th fr sa su or ma di wo do vr za zo")
            }
            return weekday
        },
        write: { $1.append($0.rawValue) })
}

extension FieldCodec where Value == TimeRange {
    /// `09:00-12:00`.
    static let range = FieldCodec(
        form: "time-time",
        read: { (field) throws(FieldProblem) in
            guard let range = TimeText.range(field) else {
                throw FieldProblem(field, "is not a stretch of time; write 09:00-12:00")
            }
            guard range.start != range.end else {
                throw FieldProblem(field, "ends when it starts; a whole day is 00:00-24:00")
            }
            return range
        },
        write: { TimeText.write($0, to: &$1) })
}

extension FieldCodec where Value == WeeklyTime {
    /// `mo 09:00-12:00`.
    static let weeklyTime = FieldCodec(
        form: "weekday time-time",
        read: { (field) throws(FieldProblem) in
            let parts = field.split(at: UInt8(ascii: " ")).filter { !$0.isEmpty }
            guard parts.count == 2, let weekday = Weekday(text: parts[0].text), let range = TimeText.range(parts[1])
            else { throw FieldProblem(field, "is not a weekly time; write mo 09:00-12:00 or ma 09:00-12:00") }
            guard range.start != range.end else {
                throw FieldProblem(field, "ends when it starts; a whole day is 00:00-24:00")
            }
            return WeeklyTime(weekday: weekday, range: range)
        },
        write: { time, writer in
            writer.append(time.weekday.rawValue)
            writer.append(byte: UInt8(ascii: " "))
            TimeText.write(time.range, to: &writer)
        })
}
