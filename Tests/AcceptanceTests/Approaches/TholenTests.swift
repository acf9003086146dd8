import RoosterFeeds
import RoosterModel
import RoosterService
import Testing

/// Tholen: a village from one small file, employers with shifts, rides with colleagues, and calm replanning.
///
/// On a sample municipality that runs the shipped programme, and in a village; numbers are those of the requirements
/// (T1–T9).
@Suite struct TholenTests {
    /// A village with an employer out of reach but for a colleague's car; the programme is the shipped one.
    private func village() -> VillageText {
        var text = VillageText()
        text.add(people: "p1", "p2", "p3", more: "programme: tholen|werk, first_name: Naam, client_supporter: gids")
        text["staff"].append("id: gids, organisation: gemeente, roles: guide")
        text["activities"] = [
            VillageText.lessons("les", "dayparts: evening, max_groups: 1"),
            "id: intake, kind: talk, theme: integration, title_nl: Gesprek, organisation: gemeente, minutes: 60, "
                + "enrolment: individual, mandatory: must, locations: bieb, staff_needs: \"own-client-supporter:1\"",
            "id: wandeling, kind: walk, theme: housing, title_nl: Wandeling, organisation: gemeente, minutes: 90, "
                + "meetings_total: 1, group_min: 1, group_max: 12, enrolment: group, mandatory: must, locations: bieb, "
                + "room_features: none, daylight: yes, dayparts: afternoon",
        ]
        text.addFarEmployer(driver: "collega")
        text["groups"] = ["id: shift, activity: werk, from: 2027-09-13, times: \"mo 09:00-13:00\", pinned: yes"]
        text["enrolments"] = ["participant: p1, group: shift", "participant: p2, group: shift"]
        text["programmes"] = [VillageText.work(priority: "wish")]
        return text
    }

    /// T1, T2: one small file is enough: it is planned and published with the shipped programme, for every reader.
    @Test func t1OneSmallFileIsAVillage() async throws {
        let files = village().files
        #expect(files.count == 1 && files.values.allSatisfy { $0.split(separator: "\n").count <= 50 })
        try await Village.with(files) { village in
            _ = try await village.feeds()
            let plan = try await village.publish()
            for name in ["tholen/intake", "tholen/lessons", "tholen/start", "tholen/walk"] {
                #expect(plan.requirements(of: "p1")[name]?["status"] == "met", "\(name)")
            }
            #expect(plan.requirements(of: "p1")["tholen/practice"]?["status"] == "met")
            #expect(try await village.feed(.participant("p1")).held.count == plan.visits(of: "p1").count)
            try await village.expectNothingBroken()
        }
    }

    /// T4, T7: an employer's calendar has shifts only: no names, no numbers of people, no title of the activity, nothing
    /// of anybody's lessons.
    @Test func t4AnEmployersCalendarHasShiftsOnly() async throws {
        try await Village.with(village().files) { village in
            _ = try await village.feeds()
            let plan = try await village.publish()
            let calendar = try await village.feed(.organisation("baas")).calendar
            let shifts = plan.meetings(of: "shift").filter { $0.date.isoText <= "2027-10-25" }
            #expect(calendar.events.count == shifts.count && !shifts.isEmpty)
            #expect(calendar.events.allSatisfy { $0["SUMMARY"] == "Werkplek" && $0.start == "09:00" })
            for word in ["p1", "p2", "p3", "Naam", "Taalles", "Verwacht"] { #expect(!calendar.text.contains(word)) }
        }
    }

    /// T6: a ride is tied to the shift; when the driver is away exactly the riders are alarmed, lose that shift, and nobody
    /// else's calendar changes.
    @Test func t6TheDriversAbsenceConcernsExactlyTheRiders() async throws {
        var text = village()
        try await Village.with(text.files) { village in
            _ = try await village.feeds()
            let before = try await village.publish()
            let shown = try await village.feeds()
            for rider in ["p1", "p2"] {
                let shifts = before.visits(of: rider).filter { $0.meeting.group == "shift" }
                #expect(shifts.count == 11 && shifts.allSatisfy { $0.row["ride"] == "rit" && $0.row["mode"] == "ride" })
                let event = try #require(try shown.newcomer(rider).held.first { $0["SUMMARY"].contains("Werk") })
                #expect(event["DESCRIPTION"].contains("08:30"))
            }
            #expect(before.visits(of: "p3").allSatisfy { $0.meeting.group != "shift" }, "there are two seats")
            village.pass(hours: 1)
            text["blocks"] = ["subject_kind: staff, subject: collega, kind: busy, from: 2027-10-04, until: 2027-10-04"]
            try await village.load(text.files)
            let alarms = try await village.tenant.signals().filter { $0.kind == .driverAway }
            #expect(alarms.map(\.participants) == [["p1", "p2"]])
            #expect(alarms.allSatisfy { $0.date.isoText == "2027-10-04" })
            let after = try await village.publish()
            let lost = before.visits.subtracting(after.visits).map { "\($0.participant) \($0.date.isoText)" }
            #expect(lost.sorted() == ["p1 2027-10-04", "p2 2027-10-04"])
            let now = try await village.feeds()
            #expect(
                now.changed(since: shown).isSubset(of: [
                    .participant("p1"), .participant("p2"), .organisation("baas"), .staff("collega"),
                    .location("bedrijf"),
                    .staff("gids"),
                ]))
            try await village.expectNothingBroken()
        }
    }

    /// T1: when a teacher is away for a week, at most five in a hundred of those planned have anything changed besides
    /// what that takes from them, and the rule of the municipality publishes by itself within its budget.
    @Test func t1ReplanningTouchesAtMostFiveInAHundred() async throws {
        let town = try await ApproachTown.of(.tholen)
        _ = town.expectToldApart("tholen/lessons")
        _ = town.expectToldApart("tholen/practice")
        let people = Set(town.plan.everyVisit.map(\.participant))
        let visit = try #require(
            town.plan.everyVisit.first { visit in
                visit.participant.hasPrefix("n") && visit.meeting.date == town.start + 22
                    && !visit.meeting.group.isEmpty
            })
        await town.village.rest()
        town.village.pass(hours: 1)
        try await town.village.apply(
            .put(
                .block(
                    Block(
                        subjectKind: .participant, subject: visit.participant, kind: .busy, from: visit.meeting.date,
                        until: visit.meeting.date))))
        let after = try await town.village.publishRepaired()
        let gone = town.plan.visits.subtracting(after.visits)
        let come = after.visits.subtracting(town.plan.visits)
        let touched = Set(gone.union(come).map(\.participant))
        #expect(touched.contains(visit.participant))
        #expect(touched.count <= people.count / 20, "\(touched.count) of \(people.count): \(touched.sorted())")
        try await town.village.expectNothingBroken()
    }
}
