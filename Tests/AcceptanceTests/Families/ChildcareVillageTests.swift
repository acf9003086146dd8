import RoosterModel
import Testing

/// Parents in villages made for it: children who come along, and a municipality that plans where there is childcare.
@Suite struct ChildcareVillageTests {
    /// A parent whose child is looked after in the afternoon only, three others who can come in the morning only, and a
    /// course of one group.
    private func village(_ settings: String...) -> VillageText {
        var text = VillageText()
        text.settings = settings
        text.add(people: "p1", more: "programme: taal")
        let mornings = "available: \"tu 08:30-12:30|th 08:30-12:30\""
        text.add(people: "p2", "p3", "p4", more: "programme: taal, \(mornings)")
        text["children"] = ["id: kind, parents: p1, age_band: 2-3"]
        text["care"] = ["tu", "th"].map {
            "child: kind, weekday: \($0), start: \"13:00\", end: \"18:00\", kind: family"
        }
        text["activities"] = [VillageText.lessons("les", "dayparts: morning|afternoon, max_groups: 1")]
        text["programmes"] = [VillageText.programme("taal", lessons: 20)]
        return text
    }

    /// Usually the group meets when most can come; where childcare goes first it meets when the child is looked after.
    @Test(arguments: [
        ("childcareMode: lessons-first", ["p2", "p3", "p4"]), ("childcareMode: childcare-first", ["p1"]),
    ])
    func childcareFirstPlansWhereThereIsCare(_ mode: String, _ coming: [String]) async throws {
        try await Village.with(village(mode).files) { village in
            let plan = try await village.publish()
            let met = ["p1", "p2", "p3", "p4"].filter { plan.requirements(of: $0)["taal/lessen"]?["status"] == "met" }
            #expect(met == coming)
            for person in ["p1", "p2", "p3", "p4"] where !coming.contains(person) {
                #expect(plan.unplaced(of: person)["taal/lessen"]?.list("reasons").isEmpty == false)
            }
            try await village.expectNothingBroken()
        }
    }

    /// Where the lessons mind two children, two parents have all of theirs, and a third only what these leave.
    @Test func asManyChildrenComeAlongAsThereArePlaces() async throws {
        var text = VillageText()
        text.add(people: "p1", "p2", "p3", more: "programme: taal")
        text["children"] = (1...3).map { "id: kind-\($0), parents: p\($0), age_band: 2-3" }
        text["activities"] = [VillageText.lessons("les", "dayparts: morning, max_groups: 1, childcare_on_site: 2")]
        text["programmes"] = [VillageText.programme("taal", lessons: 20)]
        try await Village.with(text.files) { village in
            let plan = try await village.publish()
            let people = ["p1", "p2", "p3"]
            let short = people.filter { plan.requirements(of: $0)["taal/lessen"]?["status"] == "short" }
            #expect(short.count == 1)
            for person in short {
                #expect(plan.unplaced(of: person)["taal/lessen"]?.list("reasons").isEmpty == false)
            }
            for number in 1...3 {
                let rows = plan.care(of: "kind-\(number)")
                #expect(rows.count == plan.visits(of: "p\(number)").count)
                #expect(rows.allSatisfy { $0["cover"] == "on-site" })
            }
            for meeting in plan.meetings.keys { #expect(plan.people(at: meeting).count <= 2) }
            try await village.expectNothingBroken()
        }
    }
}
