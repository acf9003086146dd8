import Testing

@testable import RoosterPlanning

@Suite struct SeatFlowTests {
    /// A small instance: seats by activity, the role of each, staff minutes by role, and who wants how much of what.
    private struct Instance {
        var left: [Double]
        var role: [Int]
        var ofRole: [Double]
        var people: [(wanted: Double, activities: [Int])]

        init(seed: UInt64) {
            var random = SystemOfNumbers(seed: seed)
            let (activities, roles) = (2 + random.below(4), 1 + random.below(3))
            left = (0..<activities).map { _ in Double(random.below(9)) }
            role = (0..<activities).map { _ in random.below(roles) }
            ofRole = (0..<roles).map { _ in Double(random.below(12)) }
            people = (0..<2 + random.below(5)).map { _ in
                let chosen = (0..<activities).filter { _ in random.below(2) == 0 }
                return (Double(1 + random.below(8)), chosen)
            }
        }

        /// The most that some people can take together: the least cut, over all cuts (Ford and Fulkerson 1956).
        func most(of people: ArraySlice<(wanted: Double, activities: [Int])>) -> Double {
            var least = Double.infinity
            for chosen in 0..<1 << left.count {
                for roles in 0..<1 << ofRole.count {
                    var cut = 0.0
                    for person in people where !person.activities.allSatisfy({ chosen >> $0 & 1 == 1 }) {
                        cut += person.wanted
                    }
                    for activity in left.indices where chosen >> activity & 1 == 1 && roles >> role[activity] & 1 == 0 {
                        cut += left[activity]
                    }
                    for number in ofRole.indices where roles >> number & 1 == 1 { cut += ofRole[number] }
                    least = min(least, cut)
                }
            }
            return least
        }
    }

    /// Numbers that look random and are the same every time (the multiplier of Knuth's MMIX).
    private struct SystemOfNumbers {
        private var state: UInt64

        init(seed: UInt64) {
            state = seed &* 2_654_435_769 &+ 1
        }

        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func peopleTakeAsMuchTogetherAsAnyFlowCould(seed: UInt64) {
        let instance = Instance(seed: seed)
        var flow = SeatFlow(left: instance.left, role: instance.role, ofRole: instance.ofRole)
        var total = 0.0
        for (index, person) in instance.people.enumerated() {
            let got = flow.take(person.wanted, from: person.activities)
            #expect(got <= person.wanted + 1e-9)
            total += got
            #expect(abs(total - instance.most(of: instance.people[...index])) < 1e-6)
        }
    }
}
