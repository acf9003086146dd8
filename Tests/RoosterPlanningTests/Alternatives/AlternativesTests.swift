import RoosterModel
import RoosterPlanning
import Testing

@Suite struct AlternativesTests {
    private func scenes(_ state: State) -> PlanScenes {
        PlanScenes(plan: TwoConflicts.plan(state), published: nil, state: state, now: TwoConflicts.now(state))
    }

    @Test func aFullGroupIsNoAlternative() throws {
        let state = try TwoConflicts.state()
        #expect(alternatives(participant: "p1", requirement: nil, limit: 5, in: scenes(state)) == [])
    }

    @Test func anOpenGroupIsOneWithTheDifferenceItMakes() throws {
        let full = try TwoConflicts.state()
        let plan = TwoConflicts.plan(full)
        // The plan was made while the group was full; now there is a seat and a place.
        let open = try TwoConflicts.state(seats: 2, places: 2)
        let scenes = PlanScenes(plan: plan, published: nil, state: open, now: TwoConflicts.now(open))
        let found = alternatives(participant: "p1", requirement: TwoConflicts.requirement, limit: 5, in: scenes)
        let first = try #require(found.first)
        #expect(found.count == 1)
        #expect(first.option == "e2")
        #expect(first.times.map(\.text) == ["tu 19:00-21:00"])
        #expect(first.added == 4)
        #expect(first.lost == 0)
        #expect(first.leaves == [])
        #expect(first.price < 0)
        #expect(first.standings.map(\.missingBefore) == [4])
        #expect(first.standings.map(\.missingAfter) == [0])
        #expect(first.standings.map(\.after) == [.met])
        #expect(
            first.sentences == [
                "nl": "Groep e2 van avond op dinsdag 19:00-21:00 in bieb-1 met juf: 4 bijeenkomsten erbij; "
                    + "taal/lessen komt niet meer tekort.",
                "en": "Group e2 of avond on Tuesday 19:00-21:00 in bieb-1 with juf: 4 meetings more; "
                    + "taal/lessen is short no more.",
            ])
    }

    @Test func aGroupCouldMeetAtOtherTimesThatKeepItsPeople() throws {
        var state = try TwoConflicts.state()
        var group = try #require(state.groups["e2"])
        group.pinned = false
        state = try state.applying([.put(.group(group)), .remove(RowReference(table: .children, key: "baby-2"))])
        let scenes = scenes(state)
        let found = alternatives(group: "e2", limit: 20, in: scenes)
        let best = try #require(found.first)
        #expect(best.dropped == [])
        #expect(best.touched == ["p2"])
        #expect(best.times.first?.range.startMinutes ?? 0 >= 19 * 60)
        #expect(best.sentences["nl"]?.hasPrefix("Groep e2 op ") == true)
        #expect(best.sentences["en"]?.hasSuffix("; everybody can stay.") == true)
        #expect(alternatives(group: "nobody", limit: 3, in: scenes) == [])
    }
}
