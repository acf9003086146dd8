import RoosterStore
import Testing

@Suite struct CounterTests {
    @Test func countersGoOnAfterReopening() throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(at: folder.store)
        #expect(try store.counters() == [:])
        try store.putCounters(["meeting": 17, "group": 3])
        try store.putCounters(["meeting": 18])
        try store.close()
        #expect(try Store.open(at: folder.store).counters() == ["meeting": 18, "group": 3])
    }
}
