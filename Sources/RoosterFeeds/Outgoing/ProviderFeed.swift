import ICalendar
import RoosterModel

/// An organisation's own meetings: group, room, staff and how many are expected; never who the learners are, and never
/// other parties' meetings (FEEDS §2).
struct ProviderFeed {
    let renderer: FeedRenderer
    let issue: FeedIssue
    let organisation: Organisation

    /// Days around today that are shown to organisations, staff and locations.
    static func window(around today: CalendarDate) -> ClosedRange<CalendarDate> {
        today + -7...today + 56
    }

    /// Renders the feed, with documents by location when it is too large for one.
    func render(_ revisions: FeedRevisions) -> RenderedFeed {
        let texts = FeedTexts.texts(for: issue.language)
        let window = Self.window(around: renderer.today)
        let events = renderer.index.meetingsOf[organisation.id].compactMap { position -> FeedEvent? in
            guard window.contains(renderer.index.plan.meetings[Int(position)].date) else { return nil }
            return event(Int(position), texts)
        }
        let assembly = FeedAssembly(
            renderer: renderer, issue: issue,
            name: LocalizedText(texts(.calendarOf, organisation.name), language: texts.code), colour: .steelBlue,
            isSplitByLocation: true)
        return assembly.documents(of: events, revisions: revisions)
    }

    private func event(_ position: Int, _ texts: FeedTexts) -> FeedEvent? {
        let meeting = renderer.index.plan.meetings[position]
        let facts = renderer.index.activities[position]
        let when = renderer.whenLine(position, texts)
        let place = renderer.placeLine(position, home: .atParticipantsHome, texts)
        guard organisation.kind != .employer else {
            // An employer sees shifts only: neither other meetings nor how many come, to what, in which group.
            guard facts?.kind.isShift == true else { return nil }
            return renderer.event(
                position, issue: issue, title: texts(.work), lines: [when, place],
                status: renderer.status(of: position), texts: texts, isPersonal: false, detail: .place)
        }
        let name = facts?.titles[texts.code] ?? facts?.titles["nl"] ?? texts(.activity)
        let title = meeting.group.map { "\(name) · \($0)" } ?? name
        return renderer.event(
            position, issue: issue, title: title,
            lines: [
                when, place, facts?.link.map { texts(.join, $0) }, meeting.group.map { texts(.group, $0) },
                renderer.expectedLine(position, texts), staffLine(meeting, texts),
            ],
            status: renderer.status(of: position), texts: texts, isPersonal: false)
    }

    /// The organisation's own staff by id, others by their role.
    private func staffLine(_ meeting: Meeting, _ texts: FeedTexts) -> String? {
        let index = renderer.index
        let staff = index.staffingsAt[meeting.id].map { position -> String in
            let staffing = index.plan.staffing[Int(position)]
            let isOwn = renderer.state.staff[staffing.staff]?.organisation == organisation.id
            return isOwn ? "\(staffing.staff) (\(staffing.role))" : staffing.role
        }
        return staff.isEmpty ? nil : texts(.staffed, staff.joined(separator: ", "))
    }
}

extension Activity.Kind {
    /// Whether it is work at an employer's.
    fileprivate var isShift: Bool {
        switch self {
        case .placement, .dualWork, .volunteering: true
        case .language, .workshop, .participationDeclaration, .cycling, .talk, .homeVisit, .parentsRoom, .buddy, .walk,
            .excursion, .ceremony, .exam, .open, .sport, .summerSchool, .map, .training:
            false
        }
    }
}
