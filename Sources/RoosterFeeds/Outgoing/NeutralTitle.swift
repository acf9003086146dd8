import RoosterModel

extension FeedTexts {
    /// A title that may stand on a lock screen: what one goes to, without level, route, stage or law.
    func neutralTitle(_ kind: Activity.Kind, theme: String) -> String {
        switch kind {
        case .language: self(.lesson)
        case .workshop, .map: workshop(on: theme)
        case .participationDeclaration: self(.workshop)
        case .dualWork: self(.languageAndWork)
        case .placement: self(.work)
        case .volunteering: self(.volunteering)
        case .cycling: self(.cycling)
        case .talk: self(.municipality)
        case .homeVisit: self(.appointment)
        case .parentsRoom: self(.parentsRoom)
        case .buddy: self(.buddy)
        case .walk: self(.walk)
        case .excursion: self(.excursion)
        case .ceremony: self(.gathering)
        case .exam: self(.exam)
        case .open: self(.activity)
        case .sport: self(.sport)
        case .summerSchool: self(.summerSchool)
        case .training: self(.course)
        }
    }

    private func workshop(on theme: String) -> String {
        themePhrase(theme).map { self(.workshopOn, self($0)) } ?? self(.workshop)
    }

    /// The name of a theme; one that a municipality named itself is given as it is.
    func theme(_ theme: String) -> String {
        themePhrase(theme).map { self($0) } ?? theme
    }

    private func themePhrase(_ theme: String) -> Phrase? {
        switch theme {
        case "integration": .integration
        case "participation": .participation
        case "housing": .housing
        case "education": .education
        case "health": .health
        case "safety": .safety
        default: nil
        }
    }
}

extension Activity.Kind {
    /// Whether it says something of a person that others need not see on a screen: a discreet person's feed calls it
    /// an appointment, without place.
    var isSensitive: Bool {
        switch self {
        case .participationDeclaration, .talk, .homeVisit, .parentsRoom, .buddy, .ceremony, .exam, .map: true
        case .language, .workshop, .dualWork, .placement, .volunteering, .cycling, .walk, .excursion, .open, .sport,
            .summerSchool, .training:
            false
        }
    }
}
