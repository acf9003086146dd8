import RoosterFeeds
import RoosterModel
import Testing

@Suite struct SeparatePlansTests {
    /// The fourth, who helps at the lessons, and the fifth, who learns there, are kept apart.
    let town: SmallTown

    init() {
        var town = SmallTown()
        let relation = Relation(first: "pers-5", second: "pers-4", relation: .separatePlans)
        town.state.together[relation.key] = relation
        self.town = town
    }

    @Test func aMeetingWithTheOtherIsInNeitherFeed() throws {
        let helper = try town.feed(.participant("pers-4"))
        #expect(helper.document.blocks.isEmpty)
        #expect(helper.warnings.count == 17)
        #expect(
            helper.warnings.first?.description
                == "feed (feed-1) leaves out meeting m-lesson-103: somebody is there whose plan must be kept apart")
        let learner = try town.feed(.participant("pers-5"))
        #expect(learner.document.values("DTSTART") == ["20270908T100000"])
        let staff = try town.feed(.staff("st-helper"))
        #expect(staff.document.blocks.isEmpty)
    }

    @Test func othersSeeWhatTheySawBefore() throws {
        #expect(try town.feed(.participant("pers-1")).document == SmallTown().feed(.participant("pers-1")).document)
    }

    @Test func aDriverIsNotToldWhenTheOtherRidesAlong() throws {
        var town = town
        town.state.staff["st-driver"]?.participant = "pers-4"
        let relation = Relation(first: "pers-4", second: "pers-7", relation: .separatePlans)
        town.state.together[relation.key] = relation
        #expect(try town.feed(.staff("st-driver")).document.blocks.isEmpty)
    }
}
