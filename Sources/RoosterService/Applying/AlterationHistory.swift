import RoosterModel
import RoosterStore

/// What was altered when, as far back as the journal reaches.
struct AlterationHistory {
    private struct Entry {
        var revision: Int
        var method: String
        var cause: String?
        var changes: [Change]
    }

    private let entries: [Entry]

    /// Reads the entries of a journal.
    ///
    /// - Throws: ``ServiceError/store(_:)`` when an entry cannot be read.
    init(entries: [JournalEntry]) throws(ServiceError) {
        var read: [Entry] = []
        do {
            for entry in entries {
                read.append(
                    Entry(
                        revision: entry.revision, method: entry.method, cause: entry.cause,
                        changes: try entry.decodedChanges()))
            }
        } catch {
            throw .store(error)
        }
        self.entries = read
    }

    /// What the entry that takes another back is noted with.
    static func cause(of revision: Int) -> String { "undo of \(revision)" }

    /// The revision to take back.
    func entry(_ wanted: Int?, current: Int) throws(ServiceError) -> Int {
        if let wanted {
            guard let entry = entries.first(where: { $0.revision == wanted }) else {
                throw .notFound(
                    subject: "revision (\(wanted))",
                    rule: "the history reaches from \(entries.first?.revision ?? current) to \(current)")
            }
            guard entry.changes.contains(where: { $0.target != nil }) else {
                throw .notFound(
                    subject: "revision (\(wanted))",
                    rule: "it altered no rows; what is published and feeds only go forward")
            }
            return wanted
        }
        // From the newest back: what took an entry back may have been taken back itself.
        var undone: Set<String> = []
        for entry in entries.reversed() where !undone.contains(Self.cause(of: entry.revision)) {
            if entry.method == JournalMethod.undo {
                undone.insert(entry.cause ?? "")
            } else if entry.changes.contains(where: { $0.target != nil }) {
                return entry.revision
            }
        }
        throw .notFound(subject: "history", rule: "there is nothing left to take back")
    }

    /// The changes that put everything an entry altered as it was before it.
    func inverse(of revision: Int, in state: State) throws(ServiceError) -> [Change] {
        var before: [Change.Target: Change] = [:]
        var after: [Change.Target: Change] = [:]
        var order: [Change.Target] = []
        for entry in entries where entry.revision == revision {
            for change in entry.changes {
                guard let target = change.target else { continue }
                if after.updateValue(change, forKey: target) == nil { order.append(target) }
            }
        }
        for entry in entries where entry.revision < revision {
            for change in entry.changes {
                guard let target = change.target, after[target] != nil else { continue }
                before[target] = change
            }
        }
        try requireUnaltered(after, since: revision, in: state)
        let isWhole = entries.first?.revision == 1
        var result: [Change] = []
        var refusals: [ChangeError] = []
        for target in order.reversed() {
            let old = before[target].flatMap { $0.isRemoval ? nil : $0 }
            if before[target] == nil, !isWhole {
                refusals.append(
                    ChangeError(
                        subject: target.description,
                        rule: "how it was before is no longer in the history"))
            } else if let change = old ?? Change.removing(target) {
                if old != state.putting(target) { result.append(change) }
            } else {
                refusals.append(
                    ChangeError(
                        subject: target.description, rule: "the first settings of the municipality cannot be taken back"
                    ))
            }
        }
        guard refusals.isEmpty else { throw .refused(refusals) }
        return result
    }

    /// Refuses what was altered again since: taking it back would take that along unseen.
    private func requireUnaltered(
        _ after: [Change.Target: Change], since revision: Int, in state: State
    ) throws(ServiceError) {
        var refusals: [ChangeError] = []
        for (target, change) in after where state.putting(target) != (change.isRemoval ? nil : change) {
            let later = entries.last { $0.revision > revision && $0.changes.contains { $0.target == target } }
            let place = later.map { " in revision \($0.revision)" } ?? ""
            refusals.append(
                ChangeError(subject: target.description, rule: "it was altered again\(place): take that back first"))
        }
        guard refusals.isEmpty else { throw .refused(refusals.sorted { $0.subject < $1.subject }) }
    }
}
