package import Logging
import RoosterFeeds
import RoosterModel
package import RoosterStore

/// One municipality: owns the current state, gives every change its revision, plans, publishes and reports.
///
/// It runs on a queue of its own and never awaits in the middle of a change, so every method sees and leaves a whole
/// state. What is slow and needs no state (reading folders, searching) happens elsewhere.
package actor Tenant {
    private nonisolated let executor = StateExecutor()

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    /// What HTTP readers see: replaced as a whole, never altered.
    package nonisolated let feeds: Published<FeedSnapshot>
    /// What HTTP readers of pages see; nil before there is anything to show.
    package nonisolated let pages = Published<PublishedPages?>(nil)
    /// What followers see: revision, version, draft, progress.
    package nonisolated let standing: Broadcast<ServiceStanding>
    /// Tells the time.
    package nonisolated let clock: ServiceClock
    /// How the municipality is served.
    package nonisolated let settings: TenantSettings
    /// Makes plans.
    nonisolated let planner: Planner
    nonisolated let logger: Logger
    nonisolated let store: Store
    nonisolated let secret: FeedSecret
    /// Searches that wait, for the service that runs them.
    nonisolated let searches: AsyncStream<SearchTicket>
    nonisolated let searchQueue: AsyncStream<SearchTicket>.Continuation
    /// Moments at which the published plan may have to be repaired; those that come while one is looked at are one.
    nonisolated let repairs: AsyncStream<Void>
    nonisolated let repairQueue: AsyncStream<Void>.Continuation
    /// Ends all searches when the service stops.
    nonisolated let stopSwitch = StopSwitch()
    /// How many trials run beside the searches.
    nonisolated let trials = TrialCounter()

    /// What is known.
    var state: State
    /// What is published, with its notices.
    var published: PublishedPlan?
    /// The newest draft that was not published.
    var draft: Draft?
    /// Number of the last draft.
    var lastDraft: Int
    /// Revision of the last change that planning depends on.
    var planningRevision: Int
    /// Revision of the last publication.
    var publishedRevision: Int
    /// What every feed said last, by feed id.
    var revisions: [String: FeedRevisions]
    /// A number for everything that feeds said last, by feed id; a feed whose number stays the same is not rendered.
    var digests: [String: Int] = [:]
    /// Keys that are stored for certain, as `FEED/GENERATION`.
    var storedKeys: Set<String> = []
    /// The published plan as it was last made ready for rendering.
    var indexed: IndexedPlan?
    /// What repairs the published plan, once it was made.
    var prepared: PreparedReplanner?
    /// The newest plan laid out for looking at people, while somebody does.
    var keptPlan: KeptPlan?
    /// Why the newest draft waits for a coordinator although plans are published within the budget; nil: it does not.
    var reasonToWait: String?
    /// Searches that were asked for and have not ended, by number.
    var openSearches: [Int: SearchTicket] = [:]
    var lastSearch = 0
    /// Whether one of them runs.
    var isSearching = false
    /// Why the last search failed; nil when it did not.
    var searchFailure: String?
    /// Why the last write failed; nil when it did not.
    var storeFailure: String?
    /// Feeds that could not be rendered, by id, with the reason.
    var feedFailures: [String: String] = [:]
    /// Journal entries and their bytes since the last snapshot.
    var unsnapshotted = (entries: 0, bytes: 0)
    /// The revision that the feeds were last rendered for; nil since the start.
    var renderedRevision: Int?
    /// The day the feeds' windows were last moved to.
    var renderedDay: CalendarDate?

    /// Opens what is stored and makes it current.
    ///
    /// Blocks until the newest snapshot and the journal after it are read and the stored feeds stand ready.
    ///
    /// - Parameters:
    ///   - store: Where everything is kept; closed by ``close()``.
    ///   - bytes: The secret that feed keys are derived from, 32 bytes.
    ///   - planner: Makes plans.
    ///   - clock: Tells the time.
    ///   - settings: How the municipality is served.
    ///   - logger: Gets what happens, never personal data.
    /// - Throws: ``ServiceError`` when the store is damaged or was written by a version that is not known.
    package init(
        store: Store, secret bytes: [UInt8], planner: Planner, clock: ServiceClock, settings: TenantSettings,
        logger: Logger
    ) throws(ServiceError) {
        guard let secret = FeedSecret(bytes: bytes) else { throw .unusableSecret(bytes: bytes.count) }
        let stored = try StoredTenant(reading: store)
        self.store = store
        self.secret = secret
        self.planner = planner
        self.clock = clock
        self.settings = settings
        self.logger = logger
        state = stored.state
        published = stored.published
        draft = stored.draft
        lastDraft = stored.lastDraft
        planningRevision = stored.planningRevision
        publishedRevision = stored.publishedRevision
        revisions = stored.revisions
        unsnapshotted = stored.unsnapshotted
        renderedDay = stored.renderedDay
        feeds = Published(FeedSnapshot(state: stored.state, documents: stored.documents, secret: secret))
        (searches, searchQueue) = AsyncStream.makeStream(
            of: SearchTicket.self, bufferingPolicy: .bufferingOldest(SearchTicket.mostWaiting))
        (repairs, repairQueue) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        standing = Broadcast(ServiceStanding(state: stored.state, draft: stored.draft))
    }

    /// Who publishes what, in short, for followers.
    func announce() {
        dropLaidOutPlan()
        let (state, draft, waiting) = (state, draft, openSearches.count - (isSearching ? 1 : 0))
        standing.update { standing in
            standing.revision = state.revision
            standing.version = state.published?.version ?? 0
            standing.draft = draft?.number ?? 0
            standing.draftRevision = draft?.revision ?? 0
            standing.queued = waiting
        }
    }
}
