import RoosterStore
import Testing

@Suite struct PlanTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(at: folder.store)
    }

    @Test func versionsAreFoundByNumberAndTheNewestOfAll() throws {
        #expect(try store.newestPlan() == nil)
        #expect(try store.planHeadings() == [])
        for number in [2, 1, 3] { try store.putPlan(planVersion(number, "plan \(number)")) }
        #expect(try store.plan(number: 1) == planVersion(1, "plan 1"))
        #expect(try store.plan(number: 4) == nil)
        #expect(try store.newestPlan() == planVersion(3, "plan 3"))
        #expect(try store.planHeadings() == [3, 2, 1].map { planVersion($0, "").heading })
    }

    @Test func aVersionCanBeWrittenOver() throws {
        try store.putPlan(planVersion(1, "with a person"))
        try store.putPlan(planVersion(1, "without"))
        #expect(try store.newestPlan() == planVersion(1, "without"))
        #expect(try folder.everything().firstRange(of: Array("with a person".utf8)) == nil)
    }

    @Test func olderVersionsAreRemoved() throws {
        for number in 1...5 { try store.putPlan(planVersion(number, "plan \(number)")) }
        #expect(try store.removePlans(before: 4) == 3)
        #expect(try store.planHeadings().map(\.number) == [5, 4])
        #expect(try store.plan(number: 3) == nil)
    }

    @Test func aPlanOfManyPagesComesBack() throws {
        let piece = (0..<1000).map { UInt8($0 * 7 % 251) }
        let bytes = Array(repeatElement(piece, count: 4000).joined())
        let plan = PlanVersion(heading: planVersion(1, "").heading, bytes: bytes)
        try store.putPlan(plan)
        #expect(try store.newestPlan() == plan)
    }

    @Test func aChangedByteInAPlanIsFound() throws {
        try store.putPlan(planVersion(1, "plan of version one"))
        try store.close()
        try folder.overwrite(Array("plan of".utf8), with: Array("Plan of".utf8), in: folder.store)
        let reopened = try Store.open(at: folder.store)
        let detail = "plan version 1 does not have the checksum it was written with"
        #expect(throws: StoreError.damaged(path: folder.store, detail: detail)) { try reopened.newestPlan() }
        #expect(try reopened.planHeadings().count == 1)
    }
}
