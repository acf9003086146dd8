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
}
