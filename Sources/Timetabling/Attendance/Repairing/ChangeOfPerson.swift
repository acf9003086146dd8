/// How a person's weeks differ from those of an earlier timetable whose meetings have the same numbers or tags.
struct ChangeOfPerson {
    /// Meetings at another time or place.
    var moved = 0
    /// Meetings in another room.
    var rooms = 0
    /// Meetings with other staff.
    var staff = 0
    /// Groups left.
    var enrolments = 0
    /// Whether anything differs at all, meetings that came and went included.
    var isTouched = false

    /// Compares one person's visits.
    init(_ person: Int, from origin: AttendanceState, to state: AttendanceState) {
        guard person < origin.visits.count else {
            isTouched = !state.visits[person].isEmpty
            return
        }
        let before = Self.byTag(origin, person)
        let after = Self.withFormerTags(Self.byTag(state, person), before)
        isTouched = before.count != after.count
        for (tag, new) in after {
            guard let old = before[tag] else {
                isTouched = true
                continue
            }
            if (old.day, old.start, old.end, old.place) != (new.day, new.start, new.end, new.place) {
                moved += 1
            } else if old.room != new.room {
                rooms += 1
            }
            if !Self.isSameStaff(old, new) { staff += 1 }
        }
        let groups = Set(state.enrolled[person])
        enrolments = origin.enrolled[person].count { !groups.contains($0) }
        if moved + rooms + staff > 0 { isTouched = true }
    }

    /// A person's meetings by tag; by their own number below nought where they have none.
    private static func byTag(_ state: AttendanceState, _ person: Int) -> [Int: MeetingState] {
        Dictionary(
            state.visits[person].map { visit in
                (state.meetings[visit.meeting].tag ?? -1 - visit.meeting, state.meetings[visit.meeting])
            }
        ) { first, _ in first }
    }

    /// Appointments without a tag by that of one of the same activity that went, best one at the same time: they are told
    /// as the same, or as moved, once they have inherited it, which is when a move is made.
    private static func withFormerTags(
        _ after: [Int: MeetingState], _ before: [Int: MeetingState]
    ) -> [Int: MeetingState] {
        let fresh = after.filter { $0.key < 0 && $0.value.series == nil }.sorted { $0.key > $1.key }
        guard !fresh.isEmpty else { return after }
        var gone = before.filter { after[$0.key] == nil && $0.value.series == nil }
        var result = after
        for (tag, new) in fresh {
            let alike = gone.filter { $0.value.activity == new.activity }
            let same = alike.first {
                ($0.value.day, $0.value.start, $0.value.place) == (new.day, new.start, new.place)
            }
            guard let former = same?.key ?? alike.keys.min() else { continue }
            result[tag] = nil
            result[former] = new
            gone[former] = nil
        }
        return result
    }

    private static func isSameStaff(_ old: MeetingState, _ new: MeetingState) -> Bool {
        // Helpers come and go with the number of people; who leads is what people know.
        let led = Set(old.staff.filter { $0.need <= 0 }.map(\.staff))
        return led == Set(new.staff.filter { $0.need <= 0 }.map(\.staff))
    }

    /// What it costs.
    func price(_ prices: ChangePrices) -> Double {
        Double(moved) * prices.time + Double(rooms) * prices.room + Double(staff) * prices.staff
            + Double(enrolments) * prices.enrolment
    }
}
