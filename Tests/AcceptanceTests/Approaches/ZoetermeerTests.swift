import RoosterModel
import RoosterService
import Testing

/// Zoetermeer, Piëzo and KIS: a first meeting within two weeks, language and workshops in three months, and never too much
/// at once.
///
/// On a sample municipality that runs the shipped programme, by what its calendars and tables show; numbers are those of
/// the requirements (ZM1–ZM23).
@Suite struct ZoetermeerTests {
    /// ZM1: the first meeting of everybody lies within fourteen days of settling, or a signal says that it does not.
    @Test func zm1TheFirstMeetingIsWithinFourteenDays() async throws {
        let town = try await ApproachTown.of(.zoetermeer)
        let met = Set(town.expectToldApart("zoetermeer/start"))
        var begun = 0
        for participant in town.state.participants.sorted where participant.settled >= town.start {
            guard town.standings("zoetermeer/start")[participant.id] != nil else { continue }
            let first = town.plan.visits(of: participant.id).first?.meeting.date
            if met.contains(participant.id) {
                let date = try #require(first)
                #expect(date <= participant.settled + 14, "\(participant.id)")
                begun += 1
            } else {
                let told = town.signals.filter { $0.kind == .firstMeeting }.flatMap(\.participants)
                #expect(told.contains(participant.id))
            }
        }
        #expect(begun >= 2)
    }

    /// ZM2: in the thirteen weeks from the start the calendar of who has met it holds what is left of 26 lessons, and
    /// counts them; nobody is short without a reason.
    @Test func zm2TheCalendarHoldsTwentySixLessons() async throws {
        let town = try await ApproachTown.of(.zoetermeer)
        let met = town.expectToldApart("zoetermeer/lessons")
        #expect(met.count >= 30)
        var whole = 0
        for participant in met {
            let row = try #require(town.standings("zoetermeer/lessons")[participant])
            let start = try #require(CalendarDate(isoText: row["start"]))
            guard start >= town.start else { continue }
            let events = try town.plan.visits(of: participant).filter { visit in
                visit.meeting.date <= start + 91
                    && town.state.activities[visit.meeting.activity]?.countsFor.contains(.lesson) == true
            }.map { try town.event(of: $0) }
            #expect(events.count >= 26 - Int(row.number("done") ?? 0), "\(participant)")
            if town.state.participants[participant]?.language == "nl" || events.isEmpty { continue }
            let dutch = try await town.village.feed(.participant(participant), language: "nl").calendar.events
            #expect(dutch.contains { $0["DESCRIPTION"].contains("nummer 26 van 26") }, "\(participant)")
            whole += 1
        }
        #expect(whole >= 1)
    }

    /// ZM3: the nine workshops, each once and none twice.
    @Test func zm3NineWorkshopsEachOnce() async throws {
        let town = try await ApproachTown.of(.zoetermeer)
        let met = Set(town.expectToldApart("zoetermeer/workshops"))
        #expect(met.count >= 20)
        for participant in town.state.participants.sorted {
            let workshops = town.visits(of: participant.id, .workshop).map(\.meeting.activity)
            #expect(Set(workshops).count == workshops.count, "\(participant.id) has one twice")
            guard met.contains(participant.id) else { continue }
            let done = Set(
                town.state.done.sorted.filter { row in
                    row.participant == participant.id && row.activity.hasPrefix("ws-") && row.result?.counts ?? true
                }.map(\.activity))
            #expect(done.union(workshops).count == 9, "\(participant.id)")
            // Again only where it counts for something else, the hours of the declaration.
            for again in done.intersection(workshops) {
                #expect(town.state.activities[again]?.countsFor.contains(.pvt) == true, "\(participant.id): \(again)")
            }
        }
    }

    /// ZM7: signing comes last, after at least twelve hours.
    @Test func zm7SigningComesAfterTwelveHours() async throws {
        let town = try await ApproachTown.of(.zoetermeer)
        _ = town.expectToldApart("zoetermeer/signing")
        let signings = town.plan.everyVisit.filter { $0.meeting.activity == "pvt-ondertekening" }
        #expect(signings.count >= 10)
        for signing in signings {
            let done = town.state.done.sorted.filter { row in
                row.participant == signing.participant && row.result?.counts ?? true
                    && town.state.activities[row.activity]?.countsFor.contains(.pvt) == true
            }.reduce(0) { sum, row in
                sum + (row.minutes ?? (row.meetings ?? 1) * (town.state.activities[row.activity]?.minutes ?? 0))
            }
            let planned = town.plan.visits(of: signing.participant).filter { visit in
                town.state.activities[visit.meeting.activity]?.countsFor.contains(.pvt) == true
                    && (visit.meeting.date, visit.meeting.end) <= (signing.meeting.date, signing.meeting.start)
            }.reduce(0) { $0 + $1.meeting.minutes.count }
            #expect(done + planned >= 720, "\(signing.participant) signs after \(done + planned) minutes")
        }
    }

    /// ZM9: a stage gates what is proposed: nobody is in an activity that is not for their stage, and in the first stage
    /// nobody is placed at an employer.
    @Test func zm9TheStageGatesWhatIsProposed() async throws {
        let town = try await ApproachTown.of(.zoetermeer)
        let stages = Set(town.state.participants.sorted.compactMap(\.stage))
        #expect(stages == [1, 2, 3, 4, 5])
        for participant in town.state.participants.sorted where !participant.id.hasPrefix("c") {
            guard let stage = participant.stage else { continue }
            for visit in town.plan.visits(of: participant.id) {
                let activity = try town.activity(of: visit)
                #expect(activity.stages.isEmpty || activity.stages.contains(stage), "\(participant.id): \(activity.id)")
            }
            if stage == 1 {
                #expect(town.visits(of: participant.id, .placement, .dualWork).isEmpty, "\(participant.id)")
            }
        }
    }

    /// ZM11, ZM20: no week of anybody is above the ceiling of their stage, over all parties, and a free weekday stays free.
    @Test func zm20NobodyIsAskedTooMuch() async throws {
        let town = try await ApproachTown.of(.zoetermeer)
        for participant in town.state.participants.sorted { try town.expectCeiling(of: participant) }
        // Ramp, activities a day, free weekdays and all the rest, as an independent program reads them.
        try await town.village.expectNothingBroken()
    }

    /// ZM13: a home visit is at home, and every school has a parents' room that can be held on school mornings only.
    ///
    /// Nobody of this town is asked to come to one; that it is held is shown in a village.
    @Test func zm13HomeVisitsAndTheParentsRoom() async throws {
        let town = try await ApproachTown.of(.zoetermeer)
        #expect(town.expectToldApart("zoetermeer/home-visit").count >= 20)
        let visits = town.plan.everyVisit.filter { $0.meeting.activity == "huisbezoek" }
        #expect(!visits.isEmpty && visits.allSatisfy { $0.meeting.location == "home" && $0.row["mode"] == "home" })
        let region = town.state.municipality?.schoolRegion
        let holidays = town.state.calendars.values.flatMap(\.entries).filter {
            $0.kind == .schoolHoliday && ($0.region == nil || $0.region == region) && $0.from > town.start
                && $0.until < town.start + 209
        }
        #expect(holidays.count >= 2)
        let rooms = town.state.activities.sorted.filter { $0.kind == .parentsRoom }
        #expect(!rooms.isEmpty)
        for room in rooms {
            #expect(try #require(room.latest).minutes <= 645 && (room.childcareOnSite ?? 0) > 0, "\(room.id)")
            let hosts = town.state.staff.sorted.filter { $0.roles.contains(room.staffNeeds.first?.role ?? "") }
            #expect(!hosts.isEmpty, "\(room.id)")
            for holiday in holidays {
                #expect(
                    hosts.allSatisfy { host in
                        town.state.blocks.sorted.contains {
                            $0.subject == host.id && $0.kind == .busy && $0.from == holiday.from
                                && $0.until == holiday.until
                        }
                    }, "\(room.id) on \(holiday.from)")
            }
        }
    }

    /// ZM16: the ceremony is outside school and working hours, so that the family can come.
    @Test func zm16TheCeremonyIsOutsideSchoolHours() async throws {
        let town = try await ApproachTown.of(.zoetermeer)
        let activity = try #require(town.state.activities.sorted.first { $0.kind == .ceremony })
        let dayparts = try #require(town.state.municipality).dayparts
        #expect(!activity.dayparts.isEmpty)
        for part in activity.dayparts { #expect(try #require(dayparts[part]).startMinutes >= 1_080, "\(part)") }
        for meeting in town.plan.meetings.values where meeting.activity == activity.id {
            #expect(meeting.start >= 1_080 || meeting.date.weekday >= .saturday, "on \(meeting.date)")
        }
    }

    /// ZM22: weeks without anything are filled, or the gap is told.
    @Test func zm22IdleWeeksAreFilledOrTold() async throws {
        let town = try await ApproachTown.of(.zoetermeer)
        let met = town.expectToldApart("zoetermeer/no-idle")
        #expect(met.count >= 30)
        let short = town.standings("zoetermeer/no-idle").filter { $0.value["status"] == "short" }.keys
        let told = Set(town.signals.filter { $0.kind == .gap || $0.kind == .summerGap }.flatMap(\.participants))
        for participant in short { #expect(told.contains(participant), "\(participant) is idle and nobody is told") }
    }
}
