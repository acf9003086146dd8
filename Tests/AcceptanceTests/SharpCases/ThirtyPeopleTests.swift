import RoosterModel
import RoosterService
import Testing

/// Sharp case 8: a wish that would move thirty people, and a legal demand that moves one.
@Suite struct ThirtyPeopleTests {
    /// Thirty people in a day group on Tuesdays and Thursdays, ten more in the evening, where there are ten seats.
    private func village() -> VillageText {
        var text = VillageText()
        text.settings = ["planning: {budgetShare: 0.05}"]
        text["rooms"] = [
            "id: bieb-1, location: bieb, name: Zaal 1, capacity: 50, opening: \(VillageText.onWeekdays)",
            "id: bieb-2, location: bieb, name: Zaal 2, capacity: 10, opening: \(VillageText.onWeekdays)",
        ]
        for number in 1...30 { text.add(people: "dag-\(number)", more: "programme: taal") }
        // One of those in the evening could come by day.
        text.add(people: "avond-1", more: "programme: taal")
        for number in 2...10 { text.add(people: "avond-\(number)", more: "programme: taal, \(Self.evenings)") }
        text["activities"] = [
            VillageText.lessons("dag", "dayparts: morning, max_groups: 1").replacing(
                "group_max: 12", with: "group_max: 40"),
            VillageText.lessons("avond", "dayparts: evening, max_groups: 1").replacing(
                "group_max: 12", with: "group_max: 10"),
        ]
        text["groups"] = [
            "id: d1, activity: dag, times: \"tu 09:00-11:00|th 09:00-11:00\", room: bieb-1, staff: juf",
            "id: e1, activity: avond, times: \"tu 19:00-21:00|th 19:00-21:00\", room: bieb-2, staff: meester",
        ]
        text["enrolments"] =
            (1...30).map { "participant: dag-\($0), group: d1" }
            + (1...10).map { "participant: avond-\($0), group: e1" }
        text["programmes"] = [
            VillageText.programme("taal", lessons: 15),
            VillageText.programme("wens", lessons: 15).replacing("priority: must", with: "priority: wish"),
            VillageText.programme("wet", lessons: 15).replacing("priority: must", with: "priority: legal"),
        ]
        return text
    }

    private static let evenings = "available: \"tu 18:30-22:00|th 18:30-22:00\""

    /// Somebody who is free on Wednesday and Friday mornings only wishes for lessons: the group of thirty stays where it
    /// is, nobody's calendar changes, and the wish is declined with its reason.
    @Test func aWishThatWouldMoveThirtyIsDeclined() async throws {
        var text = village()
        try await Village.with(text.files) { village in
            let before = try await village.publish()
            #expect(before.meetings(of: "d1").allSatisfy { before.people(at: $0.id).count >= 30 })
            village.pass(hours: 1)
            text.add(people: "wens", more: "programme: wens, available: \"we 08:30-12:30|fr 08:30-12:30\"")
            try await village.load(text.files)
            let after = try await village.publish()
            #expect(after.visits == before.visits)
            #expect(after.table("plan/tell.csv").isEmpty)
            let declined = try #require(after.unplaced(of: "wens")["wens/lessen"])
            #expect(declined.number("missing") == 15 && !declined.list("reasons").isEmpty)
            try await village.expectNothingBroken()
        }
    }

    /// Somebody who can come in the evening only is owed lessons by law: they get the seat of the one who can come by day
    /// as well, which is within the budget of two people in forty, and that one is named.
    @Test func aLegalDemandWithinTheBudgetWinsAndNamesWhoIsMoved() async throws {
        var text = village()
        try await Village.with(text.files) { village in
            _ = try await village.feeds()
            try await village.publish()
            await village.rest()
            let shown = try await village.feeds()
            village.pass(hours: 1)
            text.add(people: "wet", more: "programme: wet, \(Self.evenings)")
            try await village.load(text.files)
            let after = try await village.publishRepaired()
            #expect(after.requirements(of: "wet")["wet/lessen"]?["status"] == "met")
            #expect(after.visits(of: "wet").allSatisfy { $0.meeting.group == "e1" })
            // What lies within the freeze of seven days stays as it was.
            let later = after.visits(of: "avond-1").filter { $0.meeting.date.isoText >= "2027-09-06" }
            #expect(!later.isEmpty && later.allSatisfy { $0.meeting.group == "d1" })
            #expect(after.requirements(of: "avond-1")["taal/lessen"]?["status"] == "met")
            #expect(Set(after.table("plan/tell.csv").map { $0["subject"] }) == ["avond-1"])
            let now = try await village.feeds()
            let newcomers = now.changed(since: shown).filter { if case .participant = $0 { true } else { false } }
            #expect(newcomers == [.participant("avond-1"), .participant("wet")])
            try await village.expectNothingBroken()
        }
    }
}
