import Testing
import Timetabling

/// MaxDays, MaxDayLoad, MaxBreaks, MaxBlock.
@Suite struct SetRuleTests {
    @Test func maxDaysCountsDaysOfTheWeekWhateverTheWeek() throws {
        let three = [Meeting("1000000", 90, 10, "1000"), Meeting("0100000", 90, 10, "0100"), Meeting("0110000", 9, 1)]
        #expect(try judge("MaxDays(3)", three[0], three[1], three[2]) == kept)
        #expect(try judge("MaxDays(2)", three[0], three[1], three[2]) == RuleJudgement(soft: 3, hard: 1))
        #expect(try judge("MaxDays(1)", three[0], three[1], three[2]) == RuleJudgement(soft: 6, hard: 1))
    }

    @Test func maxDayLoadDividesThePenaltyByTheWeeksAtTheEnd() throws {
        // Three slots too many in one of four weeks: 3 × 3 / 4 = 2, not 3 × (3 / 4) = 0.
        #expect(
            try judge("MaxDayLoad(20)", Meeting("1000000", 90, 13), Meeting("1000000", 110, 10, "0100"))
                == RuleJudgement(soft: 2, hard: 1))
        #expect(try judge("MaxDayLoad(20)", Meeting("1000000", 90, 10), Meeting("1000000", 110, 10)) == kept)
        #expect(
            try judge("MaxDayLoad(20)", Meeting("1000000", 90, 11), Meeting("1000000", 110, 10))
                == RuleJudgement(soft: 3, hard: 1))
        #expect(
            try judge("MaxDayLoad(20)", Meeting("1000000", 90, 20, "1100"), Meeting("1000000", 110, 20, "0011"))
                == kept)
    }

    @Test func maxDayLoadCountsOverlappingClassesTwice() throws {
        #expect(
            try judge("MaxDayLoad(12)", Meeting("1000000", 90, 10), Meeting("1000000", 90, 10))
                == RuleJudgement(soft: 24, hard: 1))
    }

    @Test func maxBreaksCountsGapsLongerThanS() throws {
        let morning = Meeting("1000000", 90, 10)
        let near = Meeting("1000000", 106, 10)
        #expect(try judge("MaxBreaks(0,6)", morning, near) == kept)
        #expect(try judge("MaxBreaks(0,5)", morning, near) == RuleJudgement(soft: 3, hard: 1))
        #expect(try judge("MaxBreaks(1,5)", morning, near) == kept)
        #expect(
            try judge("MaxBreaks(0,5)", morning, near, Meeting("1000000", 200, 10, "1000"))
                == RuleJudgement(soft: 3 * 5 / 4, hard: 1))
        #expect(try judge("MaxBreaks(0,5)", morning, Meeting("0100000", 200, 10)) == kept)
    }

    @Test func maxBreaksMergesAClassInsideALongerOne() throws {
        // The short class ends long before the third starts, but the long one bridges the gap.
        #expect(
            try judge(
                "MaxBreaks(0,2)", Meeting("1000000", 90, 40), Meeting("1000000", 95, 5), Meeting("1000000", 131, 5))
                == kept)
    }

    @Test func maxBlockCountsBlocksOfTwoClassesOrMore() throws {
        #expect(try judge("MaxBlock(20,2)", Meeting("1000000", 90, 30)) == kept)
        #expect(try judge("MaxBlock(20,2)", Meeting("1000000", 90, 10), Meeting("1000000", 100, 10)) == kept)
        #expect(
            try judge("MaxBlock(20,2)", Meeting("1000000", 90, 10), Meeting("1000000", 101, 10))
                == RuleJudgement(soft: 3, hard: 1))
        #expect(try judge("MaxBlock(20,2)", Meeting("1000000", 90, 10), Meeting("1000000", 103, 10)) == kept)
        #expect(
            try judge("MaxBlock(20,2)", Meeting("1000000", 90, 10, "1000"), Meeting("1000000", 101, 10))
                == RuleJudgement(soft: 0, hard: 1))
        #expect(
            try judge("MaxBlock(20,2)", Meeting("1000000", 90, 30), Meeting("1000000", 121, 10))
                == RuleJudgement(soft: 3, hard: 1))
    }

    @Test(arguments: DistributionKind.allCases)
    func textOfEveryRuleReadsBack(kind: DistributionKind) throws {
        let rule = DistributionRule(kind, kind.parameterCount > 0 ? 7 : 0, kind.parameterCount > 1 ? 9 : 0)
        #expect(DistributionRule(formatText: rule.description) == rule)
    }

    @Test(arguments: ["", "MaxBlock", "MaxBlock(3)", "WorkDay(x)", "WorkDay(3", "SameRoom(1)", "Nothing", "MinGap(-1)"])
    func otherTextIsNoRule(text: String) {
        #expect(DistributionRule(formatText: text) == nil)
    }
}
