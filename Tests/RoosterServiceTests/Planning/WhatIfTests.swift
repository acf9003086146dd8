import FoundationEssentials
import RoosterFormats
import RoosterModel
import RoosterPlanning
import RoosterStore
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

    @Test func whatIsStoredStaysByteForByte() async throws {
        let fixture = try Fixture(planner: .making { _, _ in Fixture.plan(hour: 14) })
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        @Sendable func stored() async throws -> [String] {
            let state = try DeterministicJSON.encode(await tenant.state)
            let entries = try tenant.store.entries(after: 0).map { "\($0.revision) \($0.method)" }
            return ["\(Data(state).base64EncodedString())", "\(try tenant.store.revision())"] + entries
        }
        try await searching(tenant) {
            _ = try await tenant.planned()
            let before = try await stored()
            let standing = tenant.standing.value
            for _ in 0..<3 {
                let edits = ["activities.csv:taal.group_max=13", "-participants.csv:p2"]
                guard case .finished = await answer(try await tenant.requestWhatIf([], edits: edits, seconds: 1)) else {
                    Issue.record("there is no answer")
                    return
                }
            }
            #expect(try await stored() == before)
            #expect(tenant.standing.value == standing)
            #expect(await tenant.draft?.number == 1)
        }
        try await tenant.close()
    }

    @Test func asManyRunAtOnceAsMayAndFurtherOnesAreRefused() async throws {
        let isFree = Mutex(false)
        let fixture = try Fixture(
            planner: .making { request, stop in
                while !isFree.withLock({ $0 }), !stop.isRaised {}
                return Fixture.plan(hour: request.state.activities["taal"]?.groupMax == 13 ? 14 : 9)
            })
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let edits = ["activities.csv:taal.group_max=13"]
        var running: [AsyncStream<TrialEvent<WhatIfAnswer>>] = []
        for _ in 0..<TrialCounter.most { running.append(try await tenant.requestWhatIf([], edits: edits)) }
        let refusal = await #expect(throws: ServiceError.self) { _ = try await tenant.requestWhatIf([], edits: edits) }
        #expect(
            refusal?.description
                == "as many searches or trials as may run or wait already: try again when one has ended")
        isFree.withLock { $0 = true }
        for events in running {
            guard case .finished = await answer(events) else {
                Issue.record("one of those that ran has no answer")
                return
            }
        }
        while !tenant.trials.begin() { await Task.yield() }
        tenant.trials.end()
        guard case .finished = await answer(try await tenant.requestWhatIf([], edits: edits)) else {
            Issue.record("when others have ended there is room again")
            return
        }
        try await tenant.close()
    }

    @Test func aSearchThatRunsMeanwhileKnowsNothingOfIt() async throws {
        let isFree = Mutex(false)
        let fixture = try Fixture(
            planner: .making { request, stop in
                let isTrial = request.state.activities["taal"]?.groupMax == 13
                // The search waits for the trial; the trial's plan without the changes does not.
                while !isTrial, request.published == nil, !isFree.withLock({ $0 }), !stop.isRaised {}
                return Fixture.plan(hour: isTrial ? 14 : 9)
            })
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        try await searching(tenant) {
            let search = try await tenant.requestSearch(SearchOptions())
            for await standing in tenant.standing.follow() where standing.progress != nil { break }
            let trial = try await tenant.requestWhatIf([], edits: ["activities.csv:taal.group_max=13"], seconds: 1)
            isFree.withLock { $0 = true }
            guard case .finished = await answer(trial) else {
                Issue.record("there is no answer")
                return
            }
            for await _ in search {}
        }
        #expect(await tenant.draft?.plan == Fixture.plan(hour: 9))
        #expect(await tenant.draft?.revision == 1)
        #expect(await tenant.state.activities["taal"]?.groupMax == 12)
        try await tenant.close()
    }
}
