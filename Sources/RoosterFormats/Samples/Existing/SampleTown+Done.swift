import RoosterModel

extension SampleTown {
    /// Adds what people did before the horizon, in sums, so that only those who are new have open windows.
    mutating func addDone() {
        var random = random("done")
        let groupActivity = languageActivityByPerson
        for index in people.indices where !people[index].hasOwnHistory && !people[index].arrivesLater {
            let person = people[index]
            guard person.participant.law != Participant.Law.none, person.participant.settled + 3 < request.start else {
                continue
            }
            let start = addFirstTalks(of: person, random: &random)
            guard let start else { continue }
            let lessons =
                groupActivity[person.id] ?? person.track.flatMap { tracks[$0].activities.first }
                ?? tracks.first { !$0.activities.isEmpty }?.activities.first
            if let lessons { addLessons(of: person, activity: lessons, start: start, random: &random) }
            addIntroductionDone(of: person, start: start, random: &random)
            addPractice(of: person, start: start, random: &random)
            addFollowUps(of: person, start: start, random: &random)
        }
    }

    /// The language activity of each person who is in a group.
    private var languageActivityByPerson: [String: String] {
        var result: [String: String] = [:]
        for enrolment in state.enrolments.sorted {
            guard let activity = state.groups[enrolment.group].flatMap({ state.activities[$0.activity] }) else {
                continue
            }
            if activity.kind == .language { result[enrolment.participant] = activity.id }
        }
        return result
    }

    /// Adds a record of something attended, when its day has passed.
    mutating func did(
        _ person: String, _ activity: String, on date: CalendarDate, meetings: Int? = nil, minutes: Int? = nil,
        manner: Attendance.Manner? = nil, result: Attendance.Result = .present
    ) {
        guard date < request.start, state.activities[activity] != nil, meetings != 0 else { return }
        let day = workingDay(date)
        let row = Attendance(
            participant: person, activity: activity, date: day, meetings: meetings, minutes: minutes, manner: manner,
            result: result)
        state.done[row.key] = row
    }

    /// Adds intake and PIP talk, and returns the start of the programmes; nil when there was no intake yet.
    private mutating func addFirstTalks(of person: SamplePerson, random: inout SampleRandom) -> CalendarDate? {
        let settled = person.participant.settled
        var intake = settled + random.number(4...11)
        // Saturdays and Sundays move back; four days keep it behind the day of settling.
        if let pip = person.participant.pipDate, intake >= pip { intake = pip + -1 }
        guard intake < request.start else { return nil }
        did(person.id, "intake", on: intake)
        if let pip = person.participant.pipDate { did(person.id, "pip-gesprek", on: pip) }
        return workingDay(intake)
    }

    /// The working day on or before a date; years before those of the calendars close at New Year and Christmas.
    private func workingDay(_ date: CalendarDate) -> CalendarDate {
        var day = date
        while day.weekday > .friday || isClosed(day)
            || [(1, 1), (12, 25), (12, 26)].contains(where: { $0 == (day.parts.month, day.parts.day) })
        {
            day = day + -1
        }
        return day
    }

    /// Lessons: 26 in the first 13 weeks for most, then sums of half a year up to where the person is now.
    private mutating func addLessons(
        of person: SamplePerson, activity: String, start: CalendarDate, random: inout SampleRandom
    ) {
        guard let minutes = state.activities[activity]?.minutes else { return }
        let days = request.start - start
        let manner: Attendance.Manner? = random.chance(0.06) ? .online : nil
        guard days > 95 else {
            let meetings = max(0, (days - 14) * 2 / 7)
            did(person.id, activity, on: request.start + -3, meetings: meetings, minutes: meetings * minutes)
            return
        }
        let second = random.chance(0.08) ? random.number(8...12) : random.number(13...18)
        did(person.id, activity, on: start + 45, meetings: 13, minutes: 13 * minutes)
        did(person.id, activity, on: start + 88, meetings: second, minutes: second * minutes)
        let asked: Double
        switch person.participant.route {
        case .z: asked = 800
        case .onderwijs: asked = 1_200
        case .b1, .some(.none), nil: asked = 600
        }
        let so = Double((13 + second) * minutes) / 60
        let pace = random.number(0.62...1.1)
        let share = person.participant.level == .b2 ? 1 : min(1, Double(days - 95) / 1_000 * pace)
        var left = max(0, (asked - so) * share)
        let periods = max(1, (days - 95) / 182)
        let each = left / Double(periods)
        for period in 0..<periods {
            let amount = period == periods - 1 ? left : each
            let meetings = Int((amount * 60 / Double(minutes)).rounded(.up))
            let date = period == periods - 1 ? request.start + -random.number(3...9) : start + (95 + 182 * (period + 1))
            did(person.id, activity, on: date, meetings: meetings, minutes: meetings * minutes, manner: manner)
            left -= amount
        }
        if random.chance(0.1) {
            did(
                person.id, activity, on: request.start + -random.number(10...60),
                result: random.chance(0.6) ? .excused : .absent)
        }
    }

    /// Workshops or the course of the participation declaration, and the signing.
    private mutating func addIntroductionDone(of person: SamplePerson, start: CalendarDate, random: inout SampleRandom)
    {
        let id = person.id
        let follows = person.participant.programmes
        var last = start + 60
        if follows.contains("zoetermeer") {
            let missing = random.chance(0.07) ? random.number(0...8) : -1
            for (index, workshop) in random.shuffled(Self.workshops).enumerated() where index != missing {
                let date = start + (15 + index * 8)
                did(id, workshop.0, on: date, minutes: 120)
                last = date
            }
            did(id, "rondje-\(geography.shortName)", on: start + random.number(12...80))
            did(id, "huisbezoek", on: start + random.number(3...12))
        } else if random.chance(0.9) {
            last = start + random.number(70...210)
            did(
                id,
                ["ar", "ti"].contains(person.participant.language)
                    ? "pvt-\(person.participant.language)" : "pvt-gemengd",
                on: last, meetings: 5, minutes: 750)
        } else {
            return
        }
        if random.chance(0.93) {
            did(id, "pvt-ondertekening", on: last + random.number(8...30))
        }
    }
}
