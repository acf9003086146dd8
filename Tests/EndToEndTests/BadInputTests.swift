import Foundation
import Testing

/// What is wrong is listed, nothing is imported, and the daemon goes on.
@Suite(.serialized) struct BadInputTests {
    /// A way to spoil a village, and what the list of errors says then.
    struct Spoiling: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var file: String
        var expected: String
        var spoil: @Sendable (Data) -> Data
    }

    static let village = """
        name: Dorp
        horizon: {start: 2027-06-28, weeks: 4}

        """

    static let participants = "id,neighbourhood,lat,lon,language,settled,modes\n"

    static let spoilings = [
        Spoiling(testDescription: "wrong columns", file: "participants.csv", expected: "participants.csv:1: colour: ") {
            _ in Data("id,neighbourhood,lat,lon,language,settled,modes,colour\np1,n,52,4,nl,2027-06-01,walk,red\n".utf8)
        },
        Spoiling(testDescription: "ten thousand wrong rows", file: "participants.csv", expected: "and 9900 more") { _ in
            Data((participants + (0..<10_000).map { "p\($0),n,x,4,nl,2027-06-01,walk\n" }.joined()).utf8)
        },
        Spoiling(testDescription: "unknown id", file: "rooms.csv", expected: "rooms.csv:2: location: \"nowhere\"") {
            _ in
            Data("id,location,name,capacity\nr1,nowhere,Zaal,3\n".utf8)
        },
        Spoiling(
            testDescription: "impossible date", file: "participants.csv",
            expected: "participants.csv:2: settled: \"2027-02-30\""
        ) { _ in
            Data("\(participants)p1,n,52,4,nl,2027-02-30,walk\n".utf8)
        },
        Spoiling(testDescription: "binary file", file: "participants.csv", expected: "participants.csv") { _ in
            Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) })
        },
        Spoiling(testDescription: "half a YAML file", file: "municipality.yaml", expected: "municipality.yaml:") {
            whole in
            Data("name: Dorp\nhorizon: {start: 2027-06-28, we".utf8)
        },
        Spoiling(testDescription: "cycle", file: "programmes/ring.yaml", expected: "programmes/ring.yaml:") { _ in
            Data(
                """
                id: ring
                title: {nl: Ring}
                requirements:
                  - {id: a, kind: count, of: {countsFor: lesson}, atLeast: 1, after: b, priority: must}
                  - {id: b, kind: count, of: {countsFor: lesson}, atLeast: 1, after: a, priority: must}

                """.utf8)
        },
        Spoiling(testDescription: "200 MB file", file: "participants.csv", expected: "participants.csv") { _ in
            Data(count: 200 << 20)
        },
    ]

    @Test(arguments: spoilings) func aSpoiltFolderIsRefusedWhole(_ spoiling: Spoiling) async throws {
        try await RunningDaemon.with { daemon in
            let folder = "\(daemon.directory)/folder"
            try FileManager.default.createDirectory(
                atPath: "\(folder)/programmes", withIntermediateDirectories: true)
            try Data(Self.village.utf8).write(to: URL(fileURLWithPath: "\(folder)/municipality.yaml"))
            #expect(try await daemon.ctl("import", folder).status == 0)
            let file = URL(fileURLWithPath: "\(folder)/\(spoiling.file)")
            try spoiling.spoil((try? Data(contentsOf: file)) ?? Data()).write(to: file)
            let refused = try await daemon.ctl("import", folder)
            #expect(refused.status == 1)
            #expect(refused.output == "")
            #expect(refused.errors.contains(spoiling.expected), "\(refused.errors.prefix(2000))")
            let status = try await daemon.ctl("status", "--json")
            #expect(status.json["revision"] as? Int == 1)
            #expect(try await daemon.get("/healthz").status == 200)
        }
    }

    @Test func wrongUsageEndsWithStatusTwo() async throws {
        #expect(try await run("roosterctl", ["plan", "--seconds", "minus"]).status == 2)
        #expect(try await run("roosterctl", ["nonsense"]).status == 2)
        #expect(try await run("roosterd", ["--nonsense"]).status == 2)
    }

    @Test func withoutADaemonTheMessageSaysSo() async throws {
        let result = try await run("roosterctl", ["status", "--control", "/tmp/rooster-nowhere/control"])
        #expect(result.status == 1)
        #expect(
            result.errors
                == "roosterctl: no roosterd answers on /tmp/rooster-nowhere/control: there is no such socket; "
                + "name its socket with --control or ROOSTER_CONTROL\n")
    }

    @Test func beforeAnImportEveryCommandSaysWhatComesFirst() async throws {
        try await RunningDaemon.with { daemon in
            let sentence = "roosterctl: nothing was imported yet: roosterctl import DIR comes first\n"
            #expect(try await daemon.ctl("plan", "--wait").errors == sentence)
            #expect(try await daemon.ctl("feeds", "issue", "--participant", "p1").errors == sentence)
            #expect(try await daemon.ctl("export", "\(daemon.directory)/export").errors == sentence)
            let published = try await daemon.ctl("publish")
            #expect(published.status == 1)
            #expect(published.errors == "roosterctl: there is no draft: roosterctl plan makes one\n")
            #expect(try await daemon.ctl("status").status == 0)
        }
    }

    @Test func unknownMembersAndMethodsGetTheProtocolsErrors() async throws {
        try await RunningDaemon.with { daemon in
            let member = try await daemon.ctl("call", "nl.rooster.Records.History", "{\"limits\": 3}")
            #expect(member.status == 1)
            #expect(member.errors == "roosterctl: parameter (limits) is unknown, missing or of the wrong kind\n")
            let method = try await daemon.ctl("call", "nl.rooster.Records.Forget")
            #expect(method.errors == "roosterctl: method (nl.rooster.Records.Forget) is not there\n")
            let interface = try await daemon.ctl("call", "nl.rooster.Nothing.Do")
            #expect(interface.errors == "roosterctl: interface (nl.rooster.Nothing) is not there\n")
            #expect(try await daemon.ctl("status").status == 0)
        }
    }
}
