import RoosterModel

/// Says how a requirement stands, in Dutch and English.
struct ExplanationText {
    let standing: RequirementStanding
    /// Whether what is missing are weeks too many without a meeting.
    let countsIdleWeeks: Bool

    /// Says how a requirement of a state stands.
    init(standing: RequirementStanding, state: State) {
        self.standing = standing
        let parts = standing.requirement.split(separator: "/", maxSplits: 1).map(String.init)
        let requirements = state.programmes[parts.first ?? ""]?.requirements ?? []
        countsIdleWeeks =
            switch requirements.first(where: { $0.id == parts.last })?.kind {
            case .gap, .recurring: true
            case .count, .hours, .once, .each, .weekly, .themes, .buddy, nil: false
            }
    }

    /// Sentences by language: how it stands, and where it is short what the plan says stands in the way.
    var sentences: [String: [String]] {
        let reasons = standing.status == .short ? standing.reasons : []
        return ["nl": [dutch] + reasons.map(ReasonText.dutch), "en": [english] + reasons.map(ReasonText.english)]
    }

    private var amount: AmountText { AmountText(unit: standing.unit) }
    private var had: String { AmountText.number(standing.planned + standing.done) }
    /// Whether there is anything of it, though nothing is due yet.
    private var isAhead: Bool {
        standing.due == 0 && standing.planned + standing.done > 0 && standing.unit != .once
    }
    /// Whether it is one thing that is there or not.
    private var isOneThing: Bool { standing.unit == .once && standing.due == 1 }

    /// How it stands, in English.
    var english: String {
        let name = standing.requirement
        switch standing.status {
        case .met:
            if isAhead { return "\(name) is met: \(amount.english(standing.planned + standing.done))." }
            return isOneThing || standing.due == 0
                ? "\(name) is met." : "\(name) is met: \(had) of \(amount.english(standing.due))."
        case .onTrack:
            if isAhead {
                let ahead = amount.english(standing.planned + standing.done)
                return "\(name) is on track: \(ahead), and nothing is due by the end of the horizon."
            }
            if standing.due == 0 { return "\(name) is on track: nothing is due by the end of the horizon." }
            return "\(name) is on track: \(had) of the \(amount.english(standing.due)) due by the end of the horizon."
        case .short:
            let missing = standing.missing
            if countsIdleWeeks { return "\(name) is short: \(amount.english(missing)) too many without a meeting." }
            if isOneThing { return "\(name) is short: it is not planned." }
            return "\(name) is short: \(AmountText.number(missing)) of \(amount.english(standing.due)) "
                + (missing == 1 ? "is missing." : "are missing.")
        }
    }

    /// How it stands, in Dutch.
    var dutch: String {
        let name = standing.requirement
        switch standing.status {
        case .met:
            if isAhead { return "\(name) is gehaald: \(amount.dutch(standing.planned + standing.done))." }
            return isOneThing || standing.due == 0
                ? "\(name) is gehaald." : "\(name) is gehaald: \(had) van \(amount.dutch(standing.due))."
        case .onTrack:
            if isAhead {
                let ahead = amount.dutch(standing.planned + standing.done)
                return "\(name) ligt op schema: \(ahead), en nu is nog niets nodig."
            }
            if standing.due == 0 { return "\(name) ligt op schema: nu is nog niets nodig." }
            return "\(name) ligt op schema: \(had) van de \(amount.dutch(standing.due)) die nu nodig zijn."
        case .short:
            let missing = standing.missing
            if countsIdleWeeks { return "\(name) komt tekort: \(amount.dutch(missing)) te veel zonder bijeenkomst." }
            if isOneThing { return "\(name) komt tekort: het is niet gepland." }
            let isPlural = missing != 1 && standing.unit != .hours
            return "\(name) komt tekort: \(AmountText.number(missing)) van \(amount.dutch(standing.due)) "
                + (isPlural ? "ontbreken." : "ontbreekt.")
        }
    }
}
