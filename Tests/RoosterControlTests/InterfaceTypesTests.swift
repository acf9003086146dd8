import FoundationEssentials
import RoosterControl
import Testing
import Varlink

/// The Swift types say what the texts say.
@Suite struct InterfaceTypesTests {
    private func mismatch(_ value: some Encodable, _ method: String, of text: String) throws -> ParameterMismatch? {
        let description = try InterfaceDescription(parsing: text)
        let reply = try #require(description.method(named: method)).reply
        return description.firstMismatch(of: try JSONValue(encoding: value), with: reply)
    }

    @Test func statusFitsItsMethod() throws {
        var status = AdministrationInterface.Status()
        var plan = AdministrationInterface.PlanState()
        plan.standings = [.init(priority: "legal", met: 1, onTrack: 2, short: 3)]
        status.published = plan
        status.draft = plan
        status.tables = [.init(table: "rooms", rows: 3)]
        status.feedWarnings = [.init(id: "f-000001", rule: "events", amount: 800, limit: 900)]
        status.planner.failure = "why"
        #expect(try mismatch(status, "GetStatus", of: AdministrationInterface.text) == nil)
    }

    @Test func planRepliesFitTheirMethods() throws {
        let plan = PlanningInterface.PlanSummary()
        let progress = PlanningInterface.Progress(
            phase: "improving", share: 0.5, unplaced: 3, served: 0.9, secondsLeft: 4)
        let text = PlanningInterface.text
        #expect(try mismatch(PlanningInterface.PlanReply(progress: progress, plan: plan), "Plan", of: text) == nil)
        #expect(try mismatch(PlanningInterface.GetPlanReply(published: plan, draft: nil), "GetPlan", of: text) == nil)
        #expect(
            try mismatch(PlanningInterface.PublishReply(plan: plan, notices: 1, feeds: 2), "Publish", of: text) == nil)
        let watch = PlanningInterface.WatchReply(
            revision: 1, version: 2, draft: 3, draftRevision: 1, queued: 0, progress: progress)
        #expect(try mismatch(watch, "Watch", of: text) == nil)
    }

    @Test func feedsFitTheirMethod() throws {
        let feed = FeedsInterface.Feed(
            id: "f-000001", readerKind: .organisation, reader: "vavo", generation: 1, revoked: false, language: "nl",
            label: nil, path: "/a/k.ics", events: 1, bytes: 2, parts: [.init(location: "bieb", path: "/a/l.ics")])
        #expect(try mismatch(FeedsInterface.ListReply(feeds: [feed]), "List", of: FeedsInterface.text) == nil)
    }

    @Test func partsOfFilesTravelInBase64() throws {
        let part = AdministrationInterface.ImportPartParameters(
            session: "import-1", file: "rooms.csv", data: Data("id\n".utf8))
        #expect(try JSONValue(encoding: part)["data"]?.stringValue == "aWQK")
    }
}
