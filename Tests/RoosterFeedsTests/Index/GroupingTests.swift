import Testing

@testable import RoosterFeeds

@Suite struct GroupingTests {
    @Test(arguments: 0..<20)
    func everyGroupHasThePositionsOfItsKeyInOrder(seed: Int) {
        let keys = (0..<200).map { position -> String? in
            let number = (position &* 7919 &+ seed &* 104_729) % 23
            return number == 0 ? nil : "key\(number)"
        }
        let grouping = Grouping(count: keys.count) { keys[$0] }
        for key in Set(keys.compactMap(\.self)) {
            #expect(grouping[key].map(Int.init) == keys.indices.filter { keys[$0] == key })
        }
        #expect(Array(grouping["missing"]) == [])
        #expect(Set(grouping.keys) == Set(keys.compactMap(\.self)))
    }

    @Test func nothingHasNoGroups() {
        #expect(Array(Grouping(count: 0) { _ in "key" }["key"]) == [])
    }
}
