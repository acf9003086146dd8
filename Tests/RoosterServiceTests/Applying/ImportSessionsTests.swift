import FoundationEssentials
import RoosterFormats
import Testing

@testable import RoosterService

@Suite struct ImportSessionsTests {
    private func sessions(_ time: SetTime = SetTime(0), csvBytes: Int = 10) -> ImportSessions {
        var settings = TenantSettings()
        settings.limits.csvBytes = csvBytes
        return ImportSessions(clock: ServiceClock { time.now }, settings: settings)
    }

    @Test func partsOfAFileAreJoined() async throws {
        let sessions = sessions()
        let name = await sessions.begin()
        try await sessions.receive(Data("ab".utf8), file: "rooms.csv", session: name)
        try await sessions.receive(Data("cd".utf8), file: "rooms.csv", session: name)
        #expect(try await sessions.finish(name) == ["rooms.csv": Data("abcd".utf8)])
        let gone = await #expect(throws: ServiceError.self) { try await sessions.finish(name) }
        #expect(gone?.description == "import session (\(name)) is not there, or waited too long")
    }

    @Test func aFileThatGrowsTooLargeEndsTheSession() async throws {
        let sessions = sessions()
        let name = await sessions.begin()
        let refusal = await #expect(throws: ServiceError.self) {
            try await sessions.receive(Data(count: 11), file: "rooms.csv", session: name)
        }
        #expect(refusal?.description == "rooms.csv: the file has more than 10 bytes")
        await #expect(throws: ServiceError.self) { try await sessions.finish(name) }
    }

    @Test(arguments: ["../rooms.csv", "/etc/passwd", "plan//x.csv", "", "a/b/c/d/e.csv"])
    func aPathThatLeavesTheFolderIsRefused(_ path: String) async throws {
        let sessions = sessions()
        let name = await sessions.begin()
        let refusal = await #expect(throws: ServiceError.self) {
            try await sessions.receive(Data(), file: path, session: name)
        }
        #expect(refusal?.description == "\(path): the path must stay inside the folder")
    }

    @Test func aSessionThatWaitsTooLongIsGone() async throws {
        let time = SetTime(0)
        let sessions = sessions(time)
        let name = await sessions.begin()
        time.advance(seconds: ImportSessions.patience + 1)
        await #expect(throws: ServiceError.self) { try await sessions.finish(name) }
    }

    @Test func theOldestSessionGivesWay() async throws {
        let time = SetTime(0)
        let sessions = sessions(time)
        var names: [String] = []
        for _ in 0...ImportSessions.mostSessions {
            names.append(await sessions.begin())
            time.advance(seconds: 1)
        }
        await #expect(throws: ServiceError.self) { try await sessions.finish(names[0]) }
        #expect(try await sessions.finish(names[1]) == [:])
    }
}
