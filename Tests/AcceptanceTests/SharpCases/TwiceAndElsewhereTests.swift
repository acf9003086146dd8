import Foundation
import NIOCore
import RoosterFeeds
import RoosterModel
import RoosterService
import Testing

/// Sharp case 10: the same folder twice, and the same service elsewhere.
@Suite struct TwiceAndElsewhereTests {
    private func village() -> VillageText {
        var text = VillageText()
        text.add(people: "p1", "p2", more: "programme: taal")
        text["activities"] = [VillageText.lessons("les", "dayparts: morning, max_groups: 1")]
        text["programmes"] = [VillageText.programme("taal", lessons: 20)]
        return text
    }

    /// Imported twice a folder changes nothing: no revision, no entity tag.
    @Test func theSameFolderTwiceChangesNothing() async throws {
        let files = village().files
        try await Village.with(files) { village in
            _ = try await village.feeds()
            try await village.publish()
            let before = try await village.feeds()
            let revision = await village.state.revision
            village.pass(hours: 5)
            let again = try await village.load(files)
            #expect(again.put == 0 && again.removed == 0 && again.revision == revision)
            let export = try await village.tenant.exportFolder()
            let own = try await village.tenant.importFolder(
                Dictionary(export.map { ($0.path, $0.bytes) }) { first, _ in first }, by: .acceptance)
            #expect(own.put == 0 && own.removed == 0 && !own.plan && own.revision == revision)
            let after = try await village.feeds()
            #expect(after.mapValues(\.tag) == before.mapValues(\.tag))
            #expect(after.changed(since: before).isEmpty)
        }
    }

    /// A backup that is restored on another machine, with its secret, serves the same bytes at the same addresses.
    @Test func restoredElsewhereAddressesAndBytesAreTheSame() async throws {
        try await Village.with(village().files) { village in
            _ = try await village.feeds()
            try await village.publish()
            let before = try await village.feeds()
            let archive = try BackupArchive(reading: try await village.tenant.backup(in: village.directory))
            try await Village.with(database: archive.database, secret: Array(archive.secret)) { elsewhere in
                for (reader, served) in before {
                    let key = try #require(FeedKey(text: served.path.dropFirst(3).dropLast(4)))
                    guard case .document(let document) = elsewhere.tenant.feedAnswer(to: key) else {
                        Issue.record("\(reader) has no calendar at \(served.path)")
                        continue
                    }
                    #expect(document.etag == served.tag && document.bytes == served.bytes)
                }
                #expect(try await elsewhere.feeds().mapValues(\.path) == before.mapValues(\.path))
            }
            // Another secret gives other addresses: it is the secret that makes them the same.
            try await Village.with(database: archive.database, secret: Array(2...33)) { elsewhere in
                let some = try #require(before.values.first)
                let key = try #require(FeedKey(text: some.path.dropFirst(3).dropLast(4)))
                guard case .unknown = elsewhere.tenant.feedAnswer(to: key) else {
                    Issue.record("the address holds without the secret")
                    return
                }
            }
        }
    }
}
