import RoosterModel

/// Writes what one participant must be told of one meeting.
struct NoticeWriter {
    let participant: Participant
    let state: State

    /// The notice of a meeting that was and is, or nil when nothing changed for the participant.
    func notice(_ id: String, from former: Meeting?, to present: Meeting?) -> ChangeNotice? {
        let before = former.flatMap { $0.status == .cancelled ? nil : $0 }
        let after = present.flatMap { $0.status == .cancelled ? nil : $0 }
        guard let kind = kind(before, after) else { return nil }
        let first = before.map(Self.describe) ?? ""
        let second = after.map(Self.describe) ?? ""
        return ChangeNotice(
            subjectKind: "participant", subject: participant.id, reachBy: participant.reachBy,
            language: participant.language, meeting: id, change: kind, before: first, after: second,
            text: text(kind, first, second))
    }

    private func kind(_ before: Meeting?, _ after: Meeting?) -> ChangeNotice.Kind? {
        switch (before, after) {
        case (nil, nil): nil
        case (nil, .some): .added
        case (.some, nil): .cancelled
        case (.some(let first), .some(let second)):
            if (first.date, first.range) != (second.date, second.range) {
                .moved
            } else if (first.location, first.room) != (second.location, second.room) {
                .room
            } else {
                nil
            }
        }
    }

    /// `2027-09-07 09:00-12:00 school-1-2`.
    static func describe(_ meeting: Meeting) -> String {
        let place = meeting.room ?? meeting.location ?? "online"
        return "\(meeting.date.isoText) \(meeting.range.text) \(place)"
    }

    /// Dutch for those whose municipality writes no other language yet; never what the meeting is about.
    private func text(_ kind: ChangeNotice.Kind, _ before: String, _ after: String) -> String {
        let isEnglish = participant.language == "en"
        switch kind {
        case .added: return isEnglish ? "New meeting: \(after)" : "Nieuwe afspraak: \(after)"
        case .moved: return isEnglish ? "Moved from \(before) to \(after)" : "Verplaatst van \(before) naar \(after)"
        case .cancelled: return isEnglish ? "Cancelled: \(before)" : "Vervallen: \(before)"
        case .room: return isEnglish ? "Other place: \(after)" : "Andere plaats: \(after)"
        case .staff: return isEnglish ? "Other teacher: \(after)" : "Andere docent: \(after)"
        case .group: return isEnglish ? "Other group: \(after)" : "Andere groep: \(after)"
        }
    }
}
