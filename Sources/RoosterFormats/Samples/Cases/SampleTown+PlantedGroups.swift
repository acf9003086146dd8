import RoosterModel

extension SampleTown {
    /// Adds the groups and relations that planted cases begin with.
    mutating func plantGroups() {
        plantShift()
        plantReceptionLessons()
        plantBuddies()
        plantLessons()
        plantCycling()
        plantExam()
        let relation = Relation(first: "c12-discreet", second: "c12-partner", relation: .separatePlans)
        state.together[relation.key] = relation
        let alternate = Relation(first: "c04-father", second: "c04-mother", relation: .notAtTheSameTime)
        state.together[alternate.key] = alternate
    }

    /// Adds a group for planted people.
    private mutating func plantGroup(
        _ id: String, activity: String, times: [WeeklyTime] = [], room: String? = nil, staff: [String] = [],
        from: CalendarDate? = nil, until: CalendarDate? = nil, pinned: Bool = false, members: [String],
        answer: Enrolment.Answer = .accepted
    ) {
        guard state.activities[activity] != nil else { return }
        state.groups[id] = Group(
            id: id, activity: activity, from: from, until: until, times: times, room: room, staff: staff, pinned: pinned
        )
        for member in members {
            let enrolment = Enrolment(participant: member, group: id, pinned: pinned, answer: answer)
            state.enrolments[enrolment.key] = enrolment
        }
    }

    private mutating func plantShift() {
        plantGroup(
            "c07-shift", activity: "duaal-werkgever-001", times: [weekly(.tuesday, 8, 12), weekly(.thursday, 8, 12)],
            staff: ["praktijkbegeleider-001"], members: ["c07-rider-a", "c07-rider-b"])
    }

    /// C06: has lessons at the reception centre until the move.
    private mutating func plantReceptionLessons() {
        plantGroup(
            "c06-groep", activity: "nt2-opvang", times: [weekly(.tuesday, 9.5, 11.5), weekly(.thursday, 9.5, 11.5)],
            staff: ["docent-opvang"], until: request.start + 27, members: ["c06-moves"])
    }

    /// C08 and C17: two buddies for two purposes and a third proposed; the other party's intake is fixed.
    private mutating func plantBuddies() {
        let language = state.staff.sorted.filter { $0.roles.contains("buddy-language") }.prefix(2).map(\.id)
        let orientation = state.staff.sorted.first { $0.roles.contains("buddy-orientation") }?.id
        guard language.count == 2, let orientation else { return }
        plantGroup("c08-buddy-1", activity: "taalmaatje", staff: [language[0]], members: ["c08-third-buddy"])
        plantGroup("c08-buddy-2", activity: "maatje", staff: [orientation], members: ["c08-third-buddy"])
        plantGroup(
            "c08-buddy-3", activity: "taalmaatje", staff: [language[1]], members: ["c08-third-buddy"], answer: .proposed
        )
        var date = request.start + 9
        while isClosed(date) || date.weekday > .friday {
            date = date + 1
        }
        plantGroup(
            "c17-second-intake", activity: "intake-werkbedrijf", times: [weekly(date.weekday, 10, 11)],
            room: "stadhuis-spreekkamer-1", staff: ["werkcoach-001"], from: date, until: date, pinned: true,
            members: ["c17-two-intakes"])
    }

    /// C09 and C13 are in a group already; C16 is wanted by five parties.
    private mutating func plantLessons() {
        for (id, isAlfa) in [("c09-job-offer", false), ("c13-alfa", true)] {
            guard let index = indexByID[id], let track = people[index].track else { continue }
            let running = state.groups.sorted.filter { tracks[track].activities.contains($0.activity) && !$0.pinned }
            let group = isAlfa ? running.first : running.first { $0.times.contains { $0.range.endMinutes <= 960 } }
            guard let group else {
                if isAlfa { plantAlphabetGroup(track) }
                continue
            }
            let enrolment = Enrolment(participant: id, group: group.id, answer: .accepted)
            state.enrolments[enrolment.key] = enrolment
        }
        withPerson("c16-five-parties") {
            $0.participant.wishes = [
                "taalmaatje", "vrijwillig-initiatief-001", "duaal-werkgever-004", "stage-werkgever-003",
            ]
        }
        plantGroup("c16-work", activity: "duaal-werkgever-004", members: ["c16-five-parties"], answer: .proposed)
        plantGroup("c16-placement", activity: "stage-werkgever-003", members: ["c16-five-parties"], answer: .proposed)
        plantGroup(
            "c16-volunteering", activity: "vrijwillig-initiatief-001", members: ["c16-five-parties"], answer: .proposed)
        plantGroup("c16-sport", activity: "sport-club-001", members: ["c16-five-parties"], answer: .proposed)
    }

    /// C13 in a village, where too few learn the alphabet for a group to run already.
    private mutating func plantAlphabetGroup(_ track: Int) {
        guard let activity = tracks[track].activities.first,
            let teacher = state.staff.sorted.first(where: { $0.roles.contains(tracks[track].role) })?.id
        else { return }
        let times = [Weekday.monday, .tuesday, .wednesday, .thursday].map { weekly($0, 9, 12) }
        let others = tracks[track].members.map { people[$0] }.filter { person in
            !person.isPlanted && person.months > 1.5 && !pausedPeople.contains(person.id)
                && times.allSatisfy { person.freeShare(at: $0) == 1 }
        }
        let members = ["c13-alfa"] + others.prefix(2).map(\.id)
        // A village goes on with however few there are.
        let least = state.activities[activity]?.groupMin ?? 1
        state.activities[activity]?.groupMin = min(least, members.count)
        plantGroup("c13-groep", activity: activity, times: times, staff: [teacher], members: members)
    }

    /// C15: a cycling course of nine weekly lessons that ends in week 9, when its season lies in the horizon.
    private mutating func plantCycling() {
        let first = request.start.parts
        let last = (request.start + 62).parts
        guard (first.month, first.day) >= (3, 15), (last.month, last.day) <= (10, 31), first.year == last.year,
            let teacher = state.staff.sorted.first(where: { $0.roles.contains("cycling-teacher") })?.id
        else { return }
        let time = weekly(.wednesday, 10, 11.25)
        let helpers = state.staff.sorted.filter {
            $0.roles.contains("cycling-helper") && $0.participant == nil && SampleUse.isOpen($0.available, at: time)
        }.prefix(3).map(\.id)
        let place = state.locations["c15-plein"]?.coordinate
        let learners = people.filter { person in
            guard let place, !person.isPlanted, !person.participant.modes.contains(.bicycle), person.months > 1,
                person.freeShare(at: time) == 1, person.children.isEmpty, person.participant.womenOnly.isEmpty,
                !pausedPeople.contains(person.id),
                let minutes = travelMinutes(of: person, to: place, lateBus: false)
            else { return false }
            return minutes <= 40
        }.prefix(5).map(\.id)
        plantGroup(
            "c15-course", activity: "c15-fietsles", times: [time], staff: [teacher] + helpers, from: request.start,
            until: request.start + 62, pinned: true, members: ["c15-cycling"] + learners)
    }

    /// C18: the exam on a Tuesday in week 12.
    private mutating func plantExam() {
        var date = request.start + 78
        while isClosed(date) {
            date = date + 7
        }
        plantGroup(
            "c18-exam-day", activity: "examen-knm", times: [weekly(date.weekday, 10.5, 11.5)],
            staff: ["examinator-001"],
            from: date, until: date, pinned: true, members: ["c18-exam"])
    }
}
