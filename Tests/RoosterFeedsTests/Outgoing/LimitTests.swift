import RoosterFeeds
import RoosterModel
import Testing

@Suite struct LimitTests {
    let town = SmallTown()

    @Test func nearTheLimitThereIsAWarning() throws {
        let settings = FeedSettings(limits: FeedLimits(events: 15, bytes: 800_000))
        let feed = try town.feed(.organisation("taal"), settings: settings)
        #expect(feed.document.events == 13)
        let bytes = feed.document.bytes.count
        #expect(feed.warnings == [.nearLimit(feed: "feed-1", events: 13, bytes: bytes)])
        #expect(
            feed.warnings[0].description
                == "feed (feed-1) has 13 events and \(bytes) bytes: calendars refuse feeds that are much larger")
        #expect(try town.feed(.organisation("taal")).warnings == [])
    }

    @Test func aProvidersFeedAboveTheLimitEndsEarlyAndHasPartsByLocation() throws {
        let settings = FeedSettings(limits: FeedLimits(events: 13, bytes: 800_000))
        let feed = try town.feed(.organisation("taal"), settings: settings)
        #expect(feed.document.events == 12)
        #expect(feed.parts.map(\.feed) == ["feed-1@home", "feed-1@school"])
        #expect(feed.parts.map(\.events) == [1, 12])
        #expect(
            feed.warnings == [
                .shortened(feed: "feed-1", until: SmallTown.day(2027, 10, 18)),
                .split(feed: "feed-1", parts: ["feed-1@home", "feed-1@school"]),
            ])
        let again = try town.feed(
            .organisation("taal"), revisions: feed.revisions, now: SmallTown.now + 60, settings: settings)
        #expect(again.parts == feed.parts)
        #expect(again.document == feed.document)
    }

    @Test func aNewcomersFeedAboveTheLimitEndsEarlyAtTheEndOfADay() throws {
        let settings = FeedSettings(limits: FeedLimits(events: 900, bytes: 8000))
        let feed = try town.feed(.participant("pers-1"), settings: settings)
        #expect(feed.document.bytes.count < 8000)
        #expect(feed.document.events > 3)
        #expect(feed.parts == [])
        #expect(feed.document.values("DTSTART").first == "20270823T090000")
    }

    @Test func aDocumentStaysBelowWhatGoogleReads() throws {
        var town = town
        let meeting = try #require(town.plan.meetings.first { $0.id == "m-lesson-105" })
        for number in 0..<1200 {
            var copy = meeting
            copy.id = "m-many-\(10_000 + number)"
            copy.date = meeting.date + number / 40
            copy.location = number.isMultiple(of: 2) ? "school" : "hall"
            town.plan.meetings.append(copy)
        }
        let feed = try town.feed(.organisation("taal"))
        #expect(feed.document.events < 900)
        #expect(feed.document.bytes.count < 800_000)
        #expect(feed.parts.map(\.events).reduce(0, +) == 1213)
        #expect(feed.parts.allSatisfy { $0.events < 900 })
    }
}
