import RoosterModel
import RoosterService
import Testing

/// What cannot all be true is planned around and reported with its reason; nothing breaks and nothing hangs.
@Suite struct ContradictionTests {
    /// Two newcomers with lessons in a group; one of them is what a test makes of it.
    private func village(_ first: String = "programme: taal", _ second: String = "programme: taal") -> VillageText {
        var text = VillageText()
        text.add(people: "p1", more: first)
        text.add(people: "p2", more: second)
        text["activities"] = [VillageText.lessons("les", "dayparts: morning, max_groups: 1")]
        text["programmes"] = [VillageText.programme("taal", lessons: 20)]
        return text
    }

    private func expectWhole(_ participant: String, _ plan: ExportedPlan) {
        #expect(plan.requirements(of: participant)["taal/lessen"]?["status"] == "met", "\(participant)")
    }

    /// Signing is asked within a week, and only after twelve hours that take six: it is short because of the order, and
    /// is never put before its hours.
    @Test func signingBeforeItsTwelveHoursIsShort() async throws {
        var text = village("programme: taal|pvt")
        text["activities"] += [
            "id: pvt, kind: participation-declaration, theme: integration, title_nl: PVT, organisation: gemeente, "
                + "minutes: 120, meetings_per_week: 1, meetings_total: 6, group_min: 1, group_max: 12, max_groups: 1, "
                + "enrolment: group, mandatory: must, dayparts: afternoon, counts_for: pvt",
            "id: tekenen, kind: participation-declaration, theme: integration, title_nl: Tekenen, "
                + "organisation: gemeente, minutes: 60, meetings_total: 1, group_min: 1, group_max: 12, "
                + "enrolment: group, mandatory: must, dayparts: afternoon",
        ]
        text["programmes"].append(
            VillageText.programme(
                "pvt",
                requirements: [
                    "{id: uren, kind: hours, of: {countsFor: pvt}, atLeast: 12, priority: legal}",
                    "{id: tekenen, kind: once, of: {activities: [tekenen]}, afterHours: {of: {countsFor: pvt}, "
                        + "atLeast: 12}, within: {from: settled, days: 7}, priority: legal}",
                ]))
        try await Village.with(text.files) { village in
            let plan = try await village.publish()
            #expect(plan.requirements(of: "p1")["pvt/uren"]?["status"] == "met")
            let signing = try #require(plan.unplaced(of: "p1")["pvt/tekenen"])
            #expect(!Set(signing.list("reasons")).isDisjoint(with: ["order", "window"]), "\(signing["reasons"])")
            let hours = plan.visits(of: "p1").filter { $0.meeting.activity == "pvt" }
            for signed in plan.visits(of: "p1", to: "tekenen") {
                #expect(hours.allSatisfy { $0.meeting.date <= signed.meeting.date })
            }
            expectWhole("p2", plan)
            let told = try await village.tenant.explain(participant: "p1", requirement: "pvt/tekenen")
            #expect(told.first?.sentences["nl"]?.isEmpty == false)
            try await village.expectNothingBroken()
        }
    }

    /// Two requirements that each must be the first of the programme: one is, the other is short.
    @Test func twoFirstsOfOneProgrammeAreNotBothFirst() async throws {
        var text = village("programme: begin")
        for id in ["a", "b"] {
            text["activities"].append(
                "id: \(id), kind: talk, theme: integration, title_nl: Gesprek, organisation: gemeente, minutes: 60, "
                    + "enrolment: individual, mandatory: must, locations: bieb, room_features: none, dayparts: afternoon"
            )
        }
        text["programmes"].append(
            VillageText.programme(
                "begin",
                requirements: ["a", "b"].map {
                    "{id: \($0), kind: once, of: {activities: [\($0)]}, firstOf: programme, priority: must}"
                }))
        try await Village.with(text.files) { village in
            let plan = try await village.publish()
            let short = plan.unplaced(of: "p1")
            #expect(plan.visits(of: "p1").count + short.count == 2 && !short.isEmpty)
            #expect(short.values.allSatisfy { !$0.list("reasons").isEmpty })
            expectWhole("p2", plan)
            try await village.expectNothingBroken()
        }
    }

    /// Somebody who can never come is in nothing, with the reason; everybody else is planned.
    @Test(arguments: [
        ("", ["subject_kind: participant, subject: p1, kind: busy"], "busy"),
        (", available: \"su 03:00-03:05\"", [], "not-available"),
    ])
    func whoCanNeverComeIsReported(_ more: String, _ blocks: [String], _ reason: String) async throws {
        var text = village("programme: taal\(more)")
        text["blocks"] = blocks
        try await Village.with(text.files) { village in
            let plan = try await village.publish()
            #expect(plan.visits(of: "p1").isEmpty)
            let row = try #require(plan.unplaced(of: "p1")["taal/lessen"])
            #expect(row.number("missing") == 20 && row.list("reasons").contains(reason), "\(row["reasons"])")
            #expect(try await village.feed(.participant("p1")).calendar.events.isEmpty)
            expectWhole("p2", plan)
            try await village.expectNothingBroken()
        }
    }

    /// A ceiling of zero hours leaves its people without anything, because of the ceiling.
    @Test(arguments: ["stage: 1", "max_hours_week: 0"])
    func aCeilingOfZeroPlansNothing(_ person: String) async throws {
        var text = village("programme: taal, \(person)", "programme: taal, stage: 2")
        text.settings = ["ceilings: {1: {hoursPerWeek: 0}, 2: {hoursPerWeek: 16}}"]
        try await Village.with(text.files) { village in
            let plan = try await village.publish()
            #expect(plan.visits(of: "p1").isEmpty)
            #expect(plan.unplaced(of: "p1")["taal/lessen"]?.list("reasons").contains("ceiling-week") == true)
            expectWhole("p2", plan)
            try await village.expectNothingBroken()
        }
    }
}
