import RoosterFormats
import RoosterModel
import RoosterPlanning
import RoosterTestSupport
import Testing

/// Repairs of the published plan of a village.
@Suite struct ReplannerOfSampleTests {
    /// A village with its published plan and what repairs it.
    struct Village {
        let sample: SampleMunicipality
        let plan: Plan
        let replanner: Replanner

        init(seed: UInt64, moves: Int = 2000) throws {
            sample = try SampleMunicipality(SampleRequest(size: .dorp, seed: seed, tightness: 0.75))
            // Moves are counted and not the clock: people whom a search had no time for would be served by the repair.
            var request = PlanningRequest(state: sample.state, published: nil, now: sample.now, seconds: 600)
            request.mostMoves = moves
            var plan = makePlan(request, stop: PlanningStop()) { _ in }
            plan.summary.publishedBy = "test"
            plan.summary.version = 1
            self.plan = plan
            replanner = try #require(
                Replanner(PlanningRequest(state: sample.state, published: plan, now: sample.now, seconds: 0)))
        }

        func repaired(_ changes: [Change]) throws -> (state: State, plan: Plan) {
            let state = try sample.state.applying(changes)
            var plan = try #require(replanner.repair(state, now: sample.now, seconds: 60))
            plan.summary.publishedBy = "test"
            plan.summary.version = 2
            return (state, plan)
        }
    }

    @Test(arguments: UInt64(1)...4) func aRepairWithoutAChangeChangesNothing(seed: UInt64) throws {
        let village = try Village(seed: seed)
        let plan = try village.repaired([]).plan
        let difference = difference(from: village.plan, to: plan, state: village.sample.state)
        #expect(difference.participants == [])
        #expect(plan.meetings.map(\.id) == village.plan.meetings.map(\.id))
        #expect(plan.attending == village.plan.attending)
        #expect(plan.care == village.plan.care)
    }

    @Test func whatPeopleHadBeforeIsLaidOutAgainAndStartsCountFromWhatIsPublished() throws {
        let before = try Village(seed: 3)
        let later = try Village(seed: 3, moves: 300)
        var request = PlanningRequest(
            state: later.sample.state, published: later.plan, now: later.sample.now, seconds: 0)
        request.basis = before.plan
        let reverting = try #require(Replanner(request))
        let reverted = try #require(reverting.repair(later.sample.state, now: later.sample.now, seconds: 60))
        #expect(later.plan.attending != before.plan.attending)
        #expect(reverted.attending == before.plan.attending)
        let starts = try later.repaired([]).plan.requirements.map(\.start)
        #expect(reverted.requirements.map(\.start) == starts)
    }

    @Test(.enabled(if: PlanChecker.isAvailable, "needs python3 with its module yaml"))
    func repairedPlansBreakNothing() throws {
        let village = try Village(seed: 1)
        for changes in try village.ordinaryChanges() {
            let (state, plan) = try village.repaired(changes)
            let outcome = try PlanChecker.check(state, plan, previous: village.plan)
            let broken = outcome.output.split(separator: "\n").filter { $0.contains(": ") }
            #expect(broken.isEmpty, "\(changes): \(outcome.output)")
        }
    }

    @Test func aTeacherWhoIsIllTouchesNobodyWhoIsNotTaughtThem() throws {
        let village = try Village(seed: 2)
        let changes = try #require(try village.ordinaryChanges().first)
        guard case .put(.block(let block)) = changes[0] else { return }
        let taught = Set(village.plan.staffing.filter { $0.staff == block.subject }.map(\.meeting))
        let hit = Set(village.plan.attending.filter { taught.contains($0.meeting) }.map(\.participant))
        let (state, plan) = try village.repaired(changes)
        let difference = difference(from: village.plan, to: plan, state: state)
        #expect(Set(difference.participants).subtracting(hit).count <= 3)
    }
}

extension ReplannerOfSampleTests.Village {
    /// A teacher ill for two days, a room closed for one, a place of childcare fewer, and a dentist; each by itself, of
    /// what the plan uses, three weeks on.
    func ordinaryChanges() throws -> [[Change]] {
        let day = sample.now.date + 22
        let meeting = try #require(
            plan.meetings.first { $0.date >= day && $0.room != nil && !$0.staff.isEmpty && $0.group != nil })
        let date = meeting.date
        func busy(_ kind: Block.SubjectKind, _ subject: String, days: Int) -> [Change] {
            [.put(.block(Block(subjectKind: kind, subject: subject, kind: .busy, from: date, until: date + days)))]
        }
        var all = [
            busy(.staff, meeting.staff[0], days: 1), busy(.room, try #require(meeting.room), days: 0),
            busy(.participant, try #require(plan.attending.first { $0.meeting == meeting.id }).participant, days: 0),
        ]
        let used = plan.care.first { $0.cover == .place && (plan.meeting($0.meeting)?.date ?? date) > date }
        if var row = used?.by.flatMap({ sample.state.childcare[$0] }) {
            row.places = 0
            all.append([.put(.childcare(row))])
        }
        return all
    }
}
