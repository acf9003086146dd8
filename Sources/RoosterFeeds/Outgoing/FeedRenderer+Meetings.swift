import ICalendar
import RoosterModel

/// What the feeds of all readers say about a meeting.
extension FeedRenderer {
    /// How certain a meeting is: tentative also beyond the last day that is paid for.
    func status(of position: Int) -> EventStatus {
        let meeting = index.plan.meetings[position]
        switch meeting.status {
        case .cancelled: return .cancelled
        case .tentative: return .tentative
        case .confirmed:
            guard let funded = index.activities[position]?.fundedUntil, meeting.date > funded else { return .confirmed }
            return .tentative
        }
    }

    /// The day and time of a meeting, with the part of the day: many readers count hours from six in the morning.
    func whenLine(_ meeting: Meeting, _ texts: FeedTexts) -> String {
        let (year, month, day) = meeting.date.parts
        return texts(
            .when, texts(Self.weekday(meeting.date)), "\(Self.twoDigits(day))-\(Self.twoDigits(month))-\(year)",
            texts(Self.partOfDay(meeting.range.startMinutes)), "\(meeting.range.start.text)–\(meeting.range.end.text)")
    }

    /// Where a meeting is; `home` is what the reader calls the participant's home.
    func placeLine(_ meeting: Meeting, home: Phrase, _ texts: FeedTexts) -> String? {
        guard let id = meeting.location else { return texts(.online) }
        guard id != "home" else { return texts(home) }
        guard let location = state.locations[id] else { return nil }
        guard let room = roomName(meeting, besides: location) else { return texts(.place, location.name) }
        return texts(.placeAndRoom, location.name, room)
    }

    /// The place of a meeting as maps look for it; nil at home, online and where it is not known.
    func place(_ meeting: Meeting, _ language: String) -> (text: LocalizedText, position: GeographicPosition?)? {
        guard let id = meeting.location, id != "home", let location = state.locations[id] else { return nil }
        let room = roomName(meeting, besides: location)
        let point = location.coordinate
        // Names of places are Dutch whatever the reader's language: that is how they stand on the door.
        return (
            LocalizedText([location.name, room].compactMap(\.self).joined(separator: ", "), language: language),
            GeographicPosition(latitude: point.latitude, longitude: point.longitude)
        )
    }

    private func roomName(_ meeting: Meeting, besides location: Location) -> String? {
        guard let room = meeting.room.flatMap({ state.rooms[$0] }), room.name != location.name else { return nil }
        return room.name
    }

    /// How many are expected; of how many in the group, when it is a group's meeting.
    func expectedLine(_ position: Int, _ texts: FeedTexts) -> String {
        let number = String(index.attending[position])
        guard let size = index.groupSize(at: index.plan.meetings[position]), size > 0 else {
            return texts(.expected, number)
        }
        return texts(.expectedOf, number, String(size))
    }

    /// An event with what all readers' events have.
    ///
    /// - Parameters:
    ///   - position: The meeting.
    ///   - feed: Id of the feed.
    ///   - title: Its title, without a word on cancellation.
    ///   - lines: What its description says.
    ///   - status: How certain it is for the reader.
    ///   - texts: The reader's language.
    ///   - isPersonal: Whether the feed is one person's, where a cancelled meeting may stay visible.
    ///   - hidesPlace: Whether place and theme are left out.
    /// - Returns: The event without its revision.
    func event(
        _ position: Int, feed: String, title: String, lines: [String?], status: EventStatus, texts: FeedTexts,
        isPersonal: Bool, hidesPlace: Bool = false
    ) -> FeedEvent {
        let meeting = index.plan.meetings[position]
        let isCancelled = status == .cancelled
        let remark = isCancelled ? texts(.cancelled) : status == .tentative ? texts(.tentative) : nil
        let text = ([remark] + lines).compactMap(\.self).joined(separator: "\n")
        let minutes = meeting.range.startMinutes..<meeting.range.endMinutes
        var event = CalendarEvent(
            uid: uid(of: position, in: feed), period: Self.period(meeting.date, minutes),
            summary: LocalizedText(isCancelled ? texts(.cancelledTitle, title) : title, language: texts.code),
            description: text.isEmpty ? nil : LocalizedText(text, language: texts.code),
            status: isCancelled && isPersonal && settings.showsCancelledAsConfirmed ? .confirmed : status,
            transparency: isCancelled ? .transparent : .opaque, revisedAt: UTCInstant(secondsSince1970: 0))
        if !hidesPlace {
            if let place = place(meeting, "nl") {
                event.location = place.text
                event.position = place.position
            }
            if let theme = index.activities[position]?.theme {
                event.categories = [LocalizedText(texts.theme(theme), language: texts.code)]
                event.colour = Self.colour(theme)
            }
        }
        return FeedEvent(
            event: event, date: meeting.date, minutes: minutes, sequence: meeting.sequence, location: meeting.location)
    }

    /// The period of an event that begins on a date; minutes above 1440 lie on the next day.
    static func period(_ date: CalendarDate, _ minutes: Range<Int>) -> EventPeriod {
        let day = LocalDate(daysSince1970: date.dayNumber)
        return .timed(
            start: LocalDateTime(date: day, minuteOfDay: minutes.lowerBound),
            end: LocalDateTime(date: day, minuteOfDay: minutes.upperBound))
    }

    private static func weekday(_ date: CalendarDate) -> Phrase {
        switch date.weekday {
        case .monday: .monday
        case .tuesday: .tuesday
        case .wednesday: .wednesday
        case .thursday: .thursday
        case .friday: .friday
        case .saturday: .saturday
        case .sunday: .sunday
        }
    }

    private static func partOfDay(_ minutes: Int) -> Phrase {
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

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
