import Dispatch
import RoosterModel
import RoosterPlanning
import Synchronization
import Testing

@testable import RoosterService

@Suite struct PlanningTests {
    private struct Broken: Error, CustomStringConvertible {
        var description: String { "the planner broke" }
    }

    @Test func aSearchMakesADraftForItsRevision() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let event = try await searching(tenant) { try await tenant.planned() }
        guard case .finished(let outline) = event else {
            Issue.record("\(String(describing: event))")
            return
        }
        #expect(outline.draft == 1)
        #expect(outline.revision == 1)
        #expect(outline.meetings == 4)
        #expect(!outline.isOutdated)
        try await tenant.close()
    }

    @Test func withoutAMunicipalityThereIsNothingToPlan() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.open()
        let refusal = await #expect(throws: ServiceError.self) { _ = try await tenant.requestSearch(SearchOptions()) }
        #expect(refusal?.description == "nothing was imported yet: import a data folder first")
        try await tenant.close()
    }

    @Test func aFailedSearchIsReportedAndTheNextOneRuns() async throws {
        let count = Mutex(0)
        let fixture = try Fixture(
            planner: .making { _, _ in
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                if number == 1 { throw Broken() }
                return Fixture.plan()
            })
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        try await searching(tenant) {
            guard case .failed(let reason) = try await tenant.planned() else {
                Issue.record("the first search did not fail")
                return
            }
            #expect(reason == "the planner broke")
            #expect(await tenant.status().searchFailure == "the planner broke")
            guard case .finished = try await tenant.planned() else {
                Issue.record("the second search failed")
                return
            }
            #expect(await tenant.status().searchFailure == nil)
        }
        try await tenant.close()
    }

    @Test func stoppingEndsTheRunningSearchAndKeepsItsPlan() async throws {
        let fixture = try Fixture(
            planner: .making { _, stop in
                while !stop.isRaised {}
                return Fixture.plan()
            })
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let events = try await tenant.requestSearch(SearchOptions())
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await PlanningService(tenant: tenant).run() }
            for await standing in tenant.standing.follow() where standing.progress != nil { break }
            #expect(tenant.standing.value.queued == 0)
            tenant.stopSearching()
            try await group.waitForAll()
        }
        var last: SearchEvent?
        for await event in events { last = event }
        guard case .finished = last else {
            Issue.record("\(String(describing: last))")
            return
        }
        try await tenant.close()
        let again = try await fixture.open()
        #expect(await again.draft?.plan == Fixture.plan())
        try await again.close()
    }

    @Test func aSearchThatDoesNotStopIsLeftBehind() async throws {
        let fixture = try Fixture(
            planner: .making { _, _ in
                DispatchSemaphore(value: 0).wait()
                return Fixture.plan()
            })
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let events = try await tenant.requestSearch(SearchOptions())
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await PlanningService(tenant: tenant, patience: 0).run() }
            for await standing in tenant.standing.follow() where standing.progress != nil { break }
            group.cancelAll()
            try await group.waitForAll()
        }
        var last: SearchEvent?
        for await event in events { last = event }
        guard case .failed(let reason) = last else {
            Issue.record("\(String(describing: last))")
            return
        }
        #expect(reason == "the service stopped before the search had made a plan")
        try await tenant.close()
    }

    @Test func tooManySearchesAreRefused() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        for _ in 0..<SearchTicket.mostWaiting { _ = try await tenant.requestSearch(SearchOptions()) }
        let refusal = await #expect(throws: ServiceError.self) { _ = try await tenant.requestSearch(SearchOptions()) }
        #expect(
            refusal?.description
                == "as many searches or trials as may run or wait already: try again when one has ended")
        try await tenant.close()
    }
}
