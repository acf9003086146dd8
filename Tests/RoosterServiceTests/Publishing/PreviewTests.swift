import RoosterModel
import Testing

@testable import RoosterService

@Suite struct PreviewTests {
    @Test func aFeedIsLookedAtAsCalendarPageAndPaper() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let feed = try await tenant.issueFeed(to: .participant("p1"), by: .test)
        #expect(try tenant.preview(feed: feed.issue.id, as: .calendar).hasPrefix("BEGIN:VCALENDAR"))
        #expect(try tenant.preview(feed: feed.issue.id, as: .page).contains("<h1>Mijn rooster</h1>"))
        #expect(try tenant.preview(feed: feed.issue.id, as: .paper, language: "ar").contains(#"dir="rtl""#))
        let provider = try await tenant.issueFeed(to: .organisation("school"), by: .test)
        #expect(throws: ServiceError.self) { try tenant.preview(feed: provider.issue.id, as: .paper) }
        #expect(throws: ServiceError.self) { try tenant.preview(feed: "f-9", as: .page) }
        try await tenant.close()
    }

    @Test func whatIsRenamedIsToldWithoutAnotherPlan() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        try await searching(tenant) {
            _ = try await tenant.planned()
            _ = try await tenant.publish(by: .test)
        }
        let feed = try await tenant.issueFeed(to: .participant("p1"), by: .test)
        #expect(try tenant.preview(feed: feed.issue.id, as: .calendar).contains("Zaal 1"))
        var room = try #require(await tenant.state.rooms["bieb-1"])
        room.name = "Leeszaal"
        _ = try await tenant.apply([.put(.room(room))], by: .test)
        try await tenant.maintain()
        #expect(try tenant.preview(feed: feed.issue.id, as: .calendar).contains("Leeszaal"))
        #expect(!(try tenant.preview(feed: feed.issue.id, as: .page).contains("Zaal 1")))
        try await tenant.close()
    }
}
