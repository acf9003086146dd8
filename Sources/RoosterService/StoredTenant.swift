import RoosterFeeds
import RoosterFormats
import RoosterModel
import RoosterStore

/// What a store holds of a tenant: the newest snapshot with the journal entries after it, plans and feeds.
struct StoredTenant {
    /// The form in which snapshots are written.
    static let snapshotFormat = 1
    /// Plan number under which the newest draft is kept.
    static let draftNumber = 0

    var state = State()
    var published: PublishedPlan?
    var draft: Draft?
    var lastDraft = 0
    var planningRevision = 0
    var publishedRevision = 0
    var revisions: [String: FeedRevisions] = [:]
    var documents: [StoredDocument] = []
    var unsnapshotted = (entries: 0, bytes: 0)
    var renderedDay: CalendarDate?

    /// Reads everything.
    ///
    /// - Throws: ``ServiceError``.
    init(reading store: Store) throws(ServiceError) {
        do {
            try readState(store)
            try readPlans(store)
            revisions = try store.eventRevisions().mapValues { stored in FeedRevisions(stored.map(EventRevision.init)) }
            documents = try store.documents()
            let counters = try store.counters()
            renderedDay = counters[TenantCounter.renderedDay].map(CalendarDate.init(dayNumber:))
            planningRevision = counters[TenantCounter.planningRevision] ?? 0
            publishedRevision = counters[TenantCounter.publishedRevision] ?? 0
            for entry in try store.entries(after: planningRevision) where entry.method != JournalMethod.feeds {
                planningRevision = entry.revision
                if entry.method == JournalMethod.publish { publishedRevision = entry.revision }
            }
        } catch let error as StoreError {
            throw .store(error)
        } catch let error as ServiceError {
            throw error
        } catch {
            throw .planningFailed("\(error)")
        }
    }

    private mutating func readState(_ store: Store) throws {
        if let snapshot = try store.snapshot() {
            guard snapshot.format == Self.snapshotFormat else { throw ServiceError.unknownFormat(snapshot.format) }
            state = try DeterministicJSON.decode(State.self, from: snapshot.bytes)
        }
        for entry in try store.entries(after: state.revision) {
            state = try state.applying(try entry.decodedChanges())
            state.revision = entry.revision
            unsnapshotted.entries += 1
            unsnapshotted.bytes += entry.changes.count
        }
    }

    private mutating func readPlans(_ store: Store) throws {
        var publishedDraft = 0
        if let version = state.published?.version, let stored = try store.plan(number: version) {
            published = try PublishedPlan(stored)
            publishedDraft = published?.record.draft ?? 0
        }
        if let stored = try store.plan(number: Self.draftNumber) {
            let newest = try Draft(stored)
            lastDraft = max(newest.number, publishedDraft)
            draft = newest.number > publishedDraft ? newest : nil
        }
    }
}

/// Names of the counters that a tenant keeps in the store.
enum TenantCounter {
    /// Day number for which the feeds' windows were rendered.
    static let renderedDay = "renderedDay"
    /// Revision of the last change that planning depends on, as far as it was noted.
    static let planningRevision = "planningRevision"
    /// Revision of the last publication.
    static let publishedRevision = "publishedRevision"
    /// Plan version that the stored feeds show.
    static let renderedVersion = "renderedVersion"
}

/// What the history calls the ways in.
enum JournalMethod {
    /// Rows altered by a caller.
    static let apply = "apply"
    /// A data folder.
    static let `import` = "import"
    /// A plan version.
    static let publish = "publish"
    /// Alterations of an earlier entry taken back; its cause names the entry.
    static let undo = "undo"
    /// Feeds issued, rotated or revoked.
    static let feeds = "feeds"
}

extension EventRevision {
    /// The value of a stored record.
    init(_ stored: StoredEventRevision) {
        self.init(
            event: stored.event, contentHash: stored.contentHash, scheduleHash: stored.scheduleHash,
            sequence: stored.sequence, revisedAt: stored.revisedAt)
    }
}

extension StoredEventRevision {
    /// The form in which a record is stored.
    init(_ revision: EventRevision) {
        self.init(
            event: revision.event, contentHash: revision.contentHash, scheduleHash: revision.scheduleHash,
            sequence: revision.sequence, revisedAt: revision.revisedAt)
    }
}
