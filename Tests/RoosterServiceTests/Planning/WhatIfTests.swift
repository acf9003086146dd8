import RoosterModel
import RoosterPlanning
import Synchronization
import Testing

@testable import RoosterService

@Suite struct WhatIfTests {
    /// The last event of a stream.
    private func answer(_ events: AsyncStream<TrialEvent<WhatIfAnswer>>) async -> TrialEvent<WhatIfAnswer>? {
        var last: TrialEvent<WhatIfAnswer>?
        for await event in events { last = event }
        return last
    }

    @Test func theChangesReachTheSecondPlanOnlyAndNothingIsStored() async throws {
        let seen = Mutex<[Int]>([])
        let fixture = try Fixture(
            planner: .making { request, _ in
                let size = request.state.activities["taal"]?.groupMax ?? 0
                seen.withLock { $0.append(size) }
                return Fixture.plan(hour: size == 13 ? 14 : 9)
            })
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let before = await tenant.state
        let events = try await tenant.requestWhatIf([], edits: ["activities.csv:taal.group_max=13"], seconds: 1)
        guard case .finished(let found) = await answer(events) else {
            Issue.record("there is no answer")
            return
        }
        #expect(seen.withLock { $0 } == [12, 13])
        #expect(found.before.meetings == 4)
        #expect(found.groupsOpened == [])
        #expect(await tenant.state == before)
        #expect(await tenant.draft == nil)
        try await tenant.close()
    }

    @Test func aWrongEditIsRefusedWithItsRule() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let refusal = await #expect(throws: ServiceError.self) {
            _ = try await tenant.requestWhatIf([], edits: ["activities.csv:taal.group_max=many"])
        }
        #expect(refusal?.description == #"activities.csv: group_max (many): is not a whole number"#)
        let other = await #expect(throws: ServiceError.self) {
            _ = try await tenant.requestWhatIf([], edits: ["activities.csv:taal.organisation=nobody"])
        }
        #expect(other?.description.contains("organisation (nobody)") == true)
        try await tenant.close()
    }

    @Test func aCallerWhoGoesAwayEndsIt() async throws {
        let ended = Mutex(false)
        let fixture = try Fixture(
            planner: .making { _, stop in
                while !stop.isRaised {}
                ended.withLock { $0 = true }
                return Fixture.plan()
            })
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let events = try await tenant.requestWhatIf([], edits: ["activities.csv:taal.group_max=13"])
        for await _ in events { break }
        let task = Task { for await _ in events {} }
        task.cancel()
        await task.value
        while !ended.withLock({ $0 }) { await Task.yield() }
        try await tenant.close()
    }
}
