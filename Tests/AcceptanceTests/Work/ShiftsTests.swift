import RoosterModel
import Testing

/// People whose work decides when they can come: C02 and C07.
@Suite struct ShiftsTests {
    /// C02: who works early and late in turns is in an evening group in the weeks of early shifts, and nowhere in a
    /// shift.
    @Test(arguments: Town.allCases) func c02TwoShiftsMeanEveningLessonsEveryOtherWeek(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c02-two-shifts"
        for visit in planned.plan.visits(of: key) {
            let clash = planned.busy(key, on: visit.meeting.date).first { $0.overlaps(visit.absence) }
            #expect(clash == nil, "in a shift on \(visit.meeting.date)")
        }
        let evenings = planned.lessons(of: key).filter { $0.meeting.start >= 1080 }
        #expect(evenings.count >= 20)
        let weeks = Set(evenings.map { ($0.meeting.date.monday - planned.start.monday) / 7 % 2 })
        #expect(weeks.count == 1, "every other week")
        let shares = Set(evenings.compactMap { planned.state.activities[$0.meeting.activity]?.minShare })
        #expect(shares == [0.45])
        try planned.expectFeed(of: key)
    }

    /// C07: when the driver is away, exactly the two who ride with them are named, miss their shift that week and have
    /// it in no calendar.
    @Test(arguments: Town.allCases) func c07TheDriversAbsenceAlarmsExactlyTheRiders(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let riders = ["c07-rider-a", "c07-rider-b"]
        let away = planned.start + 35...planned.start + 41
        for rider in riders {
            let shifts = planned.plan.visits(of: rider).filter { $0.meeting.group == "c07-shift" }
            let before = shifts.filter { $0.meeting.date < away.lowerBound }
            #expect(before.count >= 8, "\(rider)")
            #expect(before.allSatisfy { $0.row["ride"] == "c07-ride" && $0.row["mode"] == "ride" })
            #expect(Set(before.map(\.meeting.date.weekday)) == [.tuesday, .thursday])
            #expect(!shifts.contains { away.contains($0.meeting.date) }, "\(rider) has no way there")
            #expect(shifts.contains { $0.meeting.date > away.upperBound })
            try planned.expectFeed(of: rider)
        }
        let alarms = planned.signals.filter { $0.kind == .driverAway && $0.subject.id == "c07-ride" }
        #expect(alarms.map(\.participants) == [riders])
        #expect(alarms.allSatisfy { away.contains($0.date) })
        let trips = try planned.feed(.staff("c07-driver")).events
        #expect(!trips.isEmpty)
        #expect(!trips.contains { $0.date >= away.lowerBound.isoText && $0.date <= away.upperBound.isoText })
    }
}
