import RoosterModel

/// A municipality small enough to know by heart: eight newcomers, four organisations, a plan from August to December.
struct SmallTown {
    /// What the municipality told Rooster.
    var state = State()
    /// What is published.
    var plan = Plan()

    /// 1 September 2027, 10:00 in the Netherlands.
    static let now = 1_819_785_600

    /// First names that stand in no text of ours.
    static let firstNames = ["Zeynab", "Tesfaye", "Bilal", "Olena", "Samira", "Yonas", "Hodan", "Karim"]

    init() {
        addPlaces()
        addOrganisationsAndStaff()
        addParticipants()
        addActivities()
        addProgramme()
        addLessons()
        addAppointments()
        addRides()
        addStandings()
        plan.meetings.sort { $0.id < $1.id }
        plan.attending.sort { ($0.participant, $0.meeting) < ($1.participant, $1.meeting) }
        plan.staffing.sort { ($0.staff, $0.meeting) < ($1.staff, $1.meeting) }
    }

    /// A day; the parts are those of the calendar.
    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
    }

    /// Hours such as `09:00-12:00`.
    static func hours(_ text: String) -> TimeRange {
        TimeRange(text: text) ?? TimeRange(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 1))
    }

    /// Changes a meeting of the plan.
    mutating func change(_ meeting: String, _ body: (inout Meeting) -> Void) {
        for position in plan.meetings.indices where plan.meetings[position].id == meeting {
            body(&plan.meetings[position])
        }
    }

    private mutating func addPlaces() {
        let point = Coordinate(latitude: 52.4389, longitude: 4.8258)
        state.locations["school"] = Location(id: "school", name: "De Brug; lokaal & meer", coordinate: point)
        state.locations["hall"] = Location(id: "hall", name: "Stadhuis", coordinate: point, kind: .townhall)
        state.locations["works"] = Location(id: "works", name: "Bakkerij Molen", coordinate: point, kind: .employer)
        state.rooms["r1"] = Room(id: "r1", location: "school", name: "2.14", capacity: 20)
        state.rooms["r2"] = Room(id: "r2", location: "school", name: "Atelier", capacity: 12)
    }

    private mutating func addOrganisationsAndStaff() {
        state.organisations["taal"] = Organisation(
            id: "taal", name: "Taalhuis", kind: .provider, contact: "receptie, 075-6810000")
        state.organisations["town"] = Organisation(id: "town", name: "Gemeente", kind: .municipality)
        state.organisations["bakery"] = Organisation(id: "bakery", name: "Bakkerij Molen", kind: .employer)
        for member in [
            StaffMember(id: "st-teacher", organisation: "taal", roles: ["teacher-nt2"], firstName: "Marieke"),
            StaffMember(id: "st-supporter", organisation: "town", roles: ["client-supporter"], firstName: "Joost"),
            StaffMember(id: "st-buddy", organisation: "taal", roles: ["buddy"], firstName: "Wil"),
            StaffMember(id: "st-driver", organisation: "bakery", roles: ["driver"], firstName: "Ineke"),
            StaffMember(id: "st-helper", organisation: "taal", roles: ["helper"], participant: "pers-4"),
        ] {
            state.staff[member.id] = member
        }
    }

    private mutating func addParticipants() {
        let languages = ["ar", "ti", "nl", "en", "ar", "so", "nl", "tr"]
        for number in 1...8 {
            var participant = Participant(
                id: "pers-\(number)", neighbourhood: "Poelenburg",
                coordinate: Coordinate(latitude: 52.43, longitude: 4.83), language: languages[number - 1],
                settled: Self.day(2027, 1, 5), modes: [.walk, .bus])
            participant.firstName = Self.firstNames[number - 1]
            participant.level = .alfaAA
            participant.route = .onderwijs
            participant.law = .law2021
            participant.stage = 3
            participant.clientSupporter = number == 2 ? "st-supporter" : nil
            state.participants[participant.id] = participant
        }
    }

    private mutating func addActivities() {
        var lesson = Activity(
            id: "lesson", kind: .language, theme: "integration", titles: ["nl": "Taalles ochtend", "en": "Lessons"],
            organisation: "taal", minutes: 180)
        lesson.mandatory = .must
        var workshop = Activity(
            id: "workshop", kind: .workshop, theme: "housing", titles: ["nl": "Wonen in de stad"],
            organisation: "taal", minutes: 120)
        workshop.mandatory = .may
        workshop.meetingsTotal = 3
        workshop.fundedUntil = Self.day(2027, 9, 20)
        let talk = Activity(
            id: "talk", kind: .talk, theme: "participation", titles: ["nl": "Voortgangsgesprek"],
            organisation: "town", minutes: 60, enrolment: .individual)
        let buddy = Activity(
            id: "buddy", kind: .buddy, theme: "integration", titles: ["nl": "Taalmaatje"], organisation: "taal",
            minutes: 60, enrolment: .individual)
        let shift = Activity(
            id: "shift", kind: .placement, theme: "participation", titles: ["nl": "Werkplek met begeleiding"],
            organisation: "bakery", minutes: 240)
        for activity in [lesson, workshop, talk, buddy, shift] { state.activities[activity.id] = activity }
    }

    private mutating func addProgramme() {
        state.programmes["town"] = Programme(
            id: "town", titles: ["nl": "Aanpak"],
            requirements: [
                Requirement(
                    id: "lessons", kind: .count(atLeast: 26), of: Selection(activities: ["lesson"]), priority: .must),
                Requirement(
                    id: "work", kind: .hours(atLeast: 40, physicalOnly: false), of: Selection(activities: ["shift"]),
                    priority: .must),
            ])
    }

    private mutating func addLessons() {
        plan.summary.version = 1
        plan.summary.horizonStart = Self.day(2027, 8, 2)
        plan.summary.horizonEnd = Self.day(2027, 12, 19)
        plan.summary.publishedAt = "2027-08-02T08:00:00Z"
        let first = Self.day(2027, 8, 2)
        addGroup("g1", "lesson", people: 1...6, requirements: ["town/lessons"])
        for week in 0..<20 {
            let id = "m-lesson-\(100 + week)"
            plan.meetings.append(
                Meeting(
                    id: id, group: "g1", activity: "lesson", date: first + 7 * week, range: Self.hours("09:00-12:00"),
                    location: "school", room: "r1", staff: ["st-teacher", "st-helper"]))
            plan.staffing.append(Staffing(staff: "st-teacher", meeting: id, role: "teacher-nt2"))
            plan.staffing.append(Staffing(staff: "st-helper", meeting: id, role: "helper"))
            // The fourth helps and does not learn; the sixth cannot come in even weeks.
            for number in 1...6 where number != 4 && (number != 6 || week.isMultiple(of: 2)) {
                plan.attending.append(
                    Attending(
                        participant: "pers-\(number)", meeting: id, mode: .walk, minutesBefore: 15, minutesAfter: 15))
            }
        }
        addGroup("g2", "workshop", people: 1...3, requirements: [])
        for week in 0..<3 {
            let id = "m-workshop-\(week)"
            plan.meetings.append(
                Meeting(
                    id: id, group: "g2", activity: "workshop", date: Self.day(2027, 9, 9) + 7 * week,
                    range: Self.hours("19:00-21:00"), location: "school", room: "r2", staff: []))
            for number in 1...3 {
                plan.attending.append(
                    Attending(
                        participant: "pers-\(number)", meeting: id, mode: .bus, minutesBefore: 25, minutesAfter: 25,
                        earlyMinutes: 10))
            }
        }
    }

    private mutating func addGroup(
        _ id: String, _ activity: String, people: ClosedRange<Int>, requirements: [String]
    ) {
        plan.groups.append(
            PlannedGroup(
                id: id, activity: activity, from: plan.summary.horizonStart, until: plan.summary.horizonEnd, times: [],
                room: nil, staff: [], size: people.count, isOpen: false))
        for number in people {
            plan.enrolments.append(
                PlannedEnrolment(
                    participant: "pers-\(number)", group: id, activity: activity, requirements: requirements,
                    from: plan.summary.horizonStart, until: plan.summary.horizonEnd))
        }
    }

    private mutating func addAppointments() {
        addAppointment("m-talk", "talk", Self.day(2027, 9, 7), "13:00-14:00", "hall", "st-supporter", "pers-2")
        addAppointment("m-talk-3", "talk", Self.day(2027, 9, 7), "14:00-15:00", "hall", "st-supporter", "pers-3")
        addAppointment("m-buddy", "buddy", Self.day(2027, 9, 8), "10:00-11:00", "home", "st-buddy", "pers-5")
    }

    private mutating func addAppointment(
        _ id: String, _ activity: String, _ date: CalendarDate, _ hours: String, _ location: String, _ staff: String,
        _ participant: String
    ) {
        plan.meetings.append(
            Meeting(
                id: id, group: nil, activity: activity, date: date, range: Self.hours(hours), location: location,
                room: nil, staff: [staff]))
        plan.staffing.append(Staffing(staff: staff, meeting: id, role: activity))
        plan.attending.append(
            Attending(
                participant: participant, meeting: id, mode: location == "home" ? .home : .bus,
                minutesBefore: location == "home" ? 0 : 20, minutesAfter: 20))
    }

    private mutating func addRides() {
        state.rides["ride-1"] = Ride(
            id: "ride-1", driver: "st-driver", fromNeighbourhood: "Poelenburg", toLocation: "works",
            weekdays: [.friday], depart: TimeOfDay(minutes: 440), arrive: TimeOfDay(minutes: 470),
            returning: TimeOfDay(minutes: 730), home: TimeOfDay(minutes: 760), seats: 3)
        for week in 0..<4 {
            let id = "m-shift-\(week)"
            plan.meetings.append(
                Meeting(
                    id: id, group: nil, requirements: ["town/work"], activity: "shift",
                    date: Self.day(2027, 9, 3) + 7 * week, range: Self.hours("08:00-12:00"), location: "works",
                    room: nil, staff: []))
            for number in 7...8 {
                plan.attending.append(
                    Attending(
                        participant: "pers-\(number)", meeting: id, mode: .ride, minutesBefore: 30, minutesAfter: 30,
                        ride: "ride-1"))
            }
        }
    }

    private mutating func addStandings() {
        for number in 1...6 {
            plan.requirements.append(
                RequirementStanding(
                    participant: "pers-\(number)", requirement: "town/lessons", priority: .must,
                    start: Self.day(2027, 1, 5), unit: .meetings, due: 20, planned: 20, done: 5, missing: 0,
                    status: .onTrack))
        }
    }
}
