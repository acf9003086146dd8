import RoosterModel
import RoosterStore

/// One entry of the history: what was done together.
package struct HistoryEntry: Sendable, Hashable {
    /// The revision after it.
    package var revision: Int
    /// When, in UTC.
    package var at: String
    /// Who: a user's name and number, or a rule.
    package var author: String
    /// What in general: apply, import, publish, feeds.
    package var action: String
    /// Number of changes.
    package var changes: Int
    /// Which rows or things, the first twenty; never their contents.
    package var subjects: [String]
}

extension Tenant {
    private static let mostSubjects = 20

    /// Entries of the history, the newest first.
    ///
    /// - Parameters:
    ///   - limit: Most entries.
    ///   - before: Only entries before this revision; nil: all.
    /// - Returns: The entries.
    /// - Throws: ``ServiceError/store(_:)``.
    /// - Complexity: O(bytes of the entries that are read).
    package func history(limit: Int = 100, before: Int? = nil) throws(ServiceError) -> [HistoryEntry] {
        let end = min(before ?? .max, state.revision + 1)
        let begin = max(0, end - 1 - max(0, limit))
        do {
            var entries: [HistoryEntry] = []
            for entry in try store.entries(after: begin, limit: end - 1 - begin) where entry.revision < end {
                let changes = try entry.decodedChanges()
                entries.append(
                    HistoryEntry(
                        revision: entry.revision, at: Moment(seconds: entry.time).text,
                        author: entry.author.uid.map { "\(entry.author.name) (\($0))" } ?? entry.author.name,
                        action: entry.method, changes: changes.count,
                        subjects: changes.prefix(Self.mostSubjects).map(\.subject)))
            }
            return entries.reversed()
        } catch {
            throw noted(error)
        }
    }
}

extension Change {
    /// What it alters, as `FILE:KEY` or a name; never what it says.
    var subject: String {
        switch self {
        case .publish(let version): "plan:\(version.version)"
        case .putFeed(let feed): "feed:\(feed.id)"
        case .put, .remove, .configure, .putProgramme, .removeProgramme, .putCalendar, .removeCalendar:
            target.map { isRemoval ? "-\($0)" : $0.description } ?? ""
        }
    }
}
