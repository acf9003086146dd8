import Logging
import RoosterModel
import RoosterPlanning
import RoosterStore

extension Tenant {
    /// Makes a draft like the plan before the published one, so that publishing it takes the publication back.
    ///
    /// What has passed since stays as it went, and what the version before had is kept where today's rules allow it: the
    /// draft is that version repaired for what is known now. Nobody's week changes until it is published, and then
    /// whoever it concerns is told, as after every publication. It runs beside searches, on a thread outside of the
    /// tenant's.
    ///
    /// - Returns: What the draft amounts to.
    /// - Throws: ``ServiceError/notFound(subject:rule:)`` and ``ServiceError/noSuchPlan(_:)`` when there is no version
    ///   before, ``ServiceError/planningFailed(_:)``, ``ServiceError/store(_:)``.
    package nonisolated func undoPublication() async throws -> PlanOutline {
        let work = try await reversion()
        let planner = planner
        let plan = try await offloaded {
            planner.replanner(work.request)?.repair(
                work.state, now: work.moment, seconds: work.seconds, seed: work.seed)
        }
        guard let plan else { throw ServiceError.planningFailed("the version before could not be laid out") }
        return try await finish(work, plan)
    }

    private func reversion() throws(ServiceError) -> Reversion {
        guard let published else { throw .noSuchPlan("published") }
        let number = published.number - 1
        // Number 0 is where the newest draft is kept.
        guard number > 0 else {
            throw .notFound(subject: "version 1", rule: "it is the first that was published, and has none before it")
        }
        let former: Plan
        do {
            guard let version = try store.plan(number: number) else {
                throw ServiceError.noSuchPlan("version \(number)")
            }
            former = try PublishedPlan(version).plan
        } catch let error as ServiceError {
            throw error
        } catch let error as StoreError {
            throw noted(error)
        } catch {
            throw .planningFailed("\(error)")
        }
        return Reversion(
            state: state, published: published, former: former, moment: moment,
            seconds: repairSeconds, seed: settings.searchSeed)
    }

    private func finish(_ work: Reversion, _ plan: Plan) throws(ServiceError) -> PlanOutline {
        guard published?.number == work.published.number else {
            throw .planningFailed("another version was published meanwhile: try again")
        }
        let newest = keep(plan, for: work.state.revision)
        logger.info(
            "Publication taken back as a draft",
            metadata: ["rooster.plan": "\(work.published.number)", "rooster.draft": "\(newest.number)"])
        return outline(of: newest)
    }
}

/// What taking a publication back works on.
private struct Reversion: Sendable {
    var state: State
    var published: PublishedPlan
    var former: Plan
    var moment: PlanningMoment
    var seconds: Double
    var seed: UInt64

    /// What a replanner is made of.
    var request: PlanningRequest {
        var request = PlanningRequest(
            state: state, published: published.plan, now: moment, seconds: seconds, seed: seed)
        request.basis = former
        request.hasOlderChanges = true
        return request
    }
}
