import Logging
import RoosterFeeds
import RoosterModel
import RoosterStore

extension Tenant {
    /// Journal entries after which a new snapshot is worth its writing.
    private static let entriesPerSnapshot = 200
    /// Bytes of journal after which it is.
    private static let bytesPerSnapshot = 4 << 20

    /// Makes up for what a crash may have left between the journal and the feeds.
    ///
    /// Everything is derived, so that doing it twice, or on another machine, gives the same bytes.
    ///
    /// - Throws: ``ServiceError/store(_:)``.
    package func reconcile() throws(ServiceError) {
        guard !store.isReadOnly else { return }
        let rendered: Int
        let known: Set<[UInt8]>
        do {
            rendered = try store.counters()[TenantCounter.renderedVersion] ?? 0
            known = Set(try store.feedKeys().map(\.hash))
            let missing = keys(of: Array(state.feeds.keys)).filter { !known.contains($0.hash) }
            if !missing.isEmpty { try store.putFeedKeys(missing) }
        } catch {
            throw noted(error)
        }
        if let reference = state.published, reference.version != rendered {
            try renderAll(now: try momentOfPublication(reference))
        }
        let documents = feeds.load().documents
        let missing = state.feeds.values.filter { !$0.isRevoked && documents[$0.id] == nil && !hasEnded($0) }
            .sorted { $0.id < $1.id }
        if !missing.isEmpty { try keep(try render(missing, now: clock.now()), of: missing) }
        try publishPages()
    }

    /// As of when a version was rendered that a crash left unrendered: a plan that was imported may have been published
    /// long before.
    private func momentOfPublication(_ reference: PublishedVersion) throws(ServiceError) -> Int {
        do {
            let last = try store.entries(after: state.revision - 1, limit: 1).first
            guard let last, last.method == JournalMethod.import else { return reference.publishedAt }
            return max(reference.publishedAt, last.time)
        } catch {
            throw noted(error)
        }
    }

    /// Does what time brings: moves the feeds' windows when a day has passed, keeps the journal's tail short, and lets
    /// go of what nobody asks for any more.
    ///
    /// - Throws: ``ServiceError/store(_:)``.
    package func maintain() throws(ServiceError) {
        dropLaidOutPlan()
        guard !store.isReadOnly else { return }
        scheduleRepair()
        // A room that was given another name is told without waiting for the next plan.
        let isBehind = renderedRevision.map { $0 != planningRevision } ?? false
        let isOld = renderedDay.map { $0 < FeedRenderer.day(at: clock.now()) } ?? true
        if state.published != nil, isBehind || isOld {
            try renderAll(now: clock.now())
        }
        if unsnapshotted.entries >= Self.entriesPerSnapshot || unsnapshotted.bytes >= Self.bytesPerSnapshot {
            try snapshot()
        }
    }

    /// Writes the state as a snapshot, so that the next start is fast.
    ///
    /// - Throws: ``ServiceError/store(_:)``.
    package func snapshot() throws(ServiceError) {
        guard unsnapshotted.entries > 0, !store.isReadOnly else { return }
        do {
            let bytes = try DeterministicJSON.encode(state)
            try store.putSnapshot(
                StateSnapshot(revision: state.revision, format: StoredTenant.snapshotFormat, bytes: bytes))
            try store.putCounters([TenantCounter.planningRevision: planningRevision])
            unsnapshotted = (0, 0)
        } catch {
            throw noted(error)
        }
    }

    /// Looks whether the service can do its work: the state's queue answers and the store can be read.
    ///
    /// - Throws: ``ServiceError/store(_:)``.
    package func check() throws(ServiceError) {
        do {
            _ = try store.revision()
        } catch {
            throw noted(error)
        }
    }

    /// Writes a snapshot and closes the store; nothing may be asked afterwards.
    ///
    /// - Throws: ``ServiceError/store(_:)``.
    package func close() throws(ServiceError) {
        // A snapshot only saves time: without it the journal is read again.
        do {
            try snapshot()
        } catch {
            logger.warning("No snapshot was written at the end", metadata: ["store.error": "\(error)"])
        }
        do {
            try store.close()
        } catch {
            throw .store(error)
        }
    }
}
