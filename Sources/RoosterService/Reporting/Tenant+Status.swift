package import RoosterModel
import RoosterStore

/// How the service stands, on one screen.
package struct ServiceStatus: Sendable {
    /// A feed that comes near what calendar programs accept.
    package struct FeedLimit: Sendable, Hashable {
        /// Id of the feed.
        package var feed: String
        /// What is near: events or bytes, or why it could not be rendered.
        package var rule: String
        /// How many.
        package var amount: Int
        /// The limit.
        package var limit: Int
    }

    /// The time, in UTC.
    package var now: String
    /// Name of the municipality; nil before the first import.
    package var municipality: String?
    /// Revision of what is known.
    package var revision: Int
    /// Rows by table.
    package var tables: [(table: Table, rows: Int)]
    /// What is published.
    package var published: PlanOutline?
    /// The newest draft.
    package var draft: PlanOutline?
    /// How far the running search is; nil: none runs.
    package var progress: PlanningProgress?
    /// Searches that wait.
    package var queued: Int
    /// Why the last search failed; nil when it did not.
    package var searchFailure: String?
    /// Why the draft waits for a coordinator although plans are published within the budget; nil: it does not.
    package var reasonToWait: String?
    /// Calendars that are served.
    package var feeds: Int
    /// Feeds that come near limits or could not be rendered.
    package var feedLimits: [FeedLimit]
    /// Why the last write failed; nil when it did not.
    package var storeFailure: String?
}

extension Tenant {
    /// How the service stands.
    package func status() -> ServiceStatus {
        let now = standing.value
        return ServiceStatus(
            now: clock.text, municipality: state.municipality?.name, revision: state.revision,
            tables: Table.allCases.map { ($0, rowCount(of: $0)) }, published: published.map(outline(of:)),
            draft: draft.map(outline(of:)), progress: now.progress, queued: now.queued, searchFailure: searchFailure,
            reasonToWait: draft == nil ? nil : reasonToWait,
            feeds: feeds.load().documents.count, feedLimits: feedLimits(),
            storeFailure: store.isReadOnly ? "the store is read-only" : storeFailure)
    }

    private func feedLimits() -> [ServiceStatus.FeedLimit] {
        let (mostEvents, mostBytes) = (signalLimits.feedEvents, signalLimits.feedBytes)
        let near = signalLimits.feedNearPercent
        var limits: [ServiceStatus.FeedLimit] = []
        for (id, document) in feeds.load().documents.sorted(by: { $0.key < $1.key }) {
            if document.events * 100 >= mostEvents * near {
                limits.append(.init(feed: id, rule: "events", amount: document.events, limit: mostEvents))
            }
            if document.size * 100 >= mostBytes * near {
                limits.append(.init(feed: id, rule: "bytes", amount: document.size, limit: mostBytes))
            }
        }
        for (id, reason) in feedFailures.sorted(by: { $0.key < $1.key }) {
            limits.append(.init(feed: id, rule: "not rendered: \(reason)", amount: 0, limit: 0))
        }
        return limits
    }

    private func rowCount(of table: Table) -> Int {
        switch table {
        case .locations: state.locations.count
        case .rooms: state.rooms.count
        case .organisations: state.organisations.count
        case .staff: state.staff.count
        case .participants: state.participants.count
        case .homes: state.homes.count
        case .children: state.children.count
        case .care: state.care.count
        case .childcare: state.childcare.count
        case .blocks: state.blocks.count
        case .activities: state.activities.count
        case .groups: state.groups.count
        case .enrolments: state.enrolments.count
        case .done: state.done.count
        case .pools: state.pools.count
        case .rides: state.rides.count
        case .together: state.together.count
        case .travel: state.travel.count
        }
    }
}
