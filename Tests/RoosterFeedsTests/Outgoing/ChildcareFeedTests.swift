import RoosterFeeds
import RoosterModel
import Testing

@Suite struct ChildcareFeedTests {
    /// The town with two children on places at the school while their parents learn.
    private var town: SmallTown {
        var town = SmallTown()
        town.state.childcare["places"] = ChildcarePlaces(
            id: "places", location: "school", ageBands: [.from0, .from2],
            time: WeeklyTime(weekday: .monday, range: SmallTown.hours("08:30-12:30")), places: 8)
        for (number, age) in [(1, Child.AgeBand.from2), (2, .from2), (3, .from0)] {
            let child = Child(id: "child-\(number)", parents: ["pers-\(number)"], ageBand: age)
            town.state.children[child.id] = child
            town.plan.care.append(
                ChildCover(
                    child: child.id, meeting: "m-lesson-105", parent: "pers-\(number)",
                    cover: number == 3 ? .partner : .place, by: number == 3 ? "pers-8" : "places",
                    from: TimeOfDay(minutes: 525), until: TimeOfDay(minutes: 735)))
        }
        return town
    }

    @Test func childcareSeesHalfDaysAgeGroupsAndNumbers() throws {
        let document = try town.feed(.childcare("school")).document
        #expect(document.values("SUMMARY") == ["Kinderopvang · ochtend"])
        #expect(document.values("DTSTART") == ["20270906T084500"])
        #expect(
            document.values("DESCRIPTION")
                == [#"Wanneer: maandag 06-09-2027\, ochtend\, 08:45–12:15\nKinderen: 2\n2-3 jaar: 2"#])
        #expect(try town.feed(.childcare("hall")).document.blocks.isEmpty)
    }

    @Test func parentsAreNamedOnlyWhereTheMunicipalitySwitchesThatOn() throws {
        let named = try town.feed(.childcare("school"), settings: FeedSettings(namesParentsToChildcare: true)).document
        #expect(named.values("DESCRIPTION").first?.hasSuffix(#"\nOuders: Tesfaye\, Zeynab"#) == true)
        let text = String(decoding: try town.feed(.childcare("school")).document.bytes, as: UTF8.self)
        for word in ["Zeynab", "Tesfaye", "child-", "pers-"] { #expect(!text.contains(word)) }
    }

    @Test func aCancelledMeetingNeedsNoChildcare() throws {
        var town = town
        town.change("m-lesson-105") { $0.status = .cancelled }
        #expect(try town.feed(.childcare("school")).document.blocks.isEmpty)
    }
}
