import RoosterModel

/// A newcomer of a sample, with what the generator knows besides the row.
struct SamplePerson {
    /// Why somebody has a plan.
    enum Ground {
        case asylum, family, none
    }

    /// When somebody works.
    enum Work: CaseIterable {
        case days, mornings, afternoons, eveningsAndWeekend, twoShifts, nights, onCall
    }

    /// The row.
    var participant: Participant
    /// Why they have a plan.
    var ground = Ground.asylum
    /// Months since they settled, at the start of the horizon; negative for those who come later.
    var months = 0.0
    /// When they work.
    var work: Work?
    /// Their children.
    var children: [Child] = []
    /// Whether there is a second parent who is not planned and at home.
    var hasPartnerAtHome = false
    /// Whether they are a planted case, which random properties leave alone.
    var isPlanted = false
    /// Whether what they did before is planted too.
    var hasOwnHistory = false
    /// Index of the language track they need; nil: none.
    var track: Int?
    /// Busy times that recur, with the share of weeks they hold in.
    var busy: [(time: WeeklyTime, share: Double)] = []
    /// Hours a week that existing groups take.
    var hoursInGroups = 0.0
    /// Weekdays on which existing groups are.
    var daysInGroups: [Weekday] = []

    /// The id.
    var id: String { participant.id }

    /// Whether they settle within the horizon.
    var arrivesLater: Bool { months < 0 }

    /// The share of weeks in which they are free at a time.
    func freeShare(at time: WeeklyTime) -> Double {
        var share = 1.0
        for block in busy where block.time.overlaps(time) {
            share -= block.share
        }
        return max(0, share)
    }
}

extension WeeklyTime {
    /// Whether two weekly times share a moment; a time that ends after midnight reaches into the next day.
    func overlaps(_ other: WeeklyTime) -> Bool {
        let first = minutesOfWeek
        let second = other.minutesOfWeek
        let week = 7 * 1440
        return [-week, 0, week].contains { shift in
            first.lowerBound + shift < second.upperBound && second.lowerBound < first.upperBound + shift
        }
    }

    private var minutesOfWeek: Range<Int> {
        let start = weekday.index * 1440 + range.startMinutes
        return start..<(weekday.index * 1440 + range.endMinutes)
    }
}

/// A weekly time from whole and half hours, as in `weekly(.monday, 9, 12.5)`; an end past 24 is the next morning.
func weekly(_ weekday: Weekday, _ start: Double, _ end: Double) -> WeeklyTime {
    WeeklyTime(weekday: weekday, range: hours(start, end))
}

/// A time range from whole and half hours.
func hours(_ start: Double, _ end: Double) -> TimeRange {
    let last = Int(end * 60)
    return TimeRange(
        start: TimeOfDay(minutes: Int(start * 60)), end: TimeOfDay(minutes: last > 1440 ? last - 1440 : last))
}

/// Monday to Friday.
let schoolDays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
