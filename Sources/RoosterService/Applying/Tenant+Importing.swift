package import FoundationEssentials
import RoosterFormats
import RoosterModel
import RoosterStore

/// What an import changed, or would change.
package struct ImportOutcome: Sendable, Hashable {
    /// The revision after it; the current one when nothing changed.
    package var revision: Int
    /// Rows and files that were inserted or replaced.
    package var put: Int
    /// Rows and files that were removed.
    package var removed: Int
    /// Whether the folder's plan became the published one.
    package var plan: Bool
    /// What a person should know, each a sentence.
    package var notes: [String]
}

extension Tenant {
    /// Imports a data folder, whole or not at all.
    ///
    /// The folder is compared with the state, and the differences are applied as row-level changes; a `plan/` folder
    /// becomes the published plan. The same folder twice makes no change.
    ///
    /// - Parameters:
    ///   - files: The files by their paths inside the folder.
    ///   - caller: Who asks, for the history.
    ///   - removeMissing: Whether rows that are not in the folder are removed.
    ///   - dryRun: Whether to judge only.
    /// - Returns: What changed, or would change.
    /// - Throws: ``ServiceError/invalidFolder(problems:total:)`` with everything that is wrong, ``ServiceError/store(_:)``.
    package nonisolated func importFolder(
        _ files: [String: Data], by caller: Caller, removeMissing: Bool = false, dryRun: Bool = false
    ) async throws -> ImportOutcome {
        let settings = settings
        let folder = try await offloaded {
            var contents = FolderContents()
            contents.files = files
            do throws(FolderErrors) {
                return try readFolder(
                    contents, shippedProgrammes: settings.shippedProgrammes, limits: settings.limits)
            } catch {
                throw ServiceError(error)
            }
        }
        return try await adopt(folder, by: caller, removeMissing: removeMissing, dryRun: dryRun)
    }

    private func adopt(
        _ folder: ImportedFolder, by caller: Caller, removeMissing: Bool, dryRun: Bool
    ) throws(ServiceError) -> ImportOutcome {
        var changes = RoosterFormats.changes(from: state, to: folder.state, removeMissing: removeMissing)
        var outcome = ImportOutcome(revision: state.revision, put: 0, removed: 0, plan: false, notes: [])
        for change in changes {
            if change.removes { outcome.removed += 1 } else { outcome.put += 1 }
        }
        let plan = try adoptable(folder, notes: &outcome.notes)
        if let plan { changes.append(.publish(plan.reference)) }
        outcome.plan = plan != nil
        guard !changes.isEmpty else { return outcome }
        let next = try judgedFolder(changes)
        outcome.notes += next.pinnedContradictions()
        guard !dryRun else { return outcome }
        try store(previous: plan?.previous)
        try commit(changes, to: next, as: JournalMethod.import, by: caller, plan: plan?.stored)
        outcome.revision = state.revision
        if let plan {
            let former = [plan.previous, published].compactMap(\.self)
                .first { $0.number == plan.published.number - 1 }
            published = plan.published
            publishedRevision = state.revision
            draft = nil
            // A plan may have been published elsewhere long ago; what its readers see is of today.
            try renderAll(now: clock.now(), after: former)
        } else {
            try publishPages()
        }
        return outcome
    }

    private func store(previous: PublishedPlan?) throws(ServiceError) {
        guard let previous else { return }
        do {
            let at = Moment(text: previous.plan.summary.publishedAt)?.seconds ?? 0
            try store.putPlan(try previous.stored(publishedAt: at))
        } catch {
            throw noted(error)
        }
    }

    /// The folder's plan when it is newer than the published one.
    private func adoptable(_ folder: ImportedFolder, notes: inout [String]) throws(ServiceError) -> AdoptedPlan? {
        guard let plan = folder.plan else { return nil }
        let number = plan.summary.version
        guard number >= 1, let moment = Moment(text: plan.summary.publishedAt) else {
            throw summaryProblem("\(number)", "is no version of a plan that was published: it has a number and a time")
        }
        if let current = published {
            if current.number > number {
                notes.append(
                    "the folder's plan (version \(number)) was left out: version \(current.number) is published")
                return nil
            }
            if current.number == number {
                // What was withdrawn stands in no folder.
                var known = current.plan
                known.withdrawn = plan.withdrawn
                guard known == plan, current.notices == folder.notices else {
                    throw summaryProblem("\(number)", "is the version of another plan, which is published")
                }
                return nil
            }
        }
        do {
            return try AdoptedPlan(folder, plan: plan, publishedAt: moment.seconds)
        } catch {
            throw .store(error)
        }
    }

    private func summaryProblem(_ value: String, _ rule: String) -> ServiceError {
        let problem = FolderProblem(file: "plan/summary.yaml", line: 1, column: "version", value: value, rule: rule)
        return ServiceError(FolderErrors(problems: [problem], total: 1))
    }

    /// The state with the folder's changes, when it is whole.
    ///
    /// Rows that fit in the folder may not fit with rows that are known besides.
    private func judgedFolder(_ changes: [Change]) throws(ServiceError) -> State {
        do {
            return try judged(changes)
        } catch .refused(let refusals) {
            let problems = refusals.prefix(100).map { refusal in
                FolderProblem(file: refusal.subject, column: refusal.field, value: refusal.value, rule: refusal.rule)
            }
            throw ServiceError(FolderErrors(problems: problems, total: refusals.count))
        } catch {
            throw error
        }
    }
}

/// A folder's plan on its way to be the published one.
private struct AdoptedPlan {
    var published: PublishedPlan
    var stored: PlanVersion
    var reference: PublishedVersion
    var previous: PublishedPlan?

    init(_ folder: ImportedFolder, plan: Plan, publishedAt: Int) throws(StoreError) {
        published = PublishedPlan(
            number: plan.summary.version, plan: plan, notices: folder.notices, record: PlanRecord(draft: 0))
        stored = try published.stored(publishedAt: publishedAt)
        reference = PublishedVersion(
            version: plan.summary.version, publishedAt: publishedAt, publishedBy: plan.summary.publishedBy)
        previous = folder.previous.map(PublishedPlan.init(previous:))
    }
}

extension ServiceError {
    /// The problems of a folder.
    init(_ errors: FolderErrors) {
        self = .invalidFolder(problems: errors.problems.map(\.description), total: errors.total)
    }
}

extension Change {
    /// Whether it takes something away.
    var removes: Bool {
        switch self {
        case .remove, .removeProgramme, .removeCalendar: true
        case .put, .configure, .putProgramme, .putCalendar, .publish, .putFeed: false
        }
    }
}
