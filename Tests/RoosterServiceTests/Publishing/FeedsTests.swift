import RoosterFeeds
import RoosterModel
import RoosterStore
import Testing

@testable import RoosterService

@Suite struct FeedsTests {
    private func answer(_ tenant: Tenant, _ path: String) -> String {
        guard let key = FeedKey(text: path.dropFirst(3).dropLast(4)) else { return "no key" }
        switch tenant.feeds.load().answer(to: key) {
        case .document(let document): return "document \(document.feed)"
        case .gone(let feed): return "gone \(feed)"
        case .unknown: return "unknown"
        }
    }

    @Test func anIssuedFeedIsServedAtOnce() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let feed = try await tenant.issueFeed(to: .participant("p1"), by: .test)
        #expect(feed.issue.id == "f-000001")
        #expect(feed.issue.language == "nl")
        #expect(answer(tenant, feed.path) == "document f-000001")
        try await tenant.close()
    }

    @Test func askingAgainGivesTheSameFeed() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let first = try await tenant.issueFeed(to: .staff("juf"), by: .test)
        #expect(try await tenant.issueFeed(to: .staff("juf"), by: .test) == first)
        #expect(try await tenant.issueFeed(to: .staff("juf"), label: "telefoon", by: .test).issue.id == "f-000002")
        try await tenant.close()
    }

    @Test func everybodyGetsAFeedAtOnceAndNobodyASecond() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let own = try await tenant.issueFeed(to: .staff("juf"), by: .test)
        let revision = await tenant.state.revision
        let outcome = try await tenant.issueFeedsToAll(where: { $0.kind != "location" }, by: .test)
        let feeds = await tenant.listFeeds()
        #expect(outcome.present == 1 && outcome.failures.isEmpty && outcome.issued == feeds.count - 1)
        #expect(Set(feeds.map(\.issue.reader)).count == feeds.count)
        #expect(Set(feeds.map(\.issue.id)).count == feeds.count)
        #expect(Set(feeds.map(\.issue.reader.kind)).isSuperset(of: ["organisation", "staff", "municipality"]))
        // Places were not asked for, and nobody here follows a programme.
        #expect(!feeds.contains { ["location", "participant"].contains($0.issue.reader.kind) })
        #expect(feeds.contains(own))
        // One entry of the journal, however many.
        #expect(await tenant.state.revision == revision + 1)
        for feed in feeds { #expect(answer(tenant, feed.path) == "document \(feed.issue.id)") }
        let alone = try await tenant.issueFeed(to: .staff("juf"), by: .test)
        #expect(feeds.contains(alone))
        #expect(try await tenant.issueFeedsToAll(where: { $0.kind != "location" }, by: .test).issued == 0)
        #expect(await tenant.state.revision == revision + 1)
        try await tenant.close()
        let again = try await fixture.open()
        for feed in feeds { #expect(answer(again, feed.path) == "document \(feed.issue.id)") }
        try await again.close()
    }

    @Test func anotherKeyMakesTheOldOneGone() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let old = try await tenant.issueFeed(to: .location("bieb"), by: .test)
        let new = try await tenant.rotateFeed(old.issue.id, by: .test)
        #expect(new.path != old.path)
        #expect(answer(tenant, old.path) == "gone f-000001")
        #expect(answer(tenant, new.path) == "document f-000001")
        try await tenant.close()
    }

    @Test func aRevokedFeedIsGoneAfterARestartToo() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let feed = try await tenant.issueFeed(to: .organisation("school"), by: .test)
        _ = try await tenant.revokeFeed(feed.issue.id, by: .test)
        #expect(answer(tenant, feed.path) == "gone f-000001")
        try await tenant.close()
        let again = try await fixture.open()
        #expect(answer(again, feed.path) == "gone f-000001")
        #expect(try again.store.documents() == [])
        try await again.close()
    }

    @Test func anUnknownReaderIsRefused() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let refusal = await #expect(throws: ServiceError.self) {
            _ = try await tenant.issueFeed(to: .participant("p9"), by: .test)
        }
        #expect(refusal?.description == "participant (p9): there is no such participant")
        #expect(await tenant.status().revision == 1)
        try await tenant.close()
    }

    @Test func afterGuidanceAFeedGoesOnAsLongAsTheirMeetings() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        for id in ["p1", "p2"] {
            var participant = try #require(await tenant.state.participants[id])
            participant.guidanceEnd = CalendarDate(year: 2026, month: 12, day: 31)
            _ = try await tenant.apply([.put(.participant(participant))], by: .test)
        }
        _ = try await searching(tenant) { try await tenant.planned() }
        // The plan has four meetings in July 2027 for p1, and nothing for p2.
        let feed = try await tenant.issueFeed(to: .participant("p1"), by: .test)
        let other = try await tenant.issueFeed(to: .participant("p2"), by: .test)
        _ = try await tenant.publish(by: .test)
        #expect(tenant.feeds.load().documents[feed.issue.id]?.events == 4)
        #expect(tenant.feeds.load().documents[other.issue.id] == nil)
        try await tenant.close()
    }

    @Test func aFeedThatHasEndedIsNotIssued() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        var participant = try #require(await tenant.state.participants["p2"])
        participant.guidanceEnd = CalendarDate(year: 2026, month: 12, day: 31)
        _ = try await tenant.apply([.put(.participant(participant))], by: .test)
        _ = try await searching(tenant) { try await tenant.planned() }
        let early = try await tenant.issueFeed(to: .participant("p2"), by: .test)
        #expect(early.until == nil && !early.hasEnded)
        _ = try await tenant.publish(by: .test)
        let feeds = await tenant.listFeeds()
        #expect(feeds.map(\.hasEnded) == [true])
        #expect(feeds.map(\.until) == [CalendarDate(year: 2027, month: 3, day: 31)])
        let revision = await tenant.state.revision
        // Neither another one nor the same again, with another choice or with another key.
        let refusals = [
            await #expect(throws: ServiceError.self) {
                _ = try await tenant.issueFeed(to: early.issue.reader, by: .test)
            },
            await #expect(throws: ServiceError.self) {
                _ = try await tenant.issueFeed(to: early.issue.reader, label: "telefoon", by: .test)
            },
            await #expect(throws: ServiceError.self) {
                _ = try await tenant.setFeed(early.issue.id, alarmMinutes: 30, by: .test)
            },
            await #expect(throws: ServiceError.self) { _ = try await tenant.rotateFeed(early.issue.id, by: .test) },
        ]
        let sentence =
            "participant (p2): a feed ends three months after the plan, or after guidance and the last meeting: this one "
            + "ended on 2027-03-31"
        #expect(refusals.map { $0?.description } == Array(repeating: sentence, count: 4))
        #expect(await tenant.state.revision == revision)
        #expect(answer(tenant, early.path) == "gone f-000001")
        // Who goes on has three months beyond the plan's end.
        let other = try await tenant.issueFeed(to: .participant("p1"), by: .test)
        let end = try #require(await tenant.published?.plan.summary.horizonEnd)
        #expect(other.until == end.adding(months: 3))
        try await tenant.close()
    }

    @Test func storedFeedsAreServedTheSameAfterARestart() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        _ = try await searching(tenant) { try await tenant.planned() }
        _ = try await tenant.issueFeed(to: .participant("p1"), by: .test)
        _ = try await tenant.issueFeed(to: .organisation("school"), by: .test)
        _ = try await tenant.publish(by: .test)
        let served = tenant.feeds.load().documents
        #expect(served.count == 2)
        #expect(served["f-000001"]?.events == 4)
        try await tenant.close()
        fixture.time.advance(seconds: 3600)
        let again = try await fixture.open()
        #expect(again.feeds.load().documents == served)
        try await again.close()
    }

    @Test func whatACrashLeftUnrenderedIsRenderedAtTheStartWithTheSameBytes() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        _ = try await searching(tenant) { try await tenant.planned() }
        _ = try await tenant.issueFeed(to: .participant("p1"), by: .test)
        let (documents, records) = (try tenant.store.documents(), try tenant.store.eventRevisions(feed: "f-000001"))
        _ = try await tenant.publish(by: .test)
        let served = tenant.feeds.load().documents
        // As if the process had been killed between the journal entry and the feeds: they are as before.
        try tenant.store.publish(
            FeedPublication(
                documents: documents, records: [StoredFeedRecords(feed: "f-000001", records)]))
        try tenant.store.putCounters([TenantCounter.renderedVersion: 0])
        try tenant.store.close()
        let again = try await fixture.open()
        #expect(again.feeds.load().documents == served)
        try await again.close()
    }

    @Test func feedsThatSeveralThreadsRenderAreEachServedAndStoredOnce() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        for number in 1...80 {
            _ = try await tenant.issueFeed(to: .participant("p1"), label: "device \(number)", by: .test)
        }
        let before = tenant.feeds.load().documents
        _ = try await searching(tenant) { try await tenant.planned() }
        _ = try await tenant.publish(by: .test)
        let served = tenant.feeds.load().documents
        #expect(served.count == 80)
        #expect(served.allSatisfy { $0.value.events == 4 && before[$0.key] != $0.value })
        #expect(try tenant.store.documents() == served.values.map(\.stored).sorted { $0.feed < $1.feed })
        #expect(try tenant.store.eventRevisions().count { $0.key.hasPrefix("f-") && $0.value.count == 5 } == 80)
        try await tenant.close()
        let again = try await fixture.open()
        #expect(again.feeds.load().documents == served)
        try await again.close()
    }

    @Test func aSecondMachineWithTheSameSecretRendersTheSameBytes() async throws {
        var all: [[String: ServedDocument]] = []
        for _ in 0..<2 {
            let fixture = try Fixture()
            defer { fixture.remove() }
            let tenant = try await fixture.openVillage()
            _ = try await searching(tenant) { try await tenant.planned() }
            _ = try await tenant.issueFeed(to: .participant("p1"), by: .test)
            _ = try await tenant.publish(by: .test)
            all.append(tenant.feeds.load().documents)
            try await tenant.close()
        }
        #expect(all[0] == all[1])
    }

    @Test func whatWasChosenForAFeedIsAlteredAndItsAddressStays() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        _ = try await searching(tenant) { try await tenant.planned() }
        _ = try await tenant.publish(by: .test)
        let issued = try await tenant.issueFeed(to: .participant("p1"), by: .test)
        func text() -> String {
            String(decoding: tenant.feeds.load().documents[issued.issue.id]?.stored.bytes ?? [], as: UTF8.self)
        }
        #expect(!text().contains("BEGIN:VALARM"))
        let altered = try await tenant.setFeed(
            issued.issue.id, language: "en", alarmMinutes: 45, showsCancelled: false, by: .test)
        #expect(altered.path == issued.path)
        #expect(text().contains("TRIGGER:-PT45M"))
        #expect(text().contains("LANGUAGE=en"))
        #expect(await tenant.listFeeds().map(\.issue) == [altered.issue])
        let back = try await tenant.setFeed(issued.issue.id, asConfigured: true, by: .test)
        #expect(back.issue.alarmMinutes == nil)
        #expect(back.issue.showsCancelled == nil)
        #expect(back.issue.language == "en")
        #expect(!text().contains("BEGIN:VALARM"))
        await #expect(throws: ServiceError.self) {
            _ = try await tenant.setFeed(issued.issue.id, language: "xx", by: .test)
        }
        let refusal = await #expect(throws: ServiceError.self) {
            _ = try await tenant.issueFeed(to: .organisation("school"), alarmMinutes: 45, by: .test)
        }
        #expect(refusal?.description == "reminder (45 minutes): only feeds of participants and of staff have one")
        try await tenant.close()
    }
}
