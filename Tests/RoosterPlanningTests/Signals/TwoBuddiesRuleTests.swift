import RoosterModel
import RoosterPlanning
import Testing

@Suite struct TwoBuddiesRuleTests {
    /// A language buddy of the town until day 30, and another of the work company from day `from`.
    private func town(from day: Int, answer: Enrolment.Answer = .accepted) -> SignalTown {
        var town = SignalTown()
        town.activity("taalmaatje", .buddy, by: "town") { $0.purpose = "language" }
        town.activity("spraakmaatje", .buddy, by: "work") { $0.purpose = "language" }
        town.state.groups["b1"] = Group(id: "b1", activity: "taalmaatje", until: SignalTown.start + 30, staff: ["v1"])
        town.state.groups["b2"] = Group(id: "b2", activity: "spraakmaatje", from: SignalTown.start + day, staff: ["v2"])
        town.state.enrolments["p1/b1"] = Enrolment(participant: "p1", group: "b1", answer: .accepted)
        town.state.enrolments["p1/b2"] = Enrolment(participant: "p1", group: "b2", answer: answer)
        return town
    }

    @Test func twoAtOneTimeAreASignalAndOneAfterTheOtherIsNone() throws {
        #expect(town(from: 31).signals(.twoBuddies).isEmpty)
        let signal = try #require(town(from: 30).signals(.twoBuddies).first)
        #expect(signal.date == SignalTown.start + 30)
        #expect(signal.severity == .warning)
        #expect(signal.amounts == ["buddies": 2, "proposed": 0])
        #expect(signal.references.map(\.id) == ["b1", "b2"])
        #expect(
            signal.english
                == "2 buddies for language from 2027-07-28. One buddy for each purpose: agree with Gemeente and "
                + "Werkbedrijf who stays.")
        #expect(
            signal.dutch
                == "2 maatjes voor language vanaf 2027-07-28. Eén maatje per doel: spreek af met Gemeente en Werkbedrijf "
                + "wie blijft.")
    }

    @Test func aProposalIsDeclinedAndNoVolunteerIsNamed() throws {
        let signal = try #require(town(from: 5, answer: .proposed).signals(.twoBuddies).first)
        #expect(signal.severity == .notice)
        #expect(
            signal.english
                == "2 buddies for language from 2027-07-03, 1 of them proposed. "
                + "One buddy for each purpose: decline the proposal b2.")
        #expect(
            signal.dutch
                == "2 maatjes voor language vanaf 2027-07-03, waarvan 1 voorgesteld. "
                + "Eén maatje per doel: wijs het voorstel b2 af.")
        #expect(!"\(signal)".contains("v2"))
    }

    @Test func whatWasDeclinedOrHasEndedIsNone() {
        #expect(town(from: 5, answer: .declined).signals(.twoBuddies).isEmpty)
        #expect(town(from: 5).signals(.twoBuddies, onDay: 30).count == 1)
        #expect(town(from: 5).signals(.twoBuddies, onDay: 31).isEmpty)
    }

    @Test func anotherPurposeIsNone() {
        var town = town(from: 5)
        town.state.activities["spraakmaatje"]?.purpose = "orientation"
        #expect(town.signals(.twoBuddies).isEmpty)
    }

    @Test func aBuddyThatOnlyThePlanHasCounts() {
        var town = town(from: 31)
        town.plan = Plan()
        town.plan?.enrolments = [
            PlannedEnrolment(
                participant: "p1", group: "b3", activity: "spraakmaatje", requirements: [], from: SignalTown.start + 2,
                until: SignalTown.start + 9)
        ]
        #expect(town.signals(.twoBuddies).map { $0.references.map(\.id) } == [["b1", "b3"]])
    }
}
