import RoosterModel
import Testing

/// Work on call: the hours are known four days ahead, and a call takes the lesson of that day.
@Suite struct OnCallTests {
    /// Somebody who may be called on weekdays by day, with lessons in the morning, and somebody else in the same group.
    private func village() -> VillageText {
        var text = VillageText()
        text.add(people: "p1", "p2", more: "programme: taal")
        text["activities"] = [VillageText.lessons("les", "dayparts: morning, max_groups: 1")]
        text["programmes"] = [VillageText.programme("taal", lessons: 20)]
        text["blocks"] = [
            "subject_kind: participant, subject: p1, kind: unwanted, weekdays: mo|tu|we|th|fr, start: \"08:00\", "
                + "end: \"17:00\""
        ]
        return text
    }

    /// A call four days ahead: within what is frozen that lesson falls out for who is called, and nothing else changes for
    /// anybody.
    @Test func aCallTakesTheLessonOfThatDay() async throws {
        try await Village.with(village().files, now: "2027-08-30T09:00:00Z") { village in
            let before = try await village.publish()
            let called = try #require(before.visits(of: "p1").dropFirst(4).first).meeting.date
            village.pass(days: (called + -4) - (try #require(CalendarDate(isoText: "2027-08-30"))))
            try await village.apply(
                .put(
                    .block(
                        Block(
                            subjectKind: .participant, subject: "p1", kind: .busy, from: called, until: called,
                            range: TimeRange(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 1_380))))))
            let after = try await village.publishRepaired()
            let lost = before.visits.subtracting(after.visits).filter { $0.date >= called + -4 }
            #expect(lost.map { "\($0.participant) \($0.date.isoText)" } == ["p1 \(called.isoText)"])
            #expect(after.visits.subtracting(before.visits).isEmpty)
            #expect(Set(after.table("plan/tell.csv").map { $0["subject"] }) == ["p1"])
            #expect(after.unplaced(of: "p1")["taal/lessen"]?.number("missing") == 1)
            try await village.expectNothingBroken()
        }
    }
}
