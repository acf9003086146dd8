import ICalendar
import RoosterModel

/// What the feeds of all readers say about a meeting.
extension FeedRenderer {
    /// What stands for the participant's home where a location is named.
    static let home = "home"

    /// How certain a meeting is: tentative also beyond the last day that is paid for.
    func status(of position: Int) -> EventStatus {
        switch index.plan.meetings[position].status {
        case .cancelled: return .cancelled
        case .tentative: return .tentative
        case .confirmed:
            guard let funded = index.activities[position]?.fundedUntil, index.plan.meetings[position].date > funded
            else { return .confirmed }
            return .tentative
        }
    }

    /// The day and time of a meeting, with the part of the day: many readers count hours from six in the morning.
    func whenLine(_ position: Int, _ texts: FeedTexts) -> String {
        whenLine(
            index.plan.meetings[position].date, index.plan.meetings[position].range.startMinutes, index.times[position],
            texts)
    }

    /// A day and hours in a language's words.
    func whenLine(_ date: CalendarDate, _ startMinutes: Int, _ time: MeetingTime, _ texts: FeedTexts) -> String {
        texts(.when, texts.dates.weekday(date), time.date, texts(Self.partOfDay(startMinutes)), time.hours)
    }

    /// Where a meeting is; `home` is what the reader calls the participant's home.
    func placeLine(_ position: Int, home: Phrase, _ texts: FeedTexts) -> String? {
        guard let id = index.plan.meetings[position].location else { return texts(.online) }
        guard id != Self.home else { return texts(home) }
        guard let location = state.locations[id] else { return nil }
        guard let room = roomName(position, besides: location) else { return texts(.place, location.name) }
        // "lokaal 2.14", but not "lokaal Atelier".
        guard room.first?.isNumber == true else { return texts(.place, "\(location.name), \(room)") }
        return texts(.placeAndRoom, location.name, room)
    }

    /// The place of a meeting as maps look for it; nil at home, online and where it is not known.
    func place(_ position: Int) -> (text: LocalizedText, position: GeographicPosition?)? {
        guard let id = index.plan.meetings[position].location, id != Self.home, let location = state.locations[id]
        else { return nil }
        let room = roomName(position, besides: location)
        let point = location.coordinate
        // Names of places are Dutch whatever the reader's language: that is how they stand on the door.
        return (
            LocalizedText(room.map { "\(location.name), \($0)" } ?? location.name, language: "nl"),
            GeographicPosition(latitude: point.latitude, longitude: point.longitude)
        )
    }

    private func roomName(_ position: Int, besides location: Location) -> String? {
        let room = index.plan.meetings[position].room.flatMap { state.rooms[$0] }
        return room?.name == location.name ? nil : room?.name
    }

    /// How many are expected; of how many in the group, when it is a group's meeting.
    func expectedLine(_ position: Int, _ texts: FeedTexts) -> String {
        let number = String(index.attending[position])
        guard let size = index.groupSize(at: index.plan.meetings[position]), size > 0 else {
            return texts(.expected, number)
        }
        return texts(.expectedOf, number, String(size))
    }

    /// How much of a meeting an event shows besides title, time and description.
    enum Detail {
        /// Place, theme and address.
        case full
        /// The place alone.
        case place
        /// Nothing.
        case time
    }

    /// An event with what all readers' events have.
    ///
    /// - Parameters:
    ///   - position: The meeting.
    ///   - issue: The feed.
    ///   - title: Its title, without a word on cancellation.
    ///   - lines: What its description says.
    ///   - status: How certain it is for the reader.
    ///   - texts: The reader's language.
    ///   - isPersonal: Whether the feed is one person's, where a cancelled meeting may stay visible.
    ///   - detail: What else is shown.
    /// - Returns: The event without its revision.
    func event(
        _ position: Int, issue: FeedIssue, title: String, lines: [String?], status: EventStatus, texts: FeedTexts,
        isPersonal: Bool, detail: Detail = .full
    ) -> FeedEvent {
        let date = index.plan.meetings[position].date
        let range = index.plan.meetings[position].range
        let isCancelled = status == .cancelled
        let remark = isCancelled ? texts(.cancelled) : status == .tentative ? texts(.tentative) : nil
        var text = ""
        text.reserveCapacity(lines.reduce(64) { $0 + ($1?.utf8.count ?? 0) + 1 })
        if let remark { text += remark }
        for case let line? in lines {
            if !text.isEmpty { text += "\n" }
            text += line
        }
        let staysVisible = issue.showsCancelled ?? (isPersonal && settings.showsCancelledAsConfirmed)
        let minutes = range.startMinutes..<range.endMinutes
        var event = CalendarEvent(
            uid: uid(of: position, in: issue.id), period: Self.period(date, minutes),
            summary: LocalizedText(isCancelled ? texts(.cancelledTitle, title) : title, language: texts.code),
            description: text.isEmpty ? nil : LocalizedText(text, language: texts.code),
            status: isCancelled && staysVisible ? .confirmed : status,
            transparency: isCancelled ? .transparent : .opaque, revisedAt: UTCInstant(secondsSince1970: 0))
        show(detail, of: position, in: &event, texts)
        return FeedEvent(
            event: event, date: date, minutes: minutes, sequence: index.plan.meetings[position].sequence,
            location: index.plan.meetings[position].location, cancelledTitle: isCancelled ? title : nil)
    }

    private func show(_ detail: Detail, of position: Int, in event: inout CalendarEvent, _ texts: FeedTexts) {
        switch detail {
        case .time: return
        case .place, .full:
            if let place = place(position) {
                event.location = place.text
                event.position = place.position
            }
        }
        guard case .full = detail, let facts = index.activities[position] else { return }
        event.categories = [LocalizedText(texts.theme(facts.theme), language: texts.code)]
        event.colour = Self.colour(facts.theme)
        if event.transparency == .opaque, let link = facts.link {
            event.conference = Conference(uri: link, label: event.summary, features: [.audio, .video])
        }
    }

    /// Adds a personal feed's reminder, which what is cancelled never has; nil and 0: none.
    func remind(of event: inout FeedEvent, minutesBefore minutes: Int?) {
        guard let minutes, minutes > 0, event.cancelledTitle == nil else { return }
        event.event.alarm = DisplayAlarm(minutesBefore: min(minutes, 10_080), text: event.event.summary)
    }

    /// The period of an event that begins on a date; minutes above 1440 lie on the next day.
    static func period(_ date: CalendarDate, _ minutes: Range<Int>) -> EventPeriod {
        let day = LocalDate(daysSince1970: date.dayNumber)
        return .timed(
            start: LocalDateTime(date: day, minuteOfDay: minutes.lowerBound),
            end: LocalDateTime(date: day, minuteOfDay: minutes.upperBound))
    }

    /// The part of the day in which something begins.
    static func partOfDay(_ minutes: Int) -> Phrase {
        if minutes < 360 { return .night }
        if minutes < 720 { return .morning }
        return minutes < 1080 ? .afternoon : .evening
    }

    private static func colour(_ theme: String) -> CalendarColour? {
        switch theme {
        case "integration": .steelBlue
        case "participation": .seaGreen
        case "housing": .sienna
        case "education": .slateBlue
        case "health": .teal
        case "safety": .darkOrange
        default: nil
        }
    }
}
