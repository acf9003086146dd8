import Foundation
import Testing

/// Why, what else, what is scarce and what changed, asked of a running daemon with the real programs.
@Suite(.serialized) struct ExplainingTests {
    /// A scarce village that is planned and published, and what is short in it, as `unplaced.csv` has it.
    private static func withScarceVillage(
        _ body: (RunningDaemon, _ short: [(participant: String, requirement: String)]) async throws -> Void
    ) async throws {
        try await RunningDaemon.with { daemon in
            let folder = "\(daemon.directory)/dorp"
            let made = try await daemon.ctl("sample", "dorp", "--output", folder, "--tightness", "0.75")
            #expect(made.status == 0, "\(made.errors)")
            for words in [["import", folder], ["plan", "--wait", "--seconds", "2", "--seed", "1"], ["publish"]] {
                let done = try await run("roosterctl", words, environment: ["ROOSTER_CONTROL": daemon.control])
                #expect(done.status == 0, "\(words) \(done.errors)")
            }
            let exported = "\(daemon.directory)/exported"
            #expect(try await daemon.ctl("export", exported).status == 0)
            let table = try String(contentsOfFile: "\(exported)/plan/unplaced.csv", encoding: .utf8)
            let rows = table.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
            try await body(daemon, rows.filter { $0.count > 1 }.map { ($0[0], $0[1]) })
        }
    }

    private func list(_ result: ProgramResult) throws -> [[String: Any]] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]], "\(result.errors)")
    }

    @Test func whatIsShortIsExplainedInBothLanguagesAndForPrograms() async throws {
        try await Self.withScarceVillage { daemon, short in
            #expect(short.count > 10)
            let night = try await daemon.ctl("explain", "c19-impossible", "--language", "nl")
            #expect(night.status == 0, "\(night.errors)")
            #expect(night.output.contains(" komt tekort: "), "\(night.output)")
            #expect(night.output.contains("  Wat helpt: "), "\(night.output)")
            #expect(night.output.contains("  probeer: roosterctl what-if "), "\(night.output)")
            let english = try await daemon.ctl("explain", "c19-impossible", "--language", "en")
            #expect(english.output.contains("  What helps: "), "\(english.output)")
            for (participant, requirement) in short.prefix(4) {
                let found = try list(try await daemon.ctl("explain", participant, requirement, "--json"))
                #expect(found.count == 1)
                let one = try #require(found.first)
                #expect(one["status"] as? String == "short")
                let conflicts = one["conflicts"] as? [[String: Any]] ?? []
                #expect(!conflicts.isEmpty || !(one["openOptions"] as? [String] ?? []).isEmpty, "\(participant)")
                for language in ["dutch", "english"] {
                    #expect(!(one[language] as? [String] ?? []).isEmpty)
                    #expect(conflicts.allSatisfy { ($0[language] as? String)?.hasSuffix(".") == true })
                }
            }
        }
    }

    @Test func groupsAreExplainedInBothLanguagesAndForPrograms() async throws {
        try await Self.withScarceVillage { daemon, _ in
            let groups = try String(contentsOfFile: "\(daemon.directory)/exported/plan/groups.csv", encoding: .utf8)
            let rows = groups.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
            let weekly = rows.filter { $0.count > 4 && $0[4].contains(":") }
            var waiting = 0
            for row in weekly.prefix(4) {
                let found = try await daemon.ctl("explain", "--group", row[0], "--json").json
                #expect(found["subject"] as? String == row[0] && found["activity"] as? String == row[1])
                let standing = try #require(found["standing"] as? String)
                #expect(["full", "seats-free", "below-least"].contains(standing))
                #expect((standing == "seats-free") == ((found["seatsFree"] as? Int ?? 0) > 0))
                #expect((found["cost"] as? [String: Any])?["meetings"] as? Int ?? 0 > 0)
                let people = found["waiting"] as? [[String: Any]] ?? []
                #expect(people.allSatisfy { ($0["participant"] as? String)?.isEmpty == false })
                waiting += people.count
                for (language, start) in [("nl", "Groep \(row[0]) van"), ("en", "Group \(row[0]) of")] {
                    let said = try await daemon.ctl("explain", "--group", row[0], "--language", language)
                    #expect(said.output.hasPrefix(start), "\(said.output) \(said.errors)")
                }
            }
            #expect(waiting > 0, "the village is scarce")
            let one = try await daemon.ctl("explain", "--group", weekly[0][1], "--language", "nl")
            #expect(one.output.hasPrefix("Van \(weekly[0][1]) is er geen groep naast "), "\(one.output)")
            #expect(one.output.contains("Wat ontbreekt: ") || one.output.contains("Er is een uur"), "\(one.output)")
        }
    }

    @Test func alternativesAreToldForSomebodyAndForAGroup() async throws {
        try await Self.withScarceVillage { daemon, _ in
            let groups = try String(contentsOfFile: "\(daemon.directory)/exported/plan/groups.csv", encoding: .utf8)
            let rows = groups.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
            // One that meets at weekly times.
            let group = try #require(rows.first { $0.count > 4 && $0[4].contains(":") }?.first)
            let others = try list(try await daemon.ctl("alternatives", "--group", group, "--limit", "5", "--json"))
            #expect(others.count <= 5)
            #expect(others.allSatisfy { $0["option"] as? String == group })
            let said = try await daemon.ctl("alternatives", "--group", group, "--language", "nl")
            #expect(said.status == 0, "\(said.errors)")
            #expect(others.isEmpty || said.output.contains("Groep \(group) op "), "\(said.output)")
            let enrolments = try String(
                contentsOfFile: "\(daemon.directory)/exported/plan/enrolments.csv", encoding: .utf8)
            let lines = enrolments.split(separator: "\n").dropFirst()
            let people = Set(lines.compactMap { $0.split(separator: ",").first })
            var found = 0
            for person in people.sorted().prefix(8) {
                let of = try list(try await daemon.ctl("alternatives", String(person), "--json"))
                #expect(of.allSatisfy { ($0["english"] as? String)?.hasPrefix("Group ") == true })
                found += of.count
            }
            #expect(found > 0)
        }
    }

    @Test func whatIsScarceIsToldWithWhatOneMoreGives() async throws {
        try await Self.withScarceVillage { daemon, _ in
            let found = try list(try await daemon.ctl("bottlenecks", "--seconds", "5", "--json"))
            #expect(!found.isEmpty)
            #expect(found.contains { ($0["places"] as? Int) != nil })
            #expect(found.allSatisfy { ($0["waiting"] as? Int ?? 0) > 0 })
            let said = try await daemon.ctl("bottlenecks", "--seconds", "0", "--language", "nl", "--lines", "3")
            #expect(said.output.hasPrefix("GEEFT  WACHTEN  REDEN"), "\(said.output)")
            #expect(said.output.contains("?: er was geen tijd om het te proberen"), "\(said.output)")
        }
    }

    @Test func everyDifferenceNamesTheChangeThatCausedIt() async throws {
        try await Self.withScarceVillage { daemon, _ in
            let attending = try String(
                contentsOfFile: "\(daemon.directory)/exported/plan/attending.csv", encoding: .utf8)
            let first = try #require(attending.split(separator: "\n").dropFirst().first)
            let person = String(try #require(first.split(separator: ",").first))
            let row = #"{"subjectKind": "participant", "subject": "\#(person)", "kind": "busy", "weekdays": []}"#
            let change = #"{"changes": [{"action": "put", "table": "blocks", "row": \#(row)}]}"#
            let applied = try await daemon.ctl("call", "nl.rooster.Planning.Apply", change)
            #expect(applied.status == 0, "\(applied.errors)")
            let revision = try #require(applied.json["revision"] as? Int)
            #expect(try await daemon.ctl("plan", "--wait", "--seconds", "1").status == 0)
            let difference = try await daemon.ctl("diff", "--json")
            #expect(difference.status == 0, "\(difference.errors)")
            let notices = difference.json["notices"] as? [[String: Any]] ?? []
            let mine = notices.filter { $0["subject"] as? String == person }
            #expect(!mine.isEmpty)
            #expect(mine.allSatisfy { $0["link"] as? String == "direct" && $0["revision"] as? Int == revision })
            let all = notices + (difference.json["meetings"] as? [[String: Any]] ?? [])
            #expect(all.allSatisfy { $0["revision"] as? Int == revision })
            #expect(all.allSatisfy { ($0["dutch"] as? String)?.contains("wijziging \(revision): ") == true })
            let said = try await daemon.ctl("diff", "--language", "nl", "--lines", "2")
            #expect(said.output.contains("Komt door wijziging \(revision): \(person) is bezet"), "\(said.output)")
        }
    }

    @Test func aTrialTellsBeforeAndAfterAndLeavesNothing() async throws {
        try await Self.withScarceVillage { daemon, short in
            let before = try await daemon.ctl("status", "--json").json["revision"] as? Int
            let requirement = try #require(short.first?.requirement)
            let arguments = ["-participants.csv:\(short[0].participant)"]
            let tried = try await run(
                "roosterctl", ["what-if", "--seconds", "1", "--json", "--"] + arguments,
                environment: ["ROOSTER_CONTROL": daemon.control])
            #expect(tried.status == 0, "\(tried.errors)")
            let standings = tried.json["standings"] as? [[String: Any]] ?? []
            #expect(
                standings.contains {
                    $0["participant"] as? String == short[0].participant && $0["requirement"] as? String == requirement
                        && $0["after"] == nil
                })
            #expect(try await daemon.ctl("status", "--json").json["revision"] as? Int == before)
            let again = "\(daemon.directory)/again"
            #expect(try await daemon.ctl("export", again).status == 0)
            let difference = try await run("/usr/bin/diff", ["-r", "\(daemon.directory)/exported", again])
            #expect(difference.output == "")
        }
    }

    @Test func whatIsWrongIsSaid() async throws {
        try await RunningDaemon.with { daemon in
            try await daemon.importVillage()
            func expect(_ status: Int32, _ message: String, _ words: String...) async throws {
                let result = try await run("roosterctl", words, environment: ["ROOSTER_CONTROL": daemon.control])
                #expect(result.status == status, "\(words) \(result.output) \(result.errors)")
                #expect(result.errors.contains(message), "\(words) \(result.errors)")
            }
            try await expect(1, "participant (nobody): there is no such participant", "explain", "nobody")
            try await expect(1, "roosterctl: there is no draft", "explain", "c19-impossible")
            try await daemon.publishVillage()
            try await expect(1, "group (g-none): there is no such group", "explain", "--group", "g-none")
            try await expect(2, "name a participant, or a group with --group", "explain")
            try await expect(2, "name a participant, or a group with --group", "explain", "p1", "--group", "g1")
            try await expect(1, "requirement (tholen/nothing)", "explain", "c19-impossible", "tholen/nothing")
            try await expect(1, "participant (nobody): there is no such participant", "alternatives", "nobody")
            try await expect(1, "group (g-none): there is no such group", "alternatives", "--group", "g-none")
            try await expect(2, "name a participant, or a group with --group", "alternatives")
            try await expect(2, "--limit (0) must be 1 to 200", "alternatives", "c19-impossible", "--limit", "0")
            try await expect(2, "--seconds (-1.0) must be 0 to 3600", "bottlenecks", "--seconds=-1")
            try await expect(2, "--from (0) must be 1 or more", "diff", "--from", "0")
            try await expect(1, "plan (99) is not there", "diff", "--to", "99")
            try await expect(2, "--language", "explain", "c19-impossible", "--language", "xx")
            try await expect(
                1, "there is no such row, and a new one needs neighbourhood", "what-if",
                "participants.csv:nobody.stage=9", "--seconds", "1")
        }
    }
}
