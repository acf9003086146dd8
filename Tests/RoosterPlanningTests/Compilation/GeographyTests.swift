import RoosterModel
import Testing

@testable import RoosterPlanning
@testable import Timetabling

@Suite struct GeographyTests {
    private let home = Geography.Point(
        location: nil, neighbourhood: "noord", coordinate: Coordinate(latitude: 52, longitude: 4.5))

    /// A location in the neighbourhood `zuid`, so many hundredths of a degree north: 1.112 km each in a straight line.
    private func place(_ hundredths: Double) -> Geography.Point {
        Geography.Point(
            location: "school", neighbourhood: "zuid",
            coordinate: Coordinate(latitude: 52 + hundredths / 100, longitude: 4.5))
    }

    private func row(_ from: String, _ to: String, _ minutes: Int, last: Int? = nil) -> TravelTime {
        TravelTime(
            from: from, to: to, mode: .bus, minutes: minutes, last: last.map { TimeOfDay(minutes: $0) })
    }

    @Test func estimatesAreRoundedUpToFiveMinutes() {
        let geography = Geography(TravelSettings(), known: [])
        // 1.4456 km with the detour: 19.3 minutes on foot, 6.2 by bicycle, 13.9 by bus, 7.2 by car.
        let minutes = TravelMode.allCases.map { Int(geography.leg(home, place(1), $0).minutes) }
        #expect(minutes == [20, 10, 15, 10])
    }

    @Test func noWayIsLongerThanItsModeGoes() {
        let geography = Geography(TravelSettings(), known: [])
        #expect(geography.leg(home, place(1.7), .walk).exists)
        #expect(!geography.leg(home, place(1.8), .walk).exists, "2.6 km with the detour")
        #expect(geography.leg(home, place(5.5), .bicycle).exists)
        #expect(!geography.leg(home, place(5.6), .bicycle).exists, "8.1 km with the detour")
    }

    @Test func aBusThatRunsPastMidnightEndsOnTheNextDay() {
        let leg = Geography(TravelSettings(), known: []).leg(home, place(1), .bus)
        #expect([leg.first, leg.last] == [360, 1470])
        #expect(leg.departs(at: 1470))
        #expect(!leg.departs(at: 1471))
        #expect(leg.departs(at: 360))
        #expect(!leg.departs(at: 359))
    }

    @Test func aKnownTimeReplacesTheEstimateInBothDirections() {
        let geography = Geography(TravelSettings(), known: [row("noord", "school", 33)])
        #expect(geography.leg(home, place(1), .bus).minutes == 33)
        #expect(geography.leg(place(1), home, .bus).minutes == 33)
        #expect(geography.leg(home, place(1), .car).minutes == 10)
    }

    @Test func aRowOfTheOtherDirectionGoesBeforeItsTurnedOne() {
        let rows = [row("noord", "school", 33), row("school", "noord", 44)]
        let geography = Geography(TravelSettings(), known: rows)
        #expect(geography.leg(home, place(1), .bus).minutes == 33)
        #expect(geography.leg(place(1), home, .bus).minutes == 44)
    }

    @Test func aRowOfALocationGoesBeforeOneOfANeighbourhood() {
        let rows = [row("noord", "zuid", 12), row("noord", "school", 33)]
        #expect(Geography(TravelSettings(), known: rows).leg(home, place(1), .bus).minutes == 33)
        #expect(Geography(TravelSettings(), known: [rows[0]]).leg(home, place(1), .bus).minutes == 12)
    }

    @Test func aRowsOwnHoursReplaceTheModes() {
        let geography = Geography(TravelSettings(), known: [row("noord", "school", 33, last: 1320)])
        #expect(geography.leg(home, place(1), .bus).last == 1320)
        #expect(geography.leg(home, place(1), .bus).first == 360)
    }
}

@Suite struct TimeMasksTests {
    private static let start = Desk.start  // a Monday

    private func masks(of blocks: [Block]) -> [DayMask] {
        let municipality = Municipality(name: "Dorp", horizon: Municipality.Horizon(start: Self.start, weeks: 6))
        var masks = TimeMasks(PlanningCalendar(municipality, calendars: []))
        for block in blocks { masks.add(block) }
        var table = MaskTable()
        let numbers = masks.numbers(in: &table)
        return numbers.map { table.masks[Int($0)] }
    }

    private func block(
        from: Int? = nil, until: Int? = nil, _ weekdays: [Weekday] = [], _ range: String? = nil, every: Int? = nil,
        firstWeekOf: Int? = nil
    ) -> Block {
        Block(
            subjectKind: .participant, subject: "p1", kind: .busy, from: from.map { Self.start + $0 },
            until: until.map { Self.start + $0 }, weekdays: weekdays,
            range: range.flatMap { TimeRange(text: $0) }, everyWeeks: every,
            firstWeekOf: firstWeekOf.map { Self.start + $0 })
    }

    private func days(_ masks: [DayMask]) -> [Int] { masks.indices.filter { !masks[$0].isEmpty } }

    @Test func aBlockOfDatesCoversWholeDays() {
        let masks = masks(of: [block(from: 3, until: 5)])
        #expect(days(masks) == [3, 4, 5])
        #expect(masks[4] == .wholeDay)
    }

    @Test func everySecondWeekIsCountedFromTheFirstWeek() {
        #expect(days(masks(of: [block([.tuesday], "09:00-10:00", every: 2, firstWeekOf: 9)])) == [8, 22, 36])
        #expect(days(masks(of: [block([.tuesday], "09:00-10:00", every: 2, firstWeekOf: -7)])) == [8, 22, 36])
        #expect(days(masks(of: [block([.tuesday], "09:00-10:00")])) == [1, 8, 15, 22, 29, 36])
    }

    @Test func aNightShiftReachesIntoTheNextDay() {
        let masks = masks(of: [block([.wednesday], "22:00-06:00", every: 3, firstWeekOf: 0)])
        #expect(days(masks) == [2, 3, 23, 24])
        #expect(masks[2].covers(minutes: 1320..<1440))
        #expect(!masks[2].intersects(minutes: 0..<1320))
        #expect(masks[3].covers(minutes: 0..<360))
        #expect(!masks[3].intersects(minutes: 360..<1440))
    }

    @Test func aNightShiftBeforeTheHorizonReachesIntoItsFirstDay() {
        let masks = masks(of: [block([.sunday], "22:00-06:00")])
        #expect(masks[0].covers(minutes: 0..<360))
        #expect(!masks[0].intersects(minutes: 360..<1440))
    }

    @Test func timeOutsideWeeklyHoursIsTaken() {
        let municipality = Municipality(name: "Dorp", horizon: Municipality.Horizon(start: Self.start, weeks: 1))
        var masks = TimeMasks(PlanningCalendar(municipality, calendars: []))
        masks.addOutside(["mo 09:00-12:00", "mo 13:00-17:00"].compactMap { WeeklyTime(text: $0) })
        var table = MaskTable()
        let numbers = masks.numbers(in: &table)
        let monday = table.masks[Int(numbers[0])]
        #expect(!monday.intersects(minutes: 540..<720))
        #expect(monday.covers(minutes: 720..<780))
        #expect(table.masks[Int(numbers[1])] == .wholeDay)
    }
}
