import RoosterModel
import Timetabling

/// One person's part of a plan as a small instance, with what everybody else uses held.
struct PersonScene {
    let compiled: CompiledState
    /// The timetable as the plan says.
    var timetable: AttendanceState
    /// Number of the person.
    let person: Int
    let participant: Participant
    /// Ids of groups by the number of their series; nil for what the plan does not know.
    let groupIDs: [String?]
    /// The person's forbidden time, taken apart, with the rule for each part.
    let layers: [TakenTime]
    let layerRules: [ExcludingRule]
    /// The demand for each requirement.
    let demands: [String: Int]

    /// Builds a scene; nil when the person is not known or there are no settings.
    ///
    /// - Parameters:
    ///   - id: The participant.
    ///   - scenes: The plan.
    ///   - changes: What is altered on this copy.
    init?(_ id: String, in scenes: PlanScenes, with changes: [Change] = []) {
        let family = scenes.family(of: id)
        guard let state = try? scenes.reducedState(to: family).applying(changes) else { return nil }
        let published = scenes.published.map { scenes.reducedPlan($0, to: family, withGroups: false) }
        let request = PlanningRequest(state: state, published: published, now: scenes.now, seconds: 0)
        guard var compiled = CompiledState(request), let person = compiled.numbers.participants[id] else { return nil }
        var existing = ExistingCompiler(compiled)
        existing.compile(scenes.reducedPlan(scenes.plan, to: family, withGroups: true))
        compiled.existingGroups = existing.groups
        compiled.existingMeetings = existing.meetings
        var problem = compiled.problem
        problem.existingSeries = existing.series.map { Self.padded($0, existing.meetings, scenes) }
        problem.existingAppointments = existing.appointments
        var timetable = AttendanceState(problem: problem)
        OthersUse(scenes: scenes, compiled: compiled, family: family).hold(in: &timetable)
        timetable.load()
        Self.settle(family.sorted().compactMap { compiled.numbers.participants[$0] }, existing, in: &timetable)
        OthersUse(scenes: scenes, compiled: compiled, family: family).holdSeats(in: &timetable)
        self.compiled = compiled
        self.timetable = timetable
        self.person = person
        participant = compiled.participants[person]
        groupIDs = timetable.series.map { series in series.tag.map { existing.groups[$0] } }
        let taken = TakenTimes(compiled: compiled, participant: participant)
        layers = taken.layers
        layerRules = taken.rules
        demands = Dictionary(
            compiled.casesOfDemands.enumerated().filter { $1.participant.id == id }.map { ($1.key, $0) }
        ) { first, _ in first }
    }

    /// Most rounds of putting in what had to wait for something else.
    private static let mostRounds = 3

    /// Puts in what the plan says and loading refused, because something that must come first was not there yet.
    private static func settle(_ people: [Int], _ existing: ExistingCompiler, in timetable: inout AttendanceState) {
        for _ in 0..<mostRounds {
            var isChanged = false
            var numbers: [Int: Int] = [:]
            for (number, meeting) in timetable.meetings.enumerated() where meeting.isAlive {
                if let tag = meeting.tag { numbers[tag] = number }
            }
            let present = people.reduce(into: [:]) { table, person in
                table[person] = Set(timetable.visits[person].map(\.meeting))
            }
            for meeting in existing.series.flatMap(\.meetings) {
                guard let number = numbers[meeting.tag] else { continue }
                for person in meeting.attending where present[person]?.contains(number) == false {
                    if timetable.attend(number, person: person) { isChanged = true }
                }
            }
            for appointment in existing.appointments where numbers[appointment.meeting.tag] == nil {
                if timetable.attend(appointment) { isChanged = true }
            }
            if !isChanged { return }
        }
    }

    /// A group with as many attending its published dates as the plan says, so that staff by number stay the same.
    private static func padded(_ series: ExistingSeries, _ ids: [String], _ scenes: PlanScenes) -> ExistingSeries {
        var series = series
        for index in series.meetings.indices {
            let meeting = series.meetings[index]
            let others = (scenes.attendingCount[ids[meeting.tag]] ?? 0) - meeting.attending.count
            // Nobody has the number -1: it is counted and never enrolled.
            series.meetings[index].attending += Array(repeating: -1, count: max(0, others))
        }
        return series
    }
}

/// What everybody else uses of rooms, staff, care, rides and seats.
private struct OthersUse {
    let scenes: PlanScenes
    let compiled: CompiledState
    let family: Set<String>

    /// Holds what is used apart from seats.
    func hold(in timetable: inout AttendanceState) {
        var appointments: Set<String> = []
        var rides: [(ride: String, meeting: String)] = []
        for (participant, rows) in scenes.attendingOf where !family.contains(participant) {
            for row in rows {
                if let ride = row.ride { rides.append((ride, row.meeting)) }
                if scenes.meetingOf[row.meeting]?.group == nil { appointments.insert(row.meeting) }
            }
        }
        for id in appointments.sorted() { holdAppointment(id, in: &timetable) }
        holdHelpers(in: &timetable)
        let numbers = Dictionary(compiled.rides.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for row in rides {
            guard let ride = numbers[row.ride], let meeting = scenes.meetingOf[row.meeting] else { continue }
            timetable.holdRide(ride, day: compiled.calendar.day(meeting.date))
        }
        let offers = Dictionary(compiled.childcare.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for row in scenes.plan.care where row.cover == .place && !family.contains(row.parent) {
            guard let offer = row.by.flatMap({ offers[$0] }), let meeting = scenes.meetingOf[row.meeting] else {
                continue
            }
            timetable.holdCare(
                offer, day: compiled.calendar.day(meeting.date),
                minutes: row.from.minutes..<max(row.from.minutes, row.until.minutes))
        }
    }

    /// Newcomers who help and are not part of the scene are engaged while they attend something themselves.
    private func holdHelpers(in timetable: inout AttendanceState) {
        for (number, member) in compiled.staff.enumerated() {
            guard let participant = member.participant, !family.contains(participant) else { continue }
            for row in scenes.attendingOf[participant] ?? [] {
                guard let meeting = scenes.meetingOf[row.meeting], meeting.date >= compiled.today,
                    let activity = compiled.numbers.activities[meeting.activity]
                else { continue }
                let leave = meeting.range.startMinutes - row.earlyMinutes - row.minutesBefore
                let back = min(1440, meeting.range.endMinutes + row.minutesAfter)
                timetable.holdAppointment(
                    activity, day: compiled.calendar.day(meeting.date), minutes: max(0, leave)..<back, place: nil,
                    room: nil, staff: [number])
            }
        }
    }

    private func holdAppointment(_ id: String, in timetable: inout AttendanceState) {
        guard let meeting = scenes.meetingOf[id], meeting.status != .cancelled, meeting.date >= compiled.today,
            let activity = compiled.numbers.activities[meeting.activity]
        else { return }
        timetable.holdAppointment(
            activity, day: compiled.calendar.day(meeting.date),
            minutes: meeting.range.startMinutes..<meeting.range.endMinutes,
            place: meeting.location.flatMap { compiled.numbers.locations[$0] },
            room: meeting.room.flatMap { compiled.numbers.rooms[$0] },
            staff: meeting.staff.compactMap { compiled.numbers.staff[$0] })
    }

    /// Holds the seats of others, once the meetings are there.
    func holdSeats(in timetable: inout AttendanceState) {
        let mine = family.flatMap { scenes.attendingOf[$0] ?? [] }
        let own = mine.reduce(into: [String: Int]()) { $0[$1.meeting, default: 0] += 1 }
        for number in timetable.meetings.indices {
            guard timetable.meetings[number].series != nil, let tag = timetable.meetings[number].tag else { continue }
            let id = compiled.existingMeetings[tag]
            let others = (scenes.attendingCount[id] ?? 0) - (own[id] ?? 0)
            if others > 0 { timetable.holdSeats(others, of: number) }
        }
    }
}

/// A participant's forbidden time, taken apart: each block, and the hours outside availability.
private struct TakenTimes {
    private(set) var layers: [TakenTime] = []
    private(set) var rules: [ExcludingRule] = []

    init(compiled: CompiledState, participant: Participant) {
        func add(_ masks: TimeMasks, _ rule: ExcludingRule) {
            var table = MaskTable()
            let numbers = masks.numbers(in: &table)
            layers.append(TakenTime(days: numbers.map { table.masks[Int($0)] }))
            rules.append(rule)
        }
        for block in compiled.state.blocks.sorted
        where block.subjectKind == .participant && block.subject == participant.id && block.kind == .busy {
            var masks = TimeMasks(compiled.calendar)
            masks.add(block)
            add(masks, ExcludingRule(reason: .busy, subject: "blocks.csv:\(block.key)"))
        }
        if !participant.available.isEmpty {
            var masks = TimeMasks(compiled.calendar)
            masks.addOutside(participant.available)
            add(masks, ExcludingRule(reason: .notAvailable, subject: "participants.csv:\(participant.id)"))
        }
    }
}
