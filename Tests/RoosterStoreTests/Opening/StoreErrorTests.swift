import RoosterStore
import Testing

@Suite struct StoreErrorTests {
    static let restoring =
        "to restore, stop the service, move /a.db with its -wal and -shm files aside, copy the last backup to /a.db and "
        + "start the service"

    static let sentences: [(StoreError, String)] = [
        (StoreError.stale(expected: 3, current: 5), "revision (3) is not the newest: the journal is at 5"),
        (
            .full(path: "/a.db"),
            "store (/a.db) cannot grow: the file system or its quota is full, and nothing was changed"
        ),
        (.readOnly(path: "/a.db"), "store (/a.db) is read-only: nothing can be changed until it can be written"),
        (
            .damaged(path: "/a.db", detail: "plan version 3 does not have the checksum it was written with"),
            "store (/a.db) is damaged: plan version 3 does not have the checksum it was written with; \(restoring)"
        ),
        (
            .notAStore(path: "/a.db", detail: "it is a database of another program"),
            "file (/a.db) is not a store of Rooster: it is a database of another program; name another file, "
                + "or else \(restoring)"
        ),
        (
            .wrongVersion(path: "/a.db", found: 9, supported: 4),
            "store (/a.db) has schema version 9, and this Rooster knows versions up to 4: "
                + "install the newer Rooster again, or \(restoring)"
        ),
        (.inUse(path: "/a.db"), "store (/a.db) is open already: one service at a time may use it"),
        (
            .unreachable(path: "/a.db", detail: "Permission denied"),
            "store (/a.db) cannot be opened: Permission denied"
        ),
        (.failed(path: "/a.db", detail: "disk I/O error"), "store (/a.db) failed: disk I/O error"),
        (
            .snapshotAhead(snapshot: 8, current: 5),
            "snapshot (revision 8) is ahead of the journal, which is at 5"
        ),
        (.backupExists(path: "/b.db"), "backup (/b.db) exists already: name a new file"),
        (
            .unreadableValue(what: "journal entry (revision 2)", detail: "cut off"),
            "journal entry (revision 2) is not the JSON it should be: cut off"
        ),
    ]

    @Test(arguments: sentences)
    func everyErrorReadsAsASentence(error: StoreError, sentence: String) {
        #expect(error.description == sentence)
    }
}
