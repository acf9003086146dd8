import RoosterModel
import Testing

/// C16: too many who mean well.
@Suite struct FivePartiesTests {
    /// C16: five parties ask more of one person than the ceiling of a week; no week goes above it, lessons stay, and what
    /// is left out is named with the ceiling as the reason.
    @Test(arguments: Town.allCases) func c16FivePartiesAskMoreThanAWeekHolds(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c16-five-parties"
        let stage = try #require(planned.state.participants[key]?.stage)
        let most = try #require(planned.state.municipality?.ceilings[stage]?.hoursPerWeek)
        #expect(most == 20)
        let weeks = planned.plan.minutesByWeek(of: key)
        #expect(weeks.values.allSatisfy { Double($0) <= most * 60 })
        #expect(planned.lessons(of: key).count >= 20)
        let signal = try #require(planned.signals(.overAsked, of: key).first)
        #expect(try #require(signal.amounts["parties"]) >= 4)
        #expect(try #require(signal.amounts["askedMinutes"]) > 1_200 && signal.amounts["mostMinutes"] == 1_200)
        #expect(signal.sentences["en"]?.matter.contains("ceiling-week") == true)
        let refused = signal.references.filter { $0.kind == .group }.map(\.id)
        #expect(refused.contains("c16-placement") || refused.contains("c16-work"))
        let week = try #require(signal.dates["week"])
        let attended = planned.plan.visits(of: key).filter { $0.meeting.date.monday == week }.map(\.meeting.group)
        #expect(Set(attended).isDisjoint(with: refused))
        try planned.expectFeed(of: key)
    }
}
