import CIcal

/// The times of a recurrence rule on the wall clock, one after the other; owns libical's iterator.
///
/// Times and `UNTIL` are given without a zone, so that libical never looks one up.
@safe
struct RuleIterator: ~Copyable {
    private let iterator: OpaquePointer
    private let isDate: Bool

    /// Starts at `start`, or gives nothing when libical refuses the rule.
    ///
    /// - Parameters:
    ///   - rule: The rule.
    ///   - start: The first time of the series on the wall clock.
    ///   - last: No time after this one is wanted. Without such an end a rule that never matches would run on for
    ///     centuries.
    init?(_ rule: RecurrenceRule, start: WallTime, last: WallTime) {
        var parsed = unsafe icalrecurrencetype_from_string(rule.checkedText)
        guard unsafe parsed.freq != ICAL_NO_RECURRENCE else { return nil }
        unsafe parsed.until = icaltimetype(last.date, second: last.second, isDate: start.isDate)
        guard
            let iterator = unsafe icalrecur_iterator_new(
                parsed, icaltimetype(start.date, second: start.second, isDate: start.isDate))
        else { return nil }
        unsafe self.iterator = iterator
        isDate = start.isDate
    }

    deinit {
        unsafe icalrecur_iterator_free(iterator)
    }

    /// The next time, or nothing behind the last.
    mutating func next() -> WallTime? {
        let time = unsafe icalrecur_iterator_next(iterator)
        guard unsafe icaltime_is_null_time(time) == 0,
            let date = unsafe LocalDate(year: Int(time.year), month: Int(time.month), day: Int(time.day))
        else { return nil }
        let second = unsafe Int(time.hour) * 3600 + Int(time.minute) * 60 + Int(time.second)
        return WallTime(date: date, second: isDate ? 0 : second, isDate: isDate)
    }
}
