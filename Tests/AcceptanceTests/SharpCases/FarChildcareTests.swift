import RoosterModel
import RoosterService
import Testing

/// Sharp case 6: a childcare place 35 minutes from the lesson, and partners who take turns.
@Suite struct FarChildcareTests {
    /// A parent alone with a baby, lessons on Tuesdays from 9:00 to 11:00, and a place on the other side of the village.
    private func lone(opens: String) -> VillageText {
        var text = VillageText()
        text.add(people: "p1", more: "programme: taal")
        text["locations"].append("id: creche, name: Creche, neighbourhood: zuid, lat: 51.532, lon: 4.092")
        text["travelTimes"] = ["from: creche, to: bieb, mode: walk, minutes: 35"]
        text["children"] = ["id: baby, parents: p1, age_band: 0-1"]
        text["childcare"] = [
            "id: k1, location: creche, age_bands: 0-1, weekday: tu, start: \"\(opens)\", end: \"12:30\", places: 3"
        ]
        text["activities"] = [VillageText.lessons("les", perWeek: 1, "dayparts: morning, max_groups: 1")]
        text["groups"] = ["id: g1, activity: les, times: \"tu 09:00-11:00\", room: bieb-1, staff: juf, pinned: yes"]
        text["enrolments"] = ["participant: p1, group: g1"]
        text["programmes"] = [VillageText.programme("taal", lessons: 10)]
        return text
    }

    /// A place that opens at 8:30 does not help, and the explanation says so leg by leg.
    ///
    /// Brought at 8:25 at the latest the child would stand before a closed door.
    @Test func aPlaceThatOpensTooLateIsRefusedWithTheLegsOfTheTrip() async throws {
        try await Village.with(lone(opens: "08:30").files) { village in
            let plan = try await village.publish()
            #expect(plan.visits(of: "p1").isEmpty)
            #expect(plan.unplaced(of: "p1")["taal/lessen"]?.list("reasons").contains("child-uncovered") == true)
            let explanation = try #require(
                try await village.tenant.explain(participant: "p1", requirement: "taal/lessen").first)
            let legs = try #require(explanation.sentences["nl"]?.first { $0.contains("k1") })
            #expect(
                legs
                    == "Opvang k1 helpt niet bij dinsdag 09:00-11:00: van huis daarheen 5 minuten, vandaar naar bieb 35 minuten; "
                    + "brengen om 08:25, halen om 11:35, maar open is het van 08:30 tot 12:30.")
            #expect(explanation.sentences["en"]?.contains { $0.contains("35 minutes on to bieb") } == true)
            try await village.expectNothingBroken()
        }
    }

    /// Five minutes earlier it does, and the plan holds all four legs.
    @Test func aPlaceThatOpensInTimeHoldsAllLegs() async throws {
        try await Village.with(lone(opens: "08:25").files) { village in
            let plan = try await village.publish()
            let visits = plan.visits(of: "p1")
            #expect(visits.count == 13)
            for visit in visits {
                #expect(visit.row["minutes_before"] == "40" && visit.row["minutes_after"] == "40")
            }
            let care = plan.care(of: "baby")
            #expect(care.count == 13)
            for row in care {
                #expect(row["cover"] == "place" && row["by"] == "k1")
                #expect(row["from"] == "08:25" && row["until"] == "11:35")
            }
            try await village.expectNothingBroken()
        }
    }

    /// Two parents half an hour's walk from school; her lesson ends at 11:00, his begins at some hour.
    private func couple(his: String) -> VillageText {
        var text = VillageText()
        let far = "lat: 51.547, lon: 4.09"
        for (person, other) in [("mother", "father"), ("father", "mother")] {
            text["participants"].append(
                "id: \(person), neighbourhood: noord, \(far), language: ar, settled: 2027-08-30, modes: walk, "
                    + "partner: \(other), programme: \(person)")
        }
        text["children"] = ["id: baby, parents: mother|father, age_band: 0-1"]
        for (person, times) in [("mother", "tu 09:00-11:00"), ("father", "tu \(his)")] {
            text["activities"].append(
                VillageText.lessons("les-\(person)", perWeek: 1, "max_groups: 1").replacing(
                    "counts_for: lesson", with: "counts_for: \(person == "mother" ? "lesson" : "knm")"))
            text["groups"].append(
                "id: \(person)-g, activity: les-\(person), times: \"\(times)\", room: bieb-1, staff: juf, pinned: yes")
            text["enrolments"].append("participant: \(person), group: \(person)-g")
            text["programmes"].append(
                VillageText.programme(
                    person,
                    requirements: [
                        "{id: lessen, kind: count, of: {activities: [les-\(person)]}, atLeast: 8, "
                            + "within: {from: start, weeks: 13}, priority: must}"
                    ]))
        }
        return text
    }

    /// His lesson begins an hour after hers ends, but their ways overlap: only one of them is planned.
    @Test func turnsWhoseTripsOverlapAreRefused() async throws {
        try await Village.with(couple(his: "12:00-14:00").files) { village in
            let plan = try await village.publish()
            let days = ["mother", "father"].map { Set(plan.visits(of: $0).map(\.meeting.date)) }
            #expect(!days[0].union(days[1]).isEmpty && days[0].isDisjoint(with: days[1]))
            try await village.expectNothingBroken()
        }
    }

    /// A quarter of an hour later they meet at the door, and both are planned.
    @Test func turnsWhoseTripsDoNotOverlapAreAccepted() async throws {
        try await Village.with(couple(his: "12:15-14:15").files) { village in
            let plan = try await village.publish()
            for (person, other) in [("mother", "father"), ("father", "mother")] {
                let visits = plan.visits(of: person)
                #expect(visits.count == 13)
                let absences = plan.visits(of: other).map(\.absence)
                #expect(!absences.contains { visits[0].absence.overlaps($0) })
                let covers = plan.care(of: "baby").filter { $0["parent"] == person }
                #expect(covers.count == 13 && covers.allSatisfy { $0["cover"] == "partner" && $0["by"] == other })
            }
            try await village.expectNothingBroken()
        }
    }
}
