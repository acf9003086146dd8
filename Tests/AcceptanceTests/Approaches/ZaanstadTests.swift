import RoosterModel
import RoosterService
import Testing

/// Zaanstad: everything at once, in small groups of the neighbourhood, day and evening.
///
/// On a sample municipality that runs the shipped programme, by what its calendars and tables show; numbers are those of
/// the requirements (Z1–Z27). The monitor and the council letter (Z18, Z19) are not part of these tests.
@Suite struct ZaanstadTests {
    /// Z1, Z2: within four weeks from the start the calendar of everybody who began has events of four of the six themes,
    /// or the requirement is named short with a reason; no theme waits for another to end.
    @Test func z1WithinFourWeeksThereAreEventsOfFourThemes() async throws {
        let town = try await ApproachTown.of(.zaanstad)
        let met = Set(town.expectToldApart("zaanstad/parallel"))
        var shown = 0
        for (participant, row) in town.standings("zaanstad/parallel") where met.contains(participant) {
            let start = try #require(CalendarDate(isoText: row["start"]))
            guard start >= town.start, row.number("done") == 0 else { continue }
            let last = (start + 28).isoText
            let seen = Set(
                try town.feed(.participant(participant)).events.filter { !$0.isCancelled && $0.date <= last }
                    .map { $0["CATEGORIES"] })
            #expect(seen.count >= 4, "\(participant): \(seen.sorted())")
            shown += 1
        }
        #expect(shown >= 2, "nobody begins within the horizon")
        for participant in met {
            let visits = town.plan.visits(of: participant)
            let lessons = visits.filter { $0.meeting.activity.hasPrefix("nt2-") }.map(\.meeting.date)
            let others = visits.filter { !$0.meeting.activity.hasPrefix("nt2-") }.map(\.meeting.date)
            guard let first = lessons.min(), let last = lessons.max() else { continue }
            #expect(others.contains { $0 <= last } || others.allSatisfy { $0 < first }, "\(participant) waits")
        }
    }

    /// Z9: one newcomer's calendar holds several providers, and each provider's only its own meetings.
    @Test func z9OneCalendarHoldsSeveralProviders() async throws {
        let town = try await ApproachTown.of(.zaanstad)
        let parties = town.state.participants.sorted.map { participant in
            Set(
                town.plan.visits(of: participant.id).compactMap {
                    town.state.activities[$0.meeting.activity]?.organisation
                })
        }
        #expect(parties.count { $0.count >= 4 } > parties.count / 2)
        let last = (town.start + 56).isoText
        for organisation in town.state.organisations.sorted where organisation.kind != .employer {
            let own = town.plan.meetings.values.filter {
                town.state.activities[$0.activity]?.organisation == organisation.id && $0.date.isoText <= last
            }
            #expect(try town.feed(.organisation(organisation.id)).events.count == own.count, "\(organisation.id)")
        }
    }

    /// Z8: who works by day has lessons in the evening only, on days of work.
    @Test func z8WhoWorksByDayHasEveningLessons() async throws {
        let town = try await ApproachTown.of(.zaanstad)
        var evenings = 0
        for block in town.state.blocks.sorted where block.subjectKind == .participant && block.kind == .busy {
            guard let range = block.range, range.startMinutes <= 540, range.endMinutes >= 960, block.from == nil,
                block.everyWeeks == nil, block.weekdays.count >= 4
            else { continue }
            for visit in town.visits(of: block.subject, .language)
            where block.weekdays.contains(visit.meeting.date.weekday) && visit.row["mode"] != "online" {
                #expect(visit.meeting.start >= 1080, "\(block.subject) on \(visit.meeting.date)")
                evenings += 1
            }
        }
        #expect(evenings >= 15)
    }

    /// Z10: the dual track is language and work in one week, over all parties within the ceiling.
    @Test func z10TheDualTrackIsLanguageAndWorkInOneWeek() async throws {
        let town = try await ApproachTown.of(.zaanstad)
        _ = town.expectToldApart("zaanstad/dual")
        var dual = 0
        for participant in town.state.participants.sorted {
            let language = Set(town.visits(of: participant.id, .language).map(\.meeting.date.monday))
            let work = Set(
                town.visits(of: participant.id, .dualWork, .placement, .volunteering).map(\.meeting.date.monday))
            dual += language.intersection(work).count >= 8 ? 1 : 0
            try town.expectCeiling(of: participant)
        }
        #expect(dual >= 10)
    }

    /// The latest sunset of each month in the west of the Netherlands, in minutes: later is never by daylight.
    private static let latestSunset = [1: 1_042, 2: 1_095, 3: 1_206, 10: 1_162, 11: 1_030, 12: 997]

    /// Z13: the walk with the neighbourhood manager is by daylight and has a place to meet on the map.
    @Test func z13TheWalkIsByDaylightWithAPlaceToMeet() async throws {
        let town = try await ApproachTown.of(.zaanstad)
        _ = town.expectToldApart("zaanstad/walk")
        let walks = town.plan.everyVisit.filter { $0.meeting.activity.hasPrefix("wijkwandeling-") }
        #expect(walks.count >= 10)
        for walk in walks {
            #expect(town.state.activities[walk.meeting.activity]?.daylight == true)
            let month = Int(walk.meeting.date.isoText.dropFirst(5).prefix(2)) ?? 0
            #expect(walk.meeting.end <= Self.latestSunset[month] ?? 1_325)
            let event = try town.event(of: walk)
            #expect(!event["LOCATION"].isEmpty && !event["GEO"].isEmpty)
        }
        // The checker works out the sun of every day and place by itself.
        try await town.village.expectNothingBroken()
    }

    /// Z21: one intake of three parties is one event in the calendars of the newcomer and of each of the three.
    @Test func z21OneIntakeStandsInFourCalendars() async throws {
        let town = try await ApproachTown.of(.zaanstad)
        let intakes = town.plan.everyVisit.filter {
            $0.meeting.activity == "intake" && $0.meeting.date <= town.start + 56
        }
        #expect(!intakes.isEmpty)
        for intake in intakes {
            #expect(intake.meeting.staff.count >= 3, "\(intake.participant)")
            let start = PlannedTown.text(intake.meeting.start)
            for member in intake.meeting.staff {
                let events = try town.feed(.staff(member)).events
                #expect(events.contains { $0.date == intake.meeting.date.isoText && $0.start == start }, "\(member)")
            }
            _ = try town.event(of: intake)
        }
        let byPerson = Dictionary(grouping: intakes, by: \.participant)
        #expect(byPerson.values.allSatisfy { $0.count == 1 }, "somebody has two")
    }

    /// Z5: the first meeting of everybody who begins is the municipality's talk.
    @Test func z5TheFirstEventIsTheMunicipalitysTalk() async throws {
        let town = try await ApproachTown.of(.zaanstad)
        _ = town.expectToldApart("zaanstad/intake")
        var begun = 0
        for participant in town.state.participants.sorted
        where participant.settled >= town.start && participant.id.hasPrefix("n") {
            guard let first = town.plan.visits(of: participant.id).first else { continue }
            #expect(first.meeting.activity == "intake", "\(participant.id)")
            begun += 1
        }
        #expect(begun >= 2)
    }

    /// Z6: people of the law of 2013 are in it too, without a labour market module.
    @Test func z6PeopleOfTheOldLawAreInItToo() async throws {
        let town = try await ApproachTown.of(.zaanstad)
        let old = town.state.participants.sorted.filter { $0.law == .law2013 && $0.programmes.contains("zaanstad") }
        #expect(!old.isEmpty)
        for participant in old {
            let requirements = Set(town.plan.requirements(of: participant.id).keys)
            #expect(requirements.isSuperset(of: ["zaanstad/parallel", "law-2013/pvt-hours"]))
            #expect(!requirements.contains { $0.hasSuffix("/map-hours") || $0.hasPrefix("law-2021") })
            #expect(!town.plan.visits(of: participant.id).isEmpty)
        }
    }
}

extension ApproachTown {
    /// Expects that no week of somebody holds more than the ceiling, over all parties.
    func expectCeiling(of participant: Participant) throws {
        guard let stage = participant.stage, let most = state.municipality?.ceilings[stage]?.hoursPerWeek else {
            return
        }
        for (week, minutes) in plan.minutesByWeek(of: participant.id) {
            #expect(Double(minutes) <= most * 60, "\(participant.id) in the week of \(week)")
        }
    }
}
