import RoosterModel
import Testing

/// What the law asks of people with a history: C05, C21, C22 and C23.
@Suite struct LegalHoursTests {
    /// C05: under the law of 2013 the rest of the declaration and its signing lie within the year, or are named as short
    /// with a reason and a clock; nothing of the labour market module is asked.
    @Test(arguments: Town.allCases) func c05TheDeclarationIsDoneWithinItsYearOrNamedShort(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c05-law-2013"
        let end = planned.start + 28
        let requirements = planned.plan.requirements(of: key)
        #expect(requirements["law-2013/pvt-hours"]?.number("done") == 2.5)
        #expect(!requirements.keys.contains { $0.hasPrefix("law-2021") || $0.hasSuffix("/map-hours") })
        for name in ["law-2013/pvt-hours", "law-2013/pvt-signing"] {
            let row = try #require(requirements[name])
            #expect(row.number("due").map { $0 > 0 } == true)
            if row["status"] == "short" {
                #expect(planned.plan.unplaced(of: key)[name]?.list("reasons").isEmpty == false)
            }
        }
        let hours = planned.plan.visits(of: key).filter {
            $0.meeting.date <= end && planned.counts($0.meeting.activity, for: .pvt)
        }.reduce(0) { $0 + $1.meeting.minutes.count }
        #expect(requirements["law-2013/pvt-hours"]?.number("planned") == Double(hours) / 60)
        let signings = planned.plan.visits(of: key, to: "pvt-ondertekening")
        #expect(
            (requirements["law-2013/pvt-signing"]?["status"] == "met") == signings.contains { $0.meeting.date <= end })
        let clock = try #require(planned.signals(.termClock, of: key).first)
        #expect(clock.date == end)
        try planned.expectFeed(of: key)
    }

    /// C21: with 790 of 800 hours of lessons only the last ten are due; they are planned, and then the final talk.
    @Test(arguments: Town.allCases) func c21TheLastTenHoursAreFollowedByTheFinalTalk(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c21-almost-done"
        let lessons = planned.plan.visits(of: key).filter { planned.counts($0.meeting.activity, for: .zLanguage) }
        let hours = try #require(planned.plan.requirements(of: key)["law-2021-z/lesson-hours"])
        #expect(hours.number("done") == 790 && hours.number("due") == 800 && hours["status"] == "met")
        var minutes = 0
        let last = try #require(
            lessons.first { visit in
                minutes += visit.meeting.minutes.count
                return minutes >= 600
            }
        ).meeting
        let talk = try #require(planned.plan.visits(of: key, to: "eindgesprek").last).meeting
        #expect((talk.date, talk.start) >= (last.date, last.end))
        #expect(planned.plan.requirements(of: key)["law-2021-z-end/final-talk"]?["status"] == "met")
        try planned.expectFeed(of: key)
    }

    /// C21: 780 of 800 hours of participation are done, 60 of them before the PIP; the twenty that are left are planned.
    @Test(arguments: Town.allCases) func c21HoursFromTheIntakeCountAsParticipation(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let row = try #require(
            planned.plan.requirements(of: "c21-almost-done")["law-2021-z-asylum/participation-hours"])
        #expect(row.number("done") == 780)
        #expect(row["status"] == "met")
    }

    /// C22: a family migrant in the Z-route owes 800 hours of lessons and no hours of participation.
    @Test(arguments: Town.allCases) func c22AFamilyMigrantOwesNoParticipationHours(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c22-family-z"
        let requirements = planned.plan.requirements(of: key)
        #expect(!requirements.keys.contains { $0.hasSuffix("/participation-hours") })
        let lessons = try #require(requirements["law-2021-z/lesson-hours"])
        #expect(try #require(lessons.number("due")) > (try #require(lessons.number("done"))))
        let minutes = planned.plan.visits(of: key).filter { planned.counts($0.meeting.activity, for: .zLanguage) }
            .reduce(0) { $0 + $1.meeting.minutes.count }
        #expect(lessons.number("planned") == Double(minutes) / 60 && minutes > 0)
        // Another in the same route, for whom asylum was the ground, does owe them.
        #expect(planned.plan.requirements(of: "c13-alfa")["law-2021-z-asylum/participation-hours"] != nil)
        try planned.expectFeed(of: key)
    }

    /// C23: of an online learner lessons in class are due besides the hours, and only those in class count for them.
    @Test(arguments: Town.allCases) func c23AnOnlineLearnerOwesHoursInClass(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c23-online"
        let requirements = planned.plan.requirements(of: key)
        let inClass = try #require(requirements["law-2021-b1/class-hours"])
        #expect(inClass.number("done") == 100)
        #expect(requirements["law-2021-b1/lesson-hours"]?.number("done") == 500)
        let physical = planned.lessons(of: key).filter { $0.row["mode"] != "online" }
        #expect(inClass.number("planned") == Double(physical.reduce(0) { $0 + $1.meeting.minutes.count }) / 60)
        #expect(inClass["status"] != "short" && !physical.isEmpty)
        try planned.expectFeed(of: key)
    }
}
