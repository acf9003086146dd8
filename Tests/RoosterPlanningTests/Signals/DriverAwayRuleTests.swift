import RoosterModel
import RoosterPlanning
import Testing

@Suite struct DriverAwayRuleTests {
    /// A ride on Tuesdays (days 1, 8, …) and Thursdays (3, 10, …) from 7:00 to 13:00; `p1` rides on Tuesdays, `p2` on
    /// Thursdays, `p3` walks to the same meeting, and `p4` stopped riding five weeks ago.
    private func town(_ blocks: Block...) -> SignalTown {
        var town = SignalTown()
        for id in ["p2", "p3", "p4"] { town.add(id, settled: SignalTown.start + -60) }
        town.state.rides["car"] = Ride(
            id: "car", driver: "d1", fromNeighbourhood: "centrum", toLocation: "hall", weekdays: [.tuesday, .thursday],
            depart: TimeOfDay(minutes: 420), arrive: TimeOfDay(minutes: 450), returning: TimeOfDay(minutes: 750),
            home: TimeOfDay(minutes: 780), seats: 3)
        town.visit("lesson", on: 1, 8, 22, ride: "car")
        town.visit("lesson", on: 3, 10, 24, by: "p2", ride: "car")
        town.visit("lesson", on: 1, 8, by: "p3")
        town.visit("lesson", on: -34, by: "p4", ride: "car")
        for block in blocks { town.state.blocks[block.key] = block }
        return town
    }

    private func away(
        _ from: Int, _ until: Int, kind: Block.Kind = .busy, _ start: Int? = nil, _ end: Int? = nil
    ) -> Block {
        var block = Block(
            subjectKind: .staff, subject: "d1", kind: kind, from: SignalTown.start + from,
            until: SignalTown.start + until, note: "flu")
        if let start, let end {
            block.range = TimeRange(start: TimeOfDay(minutes: start), end: TimeOfDay(minutes: end))
        }
        return block
    }

    @Test func itNamesExactlyTheRiders() throws {
        // A plan that was mended already has no ride on day 15, and the others ride as before.
        let signal = try #require(town(away(14, 20)).signals(.driverAway).first)
        #expect(signal.date == SignalTown.start + 15)
        #expect(signal.severity == .warning)
        #expect(signal.subject == Signal.Subject(.ride, "car"))
        #expect(signal.participants == ["p1", "p2"])
        #expect(signal.amounts == ["daysLeft": 15, "days": 2, "riders": 2])
        #expect(
            signal.english
                == "The driver is away from 2027-07-13 to 2027-07-15: 2 days without a ride for p1, p2. "
                + "Find another driver or a bus, and tell these people.")
        #expect(
            signal.dutch
                == "De chauffeur is er niet van 2027-07-13 tot en met 2027-07-15: 2 dagen zonder rit voor p1, p2. "
                + "Zoek een andere chauffeur of een bus, en vertel het deze mensen.")
    }

    @Test func oneDayHitsThoseOfThatDay() {
        let signals = town(away(8, 8)).signals(.driverAway)
        #expect(signals.map(\.participants) == [["p1"]])
        #expect(
            signals.map { $0.sentences["en"]?.matter } == [
                "The driver is away on 2027-07-06: 1 day without a ride for p1."
            ])
        #expect(town(away(9, 9)).signals(.driverAway).isEmpty, "no ride on Wednesdays")
    }

    @Test func itPressesAsTheDayComesNearAndEndsWithIt() {
        let town = town(away(36, 36))
        #expect(town.signals(.driverAway, onDay: 7).map(\.severity) == [.notice])
        #expect(town.signals(.driverAway, onDay: 8).map(\.severity) == [.warning])
        #expect(town.signals(.driverAway, onDay: 28).map(\.severity) == [.warning])
        #expect(town.signals(.driverAway, onDay: 29).map(\.severity) == [.alarm])
        #expect(town.signals(.driverAway, onDay: 36).map(\.severity) == [.alarm])
        #expect(town.signals(.driverAway, onDay: 37).isEmpty)
    }

    @Test func anyPartOfTheTripCounts() {
        #expect(town(away(8, 8, 779, 900)).signals(.driverAway).count == 1)
        #expect(town(away(8, 8, 780, 900)).signals(.driverAway).isEmpty)
        #expect(town(away(8, 8, 300, 420)).signals(.driverAway).isEmpty)
        #expect(town(away(8, 8, 300, 421)).signals(.driverAway).count == 1)
        // From the evening before until 8:00.
        #expect(town(away(7, 7, 1_320, 480)).signals(.driverAway).count == 1)
    }

    @Test func whatIsOnlyUnwantedIsNoAbsence() {
        #expect(town(away(8, 8, kind: .unwanted)).signals(.driverAway).isEmpty)
    }

    @Test func itNeverSaysWhy() throws {
        let signal = try #require(town(away(8, 8)).signals(.driverAway).first)
        #expect(!"\(signal)".contains("flu"))
    }
}
