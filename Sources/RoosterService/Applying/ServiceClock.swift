import FoundationEssentials
package import RoosterModel

/// Tells the time; everything that asks for the date is given one.
package struct ServiceClock: Sendable {
    /// Seconds since 1970-01-01 UTC.
    package var now: @Sendable () -> Int

    /// Makes a clock.
    package init(now: @escaping @Sendable () -> Int) {
        self.now = now
    }

    /// The clock of the machine.
    package static let system = ServiceClock { Int(Date().timeIntervalSince1970) }

    /// A clock that shows this time now and runs on from there.
    package static func starting(at seconds: Int) -> ServiceClock {
        let begin = ContinuousClock.now
        return ServiceClock { seconds + Int((ContinuousClock.now - begin).components.seconds) }
    }

    /// The day in UTC.
    package var date: CalendarDate { Moment(seconds: now()).date }

    /// The time as `2027-06-28T09:00:00Z`.
    package var text: String { Moment(seconds: now()).text }
}

/// A moment in seconds since 1970-01-01 UTC, and its written form.
package struct Moment: Sendable, Hashable {
    /// Seconds since 1970-01-01 UTC.
    package var seconds: Int

    /// Makes a moment.
    package init(seconds: Int) {
        self.seconds = seconds
    }

    /// Makes a moment from `2027-06-28T09:00:00Z`, `2027-06-28T09:00` or `2027-06-28`, all UTC; nil for anything else.
    package init?(text: some StringProtocol) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let date = CalendarDate(isoText: parts[0]) else { return nil }
        var seconds = date.dayNumber * 86_400
        if parts.count == 2 {
            let time = parts[1].hasSuffix("Z") ? parts[1].dropLast() : parts[1]
            let numbers = time.split(separator: ":", omittingEmptySubsequences: false)
            guard (2...3).contains(numbers.count), numbers.allSatisfy({ $0.count == 2 }),
                let hour = Int(numbers[0]), let minute = Int(numbers[1]),
                let second = Int(numbers.count == 3 ? numbers[2] : "00"),
                (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
            else { return nil }
            seconds += hour * 3600 + minute * 60 + second
        }
        self.seconds = seconds
    }

    /// The day in UTC.
    package var date: CalendarDate {
        CalendarDate(dayNumber: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    }

    /// `2027-06-28T09:00:00Z`.
    package var text: String {
        let rest = seconds - date.dayNumber * 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(date.isoText)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }
}
