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

/// Whose calendar is read.
package enum CalendarSubject: Sendable, Hashable {
    /// Of somebody or something: what it says is busy.
    case busy(Block.SubjectKind, id: String)
    /// Of an employer, by the organisation's id: what it says are shifts, and between them its places are closed.
    case shifts(employer: String)
}

extension Tenant {
    /// Takes a foreign calendar over as blocks, from today to the end of the horizon.
    ///
    /// Read again, it replaces what was read of it before; other calendars of the same subject, and blocks that somebody
    /// wrote, stay.
    ///
    /// - Parameters:
    ///   - bytes: The `.ics` file.
    ///   - subject: Whose it is.
    ///   - name: Which of the subject's calendars it is; nil: the only one.
    ///   - dryRun: Whether to judge only.
    ///   - caller: Who asks.
    /// - Returns: What changed.
    /// - Throws: ``ServiceError/invalidPart(file:rule:)`` when it is no calendar or asks too much, or when the blocks
    ///   break a rule; ``ServiceError/notFound(subject:rule:)`` when the subject has no such calendar.
    package func importCalendar(
        _ bytes: [UInt8], of subject: CalendarSubject, name: String? = nil, dryRun: Bool = false, by caller: Caller
    ) throws(ServiceError) -> CalendarOutcome {
        guard let horizon = state.municipality?.horizon else { throw .nothingImported }
        let days = min(max(clock.date, horizon.start), horizon.end)...horizon.end
        switch subject {
        case .busy(let kind, let id):
            guard isKnown(kind, id) else {
                throw .notFound(subject: "\(kind.rawValue) (\(id))", rule: "there is no such \(kind.rawValue)")
            }
            let calendar: BusyCalendar
            do {
                calendar = try BusyCalendar(reading: bytes, for: kind, subject: id, days: days)
            } catch {
                throw .invalidPart(file: "calendar", rule: "\(error)")
            }
            return try replaceBlocks(
                of: [id], kind, note: note("calendar", name), by: calendar.blocks,
                problems: calendar.problems.map { "\($0)" }, dryRun: dryRun, caller)
        case .shifts(let employer):
            let places = try places(of: employer)
            let calendar: ShiftCalendar
            do {
                calendar = try ShiftCalendar(reading: bytes, locations: places, days: days)
            } catch {
                throw .invalidPart(file: "calendar", rule: "\(error)")
            }
            guard !calendar.blocks.isEmpty else {
                throw .invalidPart(
                    file: "calendar", rule: "it has no shift from \(days.lowerBound) to \(days.upperBound)")
            }
            return try replaceBlocks(
                of: places, .location, note: note("shifts", name), by: calendar.blocks,
                problems: calendar.problems.map { "\($0)" }, dryRun: dryRun, caller)
        }
    }

    private func isKnown(_ kind: Block.SubjectKind, _ id: String) -> Bool {
        switch kind {
        case .participant: state.participants[id] != nil
        case .staff: state.staff[id] != nil
        case .room: state.rooms[id] != nil
        case .location: state.locations[id] != nil
        }
    }

    /// The note by which blocks of a calendar are known again; a note is never published.
    private func note(_ kind: String, _ name: String?) -> String {
        name.map { "\(kind) \($0)" } ?? kind
    }

    /// The places of an employer: where its activities are, as far as the place is an employer's and not, say, the town
    /// hall, where others meet too.
    private func places(of employer: String) throws(ServiceError) -> [String] {
        let subject = "employer (\(employer))"
        guard let organisation = state.organisations[employer] else {
            throw .notFound(subject: subject, rule: "there is no such organisation")
        }
        guard organisation.kind == .employer else {
            throw .notFound(subject: subject, rule: "the organisation is of kind \(organisation.kind.rawValue)")
        }
        let named = state.activities.sorted.filter { $0.organisation == employer }.flatMap(\.locations)
        let places = Set(named).filter { state.locations[$0]?.kind == .employer }
        guard !places.isEmpty else {
            throw .notFound(subject: subject, rule: "none of its activities is at a location of kind employer")
        }
        return places.sorted()
    }

    private func replaceBlocks(
        of subjects: [String], _ kind: Block.SubjectKind, note: String, by blocks: [Block], problems: [String],
        dryRun: Bool, _ caller: Caller
    ) throws(ServiceError) -> CalendarOutcome {
        let wanted = blocks.map { block in
            var block = block
            block.note = note
            return block
        }
        let present = state.blocks.sorted.filter {
            $0.subjectKind == kind && $0.note == note && subjects.contains($0.subject)
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
            revision: applied.revision, added: added.count, removed: removed.count, problems: problems)
    }
}
