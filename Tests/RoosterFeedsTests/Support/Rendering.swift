import RoosterFeeds
import RoosterModel
import Testing

/// The secret of all tests.
let secret = FeedSecret(bytes: Array(0..<32)) ?? .random()

extension SmallTown {
    /// The feed of a reader.
    func feed(
        _ reader: FeedIssue.Reader, language: String = "nl", revisions: FeedRevisions = FeedRevisions(),
        previous: Plan? = nil, now: Int = SmallTown.now, settings: FeedSettings = FeedSettings(),
        alarmMinutes: Int? = nil, showsCancelled: Bool? = nil
    ) throws -> RenderedFeed {
        let renderer = FeedRenderer(
            state: state, plan: PlanIndex(plan: plan, state: state),
            previous: previous.map { PlanIndex(plan: $0, state: state) }, secret: secret, now: now, settings: settings)
        let issue = FeedIssue(
            id: "feed-1", reader: reader, language: language, alarmMinutes: alarmMinutes,
            showsCancelled: showsCancelled)
        return try renderer.render(issue, revisions: revisions)
    }
}

extension FeedDocument {
    /// The document as lines, unfolded.
    var lines: [String] {
        String(decoding: bytes, as: UTF8.self)
            .replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    /// The events as lists of lines, in the document's order.
    var blocks: [[String]] {
        lines.split { $0 == "BEGIN:VEVENT" }.dropFirst()
            .map { Array($0.prefix { $0 != "END:VEVENT" }) }
    }

    /// The value of a property in every event, whatever its parameters.
    func values(_ property: String) -> [String] {
        blocks.compactMap { $0.value(property) }
    }

    /// The event that begins at a local time such as `20270906T090000`.
    func event(at start: String) -> [String]? {
        blocks.first { $0.value("DTSTART") == start }
    }
}

extension [String] {
    /// The value of a property, whatever its parameters.
    func value(_ property: String) -> String? {
        first { $0.hasPrefix("\(property):") || $0.hasPrefix("\(property);") }?
            .split(separator: ":", maxSplits: 1).last.map(String.init)
    }
}
