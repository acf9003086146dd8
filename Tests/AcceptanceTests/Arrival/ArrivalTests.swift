import RoosterModel
import Testing

/// People who have just come, or are about to: C01, C06 and C20.
@Suite struct ArrivalTests {
    /// C01: who settles two weeks before Christmas has a first meeting within fourteen days, and lessons that the
    /// holiday takes are caught up within the window or named as short.
    @Test(arguments: Town.allCases) func c01AChristmasArrivalStartsWithinFourteenDays(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c01-before-christmas"
        let settled = try #require(planned.state.participants[key]).settled
        let first = try #require(planned.plan.visits(of: key).first).meeting.date
        #expect(settled <= first && first <= settled + 14)
        #expect(planned.signals(.firstMeeting, of: key).isEmpty)
        let lessons = planned.lessons(of: key)
        #expect(lessons.contains { $0.meeting.date > settled + 14 })
        for (name, row) in planned.plan.requirements(of: key) where name.hasSuffix("/lessons") {
            let unplaced = planned.plan.unplaced(of: key)[name]
            #expect((row["status"] == "short") == (unplaced != nil), "\(name)")
            #expect(unplaced.map { !$0.list("reasons").isEmpty } ?? true, "\(name) is short without a reason")
        }
        try planned.expectFeed(of: key)
    }

    /// C06: who moves from a reception centre has a warm handover and lessons there before, and meetings in town after.
    @Test(arguments: Town.allCases) func c06WhoMovesIsTaughtWhereTheyLive(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c06-moves"
        let moving = planned.start + 28
        let visits = planned.plan.visits(of: key)
        let before = visits.filter { $0.meeting.date < moving }
        let after = visits.filter { $0.meeting.date >= moving }
        #expect(before.contains { $0.meeting.activity == "warme-overdracht" })
        let near = before.filter { $0.meeting.activity == "nt2-opvang" }
        #expect(near.contains { $0.row["mode"] == "walk" })
        #expect(!after.isEmpty && after.allSatisfy { !$0.meeting.location.hasPrefix("opvang-") })
        // The way into town is shorter from the new home.
        func way(_ visits: [ExportedPlan.Visit]) -> Double? {
            visits.compactMap { $0.row.number("minutes_before") }.max()
        }
        #expect(try #require(way(after)) < (try #require(way(before))))
        try planned.expectFeed(of: key)
        for visit in near { #expect(try planned.event(of: visit)["LOCATION"].contains("Opvanglocatie")) }
        for visit in after { #expect(try !planned.event(of: visit)["LOCATION"].contains("Opvanglocatie")) }
    }

    /// C20: DUO's notice is 61 days old, and the talk about the PIP is held within the nine days that are left.
    @Test(arguments: Town.allCases) func c20ThePIPTalkIsHeldBeforeItsClockRunsOut(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c20-pip-due"
        let due = planned.start + 9
        let talk = try #require(planned.plan.visits(of: key, to: "pip-gesprek").first)
        #expect(talk.meeting.date <= due)
        #expect(planned.plan.requirements(of: key)["law-2021/pip"]?["status"] == "met")
        #expect(try planned.event(of: talk)["SUMMARY"].contains("Afspraak gemeente"))
        let clock = try #require(planned.signals(.pipClock, of: key).first)
        #expect(clock.date == due && clock.amounts["daysLeft"] == 9)
    }
}
