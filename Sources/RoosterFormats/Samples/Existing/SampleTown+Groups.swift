import RoosterModel

/// What existing groups use already.
struct SampleUse {
    /// Times by room.
    var rooms: [String: [WeeklyTime]] = [:]
    /// Times by staff member.
    var staff: [String: [WeeklyTime]] = [:]
    /// Hours a week by staff member.
    var hours: [String: Double] = [:]
    /// Care that children have, by child.
    var care: [String: [CareHours]] = [:]

    /// Whether a list of weekly times holds all of a time.
    static func isOpen(_ opening: [WeeklyTime], at time: WeeklyTime) -> Bool {
        opening.isEmpty
            || opening.contains {
                $0.weekday == time.weekday && $0.range.startMinutes <= time.range.startMinutes
                    && $0.range.endMinutes >= time.range.endMinutes
            }
    }
}

extension SampleTown {
    /// Adds groups that run already, for about half of the people, and who is in them.
    mutating func addExistingGroups() {
        collectResources()
        var use = SampleUse()
        for care in state.care.sorted {
            use.care[care.child, default: []].append(care)
        }
        var random = random("groups")
        for activity in state.activities.sorted where activity.kind == .open && activity.enrolment == .open {
            addOpenGroup(of: activity, use: &use)
        }
        for track in tracks.indices {
            var waiting = random.shuffled(
                tracks[track].members.filter {
                    !people[$0].isPlanted && people[$0].months > 1.5 && !pausedPeople.contains(people[$0].id)
                })
            for activity in tracks[track].activities {
                guard let offered = state.activities[activity] else { continue }
                let amount = Int((Double(offered.maxGroups ?? 1) * 0.75).rounded())
                for number in 0..<amount {
                    addLanguageGroup(
                        "\(activity)-g\(number + 1)", of: offered, track: tracks[track], waiting: &waiting, use: &use,
                        random: &random)
                }
            }
        }
        addOtherGroups(use: &use, random: &random)
    }

    /// Collects what is looked up for every group.
    private mutating func collectResources() {
        for member in state.staff.sorted {
            for role in member.roles {
                staffByRole[role, default: []].append(member)
            }
        }
        for room in state.rooms.sorted {
            roomsByLocation[room.location, default: []].append(room)
        }
    }

    private mutating func addLanguageGroup(
        _ id: String, of activity: Activity, track: SampleTrack, waiting: inout [Int], use: inout SampleUse,
        random: inout SampleRandom
    ) {
        let rooms = activity.locations.flatMap { roomsByLocation[$0] ?? [] }
            .filter { $0.features.contains("board") && $0.capacity >= 12 }
        let teachers = staffByRole[track.role] ?? []
        let starts: [Double] = track.isEvening ? [19] : random.chance(0.65) ? [9, 13] : [13, 9]
        for start in starts {
            for days in random.shuffled(Self.patterns(track.sessions, isEvening: track.isEvening)) {
                let times = days.map { weekly($0, start, start + Double(track.minutes) / 60) }
                guard let room = random.shuffled(rooms).first(where: { isFree($0, at: times, use: use) }),
                    let teacher = random.shuffled(teachers).first(where: { isFree($0, at: times, use: use) })
                else { continue }
                let most = min(room.capacity, activity.groupMax ?? 12) - 3
                let members = chooseMembers(
                    &waiting, of: activity, at: times, atMost: most, minimum: activity.groupMin ?? 4, room: room,
                    use: use)
                guard !members.isEmpty else { continue }
                add(
                    id, activity: activity, times: times, room: room.id, staff: [teacher.id], members: members,
                    use: &use, random: &random)
                return
            }
        }
    }

    /// Days of the week on which a group of so many meetings usually meets.
    private static func patterns(_ sessions: Int, isEvening: Bool) -> [[Weekday]] {
        switch sessions {
        case 3 where isEvening:
            [
                [.monday, .tuesday, .thursday], [.monday, .wednesday, .thursday], [.tuesday, .wednesday, .thursday],
                [.monday, .tuesday, .wednesday],
            ]
        case 3:
            [
                [.monday, .tuesday, .thursday], [.monday, .wednesday, .thursday], [.tuesday, .wednesday, .friday],
                [.monday, .wednesday, .friday], [.tuesday, .thursday, .friday], [.monday, .tuesday, .friday],
            ]
        case 4:
            [
                [.monday, .tuesday, .wednesday, .thursday], [.monday, .tuesday, .thursday, .friday],
                [.tuesday, .wednesday, .thursday, .friday], [.monday, .wednesday, .thursday, .friday],
            ]
        default:
            [schoolDays]
        }
    }

    private func isFree(_ room: Room, at times: [WeeklyTime], use: SampleUse) -> Bool {
        times.allSatisfy { time in
            SampleUse.isOpen(room.opening, at: time) && !(use.rooms[room.id] ?? []).contains { $0.overlaps(time) }
        }
    }

    private func isFree(_ member: StaffMember, at times: [WeeklyTime], use: SampleUse) -> Bool {
        let hours = times.reduce(0) { $0 + Double($1.range.endMinutes - $1.range.startMinutes) / 60 }
        guard (use.hours[member.id] ?? 0) + hours <= (member.maxHoursWeek ?? 40) else { return false }
        return times.allSatisfy { time in
            SampleUse.isOpen(member.available, at: time)
                && !(use.staff[member.id] ?? []).contains { $0.weekday == time.weekday && $0.nearlyOverlaps(time) }
        }
    }

    /// Takes people who are free, whose children are looked after and who live near enough out of those who wait.
    private func chooseMembers(
        _ waiting: inout [Int], of activity: Activity, at times: [WeeklyTime], atMost most: Int, minimum: Int,
        room: Room, use: SampleUse
    ) -> [Int] {
        guard let place = state.locations[room.location]?.coordinate else { return [] }
        var chosen: [Int] = []
        for index in waiting where chosen.count < most {
            let person = people[index]
            guard canAttend(person, at: times, place: place, least: activity.leastShare, use: use) else { continue }
            chosen.append(index)
        }
        guard chosen.count >= minimum else { return [] }
        waiting.removeAll { chosen.contains($0) }
        return chosen
    }

    /// Whether a person could come to all of these times by what they have.
    func canAttend(_ person: SamplePerson, at times: [WeeklyTime], place: Coordinate, least: Double, use: SampleUse)
        -> Bool
    {
        let minutes = travelMinutes(of: person, to: place, lateBus: times.contains { $0.range.endMinutes > 1_140 })
        guard let minutes, minutes <= 45 else { return false }
        let stage = state.municipality?.ceilings[person.participant.stage ?? 5]
        let length = times.reduce(0) { $0 + Double($1.range.endMinutes - $1.range.startMinutes) / 60 }
        let ceiling = min(stage?.hoursPerWeek ?? 40, person.participant.maxHoursWeek ?? 40)
        guard person.hoursInGroups + length <= ceiling else { return false }
        let days = Set(person.daysInGroups + times.map(\.weekday)).intersection(schoolDays).count
        guard days <= 5 - (stage?.freeWeekdays ?? 0) else { return false }
        return times.allSatisfy { time in
            let padded = WeeklyTime(
                weekday: time.weekday,
                range: TimeRange(
                    start: TimeOfDay(minutes: time.range.startMinutes - minutes),
                    end: TimeOfDay(minutes: time.range.endMinutes + minutes)))
            return person.freeShare(at: padded) >= max(least, 0.45)
                && isCovered(person, at: time, careByChild: use.care)
        }
    }

    /// Minutes to a place by the quickest way a person has; nil: out of reach.
    func travelMinutes(of person: SamplePerson, to place: Coordinate, lateBus: Bool) -> Int? {
        guard let travel = state.municipality?.travel else { return nil }
        let north = (place.latitude - person.participant.coordinate.latitude) * 111.2
        let east = (place.longitude - person.participant.coordinate.longitude) * 68.6
        let kilometres = (north * north + east * east).squareRoot() * travel.detour
        return person.participant.modes.compactMap { mode -> Int? in
            let way = travel[mode]
            guard kilometres <= way.maxKm ?? 1_000 else { return nil }
            if mode == .bus, lateBus, request.size == .dorp { return nil }
            let exact = kilometres / way.kmh * 60 + Double(way.fixedMinutes)
            return Int((exact / 5).rounded(.up)) * 5
        }.min()
    }

    /// Adds a group and its members.
    mutating func add(
        _ id: String, activity: Activity, times: [WeeklyTime], room: String?, staff: [String], members: [Int],
        use: inout SampleUse, random: inout SampleRandom
    ) {
        var group = Group(id: id, activity: activity.id, times: times, room: room, staff: staff)
        if random.chance(0.1), let agreed = agreedPeriod {
            group.pinned = true
            group.from = agreed.lowerBound
            group.until = agreed.upperBound
        }
        state.groups[id] = group
        for time in times {
            if let room { use.rooms[room, default: []].append(time) }
            for member in staff {
                use.staff[member, default: []].append(time)
                use.hours[member, default: 0] += Double(time.range.endMinutes - time.range.startMinutes) / 60
            }
        }
        for index in members {
            let enrolment = Enrolment(
                participant: people[index].id, group: id, pinned: group.pinned && random.chance(0.4),
                answer: random.chance(0.9) ? .accepted : .proposed)
            state.enrolments[enrolment.key] = enrolment
            for time in times {
                people[index].busy.append((time: time, share: 1))
                people[index].daysInGroups.append(time.weekday)
                people[index].hoursInGroups += Double(time.range.endMinutes - time.range.startMinutes) / 60
            }
        }
    }

    /// The longest run of weeks between holidays: what was agreed for it is pinned.
    private var agreedPeriod: ClosedRange<CalendarDate>? {
        var best: ClosedRange<CalendarDate>?
        var from = request.start
        for holiday in lessonFreeHolidays + [
            CalendarEntry(from: request.end + 1, until: request.end + 1, kind: .schoolHoliday, title: "")
        ] {
            let until = holiday.from + -1
            if until > from, until - from > (best.map { $0.upperBound - $0.lowerBound } ?? 0) {
                best = from...until
            }
            from = holiday.until + 1
        }
        return best
    }
}

extension WeeklyTime {
    /// Whether two times are less than an hour and a half apart, so that one may not get from the one to the other.
    func nearlyOverlaps(_ other: WeeklyTime) -> Bool {
        range.startMinutes < other.range.endMinutes + 60 && other.range.startMinutes < range.endMinutes + 60
    }
}
