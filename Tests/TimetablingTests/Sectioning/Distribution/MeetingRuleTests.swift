import Testing
import Timetabling

/// SameRoom, DifferentRoom, Overlap, NotOverlap, SameAttendees.
@Suite struct PlaceRuleTests {
    @Test func sameRoomComparesRooms() throws {
        #expect(try judge("SameRoom", Meeting("1000000", 90, 10, room: 1), Meeting("0100000", 90, 10, room: 1)) == kept)
        #expect(
            try judge("SameRoom", Meeting("1000000", 90, 10, room: 1), Meeting("0100000", 90, 10, room: 2))
                == brokenOnce)
    }

    @Test func differentRoomComparesRooms() throws {
        #expect(
            try judge("DifferentRoom", Meeting("1000000", 90, 10, room: 1), Meeting("0100000", 90, 10, room: 2)) == kept
        )
        #expect(
            try judge("DifferentRoom", Meeting("1000000", 90, 10, room: 1), Meeting("0100000", 90, 10, room: 1))
                == brokenOnce)
    }

    @Test func overlapAsksForASharedSlotDayAndWeek() throws {
        #expect(try judge("Overlap", Meeting("1100000", 90, 10, "1100"), Meeting("0110000", 99, 10, "0110")) == kept)
        #expect(try judge("Overlap", Meeting("1000000", 90, 10), Meeting("1000000", 100, 10)) == brokenOnce)
        #expect(try judge("Overlap", Meeting("1000000", 90, 10), Meeting("0100000", 90, 10)) == brokenOnce)
        #expect(
            try judge("Overlap", Meeting("1000000", 90, 10, "1100"), Meeting("1000000", 90, 10, "0011")) == brokenOnce)
    }

    @Test func notOverlapIsTheOppositeOfOverlap() throws {
        #expect(
            try judge("NotOverlap", Meeting("1100000", 90, 10, "1100"), Meeting("0110000", 99, 10, "0110"))
                == brokenOnce)
        #expect(try judge("NotOverlap", Meeting("1000000", 90, 10), Meeting("1000000", 100, 10)) == kept)
        #expect(try judge("NotOverlap", Meeting("1000000", 90, 10, "1100"), Meeting("1000000", 90, 10, "0011")) == kept)
    }

    @Test func sameAttendeesNeedsTimeToTravel() throws {
        let first = Meeting("1000000", 90, 10, room: 1)
        #expect(try judge("SameAttendees", first, Meeting("1000000", 104, 10, room: 2)) == kept)
        #expect(try judge("SameAttendees", first, Meeting("1000000", 103, 10, room: 2)) == brokenOnce)
        #expect(try judge("SameAttendees", Meeting("1000000", 103, 10, room: 2), first) == brokenOnce)
        #expect(try judge("SameAttendees", first, Meeting("1000000", 100, 10, room: 3)) == kept)
        #expect(try judge("SameAttendees", first, Meeting("1000000", 99, 10)) == brokenOnce)
        #expect(try judge("SameAttendees", first, Meeting("0100000", 90, 10, room: 2)) == kept)
        #expect(
            try judge(
                "SameAttendees", Meeting("1000000", 90, 10, "1000", room: 1),
                Meeting("1000000", 90, 10, "0111", room: 2)) == kept)
    }
}

/// Precedence, WorkDay, MinGap.
@Suite struct OrderRuleTests {
    @Test func precedenceComparesFirstWeekThenFirstDayThenSlots() throws {
        #expect(try judge("Precedence", Meeting("0000100", 90, 10, "1000"), Meeting("1000000", 9, 1, "0100")) == kept)
        #expect(
            try judge("Precedence", Meeting("1000000", 9, 1, "0100"), Meeting("0000100", 90, 10, "1000")) == brokenOnce)
        #expect(try judge("Precedence", Meeting("1000100", 90, 10), Meeting("0100000", 9, 1)) == kept)
        #expect(try judge("Precedence", Meeting("0100000", 9, 1), Meeting("1000100", 90, 10)) == brokenOnce)
        #expect(try judge("Precedence", Meeting("1000000", 90, 10), Meeting("1000000", 100, 10)) == kept)
        #expect(try judge("Precedence", Meeting("1000000", 90, 10), Meeting("1000000", 99, 10)) == brokenOnce)
    }

    @Test func precedenceComparesEveryLaterClass() throws {
        let reversed = try judge(
            "Precedence", Meeting("0010000", 9, 1), Meeting("0100000", 9, 1), Meeting("1000000", 9, 1))
        #expect(reversed == RuleJudgement(soft: 9, hard: 3))
    }

    @Test func workDayMeasuresFromTheEarlierStartToTheLaterEnd() throws {
        #expect(try judge("WorkDay(30)", Meeting("1000000", 90, 10), Meeting("1000000", 110, 10)) == kept)
        #expect(try judge("WorkDay(30)", Meeting("1000000", 111, 10), Meeting("1000000", 90, 10)) == brokenOnce)
        #expect(try judge("WorkDay(30)", Meeting("1000000", 90, 10), Meeting("0100000", 200, 10)) == kept)
        #expect(
            try judge("WorkDay(30)", Meeting("1000000", 90, 10, "1000"), Meeting("1000000", 200, 10, "0100")) == kept)
    }

    @Test func minGapMeasuresFromEndToStart() throws {
        #expect(try judge("MinGap(6)", Meeting("1000000", 90, 10), Meeting("1000000", 106, 10)) == kept)
        #expect(try judge("MinGap(6)", Meeting("1000000", 105, 10), Meeting("1000000", 90, 10)) == brokenOnce)
        #expect(try judge("MinGap(6)", Meeting("1000000", 90, 10), Meeting("0100000", 90, 10)) == kept)
        #expect(try judge("MinGap(6)", Meeting("1000000", 90, 10, "1000"), Meeting("1000000", 90, 10, "0100")) == kept)
    }
}
