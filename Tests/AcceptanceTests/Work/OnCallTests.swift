import RoosterModel
import Testing

/// Work on call: the hours are known four days ahead, so lessons lie where nobody is called, and a call takes one lesson.
@Suite struct OnCallTests {
    /// Somebody who may be called on weekdays between eight and six, with lessons in the morning or in the evening.
    private func village(isOnCall: Bool) -> VillageText {
        var text = VillageText()
        text.add(people: "p1", more: "programme: taal")
        text["activities"] = [VillageText.lessons("les", "dayparts: morning|evening, max_groups: 1")]
        text["programmes"] = [VillageText.programme("taal", lessons: 20)]
        if isOnCall {
            text["blocks"] = [
                "subject_kind: participant, subject: p1, kind: unwanted, weekdays: mo|tu|we|th|fr, start: \"08:00\", "
                    + "end: \"17:00\""
            ]
        }
        return text
    }

    @Test func lessonsLieOutsideTheHoursOfCall() async throws {
        try await Village.with(village(isOnCall: false).files) { village in
            let visits = try await village.publish().visits(of: "p1")
            #expect(!visits.isEmpty && visits.allSatisfy { $0.meeting.end <= 780 }, "mornings come first otherwise")
        }
        try await Village.with(village(isOnCall: true).files) { village in
            let visits = try await village.publish().visits(of: "p1")
            #expect(visits.count >= 20 && visits.allSatisfy { $0.meeting.start >= 1_020 })
            try await village.expectNothingBroken()
        }
    }

    /// A call four days ahead, into the evening: that lesson falls out for who is called, and nothing else changes.
    @Test func aCallTakesTheLessonOfThatDay() async throws {
        try await Village.with(village(isOnCall: true).files, now: "2027-08-30T09:00:00Z") { village in
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
            #expect(lost.map(\.date) == [called])
            #expect(after.visits.subtracting(before.visits).isEmpty)
            try await village.expectNothingBroken()
        }
    }
}
