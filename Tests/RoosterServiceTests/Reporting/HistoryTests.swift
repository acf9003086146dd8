import RoosterModel
import Testing

@testable import RoosterService

@Suite struct HistoryTests {
    @Test func theHistoryTellsWhoDidWhatNewestFirst() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        fixture.time.advance(seconds: 60)
        let room = Change.put(.room(Room(id: "bieb-2", location: "bieb", name: "Zaal 2", capacity: 8)))
        _ = try await tenant.apply([room], by: .test)
        _ = try await tenant.issueFeed(to: .participant("p1"), by: Caller(uid: nil, name: "rule"))
        let history = try await tenant.history()
        #expect(history.map(\.revision) == [3, 2, 1])
        #expect(history.map(\.action) == ["feeds", "apply", "import"])
        #expect(history.map(\.author) == ["rule", "tester (1000)", "tester (1000)"])
        #expect(history[1].subjects == ["rooms.csv:bieb-2"])
        #expect(history[1].at == "2027-06-21T09:01:00Z")
        #expect(try await tenant.history(limit: 1, before: 3).map(\.revision) == [2])
        try await tenant.close()
    }
}
