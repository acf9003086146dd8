import RoosterModel

/// A driver is away on days that people ride with them.
///
/// Source: DOMAIN.md T6 (driver absent: alert and alternative, for exactly the riders). A driver is away when a block
/// holds any part of the trip (DATASET.md, "Rides"). Riders are those who ride by the published plan on the same weekday,
/// in the four weeks before today or later: a plan that was mended for the absence has no ride on those days any more.
enum DriverAwayRule: SignalRule {
    /// Days back in which somebody who rode is still a rider.
    private static let riderDays = 28

    static func signals(_ context: SignalContext) -> [Signal] {
        let riders = riders(context)
        let blocks = Dictionary(
            grouping: context.state.blocks.sorted.filter { $0.subjectKind == .staff && $0.kind == .busy }, by: \.subject
        )
        return context.state.rides.sorted.flatMap { ride -> [Signal] in
            guard let byWeekday = riders[ride.id], let blocks = blocks[ride.driver] else { return [] }
            return absences(ride, blocks, context).compactMap { days in
                let people = Set(days.flatMap { byWeekday[$0.weekday] ?? [] }).sorted()
                return people.isEmpty ? nil : signal(ride, days, people, context)
            }
        }
    }

    /// Who rides on which weekday, by ride.
    private static func riders(_ context: SignalContext) -> [String: [Weekday: Set<String>]] {
        var result: [String: [Weekday: Set<String>]] = [:]
        for participant in context.participants {
            for visit in context.visits(of: participant) where visit.date >= context.today + -riderDays {
                guard let ride = visit.ride else { continue }
                result[ride, default: [:]][visit.date.weekday, default: []].insert(participant.id)
            }
        }
        return result
    }

    /// Days of the ride on which the driver is away, from today to the end of the horizon, in runs.
    private static func absences(_ ride: Ride, _ blocks: [Block], _ context: SignalContext) -> [[CalendarDate]] {
        var runs: [[CalendarDate]] = []
        var isOpen = false
        var day = max(context.today, ride.from ?? context.today)
        let last = min(context.municipality.horizon.end, ride.until ?? context.municipality.horizon.end)
        while day <= last {
            if ride.weekdays.contains(day.weekday) {
                let isAway = blocks.contains { holds($0, ride, on: day) }
                if isAway, isOpen { runs[runs.count - 1].append(day) }
                if isAway, !isOpen { runs.append([day]) }
                isOpen = isAway
            }
            day = day + 1
        }
        return runs
    }

    /// Whether a block holds any part of the trip; one that began the evening before reaches into the day.
    private static func holds(_ block: Block, _ ride: Ride, on day: CalendarDate) -> Bool {
        let trip = TimeRange(start: ride.depart, end: ride.home)
        func isIn(_ date: CalendarDate, shift: Int) -> Bool {
            guard block.holds(on: date) else { return false }
            guard let range = block.range else { return shift == 0 }
            return range.startMinutes + shift < trip.endMinutes && trip.startMinutes < range.endMinutes + shift
        }
        return isIn(day, shift: 0) || isIn(day + -1, shift: -1440)
            || (trip.endMinutes > 1440 && isIn(day + 1, shift: 1440))
    }

    private static func signal(
        _ ride: Ride, _ days: [CalendarDate], _ people: [String], _ context: SignalContext
    ) -> Signal? {
        guard let first = days.first, let last = days.last else { return nil }
        let left = first - context.today
        let limits = context.limits
        let severity: Signal.Severity =
            left <= limits.driverUrgentDays ? .alarm : left <= limits.driverDays ? .warning : .notice
        let riders = people.joined(separator: ", ")
        func matter(_ words: SignalWords) -> String {
            let amount = words.days(days.count)
            switch words {
            case .dutch:
                let when = days.count == 1 ? "op \(first)" : "van \(first) tot en met \(last)"
                return "De chauffeur is er niet \(when): \(amount) zonder rit voor \(riders)."
            case .english:
                let when = days.count == 1 ? "on \(first)" : "from \(first) to \(last)"
                return "The driver is away \(when): \(amount) without a ride for \(riders)."
            }
        }
        return Signal(
            kind: .driverAway, date: first, severity: severity, subject: .init(.ride, ride.id), participants: people,
            references: [.init(.staff, ride.driver)],
            amounts: ["daysLeft": left, "days": days.count, "riders": people.count],
            dates: ["first": first, "last": last],
            dutch: .init(
                matter: matter(.dutch), action: "Zoek een andere chauffeur of een bus, en vertel het deze mensen."),
            english: .init(
                matter: matter(.english), action: "Find another driver or a bus, and tell these people."))
    }
}
