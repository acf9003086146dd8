import Testing

@testable import Timetabling

/// Bounds never exceed the optimum, which small instances give by trying everything.
@Suite struct BoundTests {
    @Test(arguments: 0..<150 as Range<UInt64>)
    func boundIsAtMostTheOptimumOfRandomInstances(seed: UInt64) throws {
        let instance = TinySectioning.instance(seed: seed)
        let problem = try SectioningProblem(compiling: instance)
        guard let optimum = TinySectioning.optimum(of: problem) else { return }
        let bound = SectioningBound(problem)
        #expect(bound.total <= optimum)
        #expect(bound.total >= 0)
    }

    @Test func everyArgumentBoundsSomethingInTheRandomInstances() throws {
        // Without this, a bound that is always 0 would pass the test above.
        var sums = [0, 0, 0, 0, 0]
        var tight = 0
        for seed in 0..<150 as Range<UInt64> {
            let problem = try SectioningProblem(compiling: TinySectioning.instance(seed: seed))
            guard let optimum = TinySectioning.optimum(of: problem) else { continue }
            let bound = SectioningBound(problem)
            let parts = [bound.singles, bound.students, bound.cliques, bound.pairs, bound.rooms]
            sums = zip(sums, parts).map { $0 + $1 }
            if bound.total == optimum { tight += 1 }
        }
        #expect(sums.allSatisfy { $0 > 0 }, "\(sums)")
        #expect(tight > 10)
    }

    private static func problem(
        starts: [[(start: Int, penalty: Int)]], rooms: Int = 1,
        distributions: [SectioningInstance.Distribution] = []
    ) throws -> SectioningProblem {
        var instance = SectioningInstance(name: "bound", dayCount: 1, slotsPerDay: 100, weekCount: 1)
        instance.rooms = (1...rooms).map { SectioningInstance.Room(id: $0) }
        let classes = starts.enumerated().map { index, starts in
            SectioningInstance.Class(
                id: index + 1, rooms: (1...rooms).map { .init(room: $0, penalty: $0) },
                times: starts.map {
                    .init(.init(days: 1, start: $0.start, length: 10, weeks: 1), penalty: $0.penalty)
                })
        }
        instance.courses = [.init(id: 1, configurations: [.init(id: 1, subparts: [.init(id: 1, classes: classes)])])]
        instance.distributions = distributions
        return try SectioningProblem(compiling: instance)
    }

    @Test func singleClassesPayTheirCheapestTimeAndRoom() throws {
        let bound = SectioningBound(try Self.problem(starts: [[(0, 4), (20, 7)]], rooms: 2))
        #expect(bound.singles == 5)
        #expect(bound.total == 5)
    }

    @Test func classesOfOneRoomPayForDifferentTimes() throws {
        let starts = [(start: 0, penalty: 0), (start: 20, penalty: 3), (start: 40, penalty: 9)]
        let bound = SectioningBound(try Self.problem(starts: [starts, starts, starts]))
        #expect(bound.singles == 3)
        #expect(bound.cliques == 12)
        #expect(bound.total == 15)
    }

    @Test func classesPayForRoomsThatAreTooFew() throws {
        // Three classes at one time in rooms that cost 1, 2 and 3.
        let only = [(start: 0, penalty: 0)]
        let bound = SectioningBound(try Self.problem(starts: [only, only, only], rooms: 3))
        #expect(bound.singles == 3)
        #expect(bound.rooms == 3)
        #expect(bound.total == 6)
    }

    @Test func pairPaysTheCheaperOfABrokenRuleAndADearerTime() throws {
        let starts = [(start: 0, penalty: 0), (start: 20, penalty: 6)]
        func bound(_ penalty: Int) throws -> SectioningBound {
            SectioningBound(
                try Self.problem(
                    starts: [starts, [(0, 0)]], rooms: 2,
                    distributions: [.init(DistributionRule(.differentTime), penalty: penalty, classes: [1, 2])]))
        }
        #expect(try bound(4).pairs == 4)
        #expect(try bound(9).pairs == 6)
    }
}
