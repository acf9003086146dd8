import Logging
import Metrics
package import RoosterModel
import RoosterStore

/// What became of changes that were applied, or judged.
package struct AppliedChanges: Sendable, Hashable {
    /// The revision after them; the current one when they were only judged.
    package var revision: Int
    /// How many there were.
    package var changes: Int
}

extension Tenant {
    /// Applies changes, all or nothing; when this returns they are durable.
    ///
    /// - Parameters:
    ///   - changes: In order; the state need be whole only after the last.
    ///   - edits: More changes, as `FILE:KEY.COLUMN=VALUE` or `-FILE:KEY`.
    ///   - caller: Who asks, for the history.
    ///   - expectedRevision: The revision the caller saw; nil: any.
    ///   - dryRun: Whether to judge only.
    /// - Returns: The revision after them.
    /// - Throws: ``ServiceError/stale(current:)``, ``ServiceError/refused(_:)`` with all rules that break, or
    ///   ``ServiceError/store(_:)``.
    package func apply(
        _ changes: [Change], edits: [String] = [], by caller: Caller, expectedRevision: Int? = nil, dryRun: Bool = false
    ) throws(ServiceError) -> AppliedChanges {
        if let expectedRevision, expectedRevision != state.revision { throw .stale(current: state.revision) }
        guard state.municipality != nil else { throw .nothingImported }
        let changes = changes + (try read(edits))
        guard !changes.isEmpty else { return AppliedChanges(revision: state.revision, changes: 0) }
        let next = try judged(changes)
        guard !dryRun else { return AppliedChanges(revision: state.revision, changes: changes.count) }
        try commit(changes, to: next, as: JournalMethod.apply, by: caller)
        return AppliedChanges(revision: state.revision, changes: changes.count)
    }

    /// The state with changes applied, when it is whole.
    func judged(_ changes: [Change]) throws(ServiceError) -> State {
        let next: State
        do {
            next = try state.applying(changes)
        } catch {
            throw .refused([error])
        }
        let problems = next.validate(shippedProgrammes: Set(settings.shippedProgrammes.map(\.id)))
        guard problems.isEmpty else { throw .refused(problems.map(\.changeError)) }
        return next
    }

    /// Writes changes into the journal and makes the state after them current.
    ///
    /// - Parameters:
    ///   - changes: The changes.
    ///   - next: The state after them.
    ///   - method: What the history calls it.
    ///   - caller: Who asks.
    ///   - cause: Why, for the history; nil: how many changes there are.
    ///   - plan: A plan version that is stored in the same transaction.
    /// - Throws: ``ServiceError/store(_:)``; then nothing was changed.
    func commit(
        _ changes: [Change], to next: State, as method: String, by caller: Caller, cause: String? = nil,
        plan: PlanVersion? = nil
    ) throws(ServiceError) {
        do {
            let draft = try JournalDraft(
                time: clock.now(), author: caller.author, method: method, cause: cause ?? "\(changes.count) changes",
                changes: changes)
            let entry = try store.append(draft, expecting: state.revision, plan: plan)
            state = next
            state.revision = entry.revision
            unsnapshotted.entries += 1
            unsnapshotted.bytes += draft.changes.count
            storeFailure = nil
        } catch {
            throw noted(error)
        }
        if method != JournalMethod.feeds {
            planningRevision = state.revision
            scheduleRepair()
        }
        ServiceMetrics.changes.increment(by: changes.count)
        logger.info(
            "Changes applied",
            metadata: [
                "rooster.revision": "\(state.revision)", "rooster.method": "\(method)",
                "rooster.changes": "\(changes.count)", "rooster.peer_uid": "\(caller.uid.map(String.init) ?? "-")",
            ])
        announce()
    }

    /// Keeps why the store refused, for the status, and gives it as this service's error.
    func noted(_ error: StoreError) -> ServiceError {
        if case .stale(_, let current) = error { return .stale(current: current) }
        storeFailure = error.description
        logger.error("Store refused", metadata: ["store.error": "\(error)"])
        return .store(error)
    }
}
