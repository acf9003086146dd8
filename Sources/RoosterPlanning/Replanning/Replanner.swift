package import RoosterModel
import Timetabling

/// Keeps what a published plan was compiled to, so that a change is planned for in the time that looking at what it
/// touches takes.
///
/// A plan is repaired from what people have, not from the draft before: changes that are taken back leave no trace. The
/// result is a draft like that of a search. All its rows are read back from one timetable: taking over the published ones
/// of people who are not touched left places of childcare used twice, where laying out had found another cover.
package struct Replanner: Sendable {
    /// The day it was made for; on another day other amounts are due.
    package let today: CalendarDate
    private let compiled: CompiledState
    private let origin: AttendanceState
    private let published: Plan
    /// What people are to have, in place of what is published.
    private let basis: Plan?
    /// People whose weeks could not be taken over as they were published.
    private let strangers: Set<Int>
    /// People to whom something free is offered whatever differs: strangers, and where changes came before it was made
    /// all who miss something.
    private let wanting: Set<Int>
    /// People whom the plan does not know: they came after it was made.
    private let arrived: Set<Int>

    /// Compiles a state and puts in what people have; nil when nothing is published, or the municipality's settings are
    /// not there.
    ///
    /// - Parameter request: What is known, best when the plan was made; what is published, with all its lists sorted; what
    ///   people are to have, such as what they had before; and the moment.
    package init?(_ request: PlanningRequest) {
        guard let published = request.published, let compiled = CompiledState(request) else { return nil }
        var origin = AttendanceState(problem: compiled.problem)
        origin.load()
        self.compiled = compiled
        self.origin = origin
        self.published = published
        basis = request.basis
        today = request.now.date
        let plan = request.basis ?? published
        strangers = Self.strangers(compiled, origin, plan)
        let known = Set(plan.requirements.map(\.participant))
        let participants = compiled.participants
        arrived = Set(
            participants.indices.filter { !participants[$0].isNotPlanned && !known.contains(participants[$0].id) })
        wanting = request.hasOlderChanges ? strangers.union(origin.peopleMissingSomething()) : strangers
    }

    /// People whose visits are not those of a plan, from today on.
    private static func strangers(_ compiled: CompiledState, _ timetable: AttendanceState, _ plan: Plan) -> Set<Int> {
        let numbers = Dictionary(compiled.existingMeetings.enumerated().map { ($1, $0) }) { first, _ in first }
        var expected: [Int: Set<Int>] = [:]
        for row in plan.attending {
            guard let tag = numbers[row.meeting], let person = compiled.numbers.participants[row.participant] else {
                continue
            }
            expected[person, default: []].insert(tag)
        }
        return Set(
            timetable.visits.indices.filter { person in
                let tags = timetable.visits[person].map { timetable.meetings[$0.meeting].tag ?? -1 }
                return Set(tags) != expected[person] ?? []
            })
    }

    /// How many people's weeks could not be taken over as they were published.
    package var strangerCount: Int { strangers.count }

    /// Repairs the published plan for a state; nil when so much differs that only a search can tell.
    ///
    /// - Parameters:
    ///   - state: What is known now.
    ///   - now: The moment; on the day the replanner was made for.
    ///   - seconds: Most seconds, until the repaired plan is read back.
    ///   - seed: Seed of the random choices.
    ///   - stop: Raised to end it early.
    /// - Returns: The repaired plan.
    package func repair(
        _ state: State, now: PlanningMoment, seconds: Double, seed: UInt64 = 1, stop: PlanningStop = PlanningStop()
    ) -> Plan? {
        let deadline = Deadline(seconds: Self.secondsOfRepairing(of: seconds, people: compiled.participants.count))
        guard now.date == today, let (compiled, changes) = compiled.adopting(state, published: published) else {
            return nil
        }
        var repair = AttendanceRepair(
            origin: origin, problem: compiled.problem, changes: changes, limits: limits(compiled),
            alsoServing: wanting, arrived: arrived, seed: seed)
        repair.run(stop: stop.flag, deadline: deadline)
        let request = PlanningRequest(state: state, published: published, now: now, seconds: seconds, seed: seed)
        var timetable = repair.state
        var plan = PlanBuilder(compiled: compiled, timetable: timetable, request: request).rows()
        let concerned = Set(timetable.peopleDiffering(from: origin)).union(changes.people).union(strangers)
        plan.requirements = standings(plan, compiled, concerned, &timetable, seed: seed)
        let bound = ServiceBound(served: timetable.servedShare(), boundOf: published.summary)
        Summary(compiled: compiled, request: request).fill(&plan, &timetable, bound)
        plan.summary.seconds = (deadline.elapsed * 100).rounded() / 100
        return plan
    }

    /// Seconds for the repair itself: reading the plan back takes the rest, two seconds in a town of 5 000.
    private static func secondsOfRepairing(of seconds: Double, people: Int) -> Double {
        max(seconds * 0.4, seconds - Double(people) * 0.000_45)
    }

    private func limits(_ compiled: CompiledState) -> RepairLimits {
        let settings = compiled.municipality
        var prices = Timetabling.ChangePrices()
        prices.time = settings.changePrices.time
        prices.room = settings.changePrices.room
        prices.staff = settings.changePrices.staff
        prices.enrolment = settings.changePrices.enrolment
        let people = origin.visits.count { !$0.isEmpty }
        return RepairLimits(
            firstMovable: compiled.problem.firstPlannable + settings.planning.freezeDays,
            budget: Int(settings.planning.budgetShare * Double(people)), prices: prices)
    }

    /// What every requirement comes to: reasons are looked for where somebody is concerned, and taken over elsewhere.
    private func standings(
        _ plan: Plan, _ compiled: CompiledState, _ concerned: Set<Int>, _ timetable: inout AttendanceState, seed: UInt64
    ) -> [RequirementStanding] {
        let standings = Standings(compiled: compiled, plan: plan)
        let known = standings.figures(reasonsOf: (basis ?? published).requirements)
        let unexplained = known.filter { $0.status == .short && $0.reasons.isEmpty }
        let people = concerned.union(unexplained.compactMap { compiled.numbers.participants[$0.participant] })
        let ids = Set(people.map { compiled.participants[$0].id })
        let others = known.filter { !ids.contains($0.participant) }
        let anew = standings.all(of: people.sorted(), &timetable, seed: seed)
        return (others + anew).sorted { ($0.participant, $0.requirement) < ($1.participant, $1.requirement) }
    }
}
