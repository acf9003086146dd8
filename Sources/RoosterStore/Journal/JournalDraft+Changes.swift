package import RoosterModel

extension JournalDraft {
    /// Makes a draft of changes.
    ///
    /// - Throws: ``StoreError/unreadableValue(what:detail:)`` when a change cannot be written as JSON.
    package init(
        time: Int, author: Author, method: String, cause: String? = nil, changes: [Change]
    ) throws(StoreError) {
        self.init(
            time: time, author: author, method: method, cause: cause, changes: try DeterministicJSON.encode(changes))
    }
}

extension JournalEntry {
    /// The changes as values.
    ///
    /// - Throws: ``StoreError/unreadableValue(what:detail:)`` when the bytes are no changes of this Rooster.
    package func decodedChanges() throws(StoreError) -> [Change] {
        try DeterministicJSON.decode([Change].self, from: draft.changes, what: "journal entry (revision \(revision))")
    }
}
