import FoundationEssentials
import Glibc
import Testing
import Varlink

/// Where a server listens.
@Suite(.timeLimit(.minutes(20)))
struct ListeningTests {
    let service = TestService()

    private func ping(_ path: String) async throws {
        let client = try await VarlinkClient.connect(path: path)
        #expect(try await client.call("org.example.test.Echo", ["text": "here"]) == ["text": "here"])
    }

    private func server(_ address: VarlinkServer.Address) throws -> VarlinkServer {
        try VarlinkServer(configuration: testConfiguration(address), interfaces: [service.interface()])
    }

    @Test(arguments: [0o600, 0o660, 0o666] as [UInt16])
    func theSocketHasTheModeThatWasAskedFor(mode: UInt16) async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/socket"
            try await running(try server(.path(path, mode: mode))) {
                var status = stat()
                #expect(unsafe stat(path, &status) == 0)
                #expect(status.st_mode & 0o777 == mode_t(mode))
            }
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func aSocketThatADeadServerLeftIsReplaced() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/socket"
            _ = close(try listen(at: path))
            #expect(FileManager.default.fileExists(atPath: path))
            try await running(try server(.path(path))) { try await ping(path) }
        }
    }

    @Test func aSocketThatAnotherServerUsesIsLeftAlone() async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            let error = await #expect(throws: ListeningError.self) { try await server(.path(path)).run() }
            #expect(error == .inUse(path: path))
            #expect(error?.description == "another server listens at \(path)")
            try await ping(path)
        }
    }

    @Test func aFileThatIsNoSocketIsLeftAlone() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/file"
            try Data("precious".utf8).write(to: URL(filePath: path))
            await #expect(throws: (any Error).self) { try await server(.path(path)).run() }
            #expect(try Data(contentsOf: URL(filePath: path)) == Data("precious".utf8))
        }
    }

    @Test func aSocketThatAlreadyListensIsAdopted() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/socket"
            let descriptor = try listen(at: path)
            try await running(try server(.descriptor(descriptor))) { try await ping(path) }
            // It is not the server's file, so it stays.
            #expect(FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func aDescriptorThatDoesNotListenIsRefused() async throws {
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        let error = await #expect(throws: ListeningError.self) { try await server(.descriptor(descriptor)).run() }
        #expect(error?.description == "the descriptor \(descriptor) is not a Unix socket that listens")
    }

    /// Makes a listening socket as a service manager does.
    private func listen(at path: String) throws -> CInt {
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let isBound = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(descriptor, $0, length) == 0
            }
        }
        try #require(isBound && Glibc.listen(descriptor, 8) == 0)
        return descriptor
    }
}
