import RoosterModel

/// Who waits for what, by the reasons of a plan, with one unit more of each.
struct BottleneckCandidates {
    let state: State
    let plan: Plan
    /// Short legal and must standings.
    private let short: [RequirementStanding]
    /// Activities that count for a requirement, by `PROGRAMME/ID`.
    private let activities: [String: [Activity]]

    init(state: State, plan: Plan) {
        self.state = state
        self.plan = plan
        short = plan.requirements.filter { $0.status == .short && $0.priority != .wish }
        var activities: [String: [Activity]] = [:]
        let all = state.activities.sorted
        for key in Set(short.map(\.requirement)) {
            let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
            let programme = state.programmes[parts[0]]
            let requirement = programme?.requirements.first { $0.id == parts.last }
            activities[key] = all.filter { requirement?.of.includes($0) ?? false }
        }
        self.activities = activities
    }

    /// All candidates, those first that most people wait for.
    func all() -> [Bottleneck] {
        let found = seats() + furtherGroups() + staff() + rooms() + childcare()
        return found.sorted { ($1.waiting, $0.resource) < ($0.waiting, $1.resource) }
    }

    /// People who are short for a reason, by the activities that fit them.
    private func waiting(_ reason: Reason) -> [(activity: Activity, people: Set<String>)] {
        var people: [String: Set<String>] = [:]
        for standing in short where standing.reasons.contains(reason) {
            guard let person = state.participants[standing.participant] else { continue }
            for activity in activities[standing.requirement] ?? [] where ActivityCompiler.fits(activity, person) {
                people[activity.id, default: []].insert(person.id)
            }
        }
        return people.sorted { $0.key < $1.key }.compactMap { id, people in
            state.activities[id].map { ($0, people) }
        }
    }

    private func times(of activity: String) -> [WeeklyTime] {
        var result: [WeeklyTime] = []
        for time in plan.groups.filter({ $0.activity == activity }).flatMap(\.times) where !result.contains(time) {
            result.append(time)
        }
        return result
    }

    private func seats() -> [Bottleneck] {
        waiting(.groupFull).compactMap { activity, people in
            guard activity.enrolment == .group, let size = activity.groupMax,
                plan.groups.contains(where: { $0.activity == activity.id && !$0.isOpen })
            else { return nil }
            var row = activity
            row.groupMax = size + 1
            var found = Bottleneck(
                resource: "activities.csv:\(activity.id)", reason: .groupFull, waiting: people.count,
                change: .put(.activity(row)), edits: ["activities.csv:\(activity.id).group_max=\(size + 1)"],
                sentences: [
                    "nl": "één plaats meer in elke groep van \(activity.id)",
                    "en": "one seat more in every group of \(activity.id)",
                ])
            found.times = times(of: activity.id)
            return found
        }
    }

    private func furtherGroups() -> [Bottleneck] {
        waiting(.maxGroups).compactMap { activity, people in
            guard activity.enrolment == .group, let most = activity.maxGroups else { return nil }
            var row = activity
            row.maxGroups = most + 1
            return Bottleneck(
                resource: "activities.csv:\(activity.id)", reason: .maxGroups, waiting: people.count,
                change: .put(.activity(row)), edits: ["activities.csv:\(activity.id).max_groups=\(most + 1)"],
                sentences: [
                    "nl": "één groep meer van \(activity.id)", "en": "one more group of \(activity.id)",
                ])
        }
    }

    private func staff() -> [Bottleneck] {
        var byRole: [String: (people: Set<String>, organisation: String)] = [:]
        for (activity, people) in waiting(.staffMissing) {
            for need in activity.staffNeeds
            where need.role != StaffNeed.ownClientSupporter && !need.inParticipantsLanguage {
                let known = byRole[need.role]?.people ?? []
                byRole[need.role] = (known.union(people), byRole[need.role]?.organisation ?? activity.organisation)
            }
        }
        return byRole.sorted { $0.key < $1.key }.map { role, waiting in
            let id = "extra-\(role.prefix(48))"
            return Bottleneck(
                resource: "staff.csv:\(role)", reason: .staffMissing, waiting: waiting.people.count,
                change: .put(.staff(StaffMember(id: id, organisation: waiting.organisation, roles: [role]))),
                edits: ["staff.csv:\(id).organisation=\(waiting.organisation)", "staff.csv:\(id).roles=\(role)"],
                sentences: ["nl": "nog iemand als \(role)", "en": "one more \(role)"])
        }
    }

    private func rooms() -> [Bottleneck] {
        var byLocation: [String: Set<String>] = [:]
        for (activity, people) in waiting(.roomMissing) where !activity.needsNoRoom {
            let places = activity.locations.filter { $0 != "home" }
            let fitting = state.rooms.sorted.filter { room in
                (places.isEmpty || places.contains(room.location))
                    && activity.roomFeatures.allSatisfy(room.features.contains)
            }
            for location in Set(fitting.map(\.location)) { byLocation[location, default: []].formUnion(people) }
        }
        return byLocation.sorted { $0.key < $1.key }.compactMap { location, people in
            let here = state.rooms.sorted.filter { $0.location == location }
            guard var room = here.max(by: { $0.capacity < $1.capacity }) else { return nil }
            let id = "extra-\(room.id.prefix(48))"
            room.id = id
            return Bottleneck(
                resource: "locations.csv:\(location)", reason: .roomMissing, waiting: people.count,
                change: .put(.room(room)),
                edits: [
                    "rooms.csv:\(id).location=\(location)", "rooms.csv:\(id).name=\(room.name)",
                    "rooms.csv:\(id).capacity=\(room.capacity)",
                    "rooms.csv:\(id).features=\(room.features.joined(separator: "|"))",
                ],
                sentences: ["nl": "nog een ruimte in \(location)", "en": "one more room at \(location)"])
        }
    }

    /// Places of childcare that are all taken at some moment, with the parents who lack cover.
    private func childcare() -> [Bottleneck] {
        let parents = Set(short.filter { $0.reasons.contains(.childUncovered) }.map(\.participant))
        guard !parents.isEmpty else { return [] }
        let children = state.children.sorted.filter { $0.ageBand.needsCover }
        let full = fullRows()
        return state.childcare.sorted.compactMap { row in
            guard full.contains(row.id) else { return nil }
            let waiting = parents.filter { parent in
                children.contains { $0.parents.contains(parent) && row.ageBands.contains($0.ageBand) }
            }
            guard !waiting.isEmpty else { return nil }
            var changed = row
            changed.places += 1
            let when = WeekText([row.time])
            var found = Bottleneck(
                resource: "childcare.csv:\(row.id)", reason: .childUncovered, waiting: waiting.count,
                change: .put(.childcare(changed)), edits: ["childcare.csv:\(row.id).places=\(changed.places)"],
                sentences: [
                    "nl": "één opvangplaats meer op \(when.dutch)",
                    "en": "one more childcare place on \(when.english)",
                ])
            found.times = [row.time]
            return found
        }
    }

    /// Rows of childcare of which every place is taken on some date.
    private func fullRows() -> Set<String> {
        let meetings = Dictionary(plan.meetings.map { ($0.id, $0) }) { first, _ in first }
        var taken: [String: [CalendarDate: Int]] = [:]
        for cover in plan.care where cover.cover == .place {
            guard let row = cover.by, let meeting = meetings[cover.meeting] else { continue }
            taken[row, default: [:]][meeting.date, default: 0] += 1
        }
        return Set(
            taken.filter { id, dates in
                (dates.values.max() ?? 0) >= (state.childcare[id]?.places ?? .max)
            }.map(\.key))
    }
}
