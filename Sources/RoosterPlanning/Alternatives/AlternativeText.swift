import RoosterModel

/// Says an alternative in Dutch and English.
struct AlternativeText {
    let alternative: Alternative
    /// Units of the requirements it bears on.
    let units: [String: RequirementStanding.Unit]

    /// What a group to join is, and what it makes of somebody's requirements.
    var joining: [String: String] {
        let (dutch, english) = whenAndWhere
        return [
            "nl": Self.sentence(
                ["Groep \(alternative.option) van \(alternative.activity)\(dutch): \(meetingsDutch)"]
                    + alternative.standings.map(dutch(of:))),
            "en": Self.sentence(
                ["Group \(alternative.option) of \(alternative.activity)\(english): \(meetingsEnglish)"]
                    + alternative.standings.map(english(of:))),
        ]
    }

    /// When and where else a group could meet, and who could stay.
    var meetingOtherwise: [String: String] {
        let (dutch, english) = whenAndWhere
        let (all, out) = (alternative.touched.count, alternative.dropped)
        let (names, staying) = (out.joined(separator: ", "), all - out.count)
        return [
            "nl": Self.sentence([
                "Groep \(alternative.option)\(dutch)",
                out.isEmpty ? "iedereen kan blijven" : "\(staying) van \(all) kunnen blijven, niet \(names)",
            ]),
            "en": Self.sentence([
                "Group \(alternative.option)\(english)",
                out.isEmpty ? "everybody can stay" : "\(staying) of \(all) can stay, not \(names)",
            ]),
        ]
    }

    private static func sentence(_ parts: [String]) -> String { parts.joined(separator: "; ") + "." }

    private var whenAndWhere: (dutch: String, english: String) {
        let times = WeekText(alternative.times)
        var (dutch, english) = (times.dutch.isEmpty ? "" : " op \(times.dutch)", "")
        if !times.english.isEmpty { english = " on \(times.english)" }
        if let room = alternative.room {
            dutch += " in \(room)"
            english += " in \(room)"
        }
        guard !alternative.staff.isEmpty else { return (dutch, english) }
        let staff = alternative.staff.joined(separator: ", ")
        return (dutch + " met \(staff)", english + " with \(staff)")
    }

    private var meetingsDutch: String {
        let amount = AmountText(unit: .meetings)
        let text = "\(amount.dutch(Double(alternative.added))) erbij"
        guard alternative.lost > 0 else { return text }
        let leaves = alternative.leaves.isEmpty ? "" : ", \(alternative.leaves.joined(separator: ", ")) wordt verlaten"
        return "\(text), \(alternative.lost) vervallen\(leaves)"
    }

    private var meetingsEnglish: String {
        let amount = AmountText(unit: .meetings)
        let text = "\(amount.english(Double(alternative.added))) more"
        guard alternative.lost > 0 else { return text }
        let leaves = alternative.leaves.isEmpty ? "" : ", leaving \(alternative.leaves.joined(separator: ", "))"
        return "\(text), \(alternative.lost) fall out\(leaves)"
    }

    private func dutch(of change: StandingChange) -> String {
        let amount = AmountText(unit: units[change.requirement] ?? .meetings)
        if change.missingAfter == 0, change.missingBefore > 0 { return "\(change.requirement) komt niet meer tekort" }
        return "van \(change.requirement) ontbreekt dan \(amount.dutch(change.missingAfter)) "
            + "in plaats van \(AmountText.number(change.missingBefore))"
    }

    private func english(of change: StandingChange) -> String {
        let amount = AmountText(unit: units[change.requirement] ?? .meetings)
        if change.missingAfter == 0, change.missingBefore > 0 { return "\(change.requirement) is short no more" }
        return "\(change.requirement) then misses \(amount.english(change.missingAfter)) "
            + "instead of \(AmountText.number(change.missingBefore))"
    }
}
