import Logging
import Metrics
import RoosterModel
import RoosterPlanning
import RoosterStore

extension Tenant {
    /// Asks for a search; it runs when those before it have ended.
    ///
    /// - Returns: What becomes of it: the newest progress, and at last a draft or a failure.
    /// - Throws: ``ServiceError/nothingImported``, ``ServiceError/busy``.
    package func requestSearch(_ options: SearchOptions) throws(ServiceError) -> AsyncStream<SearchEvent> {
        guard state.municipality != nil else { throw .nothingImported }
        guard !stopSwitch.isRaised else { throw .planningFailed("the service stops") }
        // The last event is never pushed out: nothing is sent after it.
        let (events, continuation) = AsyncStream.makeStream(of: SearchEvent.self, bufferingPolicy: .bufferingNewest(1))
        lastSearch += 1
        let ticket = SearchTicket(number: lastSearch, options: options, stop: PlanningStop(), events: continuation)
        guard case .enqueued = searchQueue.yield(ticket) else { throw .busy }
        continuation.yield(.waiting)
        stopSwitch.add(ticket.stop, of: ticket.number)
        openSearches[ticket.number] = ticket
        announce()
        return events
    }

    /// What a search works on, at the moment it begins; nil when the service stops.
    func beginSearch(_ ticket: SearchTicket) -> PlanningRequest? {
        guard !stopSwitch.isRaised else { return nil }
        let options = ticket.options
        isSearching = true
        announce()
        return PlanningRequest(
            state: state, published: published?.plan, now: moment,
            seconds: options.seconds ?? settings.searchSeconds, workers: options.workers ?? settings.searchWorkers,
            seed: options.seed ?? settings.searchSeed, startAfresh: options.startAfresh)
    }

    /// Now, as the planner wants it.
    var moment: PlanningMoment {
        let moment = Moment(seconds: clock.now())
        return PlanningMoment(date: moment.date, text: moment.text)
    }

    /// Keeps what a search made as the newest draft, and publishes it when the policy says so.
    func finishSearch(_ ticket: SearchTicket, _ result: Result<Plan, any Error>, for revision: Int) {
        openSearches[ticket.number] = nil
        isSearching = false
        stopSwitch.remove(ticket.number)
        standing.update { $0.progress = nil }
        switch result {
        case .success(let plan): keepDraft(plan, of: ticket, for: revision)
        case .failure(let error): failSearch(ticket, because: "\(error)")
        }
        announce()
    }

    private func keepDraft(_ plan: Plan, of ticket: SearchTicket, for revision: Int) {
        let newest = keep(plan, for: revision)
        ServiceMetrics.searches.increment()
        logger.info(
            "Search finished",
            metadata: [
                "rooster.revision": "\(revision)", "rooster.draft": "\(newest.number)",
                "search.seconds": "\(plan.summary.seconds)",
            ])
        let outline = outline(of: newest)
        publishWithinBudget(newest)
        // What changed while the search ran is planned for next.
        if isOutdated(newest) { scheduleRepair() }
        ticket.events.yield(.finished(outline))
        ticket.events.finish()
    }

    /// Keeps a plan as the newest draft, over a restart too.
    func keep(_ plan: Plan, for revision: Int) -> Draft {
        lastDraft += 1
        let newest = Draft(number: lastDraft, revision: revision, madeAt: clock.now(), plan: plan)
        draft = newest
        searchFailure = nil
        do {
            try store.putPlan(try newest.stored())
        } catch {
            // The draft stays in memory and can be published; only a restart would lose it.
            _ = noted(error)
        }
        return newest
    }

    private func failSearch(_ ticket: SearchTicket, because reason: String) {
        searchFailure = reason
        ServiceMetrics.failedSearches.increment()
        logger.error("Search failed", metadata: ["search.error": "\(reason)"])
        ticket.events.yield(.failed(reason))
        ticket.events.finish()
    }

    /// Tells the running search to stop, and those that wait that none will run.
    package nonisolated func stopSearching() {
        stopSwitch.raise()
        searchQueue.finish()
    }

    /// Ends the searches that never began.
    func abandonSearches() {
        for ticket in openSearches.values {
            ticket.events.yield(.failed("the service stopped before the search began"))
            ticket.events.finish()
        }
        openSearches = [:]
        announce()
    }

    /// Publishes a draft when the policy says so and nobody need look at it; notes otherwise why it waits.
    func publishWithinBudget(_ newest: Draft) {
        reasonToWait = nil
        guard let policy = state.municipality?.planning, policy.publish == .withinBudget,
            !isOutdated(newest)
        else { return }
        if let reason = reasonToWait(newest, policy) {
            reasonToWait = reason
            return logger.notice("Draft waits", metadata: ["rooster.draft": "\(newest.number)"])
        }
        do {
            _ = try publish(expectedDraft: newest.number, by: .withinBudget)
        } catch {
            logger.error("Publishing by rule failed", metadata: ["publish.error": "\(error)"])
        }
    }

    /// Why a coordinator has to look at a draft: more people are touched than the budget allows, or something near moves.
    private func reasonToWait(_ newest: Draft, _ policy: PlanningPolicy) -> String? {
        guard let old = published?.plan else { return nil }
        let difference = planner.difference(old, newest.plan, state)
        let people = Set(old.attending.map(\.participant)).count
        let budget = Int(policy.budgetShare * Double(people))
        if difference.participants.count > budget {
            let touched = difference.participants.count == 1 ? "1 person" : "\(difference.participants.count) people"
            return "\(touched) would be touched, and the budget is \(budget)"
        }
        let freeze = clock.date...clock.date + max(0, policy.freezeDays - 1)
        let altered = Set(difference.moved + difference.cancelled + difference.room)
        let near = (old.meetings + newest.plan.meetings).filter { altered.contains($0.id) && freeze.contains($0.date) }
        let ids = Set(near.map(\.id)).sorted()
        guard policy.freezeDays > 0, let first = ids.first else { return nil }
        let meetings = ids.count == 1 ? "1 meeting" : "\(ids.count) meetings"
        return "\(meetings) within \(policy.freezeDays) days would move or be cancelled, such as \(first)"
    }
}
