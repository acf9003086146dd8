import RoosterModel

/// Amounts and days as they stand in sentences, in one of the two languages.
enum SignalWords {
    case dutch, english

    /// `1 day`, `9 days`.
    func days(_ count: Int) -> String {
        switch self {
        case .dutch: count == 1 ? "1 dag" : "\(count) dagen"
        case .english: count == 1 ? "1 day" : "\(count) days"
        }
    }

    /// `1 week`, `9 weeks`.
    func weeks(_ count: Int) -> String {
        switch self {
        case .dutch: count == 1 ? "1 week" : "\(count) weken"
        case .english: count == 1 ? "1 week" : "\(count) weeks"
        }
    }

    /// `1 meeting`, `9 meetings`.
    func meetings(_ count: Int) -> String {
        switch self {
        case .dutch: count == 1 ? "1 bijeenkomst" : "\(count) bijeenkomsten"
        case .english: count == 1 ? "1 meeting" : "\(count) meetings"
        }
    }

    /// `1 person`, `9 people`.
    func people(_ count: Int) -> String {
        switch self {
        case .dutch: count == 1 ? "1 persoon" : "\(count) personen"
        case .english: count == 1 ? "1 person" : "\(count) people"
        }
    }

    /// When a day is, seen from another: `today`, `in 9 days`, `3 days ago`.
    func when(_ daysLeft: Int) -> String {
        switch self {
        case .dutch: daysLeft == 0 ? "vandaag" : daysLeft > 0 ? "over \(days(daysLeft))" : "\(days(-daysLeft)) geleden"
        case .english: daysLeft == 0 ? "today" : daysLeft > 0 ? "in \(days(daysLeft))" : "\(days(-daysLeft)) ago"
        }
    }

    /// An amount in the unit of a requirement: `12 hours`.
    func amount(_ value: Double, _ unit: RequirementStanding.Unit) -> String {
        let tenths = (value * 10).rounded() / 10
        let number = tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
        switch self {
        case .dutch:
            switch unit {
            case .meetings: return "\(number) bijeenkomsten"
            case .hours: return "\(number) uur"
            case .once: return "\(number) keer"
            case .weeks: return "\(number) weken"
            }
        case .english:
            switch unit {
            case .meetings: return "\(number) meetings"
            case .hours: return "\(number) hours"
            case .once: return number == "1" ? "1 time" : "\(number) times"
            case .weeks: return "\(number) weeks"
            }
        }
    }
}

extension Signal {
    /// A signal about a participant.
    init(
        _ kind: Kind, of participant: Participant, on date: CalendarDate, _ severity: Severity,
        references: [Subject] = [], amounts: [String: Int] = [:], dates: [String: CalendarDate] = [:],
        dutch: Wording, english: Wording
    ) {
        self.init(
            kind: kind, date: date, severity: severity, subject: Subject(.participant, participant.id),
            participants: [participant.id], clientSupporter: participant.clientSupporter, references: references,
            amounts: amounts, dates: dates, dutch: dutch, english: english)
    }
}
