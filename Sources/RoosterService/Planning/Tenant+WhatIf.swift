import Dispatch
import RoosterFormats
package import RoosterModel
import RoosterPlanning
import Synchronization

/// What a caller hears while something is tried on a copy.
package enum TrialEvent<Answer: Sendable>: Sendable {
    /// How far it is.
    case progress(PlanningProgress)
    /// The answer; the last event.
    case finished(Answer)
    /// Why there is none; the last event.
    case failed(any Error)
}

extension Tenant {
    /// What changes would make of the plan: applied to a copy, planned, compared and thrown away.
    ///
    /// It runs beside the searches for drafts. When the caller goes away it ends.
    ///
    /// - Parameters:
    ///   - changes: The changes.
    ///   - edits: More changes, as `FILE:KEY.COLUMN=VALUE`.
    ///   - seconds: Time for all of it; nil: that of a search.
    /// - Returns: How far it is, and at last the answer.
    /// - Throws: ``ServiceError/nothingImported``, ``ServiceError/busy``, ``ServiceError/refused(_:)`` with all rules that
    ///   the changes break.
    package func requestWhatIf(
        _ changes: [Change], edits: [String] = [], seconds: Double? = nil
    ) throws(ServiceError) -> AsyncStream<TrialEvent<WhatIfAnswer>> {
        guard state.municipality != nil else { throw .nothingImported }
        let all = changes + (try read(edits))
        _ = try judged(all)
        let request = trialRequest(seconds: seconds)
        let makePlan = planner.makePlan
        return try trial { stop, progress in
            try whatIf(all, request, stop: stop, progress: progress, makePlan: makePlan)
        }
    }

    /// The changes that edits amount to.
    func read(_ edits: [String]) throws(ServiceError) -> [Change] {
        do {
            return try RoosterFormats.changes(from: edits, in: state)
        } catch {
            throw .refused(
                error.problems.map {
                    ChangeError(subject: $0.file, field: $0.column, value: $0.value, rule: $0.rule)
                })
        }
    }

    /// What a trial begins with: what is known, and the newest plan as what people have.
    func trialRequest(seconds: Double?) -> PlanningRequest {
        PlanningRequest(
            state: state, published: draft?.plan ?? published?.plan, now: moment,
            seconds: seconds ?? settings.searchSeconds, workers: settings.searchWorkers, seed: settings.searchSeed)
    }

    /// Runs something long on a copy, outside the queue of searches.
    ///
    /// - Throws: ``ServiceError/busy`` when as many run already as may.
    func trial<Answer: Sendable>(
        _ body: @escaping @Sendable (PlanningStop, @escaping @Sendable (PlanningProgress) -> Void) throws -> Answer
    ) throws(ServiceError) -> AsyncStream<TrialEvent<Answer>> {
        guard !stopSwitch.isRaised else { throw .planningFailed("the service stops") }
        guard trials.begin() else { throw .busy }
        lastSearch += 1
        let (number, stop, stopSwitch, trials) = (lastSearch, PlanningStop(), stopSwitch, trials)
        stopSwitch.add(stop, of: number)
        let (events, continuation) = AsyncStream.makeStream(
            of: TrialEvent<Answer>.self, bufferingPolicy: .bufferingNewest(1))
        continuation.onTermination = { _ in stop.raise() }
        DispatchQueue.global(qos: .utility).async {
            defer {
                stopSwitch.remove(number)
                trials.end()
            }
            do {
                let answer = try body(stop) { continuation.yield(.progress($0)) }
                continuation.yield(.finished(answer))
            } catch {
                continuation.yield(.failed(error))
            }
            continuation.finish()
        }
        return events
    }
}

/// How many trials of a tenant run: each may take a core and the memory of a plan.
final class TrialCounter: Sendable {
    /// Most at the same time.
    static let most = 2
    private let running = Mutex(0)

    /// Counts one that begins; false when as many run already as may.
    func begin() -> Bool {
        running.withLock { count in
            guard count < Self.most else { return false }
            count += 1
            return true
        }
    }

    /// Counts one that ended.
    func end() {
        running.withLock { $0 -= 1 }
    }
}
