package import RoosterModel

/// How large a sample municipality is.
package enum SampleSize: String, CaseIterable, Sendable {
    /// 60 newcomers, like Tholen.
    case dorp
    /// 600 newcomers, like Zoetermeer and Zaanstad.
    case stad
    /// 5 000 newcomers, with the areas of Rotterdam.
    case grootstad
}

/// Which sample municipality is asked for; the same request gives the same bytes.
package struct SampleRequest: Sendable, Hashable {
    /// How large it is.
    package var size: SampleSize
    /// Seed of the generator.
    package var seed: UInt64
    /// Supply ÷ demand of every scarce resource: 0.75 scarce, 0.85 as usual, 1.2 ample.
    package var tightness: Double
    /// First day of the horizon, a Monday.
    package var start: CalendarDate
    /// Ids of the municipal programmes; nil: those that belong to the size.
    package var programmes: [String]?
    /// Weeks of the horizon.
    package var weeks: Int
    /// Newcomers; nil: those of the size.
    ///
    /// Everything else of the size is fewer or more in proportion.
    package var newcomers: Int?

    /// The Monday that samples start on when nothing else is asked: 28 June 2027.
    package static let defaultStart = CalendarDate(year: 2027, month: 6, day: 28) ?? CalendarDate(dayNumber: 0)

    /// Makes a request.
    package init(
        size: SampleSize, seed: UInt64 = 1, tightness: Double = 0.85, start: CalendarDate = Self.defaultStart,
        programmes: [String]? = nil, weeks: Int = 30, newcomers: Int? = nil
    ) {
        self.size = size
        self.seed = seed
        self.tightness = tightness
        self.start = start
        self.programmes = programmes
        self.weeks = weeks
        self.newcomers = newcomers
    }
}

/// Why a sample cannot be made.
package enum SampleError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The horizon does not start on a Monday.
    case startIsNotMonday(CalendarDate)
    /// The horizon leaves the days that the shipped calendars know.
    case outsideCalendars(start: CalendarDate, weeks: Int)
    /// The tightness is out of bounds.
    case tightness(Double)
    /// The number of weeks is out of bounds.
    case weeks(Int)
    /// The number of newcomers is out of bounds.
    case newcomers(Int)
    /// A programme that is asked for is not among the shipped ones.
    case unknownProgramme(String, known: [String])

    package var description: String {
        switch self {
        case .startIsNotMonday(let date):
            "start (\(date)): a horizon starts on a Monday, the nearest one before is \(date.monday)"
        case .outsideCalendars(let start, let weeks):
            "start (\(start)) and weeks (\(weeks)): the horizon must lie within the shipped calendars, from "
                + "\(SampleRequest.firstStart) to \(SampleRequest.lastEnd)"
        case .tightness(let value):
            "tightness (\(value)): must lie between 0.5 and 2"
        case .weeks(let weeks):
            "weeks (\(weeks)): must lie between 12 and 52"
        case .newcomers(let newcomers):
            "newcomers (\(newcomers)): must lie between 60 and 10 000"
        case .unknownProgramme(let id, let known):
            "programmes (\(id)): there is no such programme; known are \(known.joined(separator: ", "))"
        }
    }
}

extension SampleRequest {
    /// First day on which a horizon may start.
    package static let firstStart = CalendarDate(year: 2026, month: 1, day: 5) ?? CalendarDate(dayNumber: 0)
    /// Last day that the shipped calendars know the school holidays of.
    package static let lastEnd = CalendarDate(year: 2029, month: 9, day: 2) ?? CalendarDate(dayNumber: 0)

    /// Last day of the horizon, included.
    package var end: CalendarDate { start + (weeks * 7 - 1) }

    /// Throws when the request cannot be met.
    func check() throws(SampleError) {
        guard start.weekday == .monday else { throw .startIsNotMonday(start) }
        guard (12...52).contains(weeks) else { throw .weeks(weeks) }
        guard start >= Self.firstStart, end <= Self.lastEnd else { throw .outsideCalendars(start: start, weeks: weeks) }
        guard (0.5...2).contains(tightness) else { throw .tightness(tightness) }
        if let newcomers, !(60...10_000).contains(newcomers) { throw .newcomers(newcomers) }
    }
}
