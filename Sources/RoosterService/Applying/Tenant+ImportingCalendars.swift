import RoosterFeeds
package import RoosterModel

/// What reading a foreign calendar changed, or would change.
package struct CalendarOutcome: Sendable, Hashable {
    /// The revision after it; the current one when nothing changed.
    package var revision: Int
    /// Blocks that were added.
    package var added: Int
    /// Blocks of an earlier reading that were removed.
    package var removed: Int
    /// What could not be read and is missing, each a sentence.
    package var problems: [String]
}

extension Tenant {
    /// The note by which blocks of a calendar are known again; a note is never published.
    private static let calendarNote = "calendar"

    /// Takes a foreign calendar over as blocks, from today to the end of the horizon.
    ///
    /// Read again, it replaces what was read of it before; blocks that somebody wrote stay.
    ///
    /// - Parameters:
    ///   - bytes: The `.ics` file.
    ///   - kind: What it is the calendar of.
    ///   - subject: Id of the subject.
    ///   - dryRun: Whether to judge only.
    ///   - caller: Who asks.
    /// - Returns: What changed.
    /// - Throws: ``ServiceError/invalidPart(file:rule:)`` when it is no calendar or asks too much, or when the blocks
    ///   break a rule.
    package func importCalendar(
        _ bytes: [UInt8], for kind: Block.SubjectKind, subject: String, dryRun: Bool = false, by caller: Caller
    ) throws(ServiceError) -> CalendarOutcome {
        guard let horizon = state.municipality?.horizon else { throw .nothingImported }
        let first = min(max(clock.date, horizon.start), horizon.end)
        let calendar: BusyCalendar
        do {
            calendar = try BusyCalendar(reading: bytes, for: kind, subject: subject, days: first...horizon.end)
        } catch {
            throw .invalidPart(file: "calendar", rule: "\(error)")
        }
        let wanted = calendar.blocks.map { block in
            var block = block
            block.note = Self.calendarNote
            return block
        }
        let present = state.blocks.sorted.filter {
            $0.subjectKind == kind && $0.subject == subject && $0.note == Self.calendarNote
        }
        let (old, new) = (Set(present.map(\.key)), Set(wanted.map(\.key)))
        let removed = present.filter { !new.contains($0.key) }
        let added = wanted.filter { !old.contains($0.key) }
        let changes =
            removed.map { Change.remove(RowReference(table: .blocks, key: $0.key)) }
            + added.map { Change.put(.block($0)) }
        let applied: AppliedChanges
        do {
            applied = try apply(changes, by: caller, dryRun: dryRun)
        } catch .refused(let refusals) {
            throw .invalidPart(file: "calendar", rule: refusals.map(\.description).joined(separator: "; "))
        }
        return CalendarOutcome(
            revision: applied.revision, added: added.count, removed: removed.count,
            problems: calendar.problems.map { "\($0)" })
    }
}
