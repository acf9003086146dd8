import RoosterModel
import RoosterPlanning
import Timetabling

extension Planner {
    /// The planner of Rooster: RoosterPlanning's functions behind the service's own words.
    package static let rooster = Planner(
        makePlan: { request, stop, report in
            // The engine polls a flag of its own, which costs it less than asking ours.
            let flag = StopFlag()
            stop.onRaise { flag.raise() }
            return RoosterPlanning.makePlan(RoosterPlanning.PlanningRequest(request), stop: flag) { progress in
                report(PlanningProgress(progress))
            }
        },
        difference: { old, new, state in
            PlanDifference(RoosterPlanning.difference(from: old, to: new, state: state))
        },
        explain: { participant, requirement, plan, state, now in
            RoosterPlanning.explain(
                participant: participant, requirement: requirement, plan: plan, state: state,
                now: RoosterPlanning.PlanningMoment(date: now.date, text: now.text)
            ).map(Explanation.init)
        },
        notYetPlannedFor: { state in RoosterPlanning.notYetPlannedFor(state) })
}

extension RoosterPlanning.PlanningRequest {
    /// The engine's form of a request.
    init(_ request: RoosterService.PlanningRequest) {
        self.init(
            state: request.state, published: request.published,
            now: RoosterPlanning.PlanningMoment(date: request.now.date, text: request.now.text),
            seconds: request.seconds, workers: request.workers, seed: request.seed, startAfresh: request.startAfresh)
    }
}

extension PlanningProgress {
    /// Progress as the engine tells it.
    init(_ progress: RoosterPlanning.PlanningProgress) {
        let phase: Phase =
            switch progress.phase {
            case .compiling: .compiling
            case .constructing: .constructing
            case .improving: .improving
            case .interpreting: .interpreting
            }
        self.init(
            phase: phase, share: progress.share, unplaced: progress.unplaced, served: progress.served,
            secondsLeft: progress.secondsLeft)
    }
}

extension PlanDifference {
    /// A difference as the engine tells it.
    init(_ difference: RoosterPlanning.PlanDifference) {
        self.init()
        added = difference.added
        moved = difference.moved
        cancelled = difference.cancelled
        room = difference.room
        staff = difference.staff
        participants = difference.participants
        notices = difference.notices
    }
}

extension Explanation {
    /// An explanation as the engine gives it.
    init(_ explanation: RoosterPlanning.Explanation) {
        self.init(
            participant: explanation.participant, requirement: explanation.requirement, status: explanation.status,
            missing: explanation.missing,
            options: explanation.options.map { ExcludedOption(option: $0.option, reasons: $0.reasons) },
            reasons: explanation.reasons, sentences: explanation.sentences)
    }
}
