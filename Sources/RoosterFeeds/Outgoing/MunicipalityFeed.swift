import ICalendar
import RoosterModel

/// What the municipality itself watches: when the half-yearly letter to the council is due, and week by week how full
/// groups and childcare are; never persons (FEEDS §2).
struct MunicipalityFeed {
    let renderer: FeedRenderer
    let issue: FeedIssue
    let municipality: Municipality

    /// Renders the feed.
    func render(_ revisions: FeedRevisions) -> RenderedFeed {
        let texts = FeedTexts.texts(for: issue.language)
        let summary = renderer.index.plan.summary
        let first = max(summary.horizonStart, renderer.today + -7).monday
        let last = max(first, summary.horizonEnd)
        var events = stride(from: first.dayNumber, through: last.dayNumber, by: 7).map { day in
            capacity(CalendarDate(dayNumber: day), texts)
        }
        events += councilLetters(first...last, texts)
        let assembly = FeedAssembly(
            renderer: renderer, issue: issue,
            name: LocalizedText(texts(.calendarOf, municipality.name), language: texts.code), colour: .slateBlue)
        return assembly.documents(of: events, revisions: revisions)
    }

    /// The letter tells of half-years, from 1 January and from 1 July, and is due the day after each.
    private func councilLetters(_ days: ClosedRange<CalendarDate>, _ texts: FeedTexts) -> [FeedEvent] {
        let years = days.lowerBound.parts.year...days.upperBound.parts.year
        let due = years.flatMap { year in [1, 7].compactMap { CalendarDate(year: year, month: $0, day: 1) } }
        return due.filter(days.contains).map { date in
            let from = date.adding(months: -6)
            let text = texts(.figuresFrom, texts.dates.wholeDate(from), texts.dates.wholeDate(date + -1))
            return allDay("council-letter", date, texts(.councilLetter), [text], texts)
        }
    }

    private func capacity(_ monday: CalendarDate, _ texts: FeedTexts) -> FeedEvent {
        let plan = renderer.index.plan
        var (taken, seats, open, groups) = (0, 0, 0, 0)
        for group in plan.groups where group.from <= monday + 6 && group.until >= monday {
            guard let most = renderer.index.facts[group.activity]?.groupMax else { continue }
            let members = renderer.index.enrolmentsIn[group.id].count { position in
                let enrolment = plan.enrolments[Int(position)]
                return enrolment.from <= monday + 6 && enrolment.until >= monday
            }
            taken += members
            seats += most
            groups += 1
            if members < most { open += 1 }
        }
        let (used, places) = childcare(monday)
        return allDay(
            "capacity", monday, texts(.capacity),
            [
                texts(.seats, count(taken), String(seats)), texts(.groupsWithRoom, String(open), String(groups)),
                texts(.childcarePlaces, count(used), String(places)),
            ], texts)
    }

    /// Children on places in a week, once for each half-day, and how many places there are.
    private func childcare(_ monday: CalendarDate) -> (used: Int, places: Int) {
        let index = renderer.index
        var used: Set<String> = []
        var places = 0
        for place in renderer.state.childcare.sorted {
            places += place.places
            for position in index.coversBy[place.id] {
                let cover = index.plan.care[Int(position)]
                guard cover.cover == .place, let meeting = index.meetingPosition[cover.meeting] else { continue }
                let date = index.plan.meetings[Int(meeting)].date
                if (monday...monday + 6).contains(date) { used.insert("\(place.id)/\(cover.child)/\(date.dayNumber)") }
            }
        }
        return (used.count, places)
    }

    /// A number of people; one below the municipality's smallest cell is not told.
    private func count(_ number: Int) -> String {
        number > 0 && number < municipality.smallCell ? "<\(municipality.smallCell)" : String(number)
    }

    private func allDay(
        _ kind: String, _ date: CalendarDate, _ title: String, _ lines: [String], _ texts: FeedTexts
    ) -> FeedEvent {
        let day = LocalDate(daysSince1970: date.dayNumber)
        let event = CalendarEvent(
            uid: "\(renderer.secret.name(kind, date.isoText))@rooster", period: .allDay(first: day, last: day),
            summary: LocalizedText(title, language: texts.code),
            description: LocalizedText(lines.joined(separator: "\n"), language: texts.code),
            transparency: .transparent, revisedAt: UTCInstant(secondsSince1970: 0))
        return FeedEvent(event: event, date: date, minutes: 0..<1440, sequence: 0, location: nil)
    }
}
