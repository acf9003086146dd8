import RoosterModel
import Testing

/// Lessons, summers and exams: C10, C13 and C18.
@Suite struct LearningTests {
    /// C10: the summer of a young person in the school route is filled, or its emptiness is reported.
    @Test(arguments: Town.allCases) func c10AnEmptySummerIsFilledOrReported(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c10-empty-summer"
        let summer = try #require(
            planned.schoolHolidays.first { holiday in
                holiday.upperBound - holiday.lowerBound > 27 && holiday.lowerBound > planned.start
                    && holiday.upperBound < planned.end
            })
        let inSummer = planned.plan.visits(of: key).filter { summer.contains($0.meeting.date) }
        let reported = planned.signals(.summerGap, of: key)
        #expect(inSummer.isEmpty == !reported.isEmpty)
        #expect(reported.allSatisfy { $0.dates["from"] == summer.lowerBound })
        // Its own school stops: what fills the summer is something else.
        #expect(inSummer.isEmpty || inSummer.contains { !$0.meeting.activity.hasPrefix("nt2-onderwijs") })
        try planned.expectFeed(of: key)
    }

    /// C13: who learns the alphabet is taught in a group of at most twelve, by a teacher for that.
    @Test(arguments: Town.allCases) func c13TheAlphabetIsTaughtInASmallGroup(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c13-alfa"
        let lessons = planned.lessons(of: key)
        #expect(lessons.count >= 30)
        for visit in lessons {
            #expect(planned.plan.people(at: visit.meeting.id).count <= 12, "on \(visit.meeting.date)")
            let roles = visit.meeting.staff.flatMap { planned.state.staff[$0]?.roles ?? [] }
            #expect(roles.contains("teacher-alfa"), "on \(visit.meeting.date)")
        }
        try planned.expectFeed(of: key)
    }

    /// C18: an exam in another town takes the whole day of its candidate, who is there half an hour early, and of nobody
    /// else.
    @Test(arguments: Town.allCases) func c18AnExamTakesTheDayOfItsCandidateOnly(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c18-exam"
        let exam = try #require(planned.plan.visits(of: key).first { $0.meeting.group == "c18-exam-day" })
        #expect(exam.meeting.date == planned.state.groups["c18-exam-day"]?.from)
        #expect(planned.plan.visits(of: key).filter { $0.meeting.date == exam.meeting.date }.count == 1)
        #expect(exam.row["early_minutes"] == "30")
        #expect(exam.absence.lowerBound < exam.meeting.start - 30 && exam.absence.upperBound > exam.meeting.end)
        #expect(planned.plan.people(at: exam.meeting.id) == [key])
        let event = try planned.event(of: exam)
        #expect(event["DESCRIPTION"].contains(PlannedTown.text(exam.meeting.start - 30)))
        #expect(event["LOCATION"].contains("Rijswijk"))
        try planned.expectFeed(of: key)
    }
}
