import Logging
import Metrics
import RoosterModel
import RoosterPlanning

/// What repairs a published plan, with what it was made for.
struct PreparedReplanner: Sendable {
    /// Number of the published plan.
    var version: Int
    /// What repairs it.
    var replanner: Replanner
}

/// What one repair works on.
private struct RepairWork: Sendable {
    var state: State
    var published: PublishedPlan
    var moment: PlanningMoment
    var prepared: PreparedReplanner?
    /// A draft that somebody asked for, to be repaired in place of what is published.
    var asked: Plan?
    /// Whether a draft is wanted; otherwise only what repairs later is prepared.
    var needsDraft: Bool
    /// Whether the state holds changes that the published plan was not made for.
    var isBehind: Bool
    var seconds: Double
    var seed: UInt64

    /// What a replanner is made of.
    var request: PlanningRequest {
        var request = PlanningRequest(
            state: state, published: published.plan, now: moment, seconds: seconds, seed: seed)
        request.basis = asked
        request.hasOlderChanges = isBehind
        return request
    }
}

extension Tenant {
    /// Seconds of a repair: a little for a village, more for a town whose changes touch more.
    var repairSeconds: Double {
        settings.repairSeconds ?? min(4, 0.2 + Double(state.participants.count) * 0.0008)
    }

    /// Has the published plan repaired soon.
    nonisolated func scheduleRepair() {
        repairQueue.yield()
    }

    /// Repairs the published plan, or a draft that somebody asked for, for what is known, and keeps the result as the
    /// newest draft.
    ///
    /// Without a published plan, or when the newest draft is up to date, it only makes ready for the next change. It runs
    /// beside searches, on a thread outside of the tenant's.
    package nonisolated func repair() async {
        guard let work = await repairWork() else { return }
        let (planner, stop) = (planner, PlanningStop())
        let outcome = try? await offloaded { () -> (PreparedReplanner?, Plan?) in
            if work.asked != nil {
                let plan = planner.replanner(work.request)?.repair(
                    work.state, now: work.moment, seconds: work.seconds, seed: work.seed, stop: stop)
                return (work.prepared, plan)
            }
            if let prepared = work.prepared {
                guard work.needsDraft else { return (prepared, nil) }
                let plan = prepared.replanner.repair(
                    work.state, now: work.moment, seconds: work.seconds, seed: work.seed, stop: stop)
                if let plan { return (prepared, plan) }
            }
            // Another day, another plan, or a change that bears on everything: what people have is laid out anew.
            guard let replanner = planner.replanner(work.request) else {
                return (nil, nil)
            }
            let prepared = PreparedReplanner(version: work.published.number, replanner: replanner)
            guard work.needsDraft else { return (prepared, nil) }
            return (
                prepared,
                replanner.repair(work.state, now: work.moment, seconds: work.seconds, seed: work.seed, stop: stop)
            )
        }
        await finish(work, outcome?.0, outcome?.1)
    }

    private func repairWork() -> RepairWork? {
        guard state.municipality != nil, let published, !stopSwitch.isRaised else { return nil }
        let isCurrent = draft.map { !isOutdated($0) } ?? false
        let needsDraft = planningRevision > publishedRevision && !isCurrent
        let today = moment.date
        let known = prepared.flatMap { $0.version == published.number && $0.replanner.today == today ? $0 : nil }
        if known != nil, !needsDraft { return nil }
        return RepairWork(
            state: state, published: published, moment: moment, prepared: known,
            asked: needsDraft ? draftToRepair : nil, needsDraft: needsDraft,
            isBehind: planningRevision > publishedRevision, seconds: repairSeconds, seed: settings.searchSeed)
    }

    /// The newest draft when somebody asked for it and what is known changed since: it is repaired, not thrown away.
    ///
    /// Where plans are published within the budget, a draft that waits for a coordinator holds nothing up: what is
    /// published is repaired beside it.
    private var draftToRepair: Plan? {
        guard let draft, draft.isAskedFor else { return nil }
        return reasonToWait == nil || state.municipality?.planning.publish == .manual ? draft.plan : nil
    }

    private func finish(_ work: RepairWork, _ replanner: PreparedReplanner?, _ plan: Plan?) {
        guard published?.number == work.published.number else { return scheduleRepair() }
        prepared = replanner
        if let plan, draft.map({ $0.revision < work.state.revision }) ?? true {
            keepRepaired(plan, for: work.state.revision, isAskedFor: work.asked != nil)
        }
        // What changed meanwhile is planned for next.
        if planningRevision > work.state.revision { scheduleRepair() }
    }

    /// Keeps a repaired plan as the newest draft.
    ///
    /// It is not stored: after a restart it is made again from what is.
    private func keepRepaired(_ plan: Plan, for revision: Int, isAskedFor: Bool) {
        lastDraft += 1
        let newest = Draft(
            number: lastDraft, revision: revision, madeAt: clock.now(), plan: plan, isAskedFor: isAskedFor)
        draft = newest
        ServiceMetrics.repairs.increment()
        logger.info(
            "Plan repaired",
            metadata: [
                "rooster.revision": "\(revision)", "rooster.draft": "\(newest.number)",
                "repair.seconds": "\(plan.summary.seconds)",
            ])
        publishWithinBudget(newest)
        announce()
    }
}
