import RoosterFeeds
import RoosterModel
import Testing

@Suite struct CalendarPropertyTests {
    let town = SmallTown()

    @Test func theCalendarHasTheNamesThatClientsRead() throws {
        let settings = FeedSettings(baseAddress: "https://rooster.example")
        let document = try town.feed(.organisation("taal"), settings: settings).document
        let head = document.lines.prefix { $0 != "BEGIN:VTIMEZONE" }
        #expect(head.contains("VERSION:2.0"))
        #expect(head.contains("PRODID:-//Rooster//Rooster//NL"))
        #expect(head.contains("NAME;LANGUAGE=nl:Rooster Taalhuis"))
        #expect(head.contains("X-WR-CALNAME:Rooster Taalhuis"))
        #expect(head.contains("X-WR-TIMEZONE:Europe/Amsterdam"))
        #expect(head.contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H"))
        #expect(head.contains("X-PUBLISHED-TTL:PT4H"))
        #expect(head.contains("URL:https://rooster.example"))
        #expect(head.contains("COLOR:steelblue"))
        // vdirsyncer takes the first UID of a document for that of every event.
        #expect(!head.contains { $0.hasPrefix("UID") })
        for property in ["METHOD", "ATTENDEE", "ORGANIZER", "RRULE:", "SOURCE"] {
            let found = document.lines.filter { $0.hasPrefix(property) && !$0.contains("FREQ=YEARLY") }
            #expect(found == [], "\(property)")
        }
    }

    @Test func aDocumentNamesItsOwnAddressOnlyWhenAsked() throws {
        let settings = FeedSettings(baseAddress: "https://rooster.example", namesSource: true)
        let document = try town.feed(.participant("pers-1"), settings: settings).document
        let key = secret.key(feed: "feed-1", generation: 1)
        #expect(document.lines.contains("SOURCE;VALUE=URI:https://rooster.example\(key.path)"))
        let plain = try town.feed(.participant("pers-1")).document
        #expect(!String(decoding: plain.bytes, as: UTF8.self).contains(key.text))
    }

    @Test func theEntityTagIsStrongAndOfTheBytes() throws {
        let first = try town.feed(.participant("pers-1")).document
        let second = try town.feed(.participant("pers-2")).document
        #expect(first.etag != second.etag)
        #expect(first.etag.count == 34)
        #expect(first.etag.hasPrefix("\"") && first.etag.hasSuffix("\""))
        #expect(first.contentType == "text/calendar; charset=utf-8")
        #expect(first.lastModified == SmallTown.now)
    }
}
