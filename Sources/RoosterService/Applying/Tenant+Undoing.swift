import RoosterModel
import RoosterStore

/// What was taken back.
package struct UndoneEntry: Sendable, Hashable {
    /// The revision after it; the current one when it was only judged.
    package var revision: Int
    /// The revision whose alterations were taken back.
    package var undone: Int
    /// What stands as before, as `FILE:KEY`.
    package var subjects: [String]
}

extension Tenant {
    /// Takes the alterations of one entry of the history back, all or nothing, as a new entry.
    ///
    /// The inverse is read from the journal: every row is put as it was before the entry (ARCHITECTURE.md §2). What was
    /// published, and feeds, only go forward: they stay.
    ///
    /// - Parameters:
    ///   - revision: The entry; nil: the newest that was not taken back, so that undoing again goes further back.
    ///   - caller: Who asks, for the history.
    ///   - expectedRevision: The revision the caller saw; nil: any.
    ///   - dryRun: Whether to judge only.
    /// - Returns: What was taken back.
    /// - Throws: ``ServiceError/notFound(subject:rule:)``, ``ServiceError/refused(_:)`` when something was altered again
    ///   since or a rule would break, ``ServiceError/stale(current:)``, ``ServiceError/store(_:)``.
    /// - Complexity: O(bytes of the journal).
    package func undo(
        revision: Int? = nil, by caller: Caller, expectedRevision: Int? = nil, dryRun: Bool = false
    ) throws(ServiceError) -> UndoneEntry {
        if let expectedRevision, expectedRevision != state.revision { throw .stale(current: state.revision) }
        let past = try AlterationHistory(entries: journal())
        let chosen = try past.entry(revision, current: state.revision)
        let changes = try past.inverse(of: chosen, in: state)
        let subjects = changes.compactMap { $0.target?.description }
        let next = try judged(changes)
        if !dryRun {
            try commit(
                changes, to: next, as: JournalMethod.undo, by: caller,
                cause: AlterationHistory.cause(of: chosen))
        }
        return UndoneEntry(revision: state.revision, undone: chosen, subjects: subjects)
    }

    private func journal() throws(ServiceError) -> [JournalEntry] {
        do {
            return try store.entries(after: 0)
        } catch {
            throw noted(error)
        }
    }
}
