import RoosterModel

/// Which rows of a state are others than in an earlier one, by what planning makes of them.
struct StateDifference {
    /// Participants whose time, needs or relations may be others, those who came and went included.
    private(set) var participants: Set<String> = []
    /// Participants whose own rows are others: whom activities fit may depend on it.
    private var participantRows: Set<String> = []
    /// Participants of whom something was done.
    private(set) var done: Set<String> = []
    private(set) var children: Set<String> = []
    private(set) var childcare: Set<String> = []
    private(set) var rooms: Set<String> = []
    private(set) var staff: Set<String> = []
    /// Whether what activities are held with may be others: staff, rooms, pools, places, or whom they fit.
    private(set) var concernsActivities = false
    private(set) var pools: Set<String> = []
    private(set) var rides: Set<String> = []
    /// Groups that end, with the last day on which they meet.
    private(set) var endings: [String: CalendarDate] = [:]
    /// Enrolments that were declined, as participant and group.
    private(set) var declined: [(participant: String, group: String)] = []
    /// Whether so much is other that everything has to be compiled anew.
    private(set) var isWhole = false

    private let old: State
    private let new: State

    /// Compares two states.
    ///
    /// - Parameters:
    ///   - old: The earlier one.
    ///   - new: The later one.
    ///   - planned: Groups of the plan that was made for the earlier one, by id.
    init(from old: State, to new: State, planned: [String: PlannedGroup]) {
        self.old = old
        self.new = new
        isWhole =
            old.municipality != new.municipality || old.calendars != new.calendars || old.programmes != new.programmes
            || old.locations != new.locations || old.travel != new.travel || old.activities != new.activities
        guard !isWhole else { return }
        comparePeople()
        compareFamilies()
        compareBlocks()
        compareResources()
        compareGroups(planned)
        compareEnrolments()
        if !participantRows.isEmpty || !pools.isEmpty || !declined.isEmpty { concernsActivities = true }
    }

    /// Rows that are others, as they were and as they are.
    private func rows<Element: Row>(_ table: KeyPath<State, Rows<Element>>) -> [(old: Element?, new: Element?)] {
        new[keyPath: table].keysChanged(since: old[keyPath: table]).map {
            (old[keyPath: table][$0], new[keyPath: table][$0])
        }
    }

    private mutating func comparePeople() {
        for key in new.participants.keysChanged(since: old.participants) {
            participants.insert(key)
            participantRows.insert(key)
        }
        for row in rows(\.homes) {
            participants.formUnion([row.old?.participant, row.new?.participant].compactMap(\.self))
        }
        for row in rows(\.done) {
            done.formUnion([row.old?.participant, row.new?.participant].compactMap(\.self))
        }
        participants.formUnion(done)
        for row in rows(\.together) {
            for relation in [row.old, row.new].compactMap(\.self) {
                participants.formUnion([relation.first, relation.second])
            }
        }
    }

    private mutating func compareFamilies() {
        for row in rows(\.children) {
            for child in [row.old, row.new].compactMap(\.self) {
                children.insert(child.id)
                participants.formUnion(child.parents)
            }
        }
        for row in rows(\.care) { children.formUnion([row.old?.child, row.new?.child].compactMap(\.self)) }
        childcare = Set(new.childcare.keysChanged(since: old.childcare))
    }

    private mutating func compareBlocks() {
        for row in rows(\.blocks) {
            for block in [row.old, row.new].compactMap(\.self) {
                switch block.subjectKind {
                case .participant: participants.insert(block.subject)
                case .staff: staff.insert(block.subject)
                case .room: rooms.insert(block.subject)
                case .location:
                    // A place without rooms is left out of activities while it is blocked at all.
                    concernsActivities = true
                    rooms.formUnion(new.rooms.sorted.filter { $0.location == block.subject }.map(\.id))
                }
            }
        }
    }

    private mutating func compareResources() {
        let altered = new.rooms.keysChanged(since: old.rooms)
        let members = new.staff.keysChanged(since: old.staff)
        if !altered.isEmpty || !members.isEmpty { concernsActivities = true }
        rooms.formUnion(altered)
        staff.formUnion(members)
        pools = Set(new.pools.keysChanged(since: old.pools))
        for row in rows(\.rides) {
            for ride in [row.old, row.new].compactMap(\.self) {
                rides.insert(ride.id)
                staff.insert(ride.driver)
            }
        }
        // A driver who is away takes the ride along.
        for ride in new.rides.sorted where staff.contains(ride.driver) { rides.insert(ride.id) }
        for member in new.staff.sorted {
            guard let participant = member.participant, participants.contains(participant) else { continue }
            staff.insert(member.id)
        }
    }

    private mutating func compareGroups(_ planned: [String: PlannedGroup]) {
        for key in new.groups.keysChanged(since: old.groups) {
            // A row that goes leaves its group to the planner, who keeps it as it was published.
            guard let row = new.groups[key] else { continue }
            if let until = row.until, isShortened(row, old.groups[key], planned[key]) {
                endings[key] = until
            } else {
                isWhole = true
            }
        }
    }

    /// Whether a row says nothing new of a group but that it ends.
    private func isShortened(_ row: Group, _ former: Group?, _ planned: PlannedGroup?) -> Bool {
        if let former {
            var shortened = row
            shortened.until = former.until
            return shortened == former
        }
        guard let planned, planned.activity == row.activity else { return false }
        return (row.times.isEmpty || row.times == planned.times) && (row.room == nil || row.room == planned.room)
            && (row.staff.isEmpty || row.staff.sorted() == planned.staff.sorted()) && !row.pinned
    }

    private mutating func compareEnrolments() {
        for row in rows(\.enrolments) {
            guard let before = row.old, let after = row.new else {
                isWhole = true
                continue
            }
            var answered = before
            answered.answer = after.answer
            guard answered == after else {
                isWhole = true
                continue
            }
            participants.insert(after.participant)
            if after.answer == .declined { declined.append((after.participant, after.group)) }
            if before.answer == .declined { isWhole = true }
        }
    }
}
