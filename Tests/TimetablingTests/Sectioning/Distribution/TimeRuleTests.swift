import Testing
import Timetabling

/// SameStart, SameTime, DifferentTime.
@Suite struct TimeRuleTests {
    @Test func sameStartComparesStartsOnly() throws {
        #expect(try judge("SameStart", Meeting("1000000", 90, 10), Meeting("0100000", 90, 20, "0001")) == kept)
        #expect(try judge("SameStart", Meeting("1000000", 90, 10), Meeting("1000000", 91, 10)) == brokenOnce)
    }

    @Test func sameStartCountsEveryPair() throws {
        let three = try judge(
            "SameStart", Meeting("1000000", 90, 10), Meeting("1000000", 91, 10), Meeting("1000000", 92, 10))
        #expect(three == RuleJudgement(soft: 9, hard: 3))
    }

    @Test func sameTimeAsksTheShorterToLieWithinTheLonger() throws {
        #expect(try judge("SameTime", Meeting("1000000", 90, 20), Meeting("0100000", 95, 15, "0001")) == kept)
        #expect(try judge("SameTime", Meeting("1000000", 95, 15), Meeting("1000000", 90, 20)) == kept)
        #expect(try judge("SameTime", Meeting("1000000", 90, 20), Meeting("1000000", 95, 16)) == brokenOnce)
        #expect(try judge("SameTime", Meeting("1000000", 90, 10), Meeting("1000000", 91, 10)) == brokenOnce)
    }

    @Test func differentTimeForbidsSharedSlotsOnAnyDay() throws {
        #expect(try judge("DifferentTime", Meeting("1000000", 90, 10), Meeting("1000000", 100, 10)) == kept)
        #expect(
            try judge("DifferentTime", Meeting("1000000", 90, 10, "1000"), Meeting("0100000", 99, 10, "0100"))
                == brokenOnce)
    }
}

/// SameDays, DifferentDays, SameWeeks, DifferentWeeks.
@Suite struct DateRuleTests {
    @Test func sameDaysAsksForASubset() throws {
        #expect(try judge("SameDays", Meeting("1010100", 90, 10), Meeting("0010000", 20, 10, "0001")) == kept)
        #expect(try judge("SameDays", Meeting("0010000", 90, 10), Meeting("1010100", 20, 10)) == kept)
        #expect(try judge("SameDays", Meeting("1010000", 90, 10), Meeting("0011000", 90, 10)) == brokenOnce)
    }

    @Test func differentDaysForbidsASharedDayEvenInOtherWeeks() throws {
        #expect(try judge("DifferentDays", Meeting("1010000", 90, 10), Meeting("0101000", 90, 10)) == kept)
        #expect(
            try judge("DifferentDays", Meeting("1010000", 90, 10, "1100"), Meeting("0110000", 10, 5, "0011"))
                == brokenOnce)
    }

    @Test func sameWeeksAsksForASubset() throws {
        #expect(try judge("SameWeeks", Meeting("1000000", 90, 10, "1111"), Meeting("0100000", 9, 1, "0101")) == kept)
        #expect(
            try judge("SameWeeks", Meeting("1000000", 90, 10, "1100"), Meeting("1000000", 90, 10, "0110"))
                == brokenOnce)
    }

    @Test func differentWeeksForbidsASharedWeek() throws {
        #expect(
            try judge("DifferentWeeks", Meeting("1000000", 90, 10, "1100"), Meeting("1000000", 90, 10, "0011")) == kept)
        #expect(
            try judge("DifferentWeeks", Meeting("1000000", 90, 10, "1100"), Meeting("0100000", 9, 1, "0110"))
                == brokenOnce)
    }
}
