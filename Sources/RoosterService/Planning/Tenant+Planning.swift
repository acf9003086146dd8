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
        ServiceMetrics.searches.increment()
        logger.info(
            "Search finished",
            metadata: [
                "rooster.revision": "\(revision)", "rooster.draft": "\(newest.number)",
                "search.seconds": "\(plan.summary.seconds)",
            ])
        let outline = outline(of: newest)
        publishWithinBudget(newest)
        ticket.events.yield(.finished(outline))
        ticket.events.finish()
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

    private func publishWithinBudget(_ newest: Draft) {
        guard let policy = state.municipality?.planning, policy.publish == .withinBudget,
            !isOutdated(newest)
        else { return }
        let people = Set(published?.plan.attending.map(\.participant) ?? []).count
        let touched = published == nil ? 0 : planner.difference(published?.plan, newest.plan, state).participants.count
        guard Double(touched) <= policy.budgetShare * Double(people) else { return }
        do {
            _ = try publish(expectedDraft: newest.number, by: .withinBudget)
        } catch {
            logger.error("Publishing by rule failed", metadata: ["publish.error": "\(error)"])
        }
    }
}
