import RoosterModel

/// Amounts of requirements as sentences have them, in Dutch and English.
struct AmountText {
    let unit: RequirementStanding.Unit

    /// A number, with one digit where there is a fraction.
    static func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String((value * 10).rounded() / 10)
    }

    /// `4 bijeenkomsten`; of what is done once only the number.
    func dutch(_ value: Double) -> String {
        let word =
            switch unit {
            case .meetings: value == 1 ? " bijeenkomst" : " bijeenkomsten"
            case .hours: " uur"
            case .once: ""
            case .weeks: value == 1 ? " week" : " weken"
            }
        return Self.number(value) + word
    }

    /// `4 meetings`; of what is done once only the number.
    func english(_ value: Double) -> String {
        let word =
            switch unit {
            case .meetings: value == 1 ? " meeting" : " meetings"
            case .hours: value == 1 ? " hour" : " hours"
            case .once: ""
            case .weeks: value == 1 ? " week" : " weeks"
            }
        return Self.number(value) + word
    }
}
