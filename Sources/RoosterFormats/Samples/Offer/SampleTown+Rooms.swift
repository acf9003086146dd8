import RoosterModel

extension SampleTown {
    /// Opens rooms for as many mornings, afternoons and evenings as the groups of their provider take, and a little more.
    ///
    /// Two thirds of the lessons by day want the morning, half could be in the afternoon; workshops and courses use what
    /// is left. So rooms follow the tightness as the groups do.
    mutating func openRooms() {
        var opened = (day: 0, evening: 0)
        for provider in lessonLocations.keys.sorted() {
            let sessions = sessions(of: provider)
            let rooms = (lessonLocations[provider] ?? [])
                .flatMap { location in state.rooms.sorted.filter { $0.location == location } }
                .filter { $0.features.contains("board") }.map(\.id)
            guard !rooms.isEmpty else { continue }
            let mornings = min(rooms.count * 5, Int((Double(sessions.day) * 0.74).rounded(.up)) + 1)
            let afternoons = min(rooms.count * 5, Int((Double(sessions.day) * 0.5).rounded(.up)) + 1)
            let evenings = min(rooms.count * 4, Int((Double(sessions.evening) * 1.2).rounded(.up)) + 1)
            open(rooms, mornings: mornings, afternoons: afternoons, evenings: evenings)
            opened.day += mornings + afternoons
            opened.evening += evenings
        }
        func nominal(_ isEvening: Bool) -> Double {
            tracks.filter { $0.isEvening == isEvening }
                .reduce(0) { $0 + $1.demand / $1.typical * Double($1.sessions) }
        }
        balance.append(
            SampleBalance(
                name: "Lesson rooms by day", unit: "mornings and afternoons a week", demand: nominal(false) * 1.26,
                supply: Double(opened.day)))
        balance.append(
            SampleBalance(
                name: "Lesson rooms in the evening", unit: "evenings a week", demand: nominal(true) * 1.2,
                supply: Double(opened.evening)))
    }

    /// Meetings a week of the groups that a provider offers.
    private func sessions(of provider: String) -> (day: Int, evening: Int) {
        var result = (day: 0, evening: 0)
        for track in tracks {
            for activity in track.activities.compactMap({ state.activities[$0] })
            where activity.organisation == provider {
                let sessions = (activity.maxGroups ?? 1) * track.sessions
                if track.isEvening { result.evening += sessions } else { result.day += sessions }
            }
        }
        return result
    }

    /// Opens a list of rooms, whole weeks room by room: mornings from the first on, afternoons from the last on.
    private mutating func open(_ rooms: [String], mornings: Int, afternoons: Int, evenings: Int) {
        for (index, id) in rooms.enumerated() {
            var opening: [WeeklyTime] = []
            for (day, weekday) in schoolDays.enumerated() {
                let hasMorning = index * 5 + day < mornings
                let hasAfternoon = (rooms.count - 1 - index) * 5 + day < afternoons
                switch (hasMorning, hasAfternoon) {
                case (true, true): opening.append(weekly(weekday, 8.5, 17))
                case (true, false): opening.append(weekly(weekday, 8.5, 12.75))
                case (false, true): opening.append(weekly(weekday, 12.75, 17))
                case (false, false): break
                }
                if day < 4, index * 4 + day < evenings { opening.append(weekly(weekday, 18.5, 22)) }
            }
            // A room without any hours would be open always; this one can be had on Saturdays only.
            state.rooms[id]?.opening = opening.isEmpty ? [weekly(.saturday, 9, 17)] : opening
        }
    }
}
