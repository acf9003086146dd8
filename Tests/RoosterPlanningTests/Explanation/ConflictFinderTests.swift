import Testing
import Timetabling

@testable import RoosterPlanning

@Suite struct ConflictFinderTests {
    /// Options with one meeting each, on each way the rules of a set.
    private func options(_ ways: [[UInt64]]) -> [ShutOption] {
        ways.enumerated().map { index, ways in
            var option = ShutOption(target: .group(index), id: "g\(index)", need: 1)
            option.add(ProbedMeeting(activity: 0, day: index, start: 0, end: 60, place: nil), ways: ways)
            return option
        }
    }

    @Test func conflictsHitEveryOption() {
        // Option 0 is shut by a or... both a and b; option 1 by b and c.
        let finder = ConflictFinder(limit: 10, options: options([[0b011], [0b110]]))
        let (sets, isCut) = finder.conflicts()
        #expect(sets == [0b010, 0b101])
        #expect(!isCut)
    }

    @Test func aWayWithFewerRulesDecides() {
        let finder = ConflictFinder(limit: 10, options: options([[0b011, 0b100]]))
        // The second way is only shut by c, so c is in every conflict, with a or b for the first way.
        #expect(finder.conflicts().sets == [0b101, 0b110])
        #expect(finder.corrections(of: finder.options[0]) == [0b100, 0b011])
    }

    @Test func anOpenOptionLeavesNoConflict() {
        let finder = ConflictFinder(limit: 10, options: options([[0b01], [0]]))
        #expect(finder.conflicts().sets == [])
    }

    @Test func enoughMeetingsMustBeShut() {
        var option = ShutOption(target: .group(0), id: "g", need: 2)
        for (day, ways) in [(0, UInt64(0b001)), (1, 0b010), (2, 0b100)] {
            option.add(ProbedMeeting(activity: 0, day: day, start: 0, end: 60, place: nil), ways: [ways])
        }
        let finder = ConflictFinder(limit: 10, options: [option])
        // Any two of three shut two meetings, and two are needed.
        #expect(finder.conflicts().sets == [0b011, 0b101, 0b110])
        #expect(finder.corrections(of: option) == [0b011, 0b101, 0b110])
    }

    /// Compares with every subset of six rules, over made families of options.
    @Test(arguments: 0..<40) func theyAreThoseOfExhaustiveSearch(_ seed: Int) {
        var random = RandomSource(seed: UInt64(seed))
        let ways: [[UInt64]] = (0..<5).map { _ in (0..<(1 + random.below(3))).map { _ in UInt64(1 + random.below(63)) }
        }
        let finder = ConflictFinder(limit: 100, options: options(ways))
        let shutting = (UInt64(0)..<64).filter { finder.shutsAll($0) }
        let minimal = shutting.filter { set in !shutting.contains { $0 != set && $0 & set == $0 } }
        let found = finder.conflicts()
        #expect(Set(found.sets) == Set(minimal))
        #expect(!found.isCut)
        for option in finder.options {
            let opening = (UInt64(0)..<64).filter { option.isOpen(keeping: 63 & ~$0) }
            let least = opening.filter { set in !opening.contains { $0 != set && $0 & set == $0 } }
            #expect(Set(finder.corrections(of: option)) == Set(least))
        }
    }
}
