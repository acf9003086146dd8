import RoosterModel
import Testing

/// Parents whose children must be looked after: C03 and C04.
@Suite struct FamiliesTests {
    /// Expects that somebody looks after a child all the time that a parent is away.
    private func expectCovered(_ child: String, while parent: String, _ planned: PlannedTown) throws {
        let rows = planned.plan.care(of: child).filter { $0["parent"] == parent }
        var byDay: [CalendarDate: [Range<Int>]] = [:]
        var brought: Set<CalendarDate> = []
        for row in rows {
            let meeting = try #require(planned.plan.meetings[row["meeting"]])
            let from = try #require(ExportedPlan.minutes(row["from"]))
            let until = try #require(ExportedPlan.minutes(row["until"]))
            byDay[meeting.date, default: []].append(from..<max(until, from))
            // On the way to a place and back the child is with the parent.
            if row["cover"] == "place" { brought.insert(meeting.date) }
            if planned.isSchoolHoliday(meeting.date) {
                let place = planned.state.childcare[row["by"]]
                #expect(row["cover"] != "care", "\(child) has no playgroup or school on \(meeting.date)")
                #expect(place?.schoolWeeksOnly != true, "\(row["by"]) is shut on \(meeting.date)")
            }
        }
        for visit in planned.plan.visits(of: parent) where !visit.meeting.location.isEmpty {
            guard visit.meeting.location != "home" else { continue }
            let covered = byDay[visit.meeting.date] ?? []
            let away = brought.contains(visit.meeting.date) ? visit.meeting.minutes : visit.absence
            let alone = away.first { minute in !covered.contains { $0.contains(minute) } }
            #expect(alone == nil, "\(child) is alone on \(visit.meeting.date)")
        }
    }

    /// C03: a single parent has lessons on days on which both children are looked after, and nothing without care in
    /// school holidays.
    @Test(arguments: Town.allCases) func c03ASingleParentComesWhenBothChildrenAreCovered(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        #expect(planned.lessons(of: "c03-single-parent").count >= 10)
        for child in ["c03-child-2", "c03-child-6"] {
            try expectCovered(child, while: "c03-single-parent", planned)
        }
        let inPlaygroup = planned.plan.care(of: "c03-child-2").filter { $0["cover"] == "care" }
        for row in inPlaygroup {
            let date = try #require(planned.plan.meetings[row["meeting"]]).date
            #expect(date.weekday == .tuesday || date.weekday == .thursday)
        }
        try planned.expectFeed(of: "c03-single-parent")
    }

    /// C04: two parents of a baby both have lessons, never at the same time, and the one who is home or a place covers.
    @Test(arguments: Town.allCases) func c04ParentsOfABabyTakeTurns(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let parents = ["c04-mother", "c04-father"]
        for parent in parents {
            #expect(planned.lessons(of: parent).count >= 10, "\(parent)")
            try expectCovered("c04-baby", while: parent, planned)
            try planned.expectFeed(of: parent)
        }
        let (mother, father) = (planned.plan.visits(of: parents[0]), planned.plan.visits(of: parents[1]))
        for first in mother {
            for second in father where first.meeting.date == second.meeting.date {
                #expect(
                    !first.meeting.minutes.overlaps(second.meeting.minutes), "both are away on \(first.meeting.date)")
            }
        }
        for row in planned.plan.care(of: "c04-baby") where row["cover"] == "partner" {
            let meeting = try #require(planned.plan.meetings[row["meeting"]])
            let from = try #require(ExportedPlan.minutes(row["from"]))
            let until = try #require(ExportedPlan.minutes(row["until"]))
            let isAway = planned.plan.visits(of: row["by"]).contains { visit in
                visit.meeting.date == meeting.date && visit.meeting.location != "home"
                    && visit.absence.overlaps(from..<until)
            }
            #expect(!isAway, "\(row["by"]) looks after the baby and is away on \(meeting.date)")
        }
    }
}
