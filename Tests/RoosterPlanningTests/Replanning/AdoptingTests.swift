import RoosterFormats
import RoosterModel
import Testing
import Timetabling

@testable import RoosterPlanning

/// A state that is compiled from an earlier one is what it would be if it were compiled alone.
@Suite struct AdoptingTests {
    private static let village = Result { try SampleMunicipality(SampleRequest(size: .dorp)) }

    /// A change of a usual week, drawn from what a village has.
    enum Kind: String, CaseIterable, CustomTestStringConvertible {
        case teacherIll, roomClosed, locationBlocked, busy, home, level, arrival, departure, childcare, newChild, care,
            ride, driverAway, pool, done, passed, together, roomGone, staffRoles

        var testDescription: String { rawValue }
    }

    private func block(_ kind: Block.SubjectKind, _ subject: String, _ day: CalendarDate) -> Change {
        .put(.block(Block(subjectKind: kind, subject: subject, kind: .busy, from: day, until: day + 2)))
    }

    private func change(_ kind: Kind, _ state: State, _ start: CalendarDate) throws -> Change {
        let day = start + 22
        var person = try #require(state.participants.sorted.first { $0.id.hasPrefix("n") && !$0.isNotPlanned })
        switch kind {
        case .teacherIll:
            return block(.staff, try #require(state.staff.sorted.first { $0.roles.contains("teacher-nt2") }).id, day)
        case .roomClosed: return block(.room, try #require(state.rooms.sorted.first).id, day)
        case .locationBlocked: return block(.location, try #require(state.rooms.sorted.first).location, day)
        case .busy: return block(.participant, person.id, day)
        case .home:
            let other = try #require(state.participants.sorted.first { $0.neighbourhood != person.neighbourhood })
            return .put(
                .home(
                    Home(
                        participant: person.id, from: day, neighbourhood: other.neighbourhood,
                        coordinate: other.coordinate)))
        case .level:
            person.level = person.level == .a1 ? .a2 : .a1
            return .put(.participant(person))
        case .arrival:
            person.id = "zz-arrival"
            person.partner = nil
            return .put(.participant(person))
        case .departure:
            let alone = try #require(
                state.participants.sorted.first { row in
                    row.id.hasPrefix("n") && row.partner == nil && !row.isNotPlanned
                        && !state.children.sorted.contains { $0.parents.contains(row.id) }
                        && !state.staff.sorted.contains { $0.participant == row.id }
                })
            return .remove(RowReference(table: .participants, key: alone.id))
        case .childcare:
            var place = try #require(state.childcare.sorted.first)
            place.places += 1
            return .put(.childcare(place))
        case .newChild: return .put(.child(Child(id: "zz-child", parents: [person.id], ageBand: .from0)))
        case .care:
            let child = try #require(state.children.sorted.first { $0.ageBand.needsCover })
            let time = try #require(WeeklyTime(text: "mo 09:00-12:00"))
            return .put(.care(CareHours(child: child.id, time: time, kind: .family)))
        case .ride:
            var ride = try #require(state.rides.sorted.first)
            ride.seats += 1
            return .put(.ride(ride))
        case .driverAway: return block(.staff, try #require(state.rides.sorted.first).driver, day)
        case .pool:
            var pool = try #require(state.pools.sorted.first)
            pool.amount += 1
            return .put(.pool(pool))
        case .done, .passed:
            let activity = try #require(state.activities.sorted.first { $0.unlocks.isEmpty != (kind == .passed) })
            return .put(
                .attendance(
                    Attendance(
                        participant: person.id, activity: activity.id, date: start, meetings: 4,
                        result: kind == .passed ? .passed : .present)))
        case .together:
            let other = try #require(state.participants.sorted.last { !$0.isNotPlanned })
            return .put(.relation(Relation(first: person.id, second: other.id, relation: .apart)))
        case .roomGone:
            let used = Set(state.groups.sorted.compactMap(\.room))
            let room = try #require(state.rooms.sorted.first { !used.contains($0.id) })
            return .remove(RowReference(table: .rooms, key: room.id))
        case .staffRoles:
            var member = try #require(state.staff.sorted.first { $0.roles.contains("teacher-nt2") })
            member.maxHoursWeek = 8
            return .put(.staff(member))
        }
    }

    @Test(arguments: Kind.allCases)
    func whatIsAdoptedIsWhatIsCompiledAlone(_ kind: Kind) throws {
        let sample = try Self.village.get()
        func compiled(_ state: State) throws -> CompiledState {
            try #require(
                CompiledState(PlanningRequest(state: state, published: nil, now: sample.now, seconds: 0)))
        }
        let former = try compiled(sample.state)
        let new = try sample.state.applying([try change(kind, sample.state, sample.now.date)])
        let (adopted, changes) = try #require(former.adopting(new, published: nil), "all is compiled anew")
        let (found, expected) = (CompiledMeaning(adopted).rows(), CompiledMeaning(try compiled(new)).rows())
        for (table, rows) in expected {
            #expect(Set(rows.keys) == Set((found[table] ?? [:]).keys), "\(table)")
            for (id, fields) in rows {
                let differing = fields.filter { found[table]?[id]?[$0.key] != $0.value }.keys.sorted()
                #expect(differing.isEmpty, "\(table) \(id): \(differing)")
            }
        }
        // A room that went stays among those of an activity, always shut: its meetings are found by the room.
        let gone: Set<String> = kind == .roomGone ? ["venue"] : []
        expectNamed(changes, adopted, CompiledMeaning(former).rows(), expected, besides: gone)
    }

    /// Expects that everything whose meaning is another is named as a change: what is not named is never looked at.
    private func expectNamed(
        _ changes: ProblemChanges, _ adopted: CompiledState, _ before: [String: [String: CompiledMeaning.Fields]],
        _ after: [String: [String: CompiledMeaning.Fields]], besides unnamed: Set<String>
    ) {
        func named(_ table: String, _ ids: [String], _ numbers: Set<Int>, besides fields: Set<String> = []) {
            for (id, now) in after[table] ?? [:] {
                let was = before[table]?[id] ?? [:]
                guard now.contains(where: { !fields.contains($0.key) && was[$0.key] != $0.value }) else { continue }
                let isNamed = ids.firstIndex(of: id).map(numbers.contains) ?? false
                #expect(isNamed, "\(table) \(id) differs and is not named")
            }
        }
        named("people", adopted.participants.map(\.id), changes.people)
        named("dependants", adopted.dependantChildren.map(\.id), changes.dependants)
        named("rooms", adopted.rooms.map(\.id), changes.rooms)
        named("staff", adopted.staff.map(\.id), changes.staff)
        named("careOffers", adopted.childcare.map(\.key), changes.careOffers)
        named("rides", adopted.rides.map(\.id), changes.rides)
        named("pools", adopted.pools.map(\.id), changes.pools)
        // Whom an activity fits does not matter to those who attend it already.
        named("activities", adopted.activities.map(\.id), changes.activities, besides: unnamed.union(["people"]))
    }
}
