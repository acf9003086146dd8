import RoosterModel

/// Says how a requirement stands, in Dutch and English.
struct ExplanationText {
    let standing: RequirementStanding

    /// Sentences by language.
    var sentences: [String: [String]] { ["nl": dutch, "en": english] }

    private var amounts: (planned: String, due: String, missing: String) {
        (number(standing.planned + standing.done), number(standing.due), number(standing.missing))
    }

    private func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String((value * 10).rounded() / 10)
    }

    private var english: [String] {
        let (planned, due, missing) = amounts
        switch standing.status {
        case .met: return ["\(standing.requirement) is met: \(planned) of \(due) \(standing.unit.rawValue)."]
        case .onTrack: return ["\(standing.requirement) is on track: \(planned) of \(due) that are due by the horizon."]
        case .short:
            return ["\(standing.requirement) is short: \(missing) of \(due) \(standing.unit.rawValue) are missing."]
                + standing.reasons.map(ReasonText.english)
        }
    }

    private var dutch: [String] {
        let (planned, due, missing) = amounts
        let unit =
            switch standing.unit {
            case .meetings: "bijeenkomsten"
            case .hours: "uur"
            case .once: "keer"
            case .weeks: "weken"
            }
        switch standing.status {
        case .met: return ["\(standing.requirement) is gehaald: \(planned) van \(due) \(unit)."]
        case .onTrack:
            return ["\(standing.requirement) ligt op schema: \(planned) van de \(due) \(unit) die nu nodig zijn."]
        case .short:
            return ["\(standing.requirement) komt tekort: \(missing) van \(due) \(unit) ontbreken."]
                + standing.reasons.map(ReasonText.dutch)
        }
    }
}
