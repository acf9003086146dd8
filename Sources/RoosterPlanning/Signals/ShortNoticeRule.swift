import RoosterModel

/// A meeting of the next 48 hours changed: a calendar is too slow to tell it, so somebody must.
///
/// Source: FEEDS.md §1 («a feed is too slow for today's changes: everything that changes within 48 hours also appears in
/// signals, with who to call»; polling takes up to a day) and DOMAIN.md §6 trap 12. Looked at are the notices of the
/// last publication when that is itself not older: what changed earlier has reached the calendars.
enum ShortNoticeRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        guard let plan = context.plan, let day = CalendarDate(isoText: plan.summary.publishedAt.prefix(10)),
            context.today - day <= context.limits.shortNoticeDays
        else { return [] }
        return context.notices.compactMap { notice in
            guard notice.subjectKind == "participant", let participant = context.state.participants[notice.subject]
            else { return nil }
            // `2027-09-07 09:00-12:00 room`: how it was, and how it is.
            let days = [notice.before, notice.after].compactMap { CalendarDate(isoText: $0.prefix(10)) }
            let near = days.filter {
                $0 >= context.today && $0 <= context.today + context.limits.shortNoticeDays
            }
            return near.min().map { signal(notice, participant, on: $0, context) }
        }
    }

    private static func signal(
        _ notice: ChangeNotice, _ participant: Participant, on date: CalendarDate, _ context: SignalContext
    ) -> Signal {
        let left = date - context.today
        let (dutch, english) = words(notice)
        let reach = notice.reachBy.map(\.rawValue)
        return Signal(
            .shortNotice, of: participant, on: date, left == 0 ? .alarm : .warning,
            references: [.init(.meeting, notice.meeting)], amounts: ["daysLeft": left],
            dutch: .init(
                matter: "\(dutch), \(SignalWords.dutch.when(left)).",
                action: "Vertel het zelf" + (reach.isEmpty ? "." : " (\(reach.joined(separator: ", "))).")
                    + " Tekst: \(notice.text)"),
            english: .init(
                matter: "\(english), \(SignalWords.english.when(left)).",
                action: "Tell it yourself" + (reach.isEmpty ? "." : " (\(reach.joined(separator: ", "))).")
                    + " Text: \(notice.text)"))
    }

    private static func words(_ notice: ChangeNotice) -> (dutch: String, english: String) {
        switch notice.change {
        case .added: ("Nieuw: \(notice.after)", "New: \(notice.after)")
        case .moved:
            ("Verplaatst van \(notice.before) naar \(notice.after)", "Moved from \(notice.before) to \(notice.after)")
        case .cancelled: ("Vervallen: \(notice.before)", "Cancelled: \(notice.before)")
        case .room: ("Andere plaats: \(notice.after)", "Other place: \(notice.after)")
        case .staff: ("Andere begeleider: \(notice.after)", "Other staff: \(notice.after)")
        case .group: ("Andere groep: \(notice.after)", "Other group: \(notice.after)")
        }
    }
}
