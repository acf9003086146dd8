import RoosterModel
import RoosterPlanning
import Testing

/// What is chosen where several would do: buddies that match, and no more groups than serve somebody.
@Suite struct ChoiceTests {
    /// Two kinds of buddies, of which the first by id is for who cooks.
    private func buddies(match: Conditions.Match) -> Library {
        var library = Library()
        for (id, talent) in [("buddy-a", "cooking"), ("buddy-b", "running")] {
            library.add(id, .buddy, .individual, minutes: 60)
            library.state.activities[id]?.talents = [talent]
            library.state.activities[id]?.staffNeeds = [StaffNeed(role: id, amount: 1)]
            library.state.staff[id] = StaffMember(id: id, organisation: "town", roles: [id])
        }
        var buddy = Requirement(
            id: "buddy", kind: .buddy(purpose: nil, trialMeetings: 4), of: Selection(), priority: .wish)
        buddy.conditions.match = match
        library.ask(buddy)
        return library
    }

    @Test(arguments: [("running", "buddy-b"), ("cooking", "buddy-a")])
    func aBuddyMatchesTheTalent(_ talent: String, _ expected: String) throws {
        var library = buddies(match: .talents)
        library.state.participants["p1"]?.talents = [talent]
        let plan = library.plan()
        #expect(plan.meetings.map(\.activity) == Array(repeating: expected, count: 4))
        #expect(try library.broken(plan) == [])
    }

    @Test(arguments: ["buddy-b", "buddy-a"])
    func aBuddyIsTheOneThatWasWishedFor(_ wish: String) throws {
        var library = buddies(match: .wishes)
        library.state.participants["p1"]?.wishes = [wish]
        let plan = library.plan()
        #expect(plan.meetings.map(\.activity) == Array(repeating: wish, count: 4))
        #expect(try library.broken(plan) == [])
    }

    @Test func nobodyIsMatchedWithWhatFitsNoTalent() {
        var library = buddies(match: .talents)
        library.state.participants["p1"]?.talents = ["chess"]
        let plan = library.plan()
        #expect(plan.meetings == [])
        #expect(plan.requirements.map(\.status) == [.short])
    }

    /// Three people who ask for four lessons of an offer that may have three groups at a time.
    private func lessons(seats: Int) throws -> Library {
        var library = Library()
        let first = try #require(library.state.participants["p1"])
        for id in ["p2", "p3"] {
            var person = first
            person.id = id
            library.state.participants[id] = person
        }
        library.add("lesson", .language, .group)
        library.state.activities["lesson"]?.maxGroups = 3
        library.state.activities["lesson"]?.groupMax = seats
        for number in 2...3 {
            library.state.rooms["room-\(number)"] = Room(
                id: "room-\(number)", location: "library", name: "Room", capacity: 12)
        }
        library.ask(
            Requirement(id: "lessons", kind: .count(atLeast: 4), of: Selection(kinds: [.language]), priority: .must))
        return library
    }

    /// A group is opened when it serves somebody whom those there are cannot serve, and not before: twelve attendances
    /// on eight dates are two groups of one seat.
    @Test(arguments: [(seats: 3, groups: 1), (seats: 1, groups: 2)])
    func aGroupIsOpenedOnlyWhenItServesSomebody(_ seats: Int, _ groups: Int) throws {
        let library = try lessons(seats: seats)
        let plan = library.plan()
        #expect(plan.groups.count == groups)
        #expect(plan.requirements.map(\.status) == [.met, .met, .met])
        #expect(try library.broken(plan) == [])
    }

    @Test func whereNobodyNeedsItNoGroupIsOpened() throws {
        var library = try lessons(seats: 3)
        for id in ["p1", "p2", "p3"] {
            for day in 1...4 {
                let row = Attendance(participant: id, activity: "lesson", date: Desk.start + -day)
                library.state.done[row.key] = row
            }
        }
        let plan = library.plan()
        #expect(plan.groups == [])
        #expect(plan.requirements.map(\.status) == [.met, .met, .met])
    }

    /// With a least size of two one more group for a single person is none.
    @Test func aGroupThatTooFewCanJoinIsNotOpened() throws {
        var library = try lessons(seats: 2)
        library.state.activities["lesson"]?.groupMin = 2
        let plan = library.plan()
        #expect(plan.groups.count == 1 && plan.groups.allSatisfy { $0.size >= 2 })
        #expect(try library.broken(plan) == [])
    }
}
