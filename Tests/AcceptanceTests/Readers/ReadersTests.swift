import FoundationEssentials
import RoosterFeeds
import RoosterModel
import RoosterService
import Testing

/// What readers see, and what they must not: C12, C24, C26 and C27.
@Suite struct ReadersTests {
    /// C12: two partners with plans apart are never in one meeting, no calendar shows anything of the other's, and
    /// sensitive meetings of the discreet one read as an appointment without a place.
    @Test(arguments: Town.allCases) func c12NothingOfThePartnerIsInTheOthersCalendar(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let (discreet, partner) = ("c12-discreet", "c12-partner")
        let (own, others) = (planned.plan.visits(of: discreet), planned.plan.visits(of: partner))
        #expect(!own.isEmpty && !others.isEmpty)
        #expect(Set(own.map(\.meeting.id)).isDisjoint(with: others.map(\.meeting.id)))
        for (one, other) in [(discreet, partner), (partner, discreet)] {
            try planned.expectFeed(of: one)
            #expect(try !planned.feed(of: one).text.contains(other))
        }
        let uids = try Set(planned.feed(of: discreet).events.map { $0["UID"] })
        #expect(try uids.isDisjoint(with: planned.feed(of: partner).events.map { $0["UID"] }))
        let kinds: Set<Activity.Kind> = [.talk, .map, .participationDeclaration, .buddy, .exam, .ceremony, .homeVisit]
        let sensitive = own.filter { visit in
            planned.state.activities[visit.meeting.activity].map { kinds.contains($0.kind) } == true
        }
        #expect(!sensitive.isEmpty)
        for visit in sensitive {
            let event = try planned.event(of: visit)
            #expect(event["SUMMARY"].hasPrefix("Afspraak ·"))
            #expect(event["LOCATION"].isEmpty && event["GEO"].isEmpty)
        }
    }

    /// C24: meetings of the language café after its last funded day are tentative, in the plan and in calendars.
    @Test(arguments: Town.allCases) func c24WhatIsNotFundedYetIsTentative(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let until = try #require(planned.state.activities["c24-taalcafe"]?.fundedUntil)
        let meetings = planned.plan.meetings.values.filter { $0.activity == "c24-taalcafe" }.sorted {
            $0.date < $1.date
        }
        #expect(meetings.contains { $0.date <= until } && meetings.contains { $0.date > until })
        for meeting in meetings {
            #expect(meeting.status == (meeting.date > until ? "tentative" : "confirmed"), "\(meeting.date)")
        }
        let late = try #require(meetings.last { !planned.plan.people(at: $0.id).isEmpty && $0.date > until })
        let guest = try #require(planned.plan.people(at: late.id).first)
        let event = try await planned.newFeed(of: guest).events.first {
            $0.date == late.date.isoText && $0.start == PlannedTown.text(late.start)
        }
        #expect(event?.isTentative == true)
    }

    /// C26: who wants the plan on paper gets a printed week in Tigrinya with times of twenty-four hours.
    @Test(arguments: Town.allCases) func c26AWeekOnPaperIsInTigrinya(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c26-paper"
        #expect(planned.state.participants[key]?.reachBy == [.paper])
        let visit = try #require(planned.plan.visits(of: key).first)
        let weeks = (visit.meeting.date.monday - planned.start.monday) / 7
        let pages = try #require(planned.tenant.pages.load())
        let page = try #require(
            pages.sheet(
                feed: planned.issue(.participant(key)).id, at: PageAddress(base: "https://rooster.example"),
                language: nil, weeksAhead: weeks))
        let html = String(decoding: page.bytes, as: UTF8.self)
        #expect(page.language == "ti" && html.contains("lang=\"ti\""))
        #expect(html.unicodeScalars.contains { (0x1200...0x137F).contains($0.value) })
        let hours = "\(PlannedTown.text(visit.meeting.start))–\(PlannedTown.text(visit.meeting.end))"
        #expect(html.contains(hours))
        #expect(html.contains(visit.meeting.date.isoText))
        try planned.expectFeed(of: key)
    }

    /// C27: a provider that asks for names gets its own meetings with the number expected, and no learner.
    @Test(arguments: Town.allCases) func c27AProviderGetsNumbersAndNoNames(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let calendar = try planned.feed(.organisation("c27-provider"))
        let all = planned.plan.meetings.values.filter {
            planned.state.activities[$0.activity]?.organisation == "c27-provider"
        }
        #expect(!all.isEmpty)
        // A provider's calendar reaches eight weeks ahead.
        let own = all.filter { $0.date <= planned.start + 56 }
        #expect(
            calendar.events.map { "\($0.date) \($0.start)" }.sorted()
                == own.map { "\($0.date) \(PlannedTown.text($0.start))" }.sorted())
        for meeting in own {
            let number = planned.plan.people(at: meeting.id).count
            let event = try #require(calendar.events.first { $0.date == meeting.date.isoText })
            #expect(event["DESCRIPTION"].contains("Verwacht: \(number)"))
        }
        for participant in planned.state.participants.sorted {
            #expect(!calendar.text.contains(participant.id))
            if let name = participant.firstName { #expect(!calendar.text.contains(name)) }
        }
    }
}
