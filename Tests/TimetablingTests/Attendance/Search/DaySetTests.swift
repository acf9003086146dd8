import Testing

@testable import Timetabling

@Suite struct DayMaskTests {
    @Test func everySlotTouchedIsIn() {
        var mask = DayMask()
        mask.insert(minutes: 542..<551)
        #expect(mask.intersects(minutes: 540..<541))
        #expect(mask.covers(minutes: 540..<555))
        #expect(!mask.intersects(minutes: 535..<540))
        #expect(!mask.intersects(minutes: 555..<560))
    }

    @Test func onlySlotsWhollyInsideAreIn() {
        var mask = DayMask()
        mask.insertInside(minutes: 542..<559)
        #expect(mask.covers(minutes: 545..<555))
        #expect(!mask.intersects(minutes: 540..<545))
        #expect(!mask.intersects(minutes: 555..<560))
    }

    @Test func coveringAsksForEverySlot() {
        var mask = DayMask()
        mask.insert(minutes: 300..<700)
        mask.remove(minutes: 500..<505)
        #expect(mask.covers(minutes: 300..<500))
        #expect(!mask.covers(minutes: 300..<501))
        #expect(mask.uncoveredHull(minutes: 300..<700) == 500..<505)
        #expect(mask.uncoveredHull(minutes: 290..<700) == 290..<505)
        #expect(mask.uncoveredHull(minutes: 505..<700) == nil)
    }

    @Test func timeOutsideTheDayIsNotCovered() {
        #expect(!DayMask.wholeDay.covers(minutes: -5..<5))
        #expect(!DayMask.wholeDay.covers(minutes: 1400..<1445))
        #expect(DayMask.wholeDay.covers(minutes: 0..<1440))
        #expect(DayMask.wholeDay.inverted.isEmpty)
    }

    @Test func everyRangeAgreesWithSlotsOneByOne() {
        var random = RandomSource(seed: 2)
        for _ in 0..<500 {
            let start = random.below(1400)
            let range = start..<start + 1 + random.below(1440 - start)
            var mask = DayMask()
            mask.insert(minutes: range)
            let probe = random.below(1435)
            let expected = range.lowerBound / 5 <= probe / 5 && probe / 5 <= (range.upperBound - 1) / 5
            #expect(mask.intersects(minutes: probe..<probe + 1) == expected)
            #expect(mask.inverted.intersects(minutes: probe..<probe + 1) != expected)
        }
    }
}

@Suite struct DaySetTests {
    @Test func itHoldsTheDaysThatWerePutIn() {
        var days = DaySet(60..<70)
        days.insert(511)
        days.insert(512)
        days.insert(-1)
        days.remove(64)
        #expect(days.count == 10)
        #expect((0..<600).filter(days.contains) == [60, 61, 62, 63, 65, 66, 67, 68, 69, 511])
        #expect(!days.contains(-1))
    }

    @Test func setsAreJoinedCutAndTakenAway() {
        var union = DaySet(0..<100)
        union.formUnion(DaySet(90..<200))
        #expect(union == DaySet(0..<200))
        var both = DaySet(0..<100)
        both.formIntersection(DaySet(90..<200))
        #expect(both == DaySet(90..<100))
        var rest = DaySet(0..<100)
        rest.subtract(DaySet(90..<200))
        #expect(rest == DaySet(0..<90))
    }
}
