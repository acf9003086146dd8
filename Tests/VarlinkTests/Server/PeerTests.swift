import Glibc
import Testing
import Varlink

/// Who calls, and who may.
@Suite(.timeLimit(.minutes(20)))
struct PeerTests {
    let service = TestService()

    @Test func theKernelSaysWhoCalls() async throws {
        var groups = [gid_t](repeating: 0, count: 1024)
        groups.removeLast(groups.count - Int(unsafe getgroups(CInt(groups.count), &groups)))
        try await withServer([service.interface()]) { path, _ async throws in
            let client = try await VarlinkClient.connect(path: path)
            let identity = try await client.call(
                "org.example.test.Identify", encoding: VarlinkEmpty(), as: Identity.self)
            #expect(identity.userID == geteuid())
            #expect(identity.groupID == getegid())
            #expect(identity.processID == getpid())
            #expect(Set(identity.groups) == Set(groups))
        }
    }

    @Test func aPeerIsAMemberOfItsOwnGroupAndTheSupplementaryOnes() {
        let peer = VarlinkPeer(userID: 1, groupID: 2, processID: 3, groups: [4, 5])
        #expect([2, 4, 5].allSatisfy { peer.isMember(of: $0) })
        #expect(!peer.isMember(of: 1))
    }

    @Test func aPeerThatMayNotCallIsDeniedBeforeItsParametersAreRead() async throws {
        try await withServer(
            [service.interface()],
            configure: {
                $0.authorize = { method, peer in
                    guard method != "org.example.test.Take", peer.userID == geteuid() else {
                        throw VarlinkError.permissionDenied
                    }
                }
            }
        ) { path, _ async throws in
            let client = try await VarlinkClient.connect(path: path)
            await #expect(throws: VarlinkError.permissionDenied) { try await client.call("org.example.test.Take") }
            await #expect(throws: VarlinkError.methodNotFound("org.example.test.None")) {
                try await client.call("org.example.test.None")
            }
            #expect(try await client.call("org.example.test.Echo", ["text": "a"]) == ["text": "a"])
        }
    }

    @Test func everyCallOfAMethodThatExistsIsAskedForOnce() async throws {
        let asked = EventLog()
        try await withServer(
            [service.interface()], configure: { $0.authorize = { method, _ in asked.tell(method) } }
        ) { path, _ async throws in
            let client = try await VarlinkClient.connect(path: path)
            _ = try await client.call("org.varlink.service.GetInfo")
            _ = try? await client.call("org.example.test.None")
            try await client.callOneway("org.example.test.Echo", ["text": "a"])
            for try await _ in try await client.callMore("org.example.test.Count", ["upTo": 3]) {}
        }
        #expect(await asked.next() == "org.varlink.service.GetInfo")
        #expect(await asked.next() == "org.example.test.Echo")
        #expect(await asked.next() == "org.example.test.Count")
    }
}
