// What exists already: it is put in first and stays unless it cannot.

extension AttendanceState {
    /// Puts in what exists: groups and appointments with all they use, then who attends them, pinned things before others.
    public mutating func load() {
        begin()
        var wanted = WantedVisits()
        publishedDays = PublishedDays()
        for isPinned in [true, false] {
            for existing in problem.existingSeries where existing.isPinned == isPinned && !existing.slots.isEmpty {
                wanted.add(existing, to: load(existing), of: &self)
                log.removeAll(keepingCapacity: true)
            }
        }
        for existing in problem.existingAppointments {
            if let (person, meeting) = load(existing) { wanted.add(person, meeting) }
            log.removeAll(keepingCapacity: true)
        }
        attend(wanted)
        // Only now those for seats that are still free: earlier they would take whom another group has already.
        for number in series.indices { topUpStaff(of: number) }
        log.removeAll(keepingCapacity: true)
    }

    /// Places existing groups whose times are still to be planned.
    public mutating func placeUntimed(random: inout RandomSource) {
        begin()
        for existing in problem.existingSeries where existing.slots.isEmpty && existing.meetings.isEmpty {
            if let number = openBest(existing.activity, random: &random) {
                series[number].tag = existing.tag
                var wanted = WantedVisits()
                wanted.add(existing, to: number, of: &self)
                attend(wanted)
            }
            log.removeAll(keepingCapacity: true)
        }
    }

    /// Opens an existing series with its meetings, nobody in it yet; the number.
    private mutating func load(_ existing: ExistingSeries) -> Int {
        let offer = problem.activities[existing.activity]
        let dates = datesToCome(existing, offer)
        let place =
            existing.room.map { problem.rooms[$0].place } ?? existing.place ?? usualPlace(existing, offer, dates)
        let room = existing.room ?? usualRoom(offer, place, dates)
        var capacity = offer.groupMaximum
        if let room { capacity = min(capacity, problem.rooms[room].capacity) }
        let preferred = roles(existing.staff, existing.activity, keepsAll: existing.isPinned)
        capacity = min(capacity, servable(existing, preferred))
        // An appointment that others fixed is for those it was made with.
        if offer.form == .appointment { capacity = min(capacity, existing.members.count) }
        var new = SeriesState(
            activity: existing.activity, tag: existing.tag,
            slots: existing.slots.map { SeriesState.Slot(weekday: $0.weekday, start: $0.start) }, room: room,
            place: place, staff: preferred, capacity: capacity, span: existing.days)
        new.isMovable = false
        new.keepsStaff = existing.isPinned && !existing.staff.isEmpty
        new.isPinned = existing.isPinned
        new.pinned = existing.members.filter(\.pinned).map(\.person)
        new.former = Set(existing.members.map(\.person)).union(existing.meetings.flatMap(\.attending))
        for date in dates {
            if let meeting = meeting(date, of: new, existing) {
                let number = addMeeting(meeting)
                new.meetings.append(number)
                if let published = date.published { publishedDays?.add(published, as: number) }
            } else if offer.total != nil, let published = date.published {
                new.lost.append(published.tag)
            }
        }
        let number = openSeries(new)
        for meeting in new.meetings { meetings[meeting].series = number }
        return number
    }

    /// A date of an existing series: as published, or made from its weekly times.
    private struct Date {
        var day: Int
        var minutes: Range<Int>
        var published: ExistingMeeting?
    }

    private func datesToCome(_ existing: ExistingSeries, _ offer: ActivityOffer) -> [Date] {
        var result = existing.meetings.filter { $0.day >= problem.firstPlannable && $0.day < dayCount }.map {
            Date(day: $0.day, minutes: $0.start..<$0.start + offer.minutes, published: $0)
        }
        // Published dates stand; beyond them the series goes on at its weekly times, as long as it may.
        let after = existing.meetings.map(\.day).max() ?? -1
        let limit = offer.total.map { $0 - existing.meetings.count } ?? Int.max
        var added = 0
        for day in max(problem.firstPlannable, existing.days.lowerBound)..<dayCount
        where added < limit && day <= existing.days.upperBound && offer.days.contains(day) {
            for slot in existing.slots
            where slot.weekday == problem.horizon.weekday(of: day) && added < limit
                && (day > after || isNew(slot, of: existing))
            {
                result.append(Date(day: day, minutes: slot.start..<slot.start + offer.minutes, published: nil))
                added += 1
            }
        }
        return result.sorted { ($0.day, $0.minutes.lowerBound) < ($1.day, $1.minutes.lowerBound) }
    }

    /// Whether a pinned group is to meet at an hour at which it never met: then it does from now on, and not only after
    /// its last published date.
    private func isNew(_ slot: (weekday: Int, start: Int), of existing: ExistingSeries) -> Bool {
        existing.isPinned
            && !existing.meetings.contains {
                problem.horizon.weekday(of: $0.day) == slot.weekday && $0.start == slot.start
            }
    }

    private func meeting(_ date: Date, of new: SeriesState, _ existing: ExistingSeries) -> MeetingState? {
        let offer = problem.activities[new.activity]
        guard offer.days.contains(date.day) else { return nil }
        var room = date.published?.room ?? new.room
        let place = date.published?.place ?? new.place
        if let wanted = room, !isFree(room: wanted, date.day, date.minutes), !existing.isPinned {
            guard case .rooms(let rooms) = offer.venue else { return nil }
            room = rooms.first {
                problem.rooms[$0].place == place && problem.rooms[$0].capacity >= new.capacity
                    && isFree(room: $0, date.day, date.minutes)
            }
            if room == nil { return nil }
        }
        let preferred = date.published.map { roles($0.staff, new.activity, keepsAll: existing.isPinned) } ?? new.staff
        // A pinned group keeps its staff even where they cannot; that is then reported, not mended.
        let fixed = existing.isPinned && !existing.staff.isEmpty ? preferred : nil
        let attending = date.published.map { max(1, $0.attending.count) } ?? new.capacity
        let staff =
            fixed
            ?? assign(
                new.activity, date.day, date.minutes, place: place, person: nil, attending: attending,
                preferred: preferred)
        guard let staff = staff ?? (existing.isPinned ? preferred : nil) else { return nil }
        let capacity = fixed == nil ? min(new.capacity, served(by: staff, new.activity)) : new.capacity
        return MeetingState(
            series: nil, person: nil, activity: new.activity, tag: date.published?.tag, day: date.day,
            start: date.minutes.lowerBound, end: date.minutes.upperBound, room: room, place: place, staff: staff,
            capacity: capacity)
    }

    /// How many people staff suffice for.
    func served(by staff: [MeetingState.Assigned], _ activity: Int) -> Int {
        var most = Int.max
        for (index, need) in problem.activities[activity].needs.enumerated() {
            guard let per = need.perAttending else { continue }
            most = min(most, staff.count { $0.need == index } / max(1, need.amount) * per)
        }
        return most
    }

    /// Finds staff by number of people for the seats of a series that its published meetings do not use.
    mutating func topUpStaff(of number: Int) {
        let activity = series[number].activity
        guard !series[number].keepsStaff, problem.activities[activity].needs.contains(where: { $0.perAttending != nil })
        else { return }
        for meeting in series[number].meetings where meetings[meeting].capacity < series[number].capacity {
            let minutes = meetings[meeting].start..<meetings[meeting].end
            for (index, need) in problem.activities[activity].needs.enumerated() where need.perAttending != nil {
                let wanted = need.count(attending: min(series[number].capacity, 1000))
                for staff in candidates(need, for: nil) {
                    guard meetings[meeting].staff.count(where: { $0.need == index }) < wanted else { break }
                    guard canJoin(staff, meeting, minutes) else { continue }
                    addStaff(MeetingState.Assigned(staff: staff, need: index), to: meeting)
                }
            }
            raiseCapacity(of: meeting, to: min(series[number].capacity, served(by: meetings[meeting].staff, activity)))
        }
    }

    /// Whether one more member of staff can come to a meeting for which others are there already.
    private func canJoin(_ staff: Int, _ meeting: Int, _ minutes: Range<Int>) -> Bool {
        let helper = problem.staff[staff].person
        return !meetings[meeting].staff.contains { $0.staff == staff || excludesEachOther($0.staff, staff) }
            && isFree(
                staff: staff, meetings[meeting].day, minutes, place: meetings[meeting].place,
                at: meetings[meeting].activity)
            && !(helper.map { breaksRelation($0, meeting) } ?? false)
    }

    /// How many people the helpers by number of people suffice for.
    func servable(_ existing: ExistingSeries, _ preferred: [MeetingState.Assigned]) -> Int {
        var most = Int.max
        for (index, need) in problem.activities[existing.activity].needs.enumerated() {
            guard let per = need.perAttending else { continue }
            let given = existing.isPinned && !existing.staff.isEmpty
            let helpers = given ? preferred.count { $0.need == index } : candidates(need, for: nil).count
            most = min(most, helpers / max(1, need.amount) * per)
        }
        return most
    }

    /// Gives staff the needs they can fill, in order.
    ///
    /// With `keepsAll` those who can fill none stay too, with no need (-1).
    func roles(_ staff: [Int], _ activity: Int, keepsAll: Bool) -> [MeetingState.Assigned] {
        var result: [MeetingState.Assigned] = []
        for member in staff {
            let before = result.count
            for (index, need) in problem.activities[activity].needs.enumerated() {
                let filled = result.count { $0.need == index }
                guard candidates(need, for: nil).contains(member),
                    filled < need.count(attending: min(1000, problem.activities[activity].groupMaximum))
                else { continue }
                result.append(MeetingState.Assigned(staff: member, need: index))
                break
            }
            if keepsAll, result.count == before { result.append(MeetingState.Assigned(staff: member, need: -1)) }
        }
        return result
    }

    private func usualPlace(_ existing: ExistingSeries, _ offer: ActivityOffer, _ dates: [Date]) -> Int? {
        switch offer.venue {
        case .home, .online: return nil
        case .places(let places): return places.first
        case .rooms(let rooms):
            let best = rooms.max { left, right in freeDates(left, dates) < freeDates(right, dates) }
            return best.map { problem.rooms[$0].place }
        }
    }

    private func usualRoom(_ offer: ActivityOffer, _ place: Int?, _ dates: [Date]) -> Int? {
        guard case .rooms(let rooms) = offer.venue else { return nil }
        return rooms.filter { problem.rooms[$0].place == place }
            .max { left, right in freeDates(left, dates) < freeDates(right, dates) }
    }

    private func freeDates(_ room: Int, _ dates: [Date]) -> Int {
        dates.count { isFree(room: room, $0.day, $0.minutes) }
    }

    /// Adds an existing appointment; its person and number, nil when it cannot be held.
    private mutating func load(_ existing: ExistingAppointment) -> (person: Int, meeting: Int)? {
        let published = existing.meeting
        guard let person = published.attending.first, published.day >= problem.firstPlannable,
            published.day < dayCount
        else { return nil }
        let offer = problem.activities[existing.activity]
        let minutes = published.start..<published.start + offer.minutes
        guard offer.days.contains(published.day),
            published.room.map({ isFree(room: $0, published.day, minutes) }) ?? true
        else { return nil }
        var preferred: [MeetingState.Assigned] = []
        for staff in published.staff {
            let need = offer.needs.firstIndex { candidates($0, for: person).contains(staff) }
            if let need { preferred.append(MeetingState.Assigned(staff: staff, need: need)) }
        }
        guard
            let staff = assign(
                existing.activity, published.day, minutes, place: published.place, person: person, attending: 1,
                preferred: preferred)
        else { return nil }
        let meeting = addMeeting(
            MeetingState(
                series: nil, person: person, activity: existing.activity, tag: published.tag, day: published.day,
                start: minutes.lowerBound, end: minutes.upperBound, room: published.room, place: published.place,
                staff: staff, capacity: 1))
        publishedDays?.add(published, as: meeting)
        return (person, meeting)
    }
}
