import FoundationEssentials
import RoosterModel
import RoosterStore
import Testing

@testable import RoosterService

@Suite struct AnsweringTests {
    /// A directory for a tenant whose planner offers `p1` the group.
    private func made() throws -> Fixture {
        var plan = Fixture.plan()
        plan.enrolments[0].answer = .proposed
        return try Fixture(planner: .fixed(plan))
    }

    /// The tenant, with the plan published.
    private func opened(_ fixture: Fixture, mandatory: Activity.Obligation = .may) async throws -> Tenant {
        let tenant = try await fixture.open()
        let file = "municipality.yaml"
        let text = String(decoding: Fixture.folder()[file] ?? Data(), as: UTF8.self)
            .replacing("enrolment: group,", with: "enrolment: group, mandatory: \(mandatory.rawValue),")
        _ = try await tenant.importFolder([file: Data(text.utf8)], by: .test)
        try await searching(tenant) {
            _ = try await tenant.planned()
            _ = try await tenant.publish(by: .test)
        }
        return tenant
    }

    @Test func anAnswerBecomesAChangeAndShowsInTheFeedAtOnce() async throws {
        let fixture = try made()
        defer { fixture.remove() }
        let tenant = try await opened(fixture)
        let feed = try await tenant.issueFeed(to: .participant("p1"), by: .test)
        func text() -> String {
            String(decoding: tenant.feeds.load().documents[feed.issue.id]?.stored.bytes ?? [], as: UTF8.self)
        }
        #expect(text().contains("STATUS:TENTATIVE"))
        try await tenant.answer(feed: feed.issue.id, group: "g1", isAccepted: true)
        #expect(await tenant.state.enrolments["p1/g1"]?.answer == .accepted)
        #expect(await tenant.state.groups["g1"]?.activity == "taal")
        #expect(!text().contains("STATUS:TENTATIVE"))
        let revision = await tenant.state.revision
        try await tenant.answer(feed: feed.issue.id, group: "g1", isAccepted: true)
        #expect(await tenant.state.revision == revision)
        try await tenant.answer(feed: feed.issue.id, group: "g1", isAccepted: false)
        #expect(await tenant.state.enrolments["p1/g1"]?.answer == .declined)
        #expect(text().contains("Gaat niet door"))
        try await tenant.close()
    }

    @Test func whatIsNotVoluntaryOrSomebodyElsesCannotBeAnswered() async throws {
        let fixture = try made()
        defer { fixture.remove() }
        let tenant = try await opened(fixture, mandatory: .must)
        let own = try await tenant.issueFeed(to: .participant("p1"), by: .test)
        let other = try await tenant.issueFeed(to: .participant("p2"), by: .test)
        let provider = try await tenant.issueFeed(to: .organisation("school"), by: .test)
        let revision = await tenant.state.revision
        for feed in [own.issue.id, other.issue.id, provider.issue.id, "f-999999"] {
            await #expect(throws: ServiceError.self) {
                try await tenant.answer(feed: feed, group: "g1", isAccepted: false)
            }
        }
        #expect(await tenant.state.revision == revision)
        try await tenant.close()
    }

    @Test func aKeyEndsThreeMonthsAfterThePlanAndWithItsReader() async throws {
        let fixture = try made()
        defer { fixture.remove() }
        let tenant = try await opened(fixture)
        let feed = try await tenant.issueFeed(to: .participant("p1"), by: .test)
        let other = try await tenant.issueFeed(to: .participant("p2"), by: .test)
        func isServed(_ id: String) -> Bool { tenant.feeds.load().documents[id] != nil }
        #expect(isServed(feed.issue.id))
        _ = try await tenant.apply([.remove(RowReference(table: .participants, key: "p2"))], by: .test)
        fixture.time.advance(seconds: 86_400)
        try await tenant.maintain()
        #expect(isServed(feed.issue.id))
        #expect(!isServed(other.issue.id))
        fixture.time.advance(seconds: 86_400 * 130)
        try await tenant.maintain()
        #expect(!isServed(feed.issue.id))
        try await tenant.close()
    }
}
