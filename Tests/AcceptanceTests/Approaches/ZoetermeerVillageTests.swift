import RoosterModel
import RoosterService
import Testing

/// What Zoetermeer and Piëzo ask of clubs, rounds, steps and cohorts, in villages made for it.
@Suite struct ZoetermeerVillageTests {
    private static func once(_ id: String, _ kind: String, _ theme: String, _ more: String) -> String {
        "id: \(id), kind: \(kind), theme: \(theme), title_nl: \(id), organisation: gemeente, minutes: 90, "
            + "meetings_total: 1, group_min: 1, group_max: 12, enrolment: group, mandatory: must, \(more)"
    }

    private static func programme(_ requirements: String...) -> String {
        VillageText.programme("stappen", requirements: requirements)
    }

    /// ZM5, ZM6: a runner is linked to the athletics club, and a singer to the choir.
    @Test func zm6ALinkFollowsTheTalent() async throws {
        var text = VillageText()
        text.add(people: "p1", more: "programme: stappen, talents: hardlopen")
        text.add(people: "p2", more: "programme: stappen, talents: zingen")
        text["organisations"] += ["id: atletiek, name: Atletiek, kind: club", "id: koor, name: Koor, kind: initiative"]
        for (club, kind, talent) in [("atletiek", "sport", "hardlopen"), ("koor", "volunteering", "zingen")] {
            text["activities"].append(
                "id: bij-\(club), kind: \(kind), theme: participation, title_nl: \(club), organisation: \(club), "
                    + "minutes: 90, meetings_per_week: 1, group_min: 1, group_max: 12, max_groups: 1, enrolment: group, "
                    + "mandatory: may, talents: \(talent), dayparts: evening")
        }
        text["programmes"] = [
            Self.programme(
                "{id: link, kind: once, of: {kinds: [sport, volunteering]}, match: talents, "
                    + "within: {from: start, weeks: 13}, priority: wish}")
        ]
        try await Village.with(text.files) { village in
            _ = try await village.feeds()
            let plan = try await village.publish()
            #expect(Set(plan.visits(of: "p1").map(\.meeting.activity)) == ["bij-atletiek"])
            #expect(Set(plan.visits(of: "p2").map(\.meeting.activity)) == ["bij-koor"])
            let events = try await village.feed(.participant("p1")).held
            #expect(!events.isEmpty && events.allSatisfy { $0["DESCRIPTION"].contains("Van: Atletiek") })
            // ZM10: what one may do is not certain before it is accepted.
            #expect(events.allSatisfy { $0.isTentative && $0["DESCRIPTION"].contains("U mag komen") })
            try await village.expectNothingBroken()
        }
    }

    /// ZM4: the round of the town is once, by daylight, within the window.
    @Test func zm4TheRoundIsOnceByDaylight() async throws {
        var text = VillageText()
        text.start = "2027-11-29"
        text.add(people: "p1", more: "programme: stappen")
        text["participants"][0] = text["participants"][0].replacing("2027-08-30", with: "2027-11-29")
        text["activities"] = [
            Self.once("rondje", "excursion", "participation", "daylight: yes, room_features: none, locations: bieb")
                .replacing("minutes: 90", with: "minutes: 180")
        ]
        text["programmes"] = [
            Self.programme(
                "{id: round, kind: once, of: {activities: [rondje]}, within: {from: start, weeks: 13}, priority: must}")
        ]
        try await Village.with(text.files, now: "2027-11-29T09:00:00Z") { village in
            let visits = try await village.publish().visits(of: "p1")
            #expect(visits.count == 1)
            // Around the shortest days the sun is up from 8:48 to 16:28.
            #expect(visits.allSatisfy { $0.meeting.start >= 495 && $0.meeting.end <= 1_000 })
            try await village.expectNothingBroken()
        }
    }

    /// ZM12: first at home, then the parents' room, then in company, then alone: each step after the one before.
    @Test func zm12OneSmallStepAfterTheOther() async throws {
        var text = VillageText()
        text.add(people: "p1", more: "programme: stappen, stage: 1, client_supporter: gids")
        text["staff"].append("id: gids, organisation: gemeente, roles: guide")
        text["activities"] = [
            "id: huisbezoek, kind: home-visit, theme: integration, title_nl: Bezoek, organisation: gemeente, minutes: 60, "
                + "enrolment: individual, mandatory: must, locations: home, staff_needs: \"own-client-supporter:1\"",
            Self.once("ouderkamer", "parents-room", "education", "dayparts: morning"),
            Self.once("samen", "walk", "housing", "dayparts: afternoon, staff_needs: \"guide:1\""),
            Self.once("alleen", "sport", "participation", "dayparts: evening"),
        ]
        text["programmes"] = [
            Self.programme(
                "{id: thuis, kind: once, of: {kinds: [home-visit]}, priority: must}",
                "{id: ouderkamer, kind: once, of: {kinds: [parents-room]}, after: thuis, priority: must}",
                "{id: samen, kind: once, of: {kinds: [walk]}, after: ouderkamer, priority: must}",
                "{id: alleen, kind: once, of: {kinds: [sport]}, after: samen, priority: must}")
        ]
        try await Village.with(text.files) { village in
            let plan = try await village.publish()
            #expect(plan.visits(of: "p1").map(\.meeting.activity) == ["huisbezoek", "ouderkamer", "samen", "alleen"])
            #expect(plan.visits(of: "p1").first?.meeting.location == "home")
            try await village.expectNothingBroken()
        }
    }

    /// ZM13: after a home visit a parent comes to the parents' room, in school weeks once the children are brought, and
    /// the youngest comes along.
    @Test func zm13TheParentsRoomIsHeldInSchoolWeeks() async throws {
        var text = VillageText()
        text.settings = ["schoolRegion: zuid"]
        text.add(people: "p1", more: "programme: stappen, client_supporter: gids")
        text["children"] = ["id: kind, parents: p1, age_band: 0-1"]
        text["locations"].append(
            "id: school-1, name: Basisschool, neighbourhood: noord, lat: 51.53, lon: 4.09, kind: school")
        text["staff"] += [
            "id: gids, organisation: gemeente, roles: guide",
            "id: consulent, organisation: school, roles: parents-host, available: \"mo 08:30-10:45\"",
        ]
        text["blocks"] = ["subject_kind: staff, subject: consulent, kind: busy, from: 2027-10-18, until: 2027-10-24"]
        text["activities"] = [
            "id: huisbezoek, kind: home-visit, theme: integration, title_nl: Bezoek, organisation: gemeente, minutes: 60, "
                + "enrolment: individual, mandatory: must, locations: home, staff_needs: \"own-client-supporter:1\"",
            "id: ouderkamer, kind: parents-room, theme: education, title_nl: Ouderkamer, organisation: school, "
                + "minutes: 90, meetings_per_week: 1, group_min: 1, group_max: 12, max_groups: 1, min_share: 0.3, "
                + "enrolment: group, mandatory: may, locations: school-1, room_features: none, "
                + "staff_needs: \"parents-host:1\", dayparts: morning, latest: \"10:45\", childcare_on_site: 4",
        ]
        text["programmes"] = [
            Self.programme(
                "{id: thuis, kind: once, of: {kinds: [home-visit]}, priority: must}",
                "{id: ouderkamer, kind: count, of: {kinds: [parents-room]}, atLeast: 8, after: thuis, priority: must}")
        ]
        var files = text.files
        files["calendars/school.csv"] =
            "from,until,kind,title,region\n2027-10-16,2027-10-24,school-holiday,Herfstvakantie,zuid\n"
        try await Village.with(files) { village in
            let plan = try await village.publish()
            let home = try #require(plan.visits(of: "p1", to: "huisbezoek").first).meeting
            #expect(home.location == "home")
            let rooms = plan.visits(of: "p1", to: "ouderkamer").map(\.meeting)
            #expect(rooms.count >= 8)
            for meeting in rooms {
                #expect(meeting.date > home.date && meeting.date.weekday == .monday, "on \(meeting.date)")
                #expect(meeting.start >= 510 && meeting.end <= 645, "at \(meeting.start)")
            }
            let weeks = Set(rooms.map(\.date.isoText))
            #expect(!weeks.contains("2027-10-18"), "there is no school that week")
            #expect(weeks.contains("2027-10-11") && weeks.contains("2027-10-25"))
            #expect(plan.care(of: "kind").count { $0["cover"] == "on-site" } == rooms.count)
            try await village.expectNothingBroken()
        }
    }

    /// ZM15: a cohort of a school year meets on its dates, with all who are in it, from its first to its last day.
    @Test func zm15ACohortKeepsItsYear() async throws {
        var text = VillageText()
        text.weeks = 20
        text.add(people: "p1", "p2", "p3", more: "programme: stappen")
        text["activities"] = [
            "id: mbo-1, kind: training, theme: education, title_nl: Opleiding, organisation: school, minutes: 180, "
                + "meetings_per_week: 2, meetings_total: 30, group_min: 3, group_max: 12, max_groups: 1, "
                + "enrolment: group, mandatory: must, staff_needs: \"teacher-nt2:1\", dayparts: morning"
        ]
        text["groups"] = [
            "id: cohort, activity: mbo-1, from: 2027-09-06, until: 2027-12-17, times: \"mo 09:00-12:00|we 09:00-12:00\", "
                + "room: bieb-1, staff: juf"
        ]
        text["programmes"] = [
            Self.programme("{id: mbo, kind: once, of: {activities: [mbo-1]}, priority: must}")
        ]
        try await Village.with(text.files) { village in
            let plan = try await village.publish()
            let dates = plan.meetings(of: "cohort").map(\.date.isoText)
            #expect(dates.count == 30 && dates.first == "2027-09-06" && dates.last ?? "" <= "2027-12-17")
            for person in ["p1", "p2", "p3"] { #expect(plan.visits(of: person).count == 30, "\(person)") }
            try await village.expectNothingBroken()
        }
    }

    /// ZM16: whoever has finished is handed the diploma in the evening, when the family can come.
    @Test func zm16TheCeremonyIsInTheEveningAfterTheCourse() async throws {
        var text = VillageText()
        text.add(people: "p1", "p2", more: "programme: stappen")
        text["activities"] = [
            "id: kort, kind: training, theme: education, title_nl: Opleiding, organisation: school, minutes: 180, "
                + "meetings_per_week: 1, meetings_total: 6, group_min: 2, group_max: 12, max_groups: 1, "
                + "enrolment: group, mandatory: must, staff_needs: \"teacher-nt2:1\", dayparts: morning",
            Self.once("uitreiking", "ceremony", "participation", "dayparts: evening").replacing(
                "meetings_total: 1, ", with: "meetings_total: 1, max_groups: 1, "),
        ]
        text["programmes"] = [
            Self.programme(
                "{id: kort, kind: once, of: {activities: [kort]}, priority: must}",
                "{id: uitreiking, kind: once, of: {kinds: [ceremony]}, after: kort, priority: wish}")
        ]
        try await Village.with(text.files) { village in
            let plan = try await village.publish()
            for person in ["p1", "p2"] {
                // Of six lessons five are enough: the course is met after the fifth.
                let course = plan.visits(of: person, to: "kort").map(\.meeting.date)
                try #require(course.count >= 5)
                let ceremony = plan.visits(of: person, to: "uitreiking").map(\.meeting)
                #expect(ceremony.count == 1 && ceremony.allSatisfy { $0.start >= 1_080 && $0.date > course[4] })
                #expect(plan.requirements(of: person)["stappen/uitreiking"]?["status"] == "met")
            }
            #expect(plan.meetings.values.count { $0.activity == "uitreiking" } == 1, "all are handed theirs together")
            try await village.expectNothingBroken()
        }
    }

    /// ZM20: five parties ask more than a week holds: what is optional goes first, and the reason is told.
    @Test func zm20WhatIsOptionalGoesFirst() async throws {
        var text = VillageText()
        text.add(people: "p1", more: "programme: stappen, stage: 1")
        text.settings = ["ceilings: {1: {hoursPerWeek: 6}}"]
        text["activities"] =
            [VillageText.lessons("les", perWeek: 2, "dayparts: morning, max_groups: 1")]
            + ["a", "b"].map { name in
                "id: club-\(name), kind: sport, theme: participation, title_nl: Sport, organisation: gemeente, "
                    + "minutes: 120, meetings_per_week: 1, group_min: 1, group_max: 12, max_groups: 1, enrolment: group, "
                    + "mandatory: may, dayparts: evening"
            }
        text["programmes"] = [
            Self.programme(
                "{id: lessen, kind: count, of: {countsFor: lesson}, atLeast: 26, within: {from: start, weeks: 13}, "
                    + "priority: must}",
                "{id: a, kind: count, of: {activities: [club-a]}, atLeast: 12, priority: wish}",
                "{id: b, kind: count, of: {activities: [club-b]}, atLeast: 12, priority: wish}")
        ]
        try await Village.with(text.files) { village in
            let plan = try await village.publish()
            #expect(plan.requirements(of: "p1")["stappen/lessen"]?["status"] == "met")
            let short = plan.unplaced(of: "p1")
            #expect(short.count == 1)
            let optional = try #require(short.keys.first)
            let told = try #require(
                try await village.tenant.explain(participant: "p1", requirement: optional).first)
            #expect(told.conflicts.contains { $0.rules.contains { $0.reason == .ceilingWeek } }, "\(told.sentences)")
            #expect(plan.minutesByWeek(of: "p1").values.allSatisfy { $0 <= 360 })
            try await village.expectNothingBroken()
        }
    }
}
