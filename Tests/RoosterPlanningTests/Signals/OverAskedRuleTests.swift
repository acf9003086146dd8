import RoosterModel
import RoosterPlanning
import Testing

@Suite struct OverAskedRuleTests {
    /// A lesson of an hour that `p1` attends on the first day, and work of four hours twice a week that is proposed.
    private func town(most hours: Double, answer: Enrolment.Answer = .proposed) -> SignalTown {
        var town = SignalTown()
        town.activity("work", .dualWork, by: "work") {
            $0.minutes = 240
            $0.meetingsPerWeek = 2
        }
        town.state.groups["w1"] = Group(id: "w1", activity: "work", from: SignalTown.start + 7)
        town.state.enrolments["p1/w1"] = Enrolment(participant: "p1", group: "w1", answer: answer)
        town.state.participants["p1"]?.maxHoursWeek = hours
        town.visit("lesson", on: 0, 7)
        return town
    }

    @Test func aProposalThatNoLongerFitsInAWeekIsNamedWithTheHours() throws {
        let signal = try #require(town(most: 8).signals(.overAsked).first)
        #expect(signal.date == SignalTown.start + 7)
        #expect(signal.severity == .notice)
        #expect(signal.amounts == ["parties": 2, "askedMinutes": 540, "plannedMinutes": 60, "mostMinutes": 480])
        #expect(signal.references.map(\.id) == ["w1", "town", "work"])
        #expect(
            signal.english
                == "The week of 2027-07-05 is full: 2 parties ask 9 hours together, and 8 is the most (ceiling-week). "
                + "Agree what goes first; 1 hours are planned now, without w1.")
        #expect(
            signal.dutch
                == "De week van 2027-07-05 is vol: 2 partijen vragen samen 9 uur, en 8 is het meeste (ceiling-week). "
                + "Spreek af wat voorgaat; nu staat er 1 uur, zonder w1.")
    }

    @Test func whatFitsOrIsAnsweredIsNoSignal() {
        #expect(town(most: 9).signals(.overAsked).isEmpty)
        #expect(town(most: 8, answer: .declined).signals(.overAsked).isEmpty)
        #expect(town(most: 8, answer: .accepted).signals(.overAsked).isEmpty)
    }

    @Test func theCeilingOfTheStageCountsToo() {
        var town = town(most: 40)
        town.state.participants["p1"]?.stage = 2
        town.state.municipality?.ceilings[2] = .init(hoursPerWeek: 8)
        #expect(town.signals(.overAsked).count == 1)
        town.state.municipality?.ceilings[2] = .init(hoursPerWeek: 12)
        #expect(town.signals(.overAsked).isEmpty)
    }
}
