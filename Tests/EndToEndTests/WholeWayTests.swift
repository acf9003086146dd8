import Foundation
import Testing

/// From a data folder to a calendar, with the real programs.
@Suite(.serialized) struct WholeWayTests {
    @Test func aFolderBecomesAFeedThatIsNotSentTwice() async throws {
        try await RunningDaemon.with { daemon in
            try await daemon.publishVillage()
            let issued = try await daemon.ctl("feeds", "issue", "--participant", try await daemon.anybody(), "--json")
            #expect(issued.status == 0)
            let path = try #require(issued.json["path"] as? String)
            let first = try await daemon.get(path)
            #expect(first.status == 200)
            #expect(first.headers["content-type"] == "text/calendar; charset=utf-8")
            #expect(first.headers["content-length"] == "\(first.body.count)")
            #expect(first.body.starts(with: Data("BEGIN:VCALENDAR\r\n".utf8)))
            let tag = try #require(first.headers["etag"])
            let second = try await daemon.get(path, headers: ["If-None-Match": tag])
            #expect(second.status == 304)
            #expect(second.body.isEmpty)
            let head = try await daemon.get(path, method: "HEAD")
            #expect(head.status == 200)
            #expect(head.headers["content-length"] == "\(first.body.count)")
        }
    }

    @Test func aRestartKeepsEntityTagsAndBytes() async throws {
        try await RunningDaemon.with { daemon in
            try await daemon.publishVillage()
            let issued = try await daemon.ctl("feeds", "issue", "--participant", try await daemon.anybody(), "--json")
            let path = try #require(issued.json["path"] as? String)
            let before = try await daemon.get(path)
            #expect(await daemon.end().status == 0)
            try await daemon.start()
            let after = try await daemon.get(path)
            #expect(after.headers["etag"] == before.headers["etag"])
            #expect(after.body == before.body)
            let status = try await daemon.ctl("status", "--json")
            #expect((status.json["published"] as? [String: Any])?["number"] as? Int == 1)
        }
    }

    @Test func wrongKeysAreUnknownAndRevokedOnesGone() async throws {
        try await RunningDaemon.with { daemon in
            try await daemon.importVillage()
            let issued = try await daemon.ctl("feeds", "issue", "--participant", try await daemon.anybody(), "--json")
            let path = try #require(issued.json["path"] as? String)
            let id = try #require(issued.json["id"] as? String)
            #expect(try await daemon.get(path).status == 200)
            let wrong = try await daemon.get("/a/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.ics")
            let nowhere = try await daemon.get("/nowhere")
            #expect(wrong.status == 404)
            #expect(wrong.body == nowhere.body)
            #expect(try await daemon.ctl("feeds", "revoke", id).status == 0)
            #expect(try await daemon.get(path).status == 410)
            #expect(try await daemon.get("/healthz").status == 200)
        }
    }

    @Test func anExportIsImportedElsewhereAndExportedTheSame() async throws {
        try await RunningDaemon.with { first in
            try await first.publishVillage()
            let folder = "\(first.directory)/export"
            #expect(try await first.ctl("export", folder).status == 0)
            try await RunningDaemon.with { second in
                let imported = try await second.ctl("import", folder)
                #expect(imported.status == 0, "\(imported.errors)")
                let again = "\(second.directory)/export"
                #expect(try await second.ctl("export", again).status == 0)
                let difference = try await run("/usr/bin/diff", ["-r", folder, again])
                #expect(difference.output == "")
                #expect(try await second.ctl("import", folder).output.hasPrefix("nothing changed"))
            }
        }
    }

    @Test func aBackupBringsEverythingBack() async throws {
        try await RunningDaemon.with { daemon in
            try await daemon.publishVillage()
            let issued = try await daemon.ctl("feeds", "issue", "--participant", try await daemon.anybody(), "--json")
            let path = try #require(issued.json["path"] as? String)
            let before = try await daemon.get(path)
            let backup = "\(daemon.directory)/backup.tar"
            #expect(try await daemon.ctl("backup", backup).status == 0)
            #expect(try await run("/usr/bin/tar", ["-tf", backup]).output == "feed.secret\nrooster.sqlite\n")
            await daemon.end()
            try FileManager.default.removeItem(atPath: "\(daemon.directory)/state")
            let restored = try await run("roosterd", ["--state", "\(daemon.directory)/state", "--restore", backup])
            #expect(restored.status == 0, "\(restored.errors)")
            try await daemon.start()
            let after = try await daemon.get(path)
            #expect(after.body == before.body)
            #expect(after.headers["etag"] == before.headers["etag"])
        }
    }
}

extension RunningDaemon {
    /// Makes a village and imports it.
    func importVillage() async throws {
        let folder = "\(directory)/dorp"
        let made = try await ctl("sample", "dorp", "--output", folder)
        #expect(made.status == 0, "\(made.errors)")
        let imported = try await ctl("import", folder)
        #expect(imported.status == 0, "\(imported.errors)")
    }

    /// Makes a village, imports it, plans and publishes.
    func publishVillage() async throws {
        try await importVillage()
        let planned = try await ctl("plan", "--wait", "--seconds", "2")
        #expect(planned.status == 0, "\(planned.errors)")
        let published = try await ctl("publish")
        #expect(published.status == 0, "\(published.errors)")
    }

    /// Somebody of the village.
    func anybody() async throws -> String {
        let table = try String(contentsOfFile: "\(directory)/dorp/participants.csv", encoding: .utf8)
        let row = table.split(separator: "\n").dropFirst().first ?? ""
        return String(row.prefix { $0 != "," })
    }
}
