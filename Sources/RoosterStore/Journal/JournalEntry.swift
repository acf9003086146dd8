/// Who asked for a change.
package struct Author: Sendable, Hashable {
    /// The user on this machine; nil: the daemon itself.
    package var uid: Int?
    /// The user's name, or what in the daemon did it.
    package var name: String

    /// Makes an author.
    package init(uid: Int?, name: String) {
        self.uid = uid
        self.name = name
    }
}

/// What is to be written into the journal; the store gives it its revision.
package struct JournalDraft: Sendable, Hashable {
    /// When it was asked for, in seconds since 1970-01-01 UTC.
    package var time: Int
    /// Who asked for it.
    package var author: Author
    /// By what method of the interface.
    package var method: String
    /// Why, when it was said.
    package var cause: String?
    /// The changes as JSON; equal changes have equal bytes.
    package var changes: [UInt8]

    /// Makes a draft.
    package init(time: Int, author: Author, method: String, cause: String? = nil, changes: [UInt8]) {
        self.time = time
        self.author = author
        self.method = method
        self.cause = cause
        self.changes = changes
    }
}

/// One entry of the journal: a list of changes that were applied together.
@dynamicMemberLookup
package struct JournalEntry: Sendable, Hashable {
    /// The revision of the state after it.
    package var revision: Int
    /// What was written.
    package var draft: JournalDraft

    /// Makes an entry.
    package init(revision: Int, draft: JournalDraft) {
        self.revision = revision
        self.draft = draft
    }

    /// Time, author, method, cause and changes.
    package subscript<Value>(dynamicMember member: KeyPath<JournalDraft, Value>) -> Value {
        draft[keyPath: member]
    }
}
