import RoosterControl
import RoosterModel
import RoosterService
import Varlink

extension ControlMethod {
    /// Longest trial in seconds.
    static let mostTrialSeconds = 3600.0
    /// People and standings in one reply, well below the frame limit.
    private static let mostRows = 2000

    /// `nl.rooster.Planning.WhatIf`: what changes would make of the plan, with progress on the way.
    static func whatIf(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "WhatIf", role: .viewer) { call in
            let parameters: PlanningInterface.WhatIfParameters = try call.decodeParameters()
            let changes = try (parameters.changes ?? []).enumerated().map { try Change($1, at: $0) }
            let seconds = try trialSeconds(parameters.seconds)
            let events = try await tenant.requestWhatIf(changes, edits: parameters.edits ?? [], seconds: seconds)
            let answer = try await call.answer(of: events) { PlanningInterface.WhatIfReply(progress: $0) }
            try await call.reply(
                encoding: PlanningInterface.WhatIfReply(answer: .init(answer, mostRows: mostRows)))
        }
    }

    /// Seconds that a caller chose.
    ///
    /// - Throws: `InvalidParameter` for a number out of range.
    static func trialSeconds(_ seconds: Double?) throws -> Double? {
        if let seconds, !(0...mostTrialSeconds).contains(seconds) { throw VarlinkError.invalidParameter("seconds") }
        return seconds
    }
}

extension VarlinkCall {
    /// Waits for the answer of a trial, telling how far it is to a caller who wants to hear it.
    func answer<Answer: Sendable>(
        of events: AsyncStream<TrialEvent<Answer>>, progress reply: (PlanningInterface.Progress) -> some Encodable
    ) async throws -> Answer {
        for await event in events {
            switch event {
            case .progress(let progress):
                if wantsMore { try await replyContinuing(encoding: reply(.init(progress))) }
            case .finished(let answer): return answer
            case .failed(let error as ServiceError): throw error
            case .failed(let error): throw ServiceError.planningFailed("\(error)")
            }
        }
        throw ServiceError.planningFailed("the service stopped")
    }
}

extension PlanningInterface.WhatIfAnswer {
    /// An answer of the planner, with so many people and standings at most.
    init(_ answer: WhatIfAnswer, mostRows: Int) {
        self.init(before: .init(answer.before), after: .init(answer.after))
        groupsOpened = answer.groupsOpened
        groupsClosed = answer.groupsClosed
        peopleTouched = answer.people.count
        peopleMoved = answer.peopleMoved
        people = answer.people.prefix(mostRows).map { person in
            PlanningInterface.PersonChange(
                participant: person.participant, added: person.added, moved: person.moved,
                cancelled: person.cancelled, room: person.room, joined: person.joined, left: person.left)
        }
        standingsInAll = answer.standings.count
        standings = answer.standings.prefix(mostRows).map(PlanningInterface.StandingChange.init)
        seconds = answer.seconds
    }
}

extension PlanningInterface.PlanFigures {
    /// Figures of a plan.
    init(_ figures: PlanFigures) {
        self.init()
        met = figures.met
        onTrack = figures.onTrack
        short = PlanningInterface.ByPriority(
            legal: figures.short["legal"] ?? 0, must: figures.short["must"] ?? 0, wish: figures.short["wish"] ?? 0)
        served = figures.served
        groups = figures.groups
        meetings = figures.meetings
        attendances = figures.attendances
        penalties = figures.penalties.sorted { $0.key < $1.key }.map {
            PlanningInterface.Penalty(kind: $0.key, amount: $0.value)
        }
    }
}

extension PlanningInterface.StandingChange {
    /// A standing that changes.
    init(_ change: StandingChange) {
        self.init(
            participant: change.participant, requirement: change.requirement, priority: change.priority.rawValue,
            before: change.before?.rawValue, after: change.after?.rawValue, missingBefore: change.missingBefore,
            missingAfter: change.missingAfter)
    }
}
