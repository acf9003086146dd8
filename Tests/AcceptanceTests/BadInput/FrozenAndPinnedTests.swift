import RoosterModel
import RoosterService
import Testing

/// Freezes, pins and rides that cannot be kept.
@Suite struct FrozenAndPinnedTests {
    private func village() -> VillageText {
        var text = VillageText()
        text.add(people: "p1", "p2", "p3", more: "programme: taal")
        text["activities"] = [VillageText.lessons("les", "dayparts: morning, max_groups: 1")]
        text["programmes"] = [VillageText.programme("taal", lessons: 20)]
        return text
    }

    /// With a freeze of two hundred days nothing that is published moves for a wish, and a hard rule moves only what it
    /// must: who is busy loses that meeting, and the group stays where it is.
    @Test func aFreezeLongerThanTheHorizonHoldsAllButHardRules() async throws {
        var text = village()
        text.settings = ["planning: {freezeDays: 200}"]
        try await Village.with(text.files) { village in
            let before = try await village.publish()
            let some = try #require(before.visits(of: "p1").dropFirst(4).first).meeting
            let range = TimeRange(start: TimeOfDay(minutes: some.start), end: TimeOfDay(minutes: some.end))
            village.pass(hours: 1)
            try await village.apply(
                .put(
                    .block(
                        Block(
                            subjectKind: .participant, subject: "p1", kind: .busy, from: some.date, until: some.date,
                            range: range))),
                .put(
                    .block(
                        Block(
                            subjectKind: .participant, subject: "p2", kind: .unwanted, weekdays: [some.date.weekday],
                            range: range))))
            let after = try await village.publish()
            let lost = before.visits.subtracting(after.visits)
            #expect(lost.map { "\($0.participant) \($0.meeting)" } == ["p1 \(some.id)"])
            // Who lost one may come to another one that is there; nothing moves.
            #expect(after.visits.subtracting(before.visits).allSatisfy { $0.participant == "p1" })
            for (id, meeting) in before.meetings {
                let now = try #require(after.meetings[id])
                #expect(now.date == meeting.date && now.minutes == meeting.minutes && now.room == meeting.room)
            }
            #expect(after.meetings.count == before.meetings.count)
            try await village.expectNothingBroken()
        }
    }

    /// A pinned group in a room that is closed: it is reported at import, the group stays as it was pinned, and nobody
    /// else's lessons suffer.
    @Test func aPinnedGroupInAClosedRoomIsReportedAndKept() async throws {
        var text = village()
        text["groups"] = ["id: g1, activity: les, times: \"tu 09:00-11:00\", room: bieb-1, staff: juf, pinned: yes"]
        text["enrolments"] = ["participant: p1, group: g1, pinned: yes"]
        text["blocks"] = ["subject_kind: room, subject: bieb-1, kind: busy"]
        // The others have a course of their own.
        text["activities"].append(VillageText.lessons("anders", "dayparts: morning, max_groups: 1"))
        text["programmes"] = [
            VillageText.programme("taal", lessons: 10),
            VillageText.programme("elders", lessons: 20).replacing("countsFor: lesson", with: "activities: [anders]"),
        ]
        for index in 1...2 {
            text["participants"][index] = text["participants"][index].replacing(
                "programme: taal", with: "programme: elders")
        }
        try await Village.with { village in
            let outcome = try await village.load(text.files)
            #expect(outcome.notes.contains { $0.contains("g1") && $0.contains("bieb-1") }, "\(outcome.notes)")
            let plan = try await village.publish()
            let held = plan.meetings(of: "g1")
            #expect(held.count == 13)
            #expect(held.allSatisfy { $0.room == "bieb-1" && $0.date.weekday == .tuesday && $0.staff == ["juf"] })
            for person in ["p2", "p3"] {
                #expect(plan.requirements(of: person)["elders/lessen"]?["status"] == "met", "\(person)")
            }
            #expect(plan.meetings.values.allSatisfy { $0.group == "g1" || $0.room != "bieb-1" })
            try await village.expectNothingBroken()
        }
    }

    /// The club lies out of reach but for a ride.
    private func riders() -> VillageText {
        var text = VillageText()
        text.add(people: "p1", more: "programme: werk")
        text.addFarEmployer(driver: "chauffeur")
        text["groups"] = ["id: shift, activity: werk, times: \"mo 09:00-13:00\", pinned: yes"]
        text["enrolments"] = ["participant: p1, group: shift"]
        text["programmes"] = [VillageText.work(priority: "must")]
        return text
    }

    /// A ride whose driver nobody knows is refused at import, with file, column, value and rule.
    @Test func aRideWithoutADriverIsRefusedAtImport() async throws {
        var text = riders()
        text["rides"][0] = text["rides"][0].replacing("driver: chauffeur", with: "driver: niemand")
        let files = text.files
        try await Village.with { village in
            await #expect { try await village.load(files) } throws: { error in
                "\(error)".contains("rides") && "\(error)".contains("driver") && "\(error)".contains("niemand")
            }
            #expect(await village.state.municipality == nil)
        }
    }

    /// A ride whose driver is always away takes nobody anywhere: the rider is short, with a reason and an alarm.
    @Test func aRideWhoseDriverIsAlwaysAwayTakesNobody() async throws {
        var text = riders()
        try await Village.with(text.files) { village in
            let plan = try await village.publish()
            #expect(plan.visits(of: "p1").count == 13)
        }
        text["blocks"] = ["subject_kind: staff, subject: chauffeur, kind: busy"]
        try await Village.with(text.files) { village in
            let plan = try await village.publish()
            #expect(plan.visits(of: "p1").isEmpty)
            let reasons = try #require(plan.unplaced(of: "p1")["werk/werk"]).list("reasons")
            #expect(!Set(reasons).isDisjoint(with: ["ride", "out-of-reach", "no-mode"]), "\(reasons)")
            try await village.expectNothingBroken()
        }
    }
}
