import RoosterModel
import RoosterPlanning
import Testing

@Suite struct MissedAppointmentsRuleTests {
    private func town(missed days: Int..., result: Attendance.Result = .absent) -> SignalTown {
        var town = SignalTown()
        for day in days { town.done("lesson", on: day, result: result) }
        return town
    }

    @Test func theSecondMissIsASignal() throws {
        #expect(town(missed: -10).signals(.missedAppointments).isEmpty)
        let signal = try #require(town(missed: -10, -3).signals(.missedAppointments).first)
        #expect(signal.date == SignalTown.start + -3)
        #expect(signal.severity == .warning)
        #expect(signal.amounts == ["missed": 2])
        #expect(
            signal.english
                == "2 appointments missed from 2027-06-18 to 2027-06-25. Invite to a talk with the client supporter.")
        #expect(
            signal.dutch
                == "2 afspraken gemist van 2027-06-18 tot en met 2027-06-25. "
                + "Nodig uit voor een gesprek met de klantbegeleider.")
    }

    @Test func whatWasMissedEightWeeksAgoIsForgotten() {
        #expect(town(missed: -55, -3).signals(.missedAppointments).count == 1)
        #expect(town(missed: -56, -3).signals(.missedAppointments).isEmpty)
    }

    @Test func aSumOfTwoIsTwo() {
        var town = SignalTown()
        town.done("lesson", on: -3, meetings: 2, result: .absent)
        #expect(town.signals(.missedAppointments).map(\.amounts) == [["missed": 2]])
    }

    @Test func whoGaveNoticeIsNotMeant() {
        #expect(town(missed: -10, -3, result: .excused).signals(.missedAppointments).isEmpty)
    }

    @Test func whatIsVoluntaryIsNeverCounted() {
        var town = town(missed: -10, -3)
        town.state.activities["lesson"]?.mandatory = .may
        #expect(town.signals(.missedAppointments).isEmpty)
    }

    @Test func aTalkAfterTheLastMissAnswersIt() {
        var held = town(missed: -10, -3)
        held.done("pip-talk", on: -3)
        #expect(held.signals(.missedAppointments).count == 1, "on the same day")
        held.done("pip-talk", on: -2)
        #expect(held.signals(.missedAppointments).isEmpty)
        var planned = town(missed: -10, -3)
        planned.visit("intake", on: 4)
        #expect(planned.signals(.missedAppointments).isEmpty)
    }

    @Test func itSaysNothingOfWhatWasMissed() throws {
        let signal = try #require(town(missed: -10, -3).signals(.missedAppointments).first)
        #expect(!"\(signal)".contains("lesson"))
    }
}
