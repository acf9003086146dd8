import RoosterModel

extension SampleTown {
    /// Adds language lessons: what people need, activities with so many groups, teachers with hours, open rooms.
    mutating func addLanguage() {
        findLanguageDemand()
        for index in tracks.indices {
            addLanguageActivities(track: index)
        }
        addOnlineLessons()
        addTeachers()
        openRooms()
    }

    /// Finds for each person the sort of lessons they need, and counts.
    private mutating func findLanguageDemand() {
        tracks = SampleTrack.all(request.size)
        for index in people.indices {
            let participant = people[index].participant
            guard participant.level != .b2, let level = participant.level else { continue }
            let evening = mustComeInEvening(people[index])
            let fitting = tracks.indices.filter {
                tracks[$0].levels.contains(level) && participant.route.map(tracks[$0].routes.contains) == true
            }
            guard let track = fitting.first(where: { tracks[$0].isEvening == evening }) ?? fitting.first else {
                continue
            }
            people[index].track = track
            tracks[track].members.append(index)
            // Who settles later needs it for part of the horizon.
            tracks[track].demand += people[index].arrivesLater ? 0.6 : 1
        }
        // What rounding takes from one sort it gives to the next, so that the sum follows the tightness.
        var carried = [false: 0.0, true: 0.0]
        for index in tracks.indices where tracks[index].demand > 0 {
            let isEvening = tracks[index].isEvening
            let wanted = (carried[isEvening] ?? 0) + tracks[index].demand / tracks[index].typical * request.tightness
            tracks[index].groups = max(1, Int(wanted.rounded()))
            carried[isEvening] = wanted - Double(tracks[index].groups)
            guard tracks[index].groups == 1, request.size == .dorp else { continue }
            // One small group cannot be scaled by number, so its seats are.
            let seats = (tracks[index].demand * request.tightness * 1.23).rounded()
            tracks[index].most = min(tracks[index].most, max(4, Int(seats)))
        }
        balanceGroups()
    }

    /// Whether work leaves too few mornings and afternoons for three lessons a week.
    private func mustComeInEvening(_ person: SamplePerson) -> Bool {
        // Who is on call can promise an evening, not a morning.
        if person.work == .onCall { return true }
        func free(_ start: Double, _ end: Double) -> Int {
            schoolDays.filter { person.freeShare(at: weekly($0, start, end)) > 0.99 }.count
        }
        return free(9, 12) < 3 && free(13, 16) < 3
    }

    private mutating func balanceGroups() {
        for (name, isEvening) in [("Language groups by day", false), ("Language groups in the evening", true)] {
            let chosen = tracks.filter { $0.isEvening == isEvening }
            balance.append(
                SampleBalance(
                    name: name, unit: "groups",
                    demand: chosen.reduce(0) { $0 + $1.demand / $1.typical },
                    supply: Double(chosen.reduce(0) { $0 + $1.groups })))
            balance.append(
                SampleBalance(
                    name: "Seats in " + name.lowercased(), unit: "people", demand: chosen.reduce(0) { $0 + $1.demand },
                    supply: Double(chosen.reduce(0) { $0 + $1.groups * $1.most })))
        }
    }

    /// Shares the groups of a track among providers, as one activity each.
    private mutating func addLanguageActivities(track index: Int) {
        let track = tracks[index]
        guard track.groups > 0 else { return }
        let isSchool = track.routes == [.onderwijs]
        let offering = isSchool ? ["roc"] : providersOffering(track, offset: index)
        let shares = apportioned(track.groups, by: offering.map { _ in 1 })
        for (provider, share) in zip(offering, shares) where share > 0 {
            var activity = Activity(
                id: "nt2-\(track.id)-\(provider.replacing("taal-", with: ""))", kind: .language, theme: "integration",
                titles: SampleTitles.lesson, organisation: provider, minutes: track.minutes)
            activity.meetingsPerWeek = track.sessions
            activity.groupMin = request.size == .dorp ? 3 : 8
            activity.groupMax = track.most
            activity.maxGroups = share
            activity.levels = track.levels
            activity.routes = track.routes
            activity.locations =
                track.isEvening ? lessonBuildings(of: provider, atMost: 3) : lessonLocations[provider] ?? []
            activity.roomFeatures = ["board"]
            activity.staffNeeds = [StaffNeed(role: track.role, amount: 1)]
            activity.dayparts = track.isEvening ? ["evening"] : ["morning", "afternoon"]
            // Evening groups take people who work in turns and can come every other week.
            activity.minShare = track.isEvening ? 0.45 : track.sessions > 3 ? 0.7 : 0.8
            activity.countsFor = track.routes.contains(.z) ? [.lesson, .zLanguage] : [.lesson]
            activity.togetherBy = [.level, .neighbourhood]
            activity.cost = 150
            state.activities[activity.id] = activity
            tracks[index].activities.append(activity.id)
        }
    }

    private func lessonBuildings(of provider: String, atMost count: Int) -> [String] {
        Array((lessonLocations[provider] ?? []).prefix(count))
    }

    /// The providers of a track: half as many as groups, in turn.
    private func providersOffering(_ track: SampleTrack, offset: Int) -> [String] {
        let count = min(providers.count, max(1, (track.groups + 1) / 2))
        return (0..<count).map { providers[($0 + offset) % providers.count] }.sorted()
    }

    /// An online evening group for people on the way to B1.
    private mutating func addOnlineLessons() {
        var activity = Activity(
            id: "nt2-b1-online", kind: .language, theme: "integration", titles: SampleTitles.onlineLesson,
            organisation: providers[0], minutes: 120)
        activity.meetingsPerWeek = 2
        activity.groupMin = 3
        activity.groupMax = 10
        activity.maxGroups = max(1, figures.newcomers / 1_000)
        activity.levels = [.a2, .b1]
        activity.routes = [.b1]
        activity.staffNeeds = [StaffNeed(role: "teacher-online", amount: 1)]
        activity.dayparts = ["evening"]
        activity.minShare = 0.45
        activity.online = true
        activity.countsFor = [.lesson]
        state.activities[activity.id] = activity
        for index in 1...(activity.maxGroups ?? 1) {
            let id = Self.numbered("docent-online", index)
            state.staff[id] = StaffMember(
                id: id, organisation: providers[0], roles: ["teacher-online"], languages: ["nl", "en"],
                available: [weekly(.monday, 18.5, 22), weekly(.wednesday, 18.5, 22)], maxHoursWeek: 4)
            blockHolidays(staff: id)
        }
    }

    /// Nobody teaches in the summer and at Christmas.
    mutating func blockHolidays(staff id: String) {
        for holiday in lessonFreeHolidays {
            let block = Block(
                subjectKind: .staff, subject: id, kind: .busy, from: holiday.from, until: holiday.until)
            state.blocks[block.key] = block
        }
    }
}
