import RoosterModel

extension SampleTown {
    /// The labour market module, participation hours, and cycling courses of the past.
    mutating func addPractice(of person: SamplePerson, start: CalendarDate, random: inout SampleRandom) {
        let id = person.id
        let days = request.start - start
        let route = person.participant.route
        if route == .b1 || route == .z, days > 420 {
            did(id, "map-ronde", on: start + random.number(300...400), meetings: 8, minutes: 960)
            if days > 700 {
                did(id, practiceActivity(for: id, prefix: "map-praktijk"), on: start + 650, meetings: 6, minutes: 1_440)
                if days > 760, random.chance(0.8) { did(id, "map-eindgesprek", on: start + 740) }
            }
        }
        if route == .z, person.ground == .asylum, days > 120 {
            var left = min(800, Double(days - 90) / 1_005 * 800 * random.number(0.62...1.05))
            let activity = practiceActivity(for: id, prefix: "vrijwillig")
            let minutes = state.activities[activity]?.minutes ?? 180
            let periods = max(1, days / 182)
            let each = left / Double(periods)
            for period in 0..<periods {
                let meetings = Int((each * 60 / Double(minutes)).rounded())
                let isLast = period == periods - 1
                did(
                    id, activity, on: isLast ? request.start + -4 : start + (182 * (period + 1)), meetings: meetings,
                    minutes: meetings * minutes)
                left -= each
            }
        }
        if person.participant.sex == .female, days > 200 {
            if person.participant.modes.contains(.bicycle), random.chance(0.12) {
                did(id, "fietsles-1", on: start + 150, meetings: 9, minutes: 675, result: .passed)
            } else if !person.participant.modes.contains(.bicycle), random.chance(0.05) {
                did(id, "fietsles-1", on: start + 150, meetings: 9, minutes: 675, result: .failed)
            }
        }
    }

    /// Finds the activities that practice of the past is booked under.
    mutating func collectPracticeIDs() {
        let ids = state.activities.sorted.map(\.id)
        for prefix in ["map-praktijk", "vrijwillig", "sport-club"] {
            practiceIDs[prefix] = ids.filter { $0.hasPrefix(prefix) }
        }
    }

    /// One of the activities of a sort, always the same for a person.
    private func practiceActivity(for person: String, prefix: String) -> String {
        let fitting = practiceIDs[prefix] ?? []
        let sum = person.utf8.reduce(0) { $0 + Int($1) * 7 }
        return fitting.isEmpty ? prefix : fitting[sum % fitting.count]
    }

    /// Evaluations, talks that recur, links to clubs, walks and handovers of the past, as the programmes ask.
    mutating func addFollowUps(of person: SamplePerson, start: CalendarDate, random: inout SampleRandom) {
        let id = person.id
        let follows = person.participant.programmes
        let days = request.start - start
        did(id, "evaluatie", on: start + 50)
        if follows.contains("zoetermeer") || follows.contains("tholen"), random.chance(0.8) {
            did(
                id, practiceActivity(for: id, prefix: random.chance(0.5) ? "sport-club" : "vrijwillig"),
                on: start + random.number(40...85))
        }
        if follows.contains("zaanstad") {
            for (index, theme) in ["wonen", "gezondheid", "veiligheid", "onderwijs"].enumerated() {
                did(id, "wijkgroep-\(theme)", on: start + (6 + index * 5))
            }
        }
        if follows.contains("zaanstad") || follows.contains("middelburg") {
            did(id, "wijkwandeling-\(person.participant.neighbourhood.asID)", on: start + random.number(14...50))
        }
        if follows.contains("middelburg") {
            var date = start + 42
            while date < request.start {
                did(id, "voortgang", on: date)
                date = date + random.number(40...44)
            }
        }
        if let end = person.participant.guidanceEnd, end < request.start, days > 60 {
            did(id, "overdracht", on: end + -random.number(5...50))
        }
    }
}
