import RoosterFeeds
import RoosterModel
import RoosterService
import Testing

/// Middelburg: a client supporter who talks about everything again and again, all parties informed, and cycling early.
///
/// On a sample municipality that runs the shipped programme, and in a village; numbers are those of the requirements
/// (M1–M7).
@Suite struct MiddelburgTests {
    /// M4: talks come again every five to seven weeks, in the calendars of the newcomer and of their client supporter.
    @Test func m4TalksRecurInBothCalendars() async throws {
        let town = try await ApproachTown.of(.middelburg)
        let met = town.expectToldApart("middelburg/talks")
        #expect(met.count >= 20)
        for participant in met {
            let talks = town.plan.visits(of: participant).filter { $0.meeting.activity == "voortgang" }
            for (first, second) in zip(talks, talks.dropFirst()) {
                // Whole weeks between two: at least four, at most seven.
                let days = second.meeting.date - first.meeting.date
                #expect(days >= 29 && days <= 62, "\(participant): \(days) days")
            }
            let supporter = try #require(town.state.participants[participant]?.clientSupporter)
            let theirs = try town.feed(.staff(supporter)).events
            for talk in talks where talk.meeting.date <= town.start + 56 {
                let start = PlannedTown.text(talk.meeting.start)
                #expect(talk.meeting.staff.contains(supporter))
                #expect(theirs.contains { $0.date == talk.meeting.date.isoText && $0.start == start })
                _ = try town.event(of: talk)
            }
        }
    }

    /// M1: the warm handover before a move, or on its day, is one event in the calendars of the newcomer and of two parties.
    @Test func m1TheWarmHandoverStandsInThreeCalendars() async throws {
        let town = try await ApproachTown.of(.middelburg)
        let key = "c06-moves"
        let handover = try #require(
            town.plan.visits(of: key).first { $0.meeting.activity == "warme-overdracht" })
        #expect(handover.meeting.date <= town.start + 28 && handover.meeting.staff.count >= 2)
        _ = try town.event(of: handover)
        for member in handover.meeting.staff {
            let events = try town.feed(.staff(member)).events
            #expect(
                events.contains {
                    $0.date == handover.meeting.date.isoText && $0.start == PlannedTown.text(handover.meeting.start)
                })
        }
    }

    /// M5: two intakes by two parties are told as double work.
    @Test func m5DoubleWorkIsFlagged() async throws {
        let town = try await ApproachTown.of(.middelburg)
        let told = town.signals.filter { $0.kind == .twoIntakes }
        #expect(told.contains { $0.participants.contains("c17-two-intakes") })
        #expect(told.allSatisfy { $0.sentences["nl"]?.action.isEmpty == false })
    }

    /// M5: a lesson that moves reaches exactly those whom it concerns, at the next fetch.
    @Test func m5AMovedLessonChangesNobodyElsesCalendar() async throws {
        var text = VillageText()
        text.add(people: "p1", "p2", "p3", more: "programme: taal")
        text.add(people: "p4", "p5", more: "programme: avond")
        text["activities"] = [
            VillageText.lessons("dag", "dayparts: morning, max_groups: 1"),
            VillageText.lessons("avond", "dayparts: evening, max_groups: 1"),
        ]
        text["groups"] = [
            "id: dag-g, activity: dag, times: \"tu 09:00-11:00|th 09:00-11:00\", room: bieb-1, staff: juf",
            "id: avond-g, activity: avond, times: \"tu 19:00-21:00|th 19:00-21:00\", room: bieb-2, staff: meester",
        ]
        text["enrolments"] =
            ["p1", "p2", "p3"].map { "participant: \($0), group: dag-g" }
            + ["p4", "p5"].map { "participant: \($0), group: avond-g" }
        text["programmes"] = ["taal", "avond"].map { VillageText.programme($0, lessons: 15) }
        try await Village.with(text.files) { village in
            _ = try await village.feeds()
            try await village.publish()
            // A week later: two lessons of everybody have passed.
            village.pass(days: 8)
            try await village.tenant.maintain()
            let before = try await village.feeds()
            text["blocks"] = ["subject_kind: room, subject: bieb-1, kind: busy, from: 2027-09-28, until: 2027-09-28"]
            try await village.load(text.files)
            try await village.publish()
            let changed = try await village.feeds().changed(since: before)
            let concerned: Set<FeedIssue.Reader> = [
                .participant("p1"), .participant("p2"), .participant("p3"), .organisation("school"), .staff("juf"),
                .location("bieb"),
            ]
            #expect(changed.isSuperset(of: [.participant("p1"), .participant("p2"), .participant("p3")]))
            #expect(changed.subtracting(concerned).isEmpty, "\(changed.subtracting(concerned))")
            try await village.expectNothingBroken()
        }
    }

    /// M6: who cannot cycle learns it early, and farther places open up from the day the course has ended.
    @Test func m6TheCyclingCourseOpensFartherPlaces() async throws {
        let town = try await ApproachTown.of(.middelburg)
        _ = town.expectToldApart("middelburg-cycling/course")
        let key = "c15-cycling"
        let visits = town.plan.visits(of: key)
        let course = try #require(visits.last { $0.meeting.group == "c15-course" }).meeting.date
        let before = Set(visits.filter { $0.meeting.date <= course }.map(\.meeting.location))
        let after = Set(
            visits.filter { $0.meeting.date > course && $0.row["mode"] == "bicycle" }.map(\.meeting.location))
        #expect(!after.subtracting(before).isEmpty, "no farther place is reached")
        #expect(visits.allSatisfy { $0.meeting.date > course || $0.row["mode"] != "bicycle" })
    }

    /// M7: nobody is anywhere they cannot reach, or cannot get home from; nor is any other rule broken.
    @Test func m7NothingIsOutOfReach() async throws {
        let town = try await ApproachTown.of(.middelburg)
        #expect(town.plan.everyVisit.contains { $0.row["mode"] == "bus" })
        try await town.village.expectNothingBroken()
    }

    /// M3: the chapters are data: four of them within eight weeks, or a reason.
    @Test func m3TheChaptersAreThoseOfTheFile() async throws {
        let town = try await ApproachTown.of(.middelburg)
        let met = town.expectToldApart("middelburg/chapters")
        #expect(!met.isEmpty)
        let row = try #require(town.standings("middelburg/chapters")[met[0]])
        #expect(row.number("due") == 4)
    }
}
