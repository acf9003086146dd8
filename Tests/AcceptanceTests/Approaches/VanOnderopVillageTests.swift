import RoosterModel
import RoosterService
import Testing

/// What Van Onderop asks of choices, jobs, summers and panels, in villages made for it.
@Suite struct VanOnderopVillageTests {
    private static func open(_ id: String, _ kind: String, _ more: String) -> String {
        "id: \(id), kind: \(kind), theme: participation, title_nl: \(id), organisation: gemeente, minutes: 120, "
            + "meetings_per_week: 1, group_min: 1, group_max: 24, max_groups: 1, enrolment: group, \(more)"
    }

    private static func programme(_ requirements: String...) -> String {
        VillageText.programme("eigen", requirements: requirements)
    }

    /// V6, V11: what somebody chooses is planned, and another choice another plan.
    @Test func v11ThePlanFollowsTheChoice() async throws {
        var text = VillageText()
        text.add(people: "p1", more: "programme: eigen, wishes: koken")
        text.add(people: "p2", more: "programme: eigen, wishes: tuin")
        text["activities"] = [
            Self.open("koken", "open", "mandatory: may, dayparts: evening"),
            Self.open("tuin", "volunteering", "mandatory: may, dayparts: afternoon"),
        ]
        text["programmes"] = [
            Self.programme(
                "{id: keuze, kind: once, of: {kinds: [open, volunteering]}, match: wishes, priority: wish}")
        ]
        try await Village.with(text.files) { village in
            let first = try await village.publish()
            #expect(Set(first.visits(of: "p1").map(\.meeting.activity)) == ["koken"])
            try await village.edit("participants.csv:p1.wishes=tuin")
            let second = try await village.publish()
            #expect(second.visits(of: "p1").contains { $0.meeting.activity == "tuin" })
            #expect(second.requirements(of: "p1")["eigen/keuze"]?["status"] == "met")
            // Declined on the page it is not proposed again.
            _ = try await village.feed(.participant("p1"))
            let feed = try #require(await village.tenant.listFeeds().first).issue.id
            let group = try #require(second.visits(of: "p1", to: "tuin").first).meeting.group
            try await village.tenant.answer(feed: feed, group: group, isAccepted: false)
            let third = try await village.publish()
            #expect(!third.visits(of: "p1").contains { $0.meeting.activity == "tuin" })
            try await village.expectNothingBroken()
        }
    }

    /// V28, V29: a job offer is tried on a copy: which lessons fall out, which group takes over; nothing is kept.
    @Test func v29AJobOfferIsCheckedAgainstTheLessons() async throws {
        var text = VillageText()
        text.add(people: "p1", more: "programme: taal")
        text.add(
            people: "p2", "p3", more: "programme: taal, available: \"mo 18:00-22:00|we 18:00-22:00|fr 18:00-22:00\"")
        text["activities"] = [
            VillageText.lessons("dag", perWeek: 3, "dayparts: morning, max_groups: 1, min_share: 0.8"),
            VillageText.lessons("avond", perWeek: 3, "dayparts: evening, max_groups: 1, min_share: 0.8"),
        ]
        text["groups"] = [
            "id: d1, activity: dag, times: \"mo 09:00-11:00|we 09:00-11:00|fr 09:00-11:00\", room: bieb-1, staff: juf",
            "id: e2, activity: avond, times: \"mo 19:00-21:00|we 19:00-21:00|fr 19:00-21:00\", room: bieb-2, "
                + "staff: meester",
        ]
        text["enrolments"] = [
            "participant: p1, group: d1", "participant: p2, group: e2", "participant: p3, group: e2",
        ]
        text["programmes"] = [VillageText.programme("taal", lessons: 26)]
        try await Village.with(text.files) { village in
            let plan = try await village.publish()
            #expect(Set(plan.visits(of: "p1").map(\.meeting.group)) == ["d1"])
            let job = Block(
                subjectKind: .participant, subject: "p1", kind: .busy, weekdays: [.monday, .wednesday],
                range: TimeRange(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 1020)))
            let revision = await village.state.revision
            var found: WhatIfAnswer?
            for await event in try await village.tenant.requestWhatIf([.put(.block(job))], seconds: Village.seconds) {
                if case .finished(let answer) = event { found = answer }
            }
            let change = try #require(found?.people.first { $0.participant == "p1" })
            #expect(change.left == ["d1"] && change.joined == ["e2"])
            #expect(change.cancelled == 39)
            #expect(found?.people.map(\.participant) == ["p1"])
            let kept = await village.state
            #expect(kept.revision == revision && kept.blocks.sorted.isEmpty)
        }
    }

    /// V8, V9: the gap of a summer without lessons is told before it; a summer school fills it, and nobody is told any
    /// more.
    @Test func v8ASummerSchoolFillsTheGap() async throws {
        var text = VillageText()
        text.start = "2027-05-31"
        text.settings = ["schoolRegion: midden"]
        text.add(people: "p1", "p2", more: "programme: eigen|taal")
        text["participants"] = text["participants"].map { $0.replacing("2027-08-30", with: "2027-05-31") }
        text["activities"] = [VillageText.lessons("les", "dayparts: morning, max_groups: 1, season_to: 07-15")]
        text["activities"][0] += ", season_from: 01-01"
        text["calendars"] = [
            "id: school, entries: [{from: 2027-07-17, until: 2027-08-29, kind: school-holiday, title: Zomer, "
                + "region: midden}]"
        ]
        text["programmes"] = [
            VillageText.programme("taal", lessons: 12),
            Self.programme(
                "{id: geen-gat, kind: gap, of: {kinds: [language, summer-school]}, atMostWeeks: 3, priority: wish}"),
        ]
        try await Village.with(text.files, now: "2027-05-31T09:00:00Z") { village in
            try await village.publish()
            let gaps = try await village.tenant.signals().filter { $0.kind == .summerGap }
            #expect(gaps.flatMap(\.participants).sorted() == ["p1", "p2"])
            #expect(gaps.allSatisfy { $0.dates["from"]?.isoText == "2027-07-17" })
            text["activities"].append(
                Self.open("zomerschool", "summer-school", "mandatory: must, season_from: 07-17, season_to: 08-29"))
            try await village.load(text.files)
            let plan = try await village.publish()
            for person in ["p1", "p2"] { #expect(plan.visits(of: person, to: "zomerschool").count >= 2, "\(person)") }
            #expect(try await village.tenant.signals().filter { $0.kind == .summerGap }.isEmpty)
            try await village.expectNothingBroken()
        }
    }

    /// V7, V26: a panel of twenty meets, all of them together, and clashes with nobody's lessons.
    @Test func v7APanelOfTwentyMeets() async throws {
        var text = VillageText()
        text["rooms"][1] = text["rooms"][1].replacing("capacity: 16", with: "capacity: 24")
        for number in 1...20 { text.add(people: "p\(number)", more: "programme: eigen|taal") }
        text["activities"] = [
            VillageText.lessons("les", "dayparts: morning, max_groups: 2"),
            Self.open("klankbordgroep", "training", "mandatory: must, meetings_total: 3, dayparts: afternoon|morning"),
        ]
        text["programmes"] = [
            VillageText.programme("taal", lessons: 15),
            Self.programme("{id: panel, kind: count, of: {activities: [klankbordgroep]}, atLeast: 3, priority: must}"),
        ]
        try await Village.with(text.files) { village in
            let plan = try await village.publish()
            let panels = plan.meetings.values.filter { $0.activity == "klankbordgroep" }
            #expect(panels.count == 3 && panels.allSatisfy { plan.people(at: $0.id).count == 20 })
            for number in 1...20 {
                let visits = plan.visits(of: "p\(number)")
                for (first, second) in zip(visits, visits.dropFirst()) where first.meeting.date == second.meeting.date {
                    #expect(!first.meeting.minutes.overlaps(second.meeting.minutes))
                }
            }
            try await village.expectNothingBroken()
        }
    }

    /// V15, V19, V45: who found work, and of whom no law asks anything any more, is not lost: without anything planned or
    /// attended for weeks they are told as out of sight, and their calendar lives on at its address.
    @Test func v15PeopleOutOfSightAreToldAlsoAfterFindingWork() async throws {
        var text = VillageText()
        text.add(people: "p1", more: "programme: outside-law, law: none")
        text.add(people: "p2", more: "programme: taal")
        text["activities"] = [VillageText.lessons("les", "dayparts: evening, max_groups: 1")]
        text["programmes"] = [VillageText.programme("taal", lessons: 20)]
        text["blocks"] = [
            "subject_kind: participant, subject: p1, kind: busy, weekdays: mo|tu|we|th|fr, start: \"08:00\", end: \"22:30\""
        ]
        try await Village.with(text.files) { village in
            let path = try await village.feed(.participant("p1")).path
            try await village.publish()
            #expect(try await village.tenant.signals().filter { $0.kind == .outOfSight }.isEmpty)
            try await village.restarting(at: "2027-11-15T09:00:00Z") { later in
                let told = try await later.tenant.signals().filter { $0.kind == .outOfSight }
                #expect(told.flatMap(\.participants) == ["p1"])
                #expect(told.first?.sentences["nl"]?.action.contains("gesprek") == true)
                #expect(try await later.feed(.participant("p1")).path == path)
            }
        }
    }

    /// V20: help with taxes is offered in January only, to those whom no law asks anything of too.
    @Test func v20HelpComesInItsSeason() async throws {
        var text = VillageText()
        text.start = "2027-11-29"
        text.weeks = 16
        text.add(people: "p1", more: "programme: eigen, law: none")
        text["participants"][0] = text["participants"][0].replacing("2027-08-30", with: "2027-11-29")
        text["activities"] = [
            Self.open("belasting", "open", "mandatory: may, season_from: 01-03, season_to: 01-31, dayparts: afternoon")
        ]
        text["programmes"] = [Self.programme("{id: hulp, kind: once, of: {activities: [belasting]}, priority: wish}")]
        try await Village.with(text.files, now: "2027-11-29T09:00:00Z") { village in
            let visits = try await village.publish().visits(of: "p1")
            #expect(!visits.isEmpty)
            #expect(visits.allSatisfy { $0.meeting.date.isoText.hasPrefix("2028-01") })
            #expect(try await village.feed(.participant("p1")).held.count == visits.count)
            try await village.expectNothingBroken()
        }
    }

    /// V3: who stays away from something voluntary is never held to have missed it.
    @Test func v3AbsenceFromWhatIsVoluntaryIsNoSignal() async throws {
        for (mandatory, isTold) in [("may", false), ("must", true)] {
            var text = VillageText()
            text.add(people: "p1", more: "programme: eigen")
            text["activities"] = [Self.open("koken", "open", "mandatory: \(mandatory), dayparts: evening")]
            text["done"] = ["2027-08-10", "2027-08-17", "2027-08-24"].map {
                "participant: p1, activity: koken, date: \($0), result: absent"
            }
            text["programmes"] = [Self.programme("{id: a, kind: once, of: {kinds: [open]}, priority: wish}")]
            try await Village.with(text.files) { village in
                try await village.publish()
                let missed = try await village.tenant.signals().filter { $0.kind == .missedAppointments }
                #expect(missed.isEmpty == !isTold, "\(mandatory)")
            }
        }
    }
}
