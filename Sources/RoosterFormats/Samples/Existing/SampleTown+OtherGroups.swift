import RoosterModel

extension SampleTown {
    /// Adds training of clubs, and people in work places and volunteering.
    mutating func addOtherGroups(use: inout SampleUse, random: inout SampleRandom) {
        for activity in state.activities.sorted {
            switch activity.kind {
            case .sport where random.chance(0.7): addStaffedGroup(of: activity, share: 0.3, use: &use, random: &random)
            case .placement where random.chance(0.5):
                addStaffedGroup(of: activity, share: 1, use: &use, random: &random)
            case .dualWork where random.chance(0.5): addStaffedGroup(of: activity, share: 1, use: &use, random: &random)
            case .volunteering where random.chance(0.7):
                addStaffedGroup(of: activity, share: 0.8, use: &use, random: &random)
            default: continue
            }
        }
    }

    /// Adds an open door at its fixed time: the room is held for it.
    mutating func addOpenGroup(of activity: Activity, use: inout SampleUse) {
        guard let location = activity.locations.first,
            let usual = staffByRole["host-\(activity.id)"]?.first(where: { $0.participant == nil }),
            let day = usual.available.first?.weekday
        else { return }
        let room = (roomsByLocation[location] ?? []).first {
            let time = weekly(day, 13.5, 15.5)
            return $0.features.contains("beamer") && SampleUse.isOpen($0.opening, at: time)
                && !(use.rooms[$0.id] ?? []).contains { $0.overlaps(time) }
        }
        guard room != nil || activity.needsNoRoom else { return }
        let times = [weekly(day, 13.5, 15.5)]
        // C14: a newcomer is the host of the café of C24.
        let host = activity.id == "c24-taalcafe" ? state.staff["c14-helper-staff"] ?? usual : usual
        var group = Group(
            id: "\(activity.id)-vast", activity: activity.id, times: times, room: room?.id, staff: [host.id])
        group.pinned = room != nil
        state.groups[group.id] = group
        if let room { use.rooms[room.id, default: []].append(times[0]) }
        use.staff[host.id, default: []].append(times[0])
    }

    /// Adds a group in the hours of the staff that the activity asks for, with people who are free then.
    private mutating func addStaffedGroup(
        of activity: Activity, share: Double, use: inout SampleUse, random: inout SampleRandom
    ) {
        guard let role = activity.staffNeeds.first?.role, let location = activity.locations.first,
            let place = state.locations[location]?.coordinate,
            let staff = staffByRole[role]?.first, !staff.available.isEmpty
        else { return }
        let length = Double(activity.minutes) / 60
        let wanted = activity.meetingsPerWeek ?? 1
        let days = random.some(wanted, of: staff.available)
        let times = days.map { hours in
            let first = Double(hours.range.startMinutes) / 60
            let isLong = hours.range.endMinutes - hours.range.startMinutes >= Int(2 * length * 60)
            let start = isLong && random.chance(0.5) ? max(first, 12.5) : first
            return weekly(hours.weekday, start, start + length)
        }
        guard times.count == wanted else { return }
        let most = max(1, Int((Double(activity.groupMax ?? 2) * share).rounded()))
        let members = membersForPractice(
            of: activity, times: times, place: place, most: most, use: use, random: &random)
        guard !members.isEmpty else { return }
        add(
            "\(activity.id)-g1", activity: activity, times: times, room: nil, staff: [staff.id], members: members,
            use: &use, random: &random)
    }

    /// People who may do a work place or volunteering: first those of the Z-route, who are asked for 800 hours.
    private func membersForPractice(
        of activity: Activity, times: [WeeklyTime], place: Coordinate, most: Int, use: SampleUse,
        random: inout SampleRandom
    ) -> [Int] {
        var chosen: [Int] = []
        let isSport = activity.kind == .sport
        for _ in 0..<400 where chosen.count < most {
            let index = random.number(0...(people.count - 1))
            let person = people[index]
            guard !person.isPlanted, person.months > 4, !chosen.contains(index), person.work == nil || isSport,
                isSport || person.participant.route == .z || random.chance(0.25),
                person.participant.route != .onderwijs || isSport,
                activity.stages.isEmpty || person.participant.stage.map(activity.stages.contains) == true,
                !activity.womenOnly || person.participant.sex == .female,
                !person.participant.womenOnly.contains(activity.kind.rawValue) || activity.womenOnly,
                person.track == nil || person.hoursInGroups > 0, !pausedPeople.contains(person.id),
                state.enrolments["\(person.id)/\(activity.id)-g1"] == nil,
                canAttend(person, at: times, place: place, least: activity.leastShare, use: use)
            else { continue }
            chosen.append(index)
        }
        return chosen
    }
}
