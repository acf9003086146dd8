import RoosterFormats
import RoosterModel
import RoosterPlanning
import RoosterTestSupport
import Testing

@Suite(.enabled(if: PlanChecker.isAvailable, "needs python3 with its module yaml"))
struct PlanOfSampleTests {
    /// A seed and tightness of a village.
    struct Village: CustomTestStringConvertible {
        var seed: UInt64
        var tightness: Double
        var testDescription: String { "seed \(seed), tightness \(tightness)" }
    }

    static let villages = [1, 2].flatMap { seed in
        [0.75, 0.85, 1.2].map { Village(seed: seed, tightness: $0) }
    }

    @Test(arguments: villages)
    func thePlanOfAVillageBreaksNothing(_ village: Village) throws {
        let sample = try SampleMunicipality(
            SampleRequest(size: .dorp, seed: village.seed, tightness: village.tightness))
        let plan = sample.published(seconds: 2)
        #expect(plan.meetings.count > 100)
        let outcome = try PlanChecker.check(sample.state, plan)
        let broken = outcome.output.split(separator: "\n").filter { $0.contains(": ") }
        #expect(broken.isEmpty, "\(outcome.output)")
        #expect(outcome.output.contains("all  "), "the checker ends with its table: \(outcome.output)")
    }

    @Test func oneMoreBusyDayTakesOnlyThatDayFromThatPerson() throws {
        let sample = try SampleMunicipality(SampleRequest(size: .dorp, seed: 1))
        let first = sample.published(seconds: 2)
        let meetings = Dictionary(first.meetings.map { ($0.id, $0) }) { one, _ in one }
        let row = try #require(
            first.attending.first { row in
                guard let meeting = meetings[row.meeting], meeting.group != nil else { return false }
                return meeting.date - sample.now.date > 21
            })
        let date = try #require(meetings[row.meeting]).date
        var state = sample.state
        let block = Block(subjectKind: .participant, subject: row.participant, kind: .busy, from: date, until: date)
        state.blocks[block.key] = block
        let second = sample.published(seconds: 2, after: first, state: state)

        #expect(attendances(of: row.participant, on: date, in: first).isEmpty == false)
        #expect(attendances(of: row.participant, on: date, in: second) == [])
        expectSameIDs(first, second)
        let changed = difference(from: first, to: second, state: state)
        #expect(changed.participants.contains(row.participant))
    }

    private func attendances(of participant: String, on date: CalendarDate, in plan: Plan) -> [String] {
        let onDate = Set(plan.meetings.filter { $0.date == date && $0.status != .cancelled }.map(\.id))
        return plan.attending.filter { $0.participant == participant && onDate.contains($0.meeting) }.map(\.meeting)
    }

    /// Every meeting of a group that is in both plans at the same time has the same id in both.
    private func expectSameIDs(_ first: Plan, _ second: Plan) {
        func ids(_ plan: Plan) -> [String: String] {
            let groups = plan.meetings.filter { $0.group != nil && $0.status != .cancelled }
            return Dictionary(groups.map { ("\($0.group ?? "") \($0.date) \($0.range.text)", $0.id) }) { one, _ in one }
        }
        let before = ids(first)
        let after = ids(second)
        let renamed = before.filter { time, id in after[time].map { $0 != id } ?? false }
        #expect(renamed.isEmpty)
        #expect(before.keys.filter { after[$0] == nil }.isEmpty, "group meetings that are gone")
    }
}
