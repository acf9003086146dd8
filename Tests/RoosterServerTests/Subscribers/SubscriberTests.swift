import HTTPTypes
import HummingbirdCore
import RoosterModel
import Testing

@testable import RoosterServer
@testable import RoosterService

/// A day and some hours in fast motion: plans change, calendar programs poll, and after its next poll each shows exactly
/// what is published.
@Suite struct SubscriberTests {
    /// 2027-06-29 18:00 UTC.
    private static let start = 1_814_292_000
    private static let length = 30 * 3600  // seconds, so that who polls once a day polls twice after the first change
    private static let changes = 70

    @Test(arguments: [1, 2, 3] as [UInt64])
    func afterItsNextPollEachShowsExactlyWhatIsPublished(seed: UInt64) async throws {
        let town = try await ChangingTown(at: Self.start)
        var story = ChangingPlan(seed: seed)
        try await town.publish(story.plan)
        let readers: [FeedIssue.Reader] = [
            .participant("p1"), .participant("p2"), .staff("juf"), .organisation("school"), .location("bieb"),
        ]
        var subscribers: [Subscriber] = []
        let truth = Truth()
        for reader in readers {
            let feed = try await town.tenant.issueFeed(to: reader, by: .owner)
            truth.add(feed, story.plan)
            subscribers += Subscriber.all(of: feed.path, start: Self.start) { story.number(below: $0) }
        }
        // Some changes share a second, and who polls after each of them must see both.
        let times = (0..<Self.changes).map { _ in Self.start + 60 + 600 * story.number(below: Self.length / 600) }
            .sorted()
        for time in times {
            try await poll(&subscribers, until: time, town, truth)
            town.time.now = time
            try await happen(story.next(), &story, town, truth)
            for position in subscribers.indices where subscribers[position].isImpatient {
                try await look(&subscribers[position], town, truth)
            }
        }
        try await poll(&subscribers, until: Self.start + Self.length, town, truth)
        #expect(subscribers.contains { $0.client.unchanged > 0 })
        try await town.remove()
    }

    private func poll(
        _ subscribers: inout [Subscriber], until end: Int, _ town: ChangingTown, _ truth: Truth
    ) async throws {
        while let position = subscribers.indices.min(by: { subscribers[$0].next < subscribers[$1].next }),
            subscribers[position].next <= end
        {
            town.time.now = max(town.time.now, subscribers[position].next)
            try await town.tenant.maintain()
            try await look(&subscribers[position], town, truth)
            subscribers[position].next += subscribers[position].interval
        }
    }

    /// Lets one look, and compares what it shows with what one shows who never looked before, and with the plan.
    private func look(_ subscriber: inout Subscriber, _ town: ChangingTown, _ truth: Truth) async throws {
        try await subscriber.client.poll(town.responder)
        let fresh = try await truth.events(of: subscriber.client.path, in: town)
        let shown = subscriber.client.events.mapValues(\.shown)
        try #require(shown == fresh, "\(subscriber) at \(town.time.now)")
    }

    private func happen(
        _ event: ChangingPlan.Event, _ story: inout ChangingPlan, _ town: ChangingTown, _ truth: Truth
    ) async throws {
        story.happen(event)
        let number = story.number(below: 1000)
        switch event {
        case .added, .moved, .cancelled, .dropped, .replaced, .roomChanged, .joined, .left, .groupRenamed, .restored:
            try await town.publish(story.plan)
            truth.follow(story.plan)
        case .activityRenamed:
            guard var activity = await town.tenant.state.activities["taal"] else { return }
            activity.titles["nl"] = "Taalles \(number)"
            try await town.apply(.put(.activity(activity)))
        case .locationRenamed:
            guard var location = await town.tenant.state.locations["bieb"] else { return }
            location.name = "Bibliotheek \(number)"
            try await town.apply(.put(.location(location)))
        case .languageSwitched:
            let id = "f-00000\(1 + number % 5)"
            let language = ["nl", "en", "ar", "ti"][number / 10 % 4]
            _ = try await town.tenant.setFeed(id, language: language, by: .owner)
        case .restarted: try await town.restart()
        }
    }
}

/// What a feed says now to one who never looked before, held against the published plan.
private final class Truth {
    /// A feed with what its reader is to be told.
    private struct Told {
        let feed: String
        let isPersonal: Bool
        var expected: ExpectedEvents
        var tag = ""
        var events: [String: ReadEvents.Event] = [:]
        var isFollowed = false
    }

    /// How the title of what was called off begins, by language.
    private static let prefixes = [
        "nl": "Gaat niet door: ", "en": "Cancelled: ", "ar": "أُلغي: ", "ti": "ተሰሪዙ: ",
    ]

    private var byPath: [String: Told] = [:]

    /// Adds a feed that was issued for a plan.
    func add(_ feed: IssuedFeed, _ plan: Plan) {
        let isPersonal =
            switch feed.issue.reader {
            case .participant, .staff: true
            case .organisation, .location, .room, .childcare, .municipality: false
            }
        byPath[feed.path] = Told(
            feed: feed.issue.id, isPersonal: isPersonal, expected: ExpectedEvents(feed.issue.reader))
        follow(plan, [feed.path])
    }

    /// Takes note of what was published.
    func follow(_ plan: Plan, _ paths: [String]? = nil) {
        for path in paths ?? Array(byPath.keys) {
            byPath[path]?.expected.follow(plan)
            byPath[path]?.isFollowed = false
        }
    }

    /// The events by UID, each as its lines.
    func events(of path: String, in town: ChangingTown) async throws -> [String: [String]] {
        var told = try #require(byPath[path])
        let response = await town.responder.respond(to: HTTPQuestion(method: .get, path: path))
        let tag = try #require(response.headers[.eTag])
        if told.tag != tag || !told.isFollowed {
            let events = try ReadEvents(try await response.bytes()).byUID
            let when = "\(told.expected) at \(town.time.now)"
            try #require(
                events.values.map(ExpectedEvents.Line.init).sorted() == told.expected.lines, "\(when)")
            let language = try #require(await town.tenant.state.feeds[told.feed]?.language)
            for (name, event) in events {
                try judge(event, told.isPersonal, language)
                if let before = told.events[name] { try judge(event, after: before) }
            }
            (told.tag, told.events, told.isFollowed) = (tag, events, true)
            byPath[path] = told
        }
        return told.events.mapValues(\.shown)
    }

    /// Whether an event says in every way that it is called off, or in none (FEEDS §1, rule 6).
    private func judge(_ event: ReadEvents.Event, _ isPersonal: Bool, _ language: String) throws {
        let isCancelled = ExpectedEvents.Line(event).isCancelled
        let prefix = try #require(Self.prefixes[language])
        try #require(event.value("SUMMARY").hasPrefix(prefix) == isCancelled, "\(event)")
        // In a person's own calendar it stays visible where programs hide what is cancelled.
        try #require(event.value("STATUS") == (isCancelled && !isPersonal ? "CANCELLED" : "CONFIRMED"), "\(event)")
    }

    /// Whether what tells of a revision has grown where the event says something else (rule 2).
    private func judge(_ event: ReadEvents.Event, after before: ReadEvents.Event) throws {
        if event.shown != before.shown { try #require(event.lastModified > before.lastModified, "\(event)") }
        if ExpectedEvents.Line(event) != ExpectedEvents.Line(before) {
            try #require(event.sequence > before.sequence, "\(event)")
        }
    }
}

/// A client that looks at its own times.
private struct Subscriber: CustomStringConvertible {
    var client: ModelClient
    /// Seconds between two looks.
    let interval: Int
    /// When it looks next.
    var next: Int

    /// Whether it looks after every change too, as somebody does who is told that something changed.
    var isImpatient: Bool { interval == 1800 }

    var description: String {
        "\(client.kind), \(client.condition), every \(interval) s, \(client.path.prefix(6))"
    }

    /// Every kind of client of a feed, at half an hour, three hours and a day, and at three hours one that asks by date.
    static func all(of path: String, start: Int, _ number: (Int) -> Int) -> [Subscriber] {
        ModelClient.Kind.allCases.flatMap { kind in
            [(1800, ModelClient.Condition.tag), (10_800, .tag), (10_800, .date), (86_400, .tag)].map {
                Subscriber(
                    client: ModelClient(kind, $1, path: path), interval: $0, next: start + number(min($0, 21_600)))
            }
        }
    }
}
