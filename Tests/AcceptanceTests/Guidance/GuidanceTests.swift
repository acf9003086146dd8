import RoosterModel
import Testing

/// Buddies, helpers and the end of guidance: C08, C11 and C14.
@Suite struct GuidanceTests {
    /// C08: a third buddy, for a purpose that has one, is not planned, and the proposal is flagged to be declined.
    @Test(arguments: Town.allCases) func c08AThirdBuddyIsRefusedAndFlagged(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c08-third-buddy"
        let third = try #require(planned.state.groups["c08-buddy-3"]?.staff.first)
        #expect(planned.plan.meetings(of: "c08-buddy-3").isEmpty)
        #expect(!planned.plan.visits(of: key).contains { $0.meeting.staff.contains(third) })
        let signal = try #require(planned.signals(.twoBuddies, of: key).first)
        #expect(signal.references.map(\.id).contains("c08-buddy-3"))
        #expect(signal.sentences["en"]?.action.contains("c08-buddy-3") == true)
        try planned.expectFeed(of: key)
    }

    /// C08: the two buddies that were accepted, one for each purpose, go on.
    @Test(arguments: Town.allCases) func c08TheBuddiesThatWereAcceptedGoOn(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        for group in ["c08-buddy-1", "c08-buddy-2"] {
            let buddy = try #require(planned.state.groups[group]?.staff.first)
            let met = planned.plan.visits(of: "c08-third-buddy").filter { $0.meeting.staff.contains(buddy) }
            #expect(!met.isEmpty, "\(group)")
        }
    }

    /// C11: a handover talk lies within the eight weeks before guidance ends.
    @Test(arguments: Town.allCases) func c11GuidanceEndsWithAHandover(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c11-guidance-ends"
        let end = try #require(planned.state.participants[key]?.guidanceEnd)
        let talk = try #require(planned.plan.visits(of: key, to: "overdracht").first)
        #expect(talk.meeting.date >= end + -56 && talk.meeting.date <= end)
        #expect(planned.plan.requirements(of: key)["guidance-end/handover"]?["status"] == "met")
        let signal = try #require(planned.signals(.guidanceEnds, of: key).first)
        #expect(signal.date == end)
        #expect(try planned.event(of: talk)["SUMMARY"].contains("Afspraak gemeente"))
        try planned.expectFeed(of: key)
    }

    /// C14: a newcomer who helps is never needed in two places, helps at most five hours a week, and helping counts for
    /// the ceiling.
    @Test(arguments: Town.allCases) func c14HelpingAndOwnMeetingsNeverClash(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let (key, helper) = ("c14-helper", "c14-helper-staff")
        let helped = planned.plan.meetings.values.filter { $0.staff.contains(helper) }
        #expect(helped.contains { $0.activity == "c24-taalcafe" })
        for meeting in helped {
            let own = planned.plan.visits(of: key).filter { $0.meeting.date == meeting.date }
            #expect(!own.contains { $0.absence.overlaps(meeting.minutes) }, "on \(meeting.date)")
        }
        let byWeek = Dictionary(grouping: helped, by: \.date.monday).mapValues {
            $0.reduce(0) { $0 + $1.minutes.count }
        }
        #expect(byWeek.values.allSatisfy { $0 <= 300 })
        let ceiling = try #require(planned.state.municipality?.ceilings[5])
        let load = planned.plan.minutesByWeek(of: key, helpingAs: helper)
        #expect(load.values.allSatisfy { Double($0) <= ceiling.hoursPerWeek * 60 })
        // What they help at stands in their own calendar too.
        try planned.expectFeed(of: key, helpingAs: helper)
    }
}
