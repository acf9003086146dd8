import RoosterModel
import Testing

/// Sharp case 2: two-week shifts.
@Suite struct TwoWeekShiftsTests {
    private func village() -> VillageText {
        var text = VillageText()
        text.add(people: "p1", more: "programme: taal")
        text.add(people: "p2", "p3", more: "programme: overdag")
        text["activities"] = [
            VillageText.lessons("dag", perWeek: 3, "dayparts: morning, min_share: 0.45, max_groups: 1"),
            VillageText.lessons("avond", perWeek: 3, "dayparts: evening, min_share: 0.45, max_groups: 1"),
        ]
        // Early one week, late the next, and so on.
        for (week, hours) in [("2027-08-30", "06:00-14:00"), ("2027-09-06", "14:00-22:00")] {
            let (start, end) = (hours.prefix(5), hours.suffix(5))
            text["blocks"].append(
                "subject_kind: participant, subject: p1, kind: busy, weekdays: mo|tu|we|th|fr, start: \"\(start)\", "
                    + "end: \"\(end)\", every_weeks: 2, first_week_of: \(week)")
        }
        text["programmes"] = [
            VillageText.programme("taal", lessons: 26),
            VillageText.programme("overdag", lessons: 26),
        ]
        return text
    }

    /// Twenty-six lessons are attended within thirteen weeks, in the evening in weeks of early shifts and in the morning
    /// in weeks of late ones, and neither group alone would have been enough.
    @Test func twentySixLessonsAreAttendedInADayAndAnEveningGroup() async throws {
        try await Village.with(village().files) { village in
            _ = try await village.feed(.participant("p1"))
            let plan = try await village.publish()
            let visits = plan.visits(of: "p1")
            let first = try #require(visits.first).meeting.date
            let inWindow = visits.filter { $0.meeting.date <= first + 91 }
            #expect(inWindow.count >= 26)
            let row = try #require(plan.requirements(of: "p1")["taal/lessen"])
            #expect(row["status"] == "met" && row.number("missing") == 0)
            let monday = try #require(CalendarDate(isoText: "2027-08-30"))
            for visit in visits {
                let isEarlyWeek = ((visit.meeting.date.monday - monday) / 7).isMultiple(of: 2)
                #expect(visit.meeting.activity == (isEarlyWeek ? "avond" : "dag"), "on \(visit.meeting.date)")
                let shift = isEarlyWeek ? 360..<840 : 840..<1320
                #expect(visit.meeting.date.weekday >= .saturday || !shift.overlaps(visit.absence))
            }
            for group in Set(inWindow.map(\.meeting.group)) {
                #expect(inWindow.count { $0.meeting.group == group } < 26, "\(group) alone is enough")
            }
            let shown = try await village.feed(.participant("p1")).held.filter { $0["SUMMARY"].contains("Taalles") }
            #expect(
                shown.map { "\($0.date) \($0.start)" }.sorted()
                    == visits.map { "\($0.meeting.date) \(PlannedTown.text($0.meeting.start))" }.sorted())
            try await village.expectNothingBroken()
        }
    }
}
