import Testing

@testable import Timetabling

@Suite struct LateAcceptanceTests {
    @Test func allowsWhatTheSearchHadAMemoryAgo() {
        var late = LateAcceptance(cost: 100, length: 3, most: 3)
        let first = late.limit(at: 90)
        #expect(first == 10)
        late.note(90)
        late.note(80)
        late.note(70)
        // Now it is the cost three moves ago that counts.
        let second = late.limit(at: 70)
        #expect(second == 20)
    }

    @Test func neverRefusesWhatIsNoWorse() {
        var late = LateAcceptance(cost: 50, length: 2, most: 2)
        late.note(40)
        late.note(40)
        let limit = late.limit(at: 60)
        #expect(limit == 0)
    }

    @Test func memoryKeepsTheLowerCost() {
        var late = LateAcceptance(cost: 50, length: 1, most: 1)
        late.note(40)
        late.note(45)
        let limit = late.limit(at: 30)
        #expect(limit == 10)
    }

    @Test func isAtRestAfterFortyMemoriesWithoutLess() {
        var late = LateAcceptance(cost: 50, length: 2, most: 8)
        late.note(49)
        for _ in 0..<80 { late.note(49) }
        let before = late.isAtRest
        late.note(49)
        let after = late.isAtRest
        #expect(!before)
        #expect(after)
    }

    @Test func beginsAgainWithTwiceTheMemoryAndSomeSlack() {
        var late = LateAcceptance(cost: 50, length: 2, most: 3)
        late.restart(cost: 20, slack: 5)
        for _ in 0..<3 {
            let limit = late.limit(at: 20)
            #expect(limit == 5)
            late.note(20)
        }
        let limit = late.limit(at: 20)
        #expect(limit == 0)
    }
}
