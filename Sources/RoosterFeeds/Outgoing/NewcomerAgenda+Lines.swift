import ICalendar
import RoosterModel

/// What the newcomer reads about a meeting, line by line; nil where there is nothing to say.
extension NewcomerAgenda {
    /// Whether they must or may come.
    func obligation(_ item: Item) -> String? {
        guard item.status != .cancelled, item.attendance != nil else { return nil }
        return texts(renderer.index.activities[item.position]?.isVoluntary == true ? .may : .must)
    }

    /// Where it is.
    func place(_ item: Item) -> String? {
        renderer.placeLine(item.position, home: item.attendance == nil ? .atParticipantsHome : .atHome, texts)
    }

    /// How to join it online.
    func join(_ item: Item) -> String? {
        guard item.status != .cancelled else { return nil }
        return renderer.index.activities[item.position]?.link.map { texts(.join, $0) }
    }

    /// How to get there: mode, minutes, ride.
    func travel(_ item: Item) -> String? {
        guard item.status != .cancelled, let attendance = item.attendance else { return nil }
        let phrase: Phrase
        switch attendance.mode {
        case .walk: phrase = .walking
        case .bicycle: phrase = .bicycle
        case .bus: phrase = .bus
        case .car: phrase = .car
        case .ride:
            return attendance.ride.flatMap { renderer.state.rides[$0] }
                .map { texts(.ride, $0.depart.text, $0.fromNeighbourhood) }
        case .home, .online: return nil
        }
        return attendance.minutesBefore > 0 ? texts(phrase, String(attendance.minutesBefore)) : nil
    }

    /// When to be there, where that is before the start.
    func early(_ item: Item) -> String? {
        guard item.status != .cancelled, let attendance = item.attendance, attendance.earlyMinutes > 0 else {
            return nil
        }
        let start = renderer.index.plan.meetings[item.position].range.startMinutes
        return texts(.early, TimeOfDay(minutes: start - attendance.earlyMinutes).text)
    }

    /// What to bring.
    func bring(_ item: Item) -> String? {
        guard item.status != .cancelled, item.attendance != nil else { return nil }
        return renderer.index.activities[item.position]?.kind.bring.map { texts($0) }
    }

    /// Who offers it.
    func organiser(_ item: Item) -> String? {
        organisation(item).map { texts(.organiser, $0.name) }
    }

    /// Whom to ask.
    func questions(_ item: Item) -> String? {
        organisation(item)?.contact.map { texts(.questions, $0) }
    }

    private func organisation(_ item: Item) -> Organisation? {
        renderer.index.activities[item.position].flatMap { renderer.state.organisations[$0.organisation] }
    }

    /// Why it is planned for them, in their own terms: no law, no route, no level, nothing of other people.
    func reasons(_ item: Item) -> [String] {
        guard item.status != .cancelled, item.attendance != nil else { return [] }
        let index = renderer.index
        let meeting = index.plan.meetings[item.position]
        let facts = index.activities[item.position]
        var reasons: [String] = []
        if let facts, participant.wishes.contains(where: { $0 == facts.id || $0 == facts.kind.rawValue }) {
            reasons.append(texts(.whyWish))
        } else if facts?.isVoluntary != true {
            reasons.append(texts(.whyPlan))
        }
        if let progress = item.progress { reasons.append(progress) }
        reasons.append(texts(.whyTime))
        let isChildCovered = index.coversOf[participant.id].contains { position in
            let cover = index.plan.care[Int(position)]
            return cover.meeting == meeting.id && (cover.cover == .place || cover.cover == .onSite)
        }
        if isChildCovered { reasons.append(texts(.whyChildcare)) }
        return reasons
    }
}

extension Activity.Kind {
    /// What a newcomer brings; nil: nothing special.
    fileprivate var bring: Phrase? {
        switch self {
        case .language, .workshop, .dualWork, .summerSchool, .training, .participationDeclaration: .bringPen
        case .exam: .bringIdentity
        case .talk: .bringLetters
        case .sport: .bringSportswear
        case .walk, .excursion, .cycling: .bringShoes
        case .placement, .volunteering, .homeVisit, .parentsRoom, .buddy, .ceremony, .open, .map: nil
        }
    }
}
