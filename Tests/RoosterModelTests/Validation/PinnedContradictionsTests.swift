import RoosterModel
import Testing

@Suite struct PinnedContradictionsTests {
    /// A Monday.
    private let day = CalendarDate(dayNumber: 21_000).monday

    private func village() throws -> State {
        var state = State()
        state.municipality = Municipality(name: "X", horizon: .init(start: day, weeks: 4))
        state.locations["l"] = Location(id: "l", name: "L", coordinate: Coordinate(latitude: 52, longitude: 4))
        state.rooms["r"] = Room(id: "r", location: "l", name: "R", capacity: 12)
        state.staff["s"] = StaffMember(id: "s", organisation: "o", roles: ["teacher"])
        let time = try #require(WeeklyTime(text: "mo 09:00-11:00"))
        for id in ["a", "b"] {
            state.groups[id] = Group(id: id, activity: "les", times: [time], room: "r", staff: ["s"], pinned: id == "a")
        }
        return state
    }

    private func blocked(_ state: State, _ kind: Block.SubjectKind, _ id: String, from: CalendarDate) -> State {
        var state = state
        let block = Block(subjectKind: kind, subject: id, kind: .busy, from: from, until: from)
        state.blocks[block.key] = block
        return state
    }

    @Test func aGroupThatFitsContradictsNothing() throws {
        #expect(try village().pinnedContradictions().isEmpty)
        #expect(try blocked(village(), .room, "r", from: day + 1).pinnedContradictions().isEmpty, "on a Tuesday")
    }

    @Test(arguments: [(Block.SubjectKind.room, "r"), (.location, "l"), (.staff, "s")])
    func aBlockAtThePinnedHoursIsNamed(_ kind: Block.SubjectKind, _ id: String) throws {
        let told = try blocked(village(), kind, id, from: day + 7).pinnedContradictions()
        #expect(
            told == ["groups.csv: a is pinned to mo 09:00-11:00, when \(kind.rawValue) \(id) is busy (\(day + 7))"])
    }

    @Test func whoIsNotAvailableIsNamed() throws {
        var state = try village()
        state.staff["s"]?.available = [try #require(WeeklyTime(text: "mo 13:00-17:00"))]
        #expect(
            state.pinnedContradictions()
                == ["groups.csv: a is pinned to mo 09:00-11:00, when staff member s is not available"])
    }

    @Test func twoPinnedGroupsThatShareARoomAndATeacherAreNamed() throws {
        var state = try village()
        state.groups["b"]?.pinned = true
        #expect(
            state.pinnedContradictions() == [
                "groups.csv: a and b are pinned and both need r at mo 09:00-11:00",
                "groups.csv: a and b are pinned and both need s at mo 09:00-11:00",
            ])
    }
}
