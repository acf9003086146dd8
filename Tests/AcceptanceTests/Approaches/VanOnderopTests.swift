import RoosterFeeds
import RoosterModel
import RoosterService
import Testing

/// Van Onderop (Haarlem, Leiden, Delft): informal activities beside the formal ones, and nobody out of sight.
///
/// On a sample municipality that runs the shipped programme, by what its calendars and tables show; numbers are those of
/// the requirements (V1–V48).
@Suite struct VanOnderopTests {
    /// V10: one calendar over all parties.
    @Test func v10OneCalendarOverAllParties() async throws {
        let town = try await ApproachTown.of(.vanonderop)
        var several = 0
        for participant in town.state.participants.sorted {
            let visits = town.plan.visits(of: participant.id)
            let parties = Set(visits.compactMap { town.state.activities[$0.meeting.activity]?.organisation })
            let helped = Set(town.state.staff.sorted.filter { $0.participant == participant.id }.map(\.id))
            let help = town.plan.meetings.values.filter { !helped.isDisjoint(with: $0.staff) }
            #expect(try town.feed(.participant(participant.id)).events.count == visits.count + help.count)
            several += parties.count >= 4 ? 1 : 0
        }
        #expect(several >= 25)
    }

    /// V11: the catalogue is public: open activities, and nobody in it.
    @Test func v11TheCatalogueIsPublicAndHoldsNobody() async throws {
        let town = try await ApproachTown.of(.vanonderop)
        let pages = try #require(town.village.tenant.pages.load())
        let calendar = CalendarText(pages.catalogueFeed(CatalogueFilter(), language: "nl").bytes)
        #expect(calendar.events.count >= 10)
        for participant in town.state.participants.sorted {
            #expect(!calendar.text.contains(participant.id))
            if let name = participant.firstName { #expect(!calendar.text.contains(name)) }
        }
        let open = Set(
            town.state.activities.sorted.filter { $0.enrolment == .open }.compactMap { $0.titles["nl"] })
        #expect(calendar.events.allSatisfy { event in open.contains { event["SUMMARY"].contains($0) } })
    }

    /// V3: what one must and what one may is said in every event, and what is only proposed is not certain.
    @Test func v3MustAndMayAreTold() async throws {
        let town = try await ApproachTown.of(.vanonderop)
        var told: Set<Bool> = []
        for visit in town.plan.everyVisit where !(town.state.participants[visit.participant]?.discreet ?? false) {
            guard told.count < 2 || visit.participant < "n0002" else { break }
            let isVoluntary = try town.activity(of: visit).isVoluntary
            let event = try town.event(of: visit)
            let language = town.state.participants[visit.participant]?.language
            #expect(language == nil || event["DESCRIPTION"].contains(isVoluntary ? "U mag komen" : "U moet komen"))
            told.insert(isVoluntary)
        }
        #expect(told == [true, false])
    }

    /// V35: for one purpose somebody has one buddy at most, and the third that is proposed is told to be declined.
    @Test func v35OneBuddyForAPurpose() async throws {
        let town = try await ApproachTown.of(.vanonderop)
        let met = town.expectToldApart("vanonderop-buddy/language-buddy")
        #expect(met.count >= 5)
        for participant in town.state.participants.sorted {
            let meetings = town.visits(of: participant.id, .buddy)
            let byPurpose = Dictionary(grouping: meetings) { town.state.activities[$0.meeting.activity]?.purpose }
            for (purpose, meetings) in byPurpose {
                #expect(Set(meetings.flatMap(\.meeting.staff)).count == 1, "\(participant.id): \(purpose ?? "")")
            }
        }
        let third = try #require(town.signals.first { $0.kind == .twoBuddies })
        #expect(third.participants == ["c08-third-buddy"])
        #expect(third.references.map(\.id).contains("c08-buddy-3"))
    }

    /// V27, V37: whoever has a buddy sees the same face every time.
    @Test func v37ItIsAlwaysTheSameFace() async throws {
        let town = try await ApproachTown.of(.vanonderop)
        let met = town.expectToldApart("vanonderop-buddy/language-buddy")
        let meetings = met.map { participant in
            town.plan.visits(of: participant).filter { $0.meeting.activity == "taalmaatje" }
        }
        #expect(meetings.contains { $0.count >= 4 })
        for mine in meetings where !mine.isEmpty { #expect(Set(mine.map(\.meeting.staff)).count == 1) }
    }

    /// V27: a buddy begins with a trial of four meetings.
    @Test func v27ABuddyBeginsWithATrialOfFour() async throws {
        let town = try await ApproachTown.of(.vanonderop)
        for participant in town.expectToldApart("vanonderop-buddy/language-buddy") {
            let meetings = town.plan.visits(of: participant).filter { $0.meeting.activity == "taalmaatje" }
            #expect(meetings.count >= 4, "\(participant)")
        }
    }

    /// V34: no volunteer gives more hours a week than they have.
    @Test func v34VolunteersCapsAreKept() async throws {
        let town = try await ApproachTown.of(.vanonderop)
        var capped = 0
        for member in town.state.staff.sorted {
            guard let most = member.maxHoursWeek else { continue }
            let mine = town.plan.meetings.values.filter { $0.staff.contains(member.id) }
            let weeks = Dictionary(grouping: mine, by: \.date.monday).mapValues {
                $0.reduce(0) { $0 + $1.minutes.count }
            }
            #expect(weeks.values.allSatisfy { Double($0) <= most * 60 }, "\(member.id)")
            capped += mine.isEmpty ? 0 : 1
        }
        #expect(capped >= 5)
    }

    /// V42: an intake first, a talk in between, and one in the last two weeks before guidance ends.
    @Test func v42ThereAreThreeTalks() async throws {
        let town = try await ApproachTown.of(.vanonderop)
        let intake = Set(town.expectToldApart("vanonderop/intake"))
        let middle = Set(town.expectToldApart("vanonderop/middle"))
        #expect(intake.count >= 40 && middle.count >= 40)
        var ended = 0
        for participant in town.expectToldApart("vanonderop/end") {
            guard let end = town.state.participants[participant]?.guidanceEnd, end > town.start + 14,
                end <= town.start + 209
            else { continue }
            let talks = town.plan.visits(of: participant).filter { $0.meeting.activity == "evaluatie" }
            #expect(talks.contains { $0.meeting.date >= end + -14 && $0.meeting.date <= end }, "\(participant)")
            ended += 1
        }
        #expect(ended >= 1)
    }

    /// V18: guidance ends with a handover in its last eight weeks, and a signal says when.
    @Test func v18GuidanceEndsWithAHandover() async throws {
        let town = try await ApproachTown.of(.vanonderop)
        _ = town.expectToldApart("guidance-end/handover")
        let key = "c11-guidance-ends"
        let end = try #require(town.state.participants[key]?.guidanceEnd)
        let talk = try #require(town.plan.visits(of: key).first { $0.meeting.activity == "overdracht" })
        #expect(talk.meeting.date >= end + -56 && talk.meeting.date <= end)
        #expect(town.signals.contains { $0.kind == .guidanceEnds && $0.participants.contains(key) && $0.date == end })
    }

    /// V33: what is not funded yet is tentative, and the signal comes before the money ends.
    @Test func v33AfterTheFundingDateItIsTentative() async throws {
        let town = try await ApproachTown.of(.vanonderop)
        let until = try #require(town.state.activities["c24-taalcafe"]?.fundedUntil)
        let visits = town.plan.everyVisit.filter { $0.meeting.activity == "c24-taalcafe" }
        #expect(visits.contains { $0.meeting.date > until })
        for visit in visits where visit.meeting.date > until {
            #expect(visit.isTentative)
            #expect(try town.event(of: visit).isTentative)
        }
        // The signal comes three months before.
        #expect(town.signals.contains { $0.kind == .fundingEnds } == (until <= town.start + 91))
    }

    /// V16, V23: newcomers help and are hosts; it stands in their own calendar, and never clashes with what they attend.
    @Test func v23NewcomersAreHelpersAndHosts() async throws {
        let town = try await ApproachTown.of(.vanonderop)
        let (key, helper) = ("c14-helper", "c14-helper-staff")
        let helped = town.plan.meetings.values.filter { $0.staff.contains(helper) }
        #expect(!helped.isEmpty)
        let events = try town.feed(.participant(key)).events
        for meeting in helped {
            let event = events.first { $0.date == meeting.date.isoText && $0.start == PlannedTown.text(meeting.start) }
            #expect(event?["DESCRIPTION"].contains("U helpt") == true, "on \(meeting.date)")
            let own = town.plan.visits(of: key).filter { $0.meeting.date == meeting.date }
            #expect(!own.contains { $0.absence.overlaps(meeting.minutes) })
        }
    }

    /// V8: nobody has an empty summer, or it is told before.
    @Test func v8AnEmptySummerIsFilledOrTold() async throws {
        let town = try await ApproachTown.of(.vanonderop)
        let region = town.state.municipality?.schoolRegion
        let summer = try #require(
            town.state.calendars.values.flatMap(\.entries).first { entry in
                entry.kind == .schoolHoliday && entry.region == region && entry.until - entry.from >= 34
                    && entry.from >= town.start && entry.until <= town.start + 209
            })
        let told = Set(town.signals.filter { $0.kind == .summerGap || $0.kind == .gap }.flatMap(\.participants))
        for participant in town.state.participants.sorted
        where participant.settled <= summer.from && participant.programmes != ["none"] && !participant.isNotPlanned {
            let inSummer = town.plan.visits(of: participant.id).contains {
                $0.meeting.date >= summer.from && $0.meeting.date <= summer.until
            }
            #expect(inSummer || told.contains(participant.id), "\(participant.id)")
        }
    }

    /// No rule is broken, whatever of them this approach asks.
    @Test func noRuleIsBroken() async throws {
        try await ApproachTown.of(.vanonderop).village.expectNothingBroken()
    }
}
