import RoosterModel
import Testing

/// Sharp case 5: one closed Monday.
@Suite struct ClosedMondayTests {
    private static let monday = "2027-10-04"

    /// A group on Mondays and Thursdays whose thirteen weeks are exactly the 26 lessons that are asked.
    private func village(_ more: [String] = [], closed: Bool = true) -> VillageText {
        var text = VillageText()
        text.add(people: "p1", "p2", more: "programme: taal")
        text["activities"] = [VillageText.lessons("les", "dayparts: morning, max_groups: 1")] + more
        text["groups"] = [
            "id: g1, activity: les, times: \"mo 09:00-11:00|th 09:00-11:00\", room: bieb-1, staff: juf, pinned: yes"
        ]
        text["enrolments"] = ["participant: p1, group: g1", "participant: p2, group: g1"]
        text["programmes"] = [VillageText.programme("taal", lessons: 26)]
        if closed {
            text["calendars"] = [
                "id: gemeente, entries: [{from: \(Self.monday), until: \(Self.monday), kind: closed, title: Gesloten}]"
            ]
        }
        return text
    }

    /// It takes one date and no week: with nothing else on offer exactly one lesson is missing, with the reason.
    @Test func oneDateGoesAndOneLessonIsMissing() async throws {
        try await Village.with(village().files) { village in
            let plan = try await village.publish()
            let dates = plan.meetings(of: "g1").map(\.date)
            #expect(dates.count == 25 && !dates.contains { $0.isoText == Self.monday })
            #expect(dates.count { $0.weekday == .monday } == 12 && dates.count { $0.weekday == .thursday } == 13)
            for person in ["p1", "p2"] {
                let row = try #require(plan.requirements(of: person)["taal/lessen"])
                #expect(row["status"] == "short" && row.number("missing") == 1)
                #expect(plan.unplaced(of: person)["taal/lessen"]?.list("reasons").contains("closed-day") == true)
            }
            try await village.expectNothingBroken()
        }
    }

    /// Without the closed day nothing is missing: it alone is the cause.
    @Test func withoutItNothingIsMissing() async throws {
        try await Village.with(village(closed: false).files) { village in
            let plan = try await village.publish()
            #expect(plan.meetings(of: "g1").count == 26)
            #expect(plan.requirements(of: "p1")["taal/lessen"]?["status"] == "met")
        }
    }

    /// Where there is a catch-up lesson it is planned inside the window, and nothing is missing.
    @Test func aCatchUpInsideTheWindowMakesUpForIt() async throws {
        let catchUp =
            "id: inhaal, kind: language, theme: integration, title_nl: Inhaalles, organisation: school, minutes: 120, "
            + "meetings_total: 1, group_min: 1, group_max: 12, enrolment: group, mandatory: must, "
            + "staff_needs: \"teacher-nt2:1\", counts_for: lesson, dayparts: afternoon"
        try await Village.with(village([catchUp]).files) { village in
            let plan = try await village.publish()
            for person in ["p1", "p2"] {
                let row = try #require(plan.requirements(of: person)["taal/lessen"])
                #expect(row["status"] == "met" && row.number("planned") == 26)
                let extra = try #require(plan.visits(of: person, to: "inhaal").first)
                let start = try #require(plan.visits(of: person).first).meeting.date
                #expect(extra.meeting.date <= start + 91)
            }
            try await village.expectNothingBroken()
        }
    }
}
