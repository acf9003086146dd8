import RoosterFeeds
import RoosterModel
import Testing

/// Sharp case 1: one dentist on a Tuesday.
@Suite struct OneDentistTests {
    private static let tuesday = "2027-09-21"

    private func village() -> VillageText {
        var text = VillageText()
        text.add(people: "p1", "p2", "p3", "p4", "p5", more: "programme: taal")
        text["activities"] = [VillageText.lessons("les", "dayparts: morning, max_groups: 1")]
        text["groups"] = ["id: g1, activity: les, times: \"tu 09:00-11:00|th 09:00-11:00\", room: bieb-1, staff: juf"]
        text["enrolments"] = (1...5).map { "participant: p\($0), group: g1" }
        text["programmes"] = [VillageText.programme("taal", lessons: 20)]
        return text
    }

    private func dentist() throws -> Change {
        let day = try #require(CalendarDate(isoText: Self.tuesday))
        return .put(
            .block(
                Block(
                    subjectKind: .participant, subject: "p1", kind: .busy, from: day, until: day,
                    range: TimeRange(start: TimeOfDay(minutes: 600), end: TimeOfDay(minutes: 660)))))
    }

    /// Exactly one attendance disappears, and with it exactly one requirement's planned lesson.
    @Test func oneAttendanceDisappearsAndNothingElse() async throws {
        try await Village.with(village().files) { village in
            let before = try await village.publish()
            #expect(before.visits(of: "p1").contains { $0.meeting.date.isoText == Self.tuesday })
            village.pass(hours: 1)
            try await village.apply(try dentist())
            let after = try await village.publish()
            let lost = before.visits.subtracting(after.visits)
            #expect(lost.map { "\($0.participant) \($0.date.isoText)" } == ["p1 \(Self.tuesday)"])
            #expect(after.visits.subtracting(before.visits).isEmpty)
            #expect(after.meetings.keys.sorted() == before.meetings.keys.sorted())
            try await village.expectNothingBroken()
        }
    }

    /// No other newcomer's bytes change; the newcomer's own change in that one event; the provider's, the teacher's and
    /// the library's only in the number expected.
    @Test func nobodyElsesCalendarChanges() async throws {
        try await Village.with(village().files) { village in
            _ = try await village.feeds()
            try await village.publish()
            let before = try await village.feeds()
            village.pass(hours: 1)
            try await village.apply(try dentist())
            try await village.publish()
            let after = try await village.feeds()
            #expect(
                after.changed(since: before).isSubset(of: [
                    .participant("p1"), .organisation("school"), .staff("juf"), .location("bieb"),
                ]))
            #expect(try after.newcomer("p1").held.count == (try before.newcomer("p1").held.count) - 1)
            let (old, new) = (
                try #require(before[.organisation("school")]).calendar.events,
                try #require(after[.organisation("school")]).calendar.events
            )
            #expect(old.map { $0["UID"] } == new.map { $0["UID"] })
            for (former, event) in zip(old, new) where former.properties != event.properties {
                #expect(event.date == Self.tuesday)
                #expect(former["DESCRIPTION"].contains("Verwacht: 5"))
                #expect(
                    event["DESCRIPTION"] == former["DESCRIPTION"].replacing("Verwacht: 5", with: "Verwacht: 4"))
                let altered = event.properties.filter { former.properties[$0.key] != $0.value }.map(\.key)
                #expect(altered.sorted() == ["DESCRIPTION", "DTSTAMP", "LAST-MODIFIED"])
            }
            #expect(old.map(\.properties) != new.map(\.properties))
        }
    }
}
