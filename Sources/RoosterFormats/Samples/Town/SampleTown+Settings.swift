import RoosterModel

extension SampleTown {
    /// Adds the settings of the municipality.
    mutating func addSettings() {
        var settings = Municipality(
            name: geography.name, horizon: .init(start: request.start, weeks: request.weeks))
        settings.languages = ["nl", "en", "ar", "ti", "tr", "fa", "prs", "so", "uk"]
        settings.schoolRegion = geography.region
        settings.planning.rollWeekly = WeeklyMoment(weekday: .sunday, time: TimeOfDay(minutes: 180))
        settings.dayparts = [
            "morning": hours(9, 12.5), "afternoon": hours(13, 16), "after-school": hours(14.5, 18),
            "evening": hours(19, 21.5), "office": hours(9, 17), "workday": hours(8, 17), "daytime": hours(9.5, 17),
        ]
        settings.ceilings = [
            1: .init(hoursPerWeek: 12, activitiesPerDay: 2, freeWeekdays: 1),
            2: .init(hoursPerWeek: 16, activitiesPerDay: 2, freeWeekdays: 1),
            3: .init(hoursPerWeek: 20, activitiesPerDay: 2), 4: .init(hoursPerWeek: 26, activitiesPerDay: 3),
            5: .init(hoursPerWeek: 32, activitiesPerDay: 3),
        ]
        settings.rampUp = .init(hoursPerWeekStep: 6, everyWeeks: 2)
        if request.size == .dorp {
            // The only bus drives hourly until 19:05; hills there are none, but distances are long.
            settings.travel.bicycle.maxKm = 12
            settings.travel.bus = .init(
                kmh: 30, fixedMinutes: 15, first: TimeOfDay(minutes: 395), last: TimeOfDay(minutes: 1145))
        }
        state.municipality = settings
    }

    /// Adds the calendar of the municipality itself: one closing day on a Monday, and soft days.
    mutating func addMunicipalCalendar() {
        collectDays()
        var closing = request.start + 7 * 10
        while isClosed(closing) || isHoliday(closing) {
            closing = closing + 7
        }
        var entries = [
            CalendarEntry(
                from: closing, until: closing, kind: .closed, title: "Gemeentehuis en scholen gesloten: studiedag")
        ]
        entries += Self.softDays.filter { $0.from <= request.end && $0.until >= request.start }
        state.calendars["municipality"] = HolidayCalendar(
            id: "municipality", entries: entries.sorted { ($0.from, $0.title) < ($1.from, $1.title) })
        days.closed.insert(closing.dayNumber)
    }

    /// Days on which many would rather not come (DOMAIN.md §2f); a municipality gives no reason and holds none.
    private static var softDays: [CalendarEntry] {
        [
            ("2026-03-20", "2026-03-20"), ("2026-05-27", "2026-05-27"), ("2027-03-10", "2027-03-11"),
            ("2027-05-17", "2027-05-18"), ("2028-02-27", "2028-02-28"), ("2028-05-05", "2028-05-06"),
            ("2026-12-24", "2026-12-24"), ("2027-12-24", "2027-12-24"), ("2027-12-31", "2027-12-31"),
            ("2028-12-22", "2028-12-22"), ("2027-01-07", "2027-01-07"), ("2028-01-07", "2028-01-07"),
            ("2027-03-20", "2027-03-21"), ("2028-03-20", "2028-03-21"), ("2026-12-05", "2026-12-05"),
            ("2027-12-05", "2027-12-05"), ("2028-12-05", "2028-12-05"),
        ].compactMap { first, last in
            guard let from = CalendarDate(isoText: first), let until = CalendarDate(isoText: last) else { return nil }
            return CalendarEntry(from: from, until: until, kind: .unwanted, title: "Liever niet")
        }
    }

    /// Collects the days of all calendars that hold in the school region.
    mutating func collectDays() {
        let entries = state.calendars.keys.sorted().flatMap { state.calendars[$0]?.entries ?? [] }
            .filter { $0.region == nil || $0.region == geography.region }
        for entry in entries where entry.kind == .closed {
            days.closed.formUnion(entry.from.dayNumber...entry.until.dayNumber)
        }
        days.holidays =
            entries.filter {
                $0.kind == .schoolHoliday && $0.until >= request.start && $0.from <= request.end
            }
            .sorted { ($0.from, $0.until, $0.title) < ($1.from, $1.until, $1.title) }
    }

    /// Whether a day is closed.
    func isClosed(_ date: CalendarDate) -> Bool {
        days.closed.contains(date.dayNumber)
    }

    /// Whether a day is in a school holiday.
    func isHoliday(_ date: CalendarDate) -> Bool {
        holidays.contains { $0.from <= date && date <= $0.until }
    }

    /// School holidays that touch the horizon, by date.
    var holidays: [CalendarEntry] { days.holidays }

    /// The summer holiday in the horizon, when there is one.
    var summer: CalendarEntry? {
        holidays.first { $0.until - $0.from > 27 }
    }

    /// The holidays in which providers give no lessons: summer and Christmas.
    var lessonFreeHolidays: [CalendarEntry] {
        holidays.filter { $0.until - $0.from > 27 || $0.title == "Kerstvakantie" }
    }

    /// Weeks of the horizon with lessons.
    var lessonWeeks: Int {
        let free = lessonFreeHolidays
        return (0..<request.weeks)
            .filter { week in
                let wednesday = request.start + (7 * week + 2)
                return !free.contains { $0.from <= wednesday && wednesday <= $0.until }
            }
            .count
    }
}

/// Days of calendars, looked up often.
struct SampleDays {
    /// Day numbers on which nothing is planned.
    var closed: Set<Int> = []
    /// School holidays that touch the horizon, by date.
    var holidays: [CalendarEntry] = []
}
