import RoosterModel
import Timetabling

/// Compiles participants: homes, ways, time, modes, ceilings, relations.
struct PeopleCompiler {
    let compiled: CompiledState
    private let blocks: [String: [Block]]
    private let homes: [String: [Home]]
    private let areas: [String: Int]
    private let languages: [String: Int]
    private let relations: [String: [PersonRelation]]
    private let passed: [String: [Attendance]]
    private let buddies: [String: [Int: Int]]

    init(_ compiled: CompiledState, published: Plan?) {
        self.compiled = compiled
        let state = compiled.state
        blocks = Dictionary(
            grouping: state.blocks.sorted.filter { $0.subjectKind == .participant }, by: \.subject)
        homes = Dictionary(grouping: state.homes.sorted, by: \.participant)
        areas = Self.areas(state)
        languages = Self.languages(state)
        relations = Self.relations(compiled)
        buddies = published.map { Self.buddies(compiled, $0) } ?? [:]
        passed = Dictionary(grouping: state.done.sorted.filter { $0.result == .passed }, by: \.participant)
    }

    /// Numbers of neighbourhoods.
    static func areas(_ state: State) -> [String: Int] {
        let names =
            state.participants.sorted.map(\.neighbourhood) + state.homes.sorted.map(\.neighbourhood)
            + state.rides.sorted.map(\.fromNeighbourhood)
        return Dictionary(Set(names).sorted().enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// Numbers of contact languages.
    static func languages(_ state: State) -> [String: Int] {
        let names = Set(state.participants.sorted.map(\.language)).sorted()
        return Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    private static func relations(_ compiled: CompiledState) -> [String: [PersonRelation]] {
        var result: [String: [PersonRelation]] = [:]
        for row in compiled.state.together.sorted {
            guard let first = compiled.numbers.participants[row.first],
                let second = compiled.numbers.participants[row.second]
            else { continue }
            let kind: PersonRelation.Kind =
                switch row.relation {
                case .together: .together
                case .apart, .separatePlans: .apart
                case .notAtTheSameTime: .notAtTheSameTime
                }
            result[row.first, default: []].append(PersonRelation(kind: kind, other: second))
            result[row.second, default: []].append(PersonRelation(kind: kind, other: first))
        }
        return result
    }

    func people(_ table: inout MaskTable, _ ways: inout WayCompiler) -> [AttendancePerson] {
        let dependants = dependants()
        return compiled.participants.map { person($0, dependants: dependants[$0.id] ?? [], &table, &ways) }
    }

    /// Numbers of the children who must be looked after, by parent.
    func dependants() -> [String: [Int]] {
        var dependants: [String: [Int]] = [:]
        for (number, child) in compiled.dependantChildren.enumerated() where compiled.isThere(child, \.children) {
            for parent in child.parents { dependants[parent, default: []].append(number) }
        }
        return dependants
    }

    /// One participant, with what the family and the plan so far say.
    func person(
        _ row: Participant, dependants: [Int], _ table: inout MaskTable, _ ways: inout WayCompiler
    ) -> AttendancePerson {
        var person = person(row, &table, &ways)
        person.dependants = dependants
        let first = compiled.ledger.records.firsts[row.id]?.map(\.date).min()
        person.firstMeeting = first.map(compiled.calendar.day)
        if first == nil {
            person.waitsFrom = max(compiled.problem.firstPlannable, compiled.calendar.day(row.settled))
        }
        return person
    }

    private func person(
        _ row: Participant, _ table: inout MaskTable, _ ways: inout WayCompiler
    ) -> AttendancePerson {
        let calendar = compiled.calendar
        let moves = (homes[row.id] ?? []).sorted { $0.from < $1.from }
        let places = [(row.neighbourhood, row.coordinate)] + moves.map { ($0.neighbourhood, $0.coordinate) }
        var legs: [HomeLegs] = []
        for (neighbourhood, coordinate) in places {
            legs.append(ways.home(neighbourhood, coordinate, area: areas[neighbourhood] ?? -1))
        }
        let dayCount = calendar.horizon.dayCount
        var person = AttendancePerson(homes: legs, dayCount: dayCount, modeCount: Geography.modes.count)
        for (index, move) in moves.enumerated() {
            for day in calendar.days(move.from, nil) { person.homeOfDay[day] = UInt8(clamping: index + 1) }
        }
        fillTime(row, &person, &table)
        // Somebody who is gone keeps the number, and can be planned on no day.
        let isThere = compiled.isThere(row, \.participants)
        person.days = isThere ? DaySet(calendar.days(row.settled, nil)) : DaySet()
        fillModes(row, &person)
        fillCeilings(row, &person)
        person.ownStaff = row.clientSupporter.flatMap { compiled.numbers.staff[$0] }
        person.bondStaff = buddies[row.id] ?? [:]
        person.pairs = (compiled.pairs.pairs[row.id] ?? []).map(\.pair)
        person.language = languages[row.language] ?? 0
        person.relations = relations[row.id] ?? []
        return person
    }

    private func fillTime(_ row: Participant, _ person: inout AttendancePerson, _ table: inout MaskTable) {
        var engaged = TimeMasks(compiled.calendar)
        var unwanted = TimeMasks(compiled.calendar)
        for block in blocks[row.id] ?? [] {
            switch block.kind {
            case .busy: engaged.add(block)
            case .unwanted: unwanted.add(block)
            }
        }
        unwanted.add(compiled.calendar.unwanted)
        person.notGuarding = engaged.numbers(in: &table)
        engaged.addOutside(row.available)
        person.forbidden = engaged.numbers(in: &table)
        person.unwanted = unwanted.numbers(in: &table)
    }

    /// Modes by date: those given, and what was unlocked by something done, certain once it was passed.
    private func fillModes(_ row: Participant, _ person: inout AttendancePerson) {
        let all = DaySet(0..<compiled.calendar.horizon.dayCount)
        for (number, mode) in Geography.modes.enumerated() where row.modes.contains(mode) {
            person.modeDays[number] = all
        }
        for entry in passed[row.id] ?? [] {
            guard let activity = compiled.state.activities[entry.activity] else { continue }
            for (number, mode) in Geography.modes.enumerated() where activity.unlocks.contains(mode) {
                person.modeDays[number].formUnion(DaySet(compiled.calendar.days(entry.date + 1, nil)))
            }
        }
    }

    /// The buddy whom a participant met last before today, by number of the purpose.
    private static func buddies(_ compiled: CompiledState, _ plan: Plan) -> [String: [Int: Int]] {
        let purposes = ActivityCompiler.purposes(compiled)
        var met: [String: (purpose: Int, staff: Int, date: CalendarDate)] = [:]
        for meeting in plan.meetings
        where meeting.date < compiled.today && meeting.status != .cancelled {
            guard let activity = compiled.state.activities[meeting.activity], activity.kind == .buddy,
                activity.enrolment == .individual,
                let purpose = purposes[activity.purpose ?? activity.id],
                let staff = meeting.staff.first.flatMap({ compiled.numbers.staff[$0] })
            else { continue }
            met[meeting.id] = (purpose, staff, meeting.date)
        }
        var result: [String: [Int: Int]] = [:]
        let rows = plan.attending.compactMap { row in met[row.meeting].map { (row.participant, $0) } }
        for (participant, buddy) in rows.sorted(by: { $0.1.date < $1.1.date }) {
            result[participant, default: [:]][buddy.purpose] = buddy.staff
        }
        return result
    }

    private func fillCeilings(_ row: Participant, _ person: inout AttendancePerson) {
        let ceiling = row.stage.flatMap { compiled.municipality.ceilings[$0] }
        let hours = [ceiling?.hoursPerWeek, row.maxHoursWeek].compactMap(\.self).min()
        person.minutesPerWeek = hours.map { Int($0 * 60 + 1e-9) }
        person.meetingsPerDay = ceiling?.activitiesPerDay
        person.freeWeekdays = ceiling?.freeWeekdays ?? 0
        person.ramp = compiled.municipality.rampUp.map {
            AttendancePerson.Ramp(stepMinutes: Int($0.hoursPerWeekStep * 60), periodDays: max(1, $0.everyWeeks) * 7)
        }
    }
}
