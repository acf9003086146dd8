import RoosterModel
import Testing

/// How far people come: C15 and C25.
@Suite struct TravelTests {
    /// C15: somebody who only walks reaches nothing farther than a walk until the cycling course ends; from the day
    /// after, farther places are planned by bicycle, tentative until it is passed.
    @Test(arguments: Town.allCases) func c15TheCyclingCourseOpensFartherPlacesFromItsEnd(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c15-cycling"
        let visits = planned.plan.visits(of: key)
        let course = try #require(visits.last { $0.meeting.group == "c15-course" })
        let opened = course.meeting.date + 1
        #expect(opened == planned.start + 59)
        for visit in visits where visit.meeting.date < opened {
            #expect(visit.row["mode"] != "bicycle", "on \(visit.meeting.date)")
            // 2.5 km at 4.5 km/h, rounded up to five minutes.
            if visit.row["mode"] == "walk" { #expect(try #require(visit.row.number("minutes_before")) <= 35) }
        }
        let cycled = visits.filter { $0.row["mode"] == "bicycle" }
        #expect(!cycled.isEmpty, "nothing is reached by bicycle")
        let walked = Set(visits.filter { $0.row["mode"] == "walk" }.map(\.meeting.location))
        #expect(cycled.contains { !walked.contains($0.meeting.location) }, "no farther place is reached")
        for visit in cycled {
            #expect(visit.meeting.date >= opened && visit.row["status"] == "tentative")
            #expect(try planned.event(of: visit).isTentative)
        }
        try planned.expectFeed(of: key)
    }

    /// C25: who lives where the last bus leaves before the evening lesson ends is in none, with the bus as the reason
    /// and a change that would mend it.
    @Test(arguments: Town.allCases) func c25NoLessonEndsAfterTheLastBus(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let (key, requirement) = ("c25-last-bus", "law-2021-b1/lesson-hours")
        let lastBus = 1_265
        for visit in planned.lessons(of: key) where !visit.meeting.location.isEmpty {
            #expect(visit.row["mode"] != "bus" || visit.meeting.end <= lastBus, "on \(visit.meeting.date)")
        }
        #expect(planned.plan.unplaced(of: key)[requirement] != nil)
        let explanation = try await planned.explanation(of: key, requirement)
        let rules = explanation.conflicts.flatMap(\.rules)
        #expect(rules.contains { $0.reason == .busHours })
        #expect(explanation.repairs.contains { $0.parts.contains { $0.rule.reason == .busHours } })
        try planned.expectFeed(of: key)
    }
}
