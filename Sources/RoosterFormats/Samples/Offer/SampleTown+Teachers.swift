import RoosterModel

extension SampleTown {
    /// Teachers of one sort: their role, and when they teach.
    private struct Faculty {
        var prefix: String
        var roles: [String]
        var organisations: [String]
        var isEvening: Bool
        var sessions: Int
        var hours: Double
        var needed: Double
    }

    /// Adds teachers whose weekly hours together are what the offered groups take.
    mutating func addTeachers() {
        func sum(_ fits: (SampleTrack) -> Bool, _ value: (SampleTrack) -> Double) -> Double {
            tracks.filter(fits).reduce(0) { $0 + value($1) }
        }
        func faculty(
            _ prefix: String, _ roles: [String], _ organisations: [String], evening: Bool,
            _ fits: (SampleTrack) -> Bool
        ) -> Faculty {
            Faculty(
                prefix: prefix, roles: roles, organisations: organisations, isEvening: evening,
                sessions: Int(sum(fits) { Double($0.groups * $0.sessions) }), hours: evening ? 2.5 : 3,
                needed: sum(fits) { $0.demand / $0.typical * Double($0.sessions * $0.minutes) / 60 })
        }
        let faculties = [
            faculty("docent", ["teacher-nt2"], providers, evening: false) {
                !$0.isEvening && $0.role == "teacher-nt2" && $0.routes != [.onderwijs]
            },
            faculty("docent-alfa", ["teacher-alfa"], providers, evening: false) { $0.role == "teacher-alfa" },
            faculty("docent-avond", ["teacher-nt2"], providers, evening: true) { $0.isEvening },
            faculty("docent-roc", ["teacher-nt2"], ["roc"], evening: false) { $0.routes == [.onderwijs] },
        ]
        let counts = apportioned(figures.teachers, by: faculties.map { Double($0.sessions) })
        for (faculty, count) in zip(faculties, counts) {
            add(faculty, teachers: max(count, (faculty.sessions + 8) / 9))
        }
        balance.append(
            SampleBalance(
                name: "Teachers of language groups", unit: "hours a week",
                demand: faculties.reduce(0) { $0 + $1.needed },
                supply: faculties.reduce(0) { $0 + Double($1.sessions) * $1.hours }))
    }

    private mutating func add(_ faculty: Faculty, teachers count: Int) {
        guard faculty.sessions > 0 else { return }
        var random = random(faculty.prefix)
        let shares = apportioned(faculty.sessions, by: (0..<count).map { _ in 1 })
        for (index, share) in shares.enumerated() {
            let id = Self.numbered(faculty.prefix, index + 1)
            let home = geography.neighbourhoods[index % geography.neighbourhoods.count]
            state.staff[id] = StaffMember(
                id: id, organisation: faculty.organisations[index % faculty.organisations.count],
                roles: faculty.roles, coordinate: point(near: home, metres: 600, random: &random),
                modes: [.bicycle, .car], languages: ["nl"],
                available: availability(faculty, sessions: share, random: &random),
                maxHoursWeek: Double(share) * faculty.hours, maxHoursDay: 6)
            blockHolidays(staff: id)
        }
    }

    private func availability(_ faculty: Faculty, sessions: Int, random: inout SampleRandom) -> [WeeklyTime] {
        if faculty.isEvening {
            return [Weekday.monday, .tuesday, .wednesday, .thursday].map { weekly($0, 18.5, 22) }
        }
        // Who teaches little has a fixed day off.
        let days = sessions <= 5 ? random.some(4, of: schoolDays) : schoolDays
        return days.map { weekly($0, 8.5, 16.5) }
    }

    /// Opens rooms for so many mornings, afternoons and evenings as the offered groups and the introduction take.
    mutating func openRooms() {
        var random = random("rooms")
        let lessonRooms = state.rooms.sorted.filter { $0.features.contains("board") }
        let slots = random.shuffled(lessonRooms.indices.flatMap { room in schoolDays.map { (room, $0) } })
        let day = Double(tracks.filter { !$0.isEvening }.reduce(0) { $0 + $1.groups * $1.sessions })
        let evening = Double(tracks.filter(\.isEvening).reduce(0) { $0 + $1.groups * $1.sessions })
        let nominal = tracks.reduce(0) { $0 + ($1.isEvening ? 0 : $1.demand / $1.typical * Double($1.sessions)) }
        // Two thirds of the day lessons want the morning; workshops and courses come on top.
        let mornings = min(slots.count, Int((day * 0.80 + 4).rounded(.up)))
        let afternoons = min(slots.count, Int((day * 0.62 + 4).rounded(.up)))
        let evenings = min(slots.count, Int((evening * 1.25 + 3).rounded(.up)))
        var opening = [Int: [WeeklyTime]]()
        for (index, slot) in slots.enumerated() {
            // The afternoons start where the mornings end, so that every room is used.
            let hasAfternoon = (slots.count + index - mornings % slots.count) % slots.count < afternoons
            switch (index < mornings, hasAfternoon) {
            case (true, true): opening[slot.0, default: []].append(weekly(slot.1, 8.5, 17))
            case (true, false): opening[slot.0, default: []].append(weekly(slot.1, 8.5, 12.75))
            case (false, true): opening[slot.0, default: []].append(weekly(slot.1, 12.75, 17))
            case (false, false): break
            }
        }
        for slot in random.shuffled(slots.filter { $0.1 != .friday }).prefix(evenings) {
            opening[slot.0, default: []].append(weekly(slot.1, 18.5, 22))
        }
        for (index, room) in lessonRooms.enumerated() {
            var open = room
            open.opening = (opening[index] ?? [weekly(.saturday, 9, 17)]).sorted {
                ($0.weekday, $0.range.startMinutes) < ($1.weekday, $1.range.startMinutes)
            }
            state.rooms[room.id] = open
        }
        balance.append(
            SampleBalance(
                name: "Lesson rooms by day", unit: "mornings and afternoons a week", demand: nominal * 1.35,
                supply: Double(mornings + afternoons)))
        balance.append(
            SampleBalance(
                name: "Lesson rooms in the evening", unit: "evenings a week",
                demand: tracks.reduce(0) { $0 + ($1.isEvening ? $1.demand / $1.typical * Double($1.sessions) : 0) }
                    * 1.2,
                supply: Double(evenings)))
    }
}
