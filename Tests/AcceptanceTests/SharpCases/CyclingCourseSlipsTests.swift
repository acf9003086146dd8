import RoosterFeeds
import RoosterModel
import Testing

/// Sharp case 7: the cycling course slips a week.
@Suite struct CyclingCourseSlipsTests {
    /// A newcomer who walks, a course on six Wednesdays, lessons nearby, and a club five kilometres away.
    private func village() -> VillageText {
        var text = VillageText()
        text.add(people: "p1", more: "programme: taal")
        text.add(people: "p2", more: "programme: taal")
        text["participants"][1] = text["participants"][1].replacing("modes: walk", with: "modes: walk|bicycle")
        text["locations"] += [
            "id: plein, name: Plein, neighbourhood: noord, lat: 51.53, lon: 4.09, kind: outdoor",
            "id: club, name: Club, neighbourhood: zuid, lat: 51.565, lon: 4.09, kind: sports",
        ]
        text["staff"].append("id: coach, organisation: school, roles: cycling-coach")
        text["activities"] = [
            VillageText.lessons("les", "dayparts: morning, max_groups: 1, locations: bieb"),
            "id: fietsles, kind: cycling, theme: participation, title_nl: Fietsles, organisation: school, minutes: 60, "
                + "meetings_per_week: 1, meetings_total: 6, group_min: 1, group_max: 6, enrolment: group, mandatory: must, "
                + "locations: plein, staff_needs: \"cycling-coach:1\", unlocks: bicycle",
            "id: sport, kind: sport, theme: health, title_nl: Sport, organisation: school, minutes: 60, "
                + "meetings_per_week: 1, group_min: 1, group_max: 12, enrolment: group, mandatory: must, locations: club, "
                + "min_share: 0.1, max_groups: 1",
        ]
        text["groups"] = [
            "id: kurs, activity: fietsles, from: 2027-09-01, until: 2027-10-06, times: \"we 14:00-15:00\", "
                + "staff: coach, pinned: yes",
            "id: g1, activity: les, times: \"tu 09:00-11:00|th 09:00-11:00\", room: bieb-1, staff: juf, pinned: yes",
            "id: sport-g, activity: sport, times: \"fr 14:00-15:00\", pinned: yes",
        ]
        text["enrolments"] = [
            "participant: p1, group: kurs, pinned: yes", "participant: p1, group: g1", "participant: p2, group: g1",
            "participant: p1, group: sport-g", "participant: p2, group: sport-g",
        ]
        let sport =
            "{id: sport, kind: count, of: {kinds: [sport]}, atLeast: 4, within: {from: start, weeks: 13}, priority: must}"
        text["programmes"] = [VillageText.programme("taal", lessons: 20, more: [sport])]
        return text
    }

    /// Only the far meetings between the old end and the new one fall away; those after it stay where they were and are
    /// tentative; lessons nearby and everybody else keep all they have, byte for byte.
    @Test func onlyFarMeetingsOfThatWeekFallAway() async throws {
        try await Village.with(village().files, now: "2027-08-16T09:00:00Z") { village in
            _ = try await village.feeds()
            let before = try await village.publish()
            let shown = try await village.feeds()
            let far = before.visits(of: "p1", to: "sport")
            #expect(far.map(\.meeting.date.isoText).min() == "2027-10-08")
            #expect(far.allSatisfy { $0.row["mode"] == "bicycle" && $0.isTentative })

            village.pass(hours: 1)
            try await village.edit("groups.csv:kurs.from=2027-09-08", "groups.csv:kurs.until=2027-10-13")
            let after = try await village.publish()
            let now = try await village.feeds()

            func told(_ visits: Set<ExportedPlan.Coming>) -> [String] {
                visits.map { "\($0.participant) \($0.place) \($0.date.isoText)" }.sorted()
            }
            #expect(told(before.visits.subtracting(after.visits)) == ["p1 club 2027-10-08", "p1 plein 2027-09-01"])
            #expect(told(after.visits.subtracting(before.visits)) == ["p1 plein 2027-10-13"])
            #expect(after.visits(of: "p1", to: "sport").allSatisfy { $0.isTentative })
            #expect(!now.changed(since: shown).contains(.participant("p2")))
            let tentative = try now.newcomer("p1").held.filter(\.isTentative).map(\.date)
            #expect(tentative.min() == "2027-10-15")
            try await village.expectNothingBroken()
        }
    }

    /// When it has been passed nothing is tentative any more.
    @Test func whenItIsPassedTheFarMeetingsAreCertain() async throws {
        var text = village()
        text["done"] = ["participant: p1, activity: fietsles, date: 2027-10-06, meetings: 1, result: passed"]
        try await Village.with(text.files, now: "2027-10-07T09:00:00Z") { village in
            let plan = try await village.publish()
            let far = plan.visits(of: "p1", to: "sport")
            #expect(!far.isEmpty && far.allSatisfy { $0.row["mode"] == "bicycle" && !$0.isTentative })
        }
    }
}
