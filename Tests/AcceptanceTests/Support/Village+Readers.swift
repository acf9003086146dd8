import NIOCore
import RoosterModel
import RoosterService
import Testing

/// What readers of a village get.
extension Village {
    /// A calendar as it is served.
    struct Served {
        /// Its bytes.
        var bytes: [UInt8]
        /// Its entity tag.
        var tag: String
        /// The path of its address.
        var path: String
        /// It, read.
        var calendar: CalendarText { CalendarText(bytes) }
        /// Its events that are not cancelled.
        var held: [CalendarText.Event] { calendar.events.filter { !$0.isCancelled } }
    }

    /// The calendar of a reader; issued when it is first asked for.
    func feed(_ reader: FeedIssue.Reader, language: String = "nl") async throws -> Served {
        let issued = try await tenant.issueFeed(to: reader, language: language, by: .acceptance)
        let document = try #require(tenant.feeds.load().documents[issued.issue.id], "no calendar of \(reader)")
        return Served(bytes: document.bytes, tag: document.etag, path: issued.path)
    }

    /// The calendars of all newcomers, organisations, staff and locations, by reader.
    func feeds() async throws -> [FeedIssue.Reader: Served] {
        var result: [FeedIssue.Reader: Served] = [:]
        for reader in await readers { result[reader] = try await feed(reader) }
        return result
    }

    /// Everybody who may have a calendar.
    private var readers: [FeedIssue.Reader] {
        get async {
            let state = await state
            return state.participants.sorted.map { .participant($0.id) } + state.staff.sorted.map { .staff($0.id) }
                + state.organisations.sorted.map { .organisation($0.id) }
                + state.locations.sorted.map { .location($0.id) }
        }
    }
}

extension [FeedIssue.Reader: Village.Served] {
    /// Readers whose bytes differ from those of another time.
    func changed(since before: Self) -> Set<FeedIssue.Reader> {
        Set(keys.filter { self[$0]?.bytes != before[$0]?.bytes })
    }

    /// The calendar of a newcomer.
    func newcomer(_ participant: String) throws -> Village.Served { try #require(self[.participant(participant)]) }
}
