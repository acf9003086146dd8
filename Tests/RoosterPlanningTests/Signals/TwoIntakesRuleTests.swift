import RoosterModel
import RoosterPlanning
import Testing

@Suite struct TwoIntakesRuleTests {
    private func town(first: Int, second: Int) -> SignalTown {
        var town = SignalTown()
        town.activity("intake-work", .talk, by: "work", individual: true)
        town.visit("intake", on: first)
        town.visit("intake-work", on: second)
        return town
    }

    @Test func twoPartiesWithinEightWeeksAreASignal() throws {
        #expect(town(first: 0, second: 57).signals(.twoIntakes).isEmpty)
        let signal = try #require(town(first: 0, second: 56).signals(.twoIntakes).first)
        #expect(signal.date == SignalTown.start + 56)
        #expect(signal.severity == .warning)
        #expect(signal.amounts == ["daysBetween": 56])
        #expect(signal.references.map(\.id) == ["intake", "intake-work", "town", "work"])
        #expect(
            signal.english
                == "Two intakes: Gemeente on 2027-06-28 and Werkbedrijf on 2027-08-23. Make it one talk, or cancel one of "
                + "them.")
        #expect(
            signal.dutch
                == "Twee intakes: Gemeente op 2027-06-28 en Werkbedrijf op 2027-08-23. Maak er één gesprek van, of zeg er "
                + "een af.")
    }

    @Test func whenTheFirstWasHeldTheSecondIsAskedAbout() {
        let town = town(first: 0, second: 9)
        #expect(
            town.signals(.twoIntakes, onDay: 9).map { $0.sentences["nl"]?.action } == [
                "Zeg de tweede af, of spreek af wat die nog toevoegt."
            ])
        #expect(town.signals(.twoIntakes, onDay: 10).isEmpty, "both are past")
    }

    @Test func twoTalksOfOnePartyAreNone() {
        var town = town(first: 0, second: 9)
        town.state.activities["intake-work"]?.organisation = "town"
        #expect(town.signals(.twoIntakes).isEmpty)
    }

    @Test func whatAProgrammeAsksForFirstIsAnIntakeWhateverItIsCalled() {
        var town = town(first: 0, second: 9)
        town.activity("welcome", .talk, by: "town", individual: true)
        town.visit("welcome", on: 2)
        town.plan?.attending.removeAll { $0.meeting == "intake-0" }
        #expect(town.signals(.twoIntakes).isEmpty)
        var conditions = Conditions()
        conditions.firstOf = .programme
        town.programme(
            Requirement(
                id: "welcome", kind: .once, of: Selection(activities: ["welcome"]), priority: .must,
                conditions: conditions))
        #expect(town.signals(.twoIntakes).map(\.amounts) == [["daysBetween": 7]])
    }

    @Test func beforeAPlanTheGroupsPeopleAreInAreLookedAt() {
        var town = SignalTown()
        town.activity("intake-work", .talk, by: "work", individual: true)
        town.done("intake", on: -3)
        town.state.groups["g"] = Group(
            id: "g", activity: "intake-work", from: SignalTown.start + 4, until: SignalTown.start + 4, pinned: true)
        town.state.enrolments["p1/g"] = Enrolment(participant: "p1", group: "g", pinned: true)
        #expect(town.signals(.twoIntakes).map(\.amounts) == [["daysBetween": 7]])
        town.state.enrolments["p1/g"]?.answer = .declined
        #expect(town.signals(.twoIntakes).isEmpty)
    }
}
