import Foundation
import RoosterStore
import Testing

@Suite struct DamageTests {
    @Test func aDamagedPageIsRefusedAndTheFileLeftAsItIs() throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(at: folder.store)
        for number in 0..<200 {
            _ = try store.append(draft(String(repeating: "entry \(number) ", count: 60)), expecting: number)
        }
        try store.close()
        var data = try Data(contentsOf: URL(filePath: folder.store))
        #expect(data.count > 40 * 4096)
        data.replaceSubrange(30 * 4096..<31 * 4096, with: Data(repeating: 0xA5, count: 4096))
        try data.write(to: URL(filePath: folder.store))
        let error = #expect(throws: StoreError.self) { try Store.open(at: folder.store) }
        #expect(error?.description.hasPrefix("store (\(folder.store)) is damaged: ") == true)
        #expect(try Data(contentsOf: URL(filePath: folder.store)) == data)
    }

    @Test func aFileCutShortIsRefused() throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(at: folder.store)
        for number in 0..<200 {
            _ = try store.append(draft(String(repeating: "entry \(number) ", count: 60)), expecting: number)
        }
        try store.close()
        let data = try Data(contentsOf: URL(filePath: folder.store))
        try data.prefix(20 * 4096).write(to: URL(filePath: folder.store))
        #expect(throws: StoreError.self) { try Store.open(at: folder.store) }
    }
}
