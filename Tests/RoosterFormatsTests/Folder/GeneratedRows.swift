import RoosterModel

@testable import RoosterFormats

/// States of random rows that are valid: every column is sometimes given and sometimes not.
struct GeneratedRows {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    private mutating func chance() -> Bool { Bool.random(using: &generator) }

    private mutating func maybe<Value>(_ value: Value) -> Value? { chance() ? value : nil }

    private mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[whole(0...(values.count - 1))] }

    private mutating func some<Value>(_ values: [Value]) -> [Value] { values.filter { _ in chance() } }

    private mutating func any<Word: CaseIterable>(_ type: Word.Type) -> Word { pick(Array(Word.allCases)) }

    private mutating func text() -> String {
        let pieces = [
            "Jan", "één", "\"q\"", "a,b", "x;y", "two\nlines", "tab\tin", "درس", "'s", "# no", "- x", "€", "0", "yes",
        ]
        return (0...whole(0...3)).map { _ in pick(pieces) }.joined(separator: " ")
    }

    private mutating func words() -> [String] { some(["a", "zorg & welzijn", "c,d", "é", "\"", "x y"]) }

    private mutating func date() -> CalendarDate { CalendarDate(dayNumber: whole(20_000...25_000)) }

    private mutating func range() -> TimeRange {
        let start = whole(0...95)
        return TimeRange(
            start: TimeOfDay(minutes: start * 15), end: TimeOfDay(minutes: ((start + whole(1...95)) % 96) * 15))
    }

    private mutating func times() -> [WeeklyTime] {
        (0..<whole(0...3)).map { _ in WeeklyTime(weekday: any(Weekday.self), range: range()) }
    }

    private mutating func coordinate() -> Coordinate {
        Coordinate(
            latitude: Double.random(in: -90...90, using: &generator),
            longitude: Double(whole(-18_000...18_000)) / 100)
    }

    private mutating func hours() -> Double { Double(whole(0...200)) / 8 }

    /// A state with rows in every table.
    mutating func state() -> State {
        var state = State()
        state.municipality = Municipality(name: text(), horizon: .init(start: date(), weeks: whole(1...260)))
        let ids = (1...4).map(String.init)
        for id in ids { addPlaces(id, to: &state) }
        for id in ids { addPeople(id, to: &state) }
        for id in ids { addActivity(id, to: &state) }
        for id in ids { addRelated(id, to: &state) }
        state.calendars["k"] = HolidayCalendar(
            id: "k",
            entries: CalendarEntry.sorted(
                (0...2).map { _ in
                    let from = date()
                    return CalendarEntry(
                        from: from, until: from + whole(0...9), kind: any(CalendarEntry.Kind.self), title: text(),
                        region: maybe("midden"))
                }))
        return state
    }

    private mutating func addPlaces(_ id: String, to state: inout State) {
        state.organisations["o\(id)"] = Organisation(
            id: "o\(id)", name: text(), kind: any(Organisation.Kind.self), contact: maybe(text()))
        state.locations["l\(id)"] = Location(
            id: "l\(id)", name: text(), neighbourhood: maybe(text()), coordinate: coordinate(),
            kind: maybe(any(Location.Kind.self)), stepFree: maybe(chance()))
        state.rooms["r\(id)"] = Room(
            id: "r\(id)", location: "l\(id)", name: text(), capacity: whole(0...40), features: words(),
            opening: times())
        state.pools["f\(id)"] = Pool(id: "f\(id)", kind: text(), location: "l\(id)", amount: whole(0...40))
        state.childcare["c\(id)"] = ChildcarePlaces(
            id: "c\(id)", location: "l\(id)", ageBands: [.from0] + some([.from2, .from4]),
            time: WeeklyTime(weekday: any(Weekday.self), range: range()), places: whole(0...9),
            schoolWeeksOnly: chance())
        var time = TravelTime(from: "N \(id)", to: "l\(id)", mode: any(TravelMode.self), minutes: whole(1...99))
        time.first = maybe(TimeOfDay(minutes: whole(0...1440)))
        time.last = maybe(TimeOfDay(minutes: whole(0...1440)))
        state.travel[time.key] = time
    }

    private mutating func addPeople(_ id: String, to state: inout State) {
        state.staff["s\(id)"] = StaffMember(
            id: "s\(id)", organisation: "o\(id)", roles: ["teacher"] + words(), coordinate: maybe(coordinate()),
            modes: some(TravelMode.allCases), languages: some(["ar", "ti"]), available: times(),
            maxHoursWeek: maybe(hours()), maxHoursDay: maybe(Double(whole(0...48)) / 2), firstName: maybe(text()))
        var person = Participant(
            id: "p\(id)", neighbourhood: text(), coordinate: coordinate(), language: "ar", settled: date(),
            modes: [.walk] + some([.bicycle, .bus]))
        person.firstName = maybe(text())
        person.ageBand = maybe(any(Participant.AgeBand.self))
        person.sex = maybe(any(Participant.Sex.self))
        person.route = maybe(any(Participant.Route.self))
        person.law = maybe(any(Participant.Law.self))
        person.level = maybe(any(Participant.Level.self))
        person.stage = maybe(whole(1...5))
        person.duoNotice = maybe(date())
        person.registered = maybe(date())
        person.pipDate = maybe(date())
        person.guidanceEnd = maybe(date())
        person.participationHoursDue = maybe(hours())
        person.goals = words()
        person.talents = words()
        person.wishes = some(["sport", "talk"])
        person.tags = words()
        person.womenOnly = some(["cycling"])
        person.available = times()
        person.maxHoursWeek = maybe(hours())
        person.clientSupporter = maybe("s\(id)")
        person.programmes = chance() ? ["none"] : []
        person.reachBy = some(Participant.Channel.allCases)
        person.discreet = chance()
        state.participants["p\(id)"] = person
        let home = Home(participant: "p\(id)", from: date(), neighbourhood: text(), coordinate: coordinate())
        state.homes[home.key] = home
        state.children["k\(id)"] = Child(id: "k\(id)", parents: ["p\(id)"], ageBand: any(Child.AgeBand.self))
        let care = CareHours(
            child: "k\(id)", time: WeeklyTime(weekday: any(Weekday.self), range: range()),
            kind: any(CareHours.Kind.self), schoolWeeksOnly: chance())
        state.care[care.key] = care
    }

    private mutating func addActivity(_ id: String, to state: inout State) {
        var activity = Activity(
            id: "a\(id)", kind: any(Activity.Kind.self), theme: text(), titles: ["nl": text()], organisation: "o\(id)",
            minutes: whole(1...600), enrolment: any(Activity.Enrolment.self))
        for language in some(["en", "ar", "zh-Hans"]) { activity.titles[language] = text() }
        activity.meetingsPerWeek = maybe(whole(1...5))
        activity.meetingsTotal = maybe(whole(1...50))
        activity.groupMin = maybe(whole(0...4))
        activity.groupMax = maybe(whole(4...20))
        activity.maxGroups = maybe(whole(0...5))
        activity.minShare = maybe(Double(whole(0...100)) / 100)
        activity.levels = some(Participant.Level.allCases)
        activity.routes = some(Participant.Route.allCases)
        activity.stages = some([1, 2, 3, 4, 5])
        activity.contactLanguages = some(["ar", "ti"])
        activity.womenOnly = chance()
        activity.mandatory = maybe(any(Activity.Obligation.self))
        activity.purpose = maybe(text())
        activity.locations = some(["l1", "l2", "home"])
        activity.roomFeatures = chance() ? ["none"] : words()
        activity.staffNeeds = some([
            StaffNeed(role: "teacher", amount: 1), StaffNeed(role: "helper", amount: 1, perAttending: 2),
            StaffNeed(role: "interpreter", inParticipantsLanguage: true, amount: 2),
        ])
        activity.dayparts = some(["morning", "evening"])
        activity.earliest = maybe(TimeOfDay(minutes: whole(0...1440)))
        activity.latest = maybe(TimeOfDay(minutes: whole(0...1440)))
        activity.earlyMinutes = maybe(whole(0...60))
        activity.aloneThatDay = chance()
        activity.daylight = chance()
        activity.seasonFrom = maybe(MonthDay(month: whole(1...12), day: whole(1...28)))
        activity.seasonTo = maybe(MonthDay(month: 2, day: 29))
        activity.online = chance()
        activity.childcareOnSite = maybe(whole(0...9))
        activity.pool = some([PoolNeed(kind: "bicycles", amount: whole(1...2))])
        activity.unlocks = some([.bicycle])
        activity.countsFor = some(Activity.CountsFor.allCases)
        activity.togetherBy = some(Activity.Grouping.allCases)
        activity.talents = words()
        activity.fundedUntil = maybe(date())
        activity.cost = maybe(hours())
        state.activities["a\(id)"] = activity
    }

    private mutating func addRelated(_ id: String, to state: inout State) {
        let from = date()
        state.groups["g\(id)"] = Group(
            id: "g\(id)", activity: "a\(id)", from: maybe(from), until: maybe(from + 7), times: times(),
            room: maybe("r\(id)"), staff: some(["s1", "s2"]), pinned: chance())
        let enrolment = Enrolment(
            participant: "p\(id)", group: "g\(id)", since: maybe(from), until: maybe(from + 70), pinned: chance(),
            answer: maybe(any(Enrolment.Answer.self)))
        state.enrolments[enrolment.key] = enrolment
        let done = Attendance(
            participant: "p\(id)", activity: "a\(id)", date: date(), meetings: maybe(whole(0...9)),
            minutes: maybe(whole(0...900)), manner: maybe(any(Attendance.Manner.self)),
            result: maybe(any(Attendance.Result.self)))
        state.done[done.key] = done
        let block = Block(
            subjectKind: .participant, subject: "p\(id)", kind: any(Block.Kind.self), from: maybe(from),
            until: maybe(from + 30), weekdays: some(Weekday.allCases), range: maybe(range()),
            everyWeeks: maybe(whole(2...9)), firstWeekOf: from, note: maybe(text()))
        state.blocks[block.key] = block
        let start = whole(0...1000)
        state.rides["v\(id)"] = Ride(
            id: "v\(id)", driver: "s\(id)", fromNeighbourhood: text(), toLocation: "l\(id)",
            weekdays: [.monday] + some([.tuesday, .sunday]), depart: TimeOfDay(minutes: start),
            arrive: TimeOfDay(minutes: start + 20), returning: TimeOfDay(minutes: start + 200),
            home: TimeOfDay(minutes: start + 220), seats: whole(0...8), from: maybe(from), until: maybe(from + 90))
        if id != "1" {
            let relation = Relation(first: "p1", second: "p\(id)", relation: any(Relation.Kind.self))
            state.together[relation.key] = relation
        }
    }
}
