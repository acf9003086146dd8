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
            truth.readers[feed.path] = reader
            subscribers += Subscriber.all(of: feed.path, start: Self.start) { story.number(below: $0) }
        }
        // Some changes share a second, and who polls after each of them must see both.
        let times = (0..<Self.changes).map { _ in Self.start + 60 + 600 * story.number(below: Self.length / 600) }
            .sorted()
        for time in times {
            try await poll(&subscribers, until: time, town, truth)
            town.time.now = time
            try await happen(story.next(), &story, town)
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
        _ event: ChangingPlan.Event, _ story: inout ChangingPlan, _ town: ChangingTown
    ) async throws {
        story.happen(event)
        let number = story.number(below: 1000)
        switch event {
        case .added, .moved, .cancelled, .dropped, .roomChanged, .joined, .left, .groupRenamed, .restored:
            try await town.publish(story.plan)
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
    /// Whose feed a path is.
    var readers: [String: FeedIssue.Reader] = [:]
    /// The times at which a feed ever had something that takes place.
    private var held: [String: Set<ExpectedEvents.Hours>] = [:]
    private var known: [String: (tag: String, version: Int, events: [String: [String]])] = [:]

    /// The events by UID, each as its lines.
    func events(of path: String, in town: ChangingTown) async throws -> [String: [String]] {
        let response = await town.responder.respond(to: HTTPQuestion(method: .get, path: path))
        let plan = await town.tenant.publishedPlan
        let tag = try #require(response.headers[.eTag])
        if let known = known[path], known.tag == tag, known.version == plan.summary.version { return known.events }
        let events = try ReadEvents(try await response.bytes()).byUID
        let reader = try #require(readers[path])
        let told = events.values.map(ExpectedEvents.Line.init).sorted()
        var missing = ExpectedEvents.of(reader, in: plan)
        for line in told {
            let index = missing.firstIndex(of: line)
            missing.remove(at: try #require(index, "\(line) for \(reader) at \(town.time.now)"))
        }
        // What was called off before it ever stood in the feed, or goes on at the same time, need not be told.
        let standing = Set(told.filter { !$0.isCancelled }.map(\.hours))
        for line in missing {
            try #require(
                line.isCancelled && (standing.contains(line.hours) || held[path]?.contains(line.hours) != true),
                "\(line) is missing for \(reader) at \(town.time.now)")
        }
        held[path, default: []].formUnion(standing)
        let shown = events.mapValues(\.shown)
        known[path] = (tag, plan.summary.version, shown)
        return shown
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
