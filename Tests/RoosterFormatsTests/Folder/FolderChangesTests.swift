import FoundationEssentials
import RoosterModel
import Testing

@testable import RoosterFormats

@Suite struct FolderChangesTests {
    private func state(_ contents: FolderContents) throws -> State {
        try readFolder(contents, shippedProgrammes: []).state
    }

    @Test func aChangedRowIsOneChange() throws {
        let before = try state(Village.folder)
        let after = try state(Village.with("pools.csv", "id,kind,location,amount\nfietsen,bicycles,school,11\n"))
        let pool = Pool(id: "fietsen", kind: "bicycles", location: "school", amount: 11)
        #expect(changes(from: before, to: after, removeMissing: true) == [.put(.pool(pool))])
    }

    @Test func vanishedRowsAreRemovedOnlyWhenAsked() throws {
        let before = try state(Village.folder)
        let after = try state(
            Village.folder.without("pools.csv").without("rides.csv").without("calendars/schoolvakanties.csv"))
        #expect(changes(from: before, to: after, removeMissing: false).isEmpty)
        #expect(
            changes(from: before, to: after, removeMissing: true) == [
                .remove(RowReference(table: .rides, key: "rit-1")),
                .remove(RowReference(table: .pools, key: "fietsen")), .removeCalendar("schoolvakanties"),
            ])
    }

    @Test func applyingTheChangesGivesTheImportedState() throws {
        let before = try state(Village.folder)
        let after = try state(
            Village.with("done.csv", nil).without("rides.csv").without("programmes/start.yaml"))
        var applied = try before.applying(changes(from: before, to: after, removeMissing: true))
        applied.revision = 0
        #expect(applied == after)
    }

    @Test func whatAFolderDoesNotHoldIsLeftAlone() throws {
        var before = try state(Village.folder)
        before.feeds["f"] = FeedIssue(id: "f", reader: .participant("p1"))
        before.published = PublishedVersion(version: 1, publishedAt: 0, publishedBy: "x")
        #expect(changes(from: before, to: try state(Village.folder), removeMissing: true).isEmpty)
    }
}
