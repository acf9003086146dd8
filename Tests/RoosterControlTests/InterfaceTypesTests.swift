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
            label: nil, alarmMinutes: 60, showCancelled: false, path: "/a/k.ics", events: 1, bytes: 2,
            parts: [.init(location: "bieb", path: "/a/l.ics")])
        #expect(try mismatch(FeedsInterface.ListReply(feeds: [feed]), "List", of: FeedsInterface.text) == nil)
    }

    @Test func partsOfFilesTravelInBase64() throws {
        let part = AdministrationInterface.ImportPartParameters(
            session: "import-1", file: "rooms.csv", data: Data("id\n".utf8))
        #expect(try JSONValue(encoding: part)["data"]?.stringValue == "aWQK")
    }

    @Test func differencesFitTheirMethod() throws {
        var reply = PlanningInterface.DiffReply()
        var notice = PlanningInterface.Notice(
            subjectKind: "participant", subject: "p1", reachBy: ["feed"], language: "nl", meeting: "m1",
            change: "moved", before: "a", after: "b", text: "c")
        (notice.link, notice.revision, notice.because) = ("direct", 7, "rooms.csv:r1")
        (notice.dutch, notice.english) = ("Komt door wijziging 7.", "Because of change 7.")
        reply.notices = [notice]
        var meeting = PlanningInterface.MeetingChange(meeting: "m2", change: "staff", before: "s1", after: "s2")
        (meeting.link, meeting.dutch, meeting.english) = ("search", "x", "y")
        reply.meetings = [meeting]
        #expect(try mismatch(reply, "Diff", of: PlanningInterface.text) == nil)
    }

    @Test func trialsFitTheirMethods() throws {
        let text = PlanningInterface.text
        var answer = PlanningInterface.WhatIfAnswer(before: .init(), after: .init())
        answer.after.penalties = [.init(kind: "soft", amount: 1.5)]
        answer.people = [
            .init(participant: "p1", added: 1, moved: 2, cancelled: 3, room: 4, joined: ["g1"], left: ["g2"])
        ]
        let change = PlanningInterface.StandingChange(
            participant: "p1", requirement: "a/b", priority: "must", before: nil, after: "short", missingBefore: 0,
            missingAfter: 1)
        answer.standings = [change]
        #expect(try mismatch(PlanningInterface.WhatIfReply(answer: answer), "WhatIf", of: text) == nil)
        var other = PlanningInterface.Alternative(option: "g1", activity: "taal")
        other.standings = [change]
        #expect(
            try mismatch(PlanningInterface.AlternativesReply(alternatives: [other]), "Alternatives", of: text) == nil)
        let bottleneck = PlanningInterface.Bottleneck(
            resource: "childcare.csv:k7", reason: "child-uncovered", times: ["tu 09:00-12:00"], waiting: 3,
            edits: ["childcare.csv:k7.places=9"], places: nil, dutch: "een", english: "one")
        #expect(
            try mismatch(PlanningInterface.BottlenecksReply(bottlenecks: [bottleneck]), "Bottlenecks", of: text) == nil)
    }

    @Test func explanationsFitTheirMethod() throws {
        let rule = PlanningInterface.ExcludingRule(reason: "group-full", subject: "programmes:a/b")
        let part = PlanningInterface.RepairPart(
            rule: rule, edits: ["activities.csv:taal.group_max=13"],
            changes: [.init(action: .remove, table: "blocks", key: "k")], dutch: "een", english: "one")
        var explanation = PlanningInterface.Explanation(
            participant: "p1", requirement: "a/b", status: "short", missing: 2)
        explanation.conflicts = [.init(rules: [rule], dutch: "een", english: "one")]
        explanation.repairs = [
            .init(option: "g1", parts: [part], gives: 2, cost: 1, dutch: "een", english: "one")
        ]
        var group = PlanningInterface.GroupExplanation(subject: "g1", activity: "taal", standing: "full")
        group.limits = [.init(rule: rule, seats: 12)]
        group.otherHours = [.init(option: "g1", activity: "taal")]
        group.cost = .init(meetings: 3, hours: 6, staffHours: 6, euros: nil)
        group.serves = [.init(requirement: "a/b", people: 3, relying: nil)]
        group.waiting = [
            .init(
                participant: "p1", requirement: "a/b", priority: "must", missing: 2, conflicts: explanation.conflicts)
        ]
        group.lacking = explanation.conflicts
        let groupReply = PlanningInterface.ExplainGroupReply(explanation: group)
        #expect(try mismatch(groupReply, "ExplainGroup", of: PlanningInterface.text) == nil)
        let reply = PlanningInterface.ExplainReply(explanations: [explanation])
        #expect(try mismatch(reply, "Explain", of: PlanningInterface.text) == nil)
    }
}
