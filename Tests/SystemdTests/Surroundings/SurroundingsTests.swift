import Glibc
import Systemd
import Testing

@Suite struct CredentialsTests {
    /// A folder with the files `secret` (three bytes), `large` (one more than the limit) and a link to `secret`.
    private struct Folder: ~Copyable {
        let path: String

        init() throws {
            path = "/tmp/systemd-tests-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
            let made = unsafe mkdir(path, 0o700)
            try #require(made == 0)
            try Self.write([1, 2, 0], to: "\(path)/secret")
            try Self.write([UInt8](repeating: 65, count: Credentials.sizeLimit + 1), to: "\(path)/large")
            let linked = unsafe symlink("\(path)/secret", "\(path)/link")
            try #require(linked == 0)
        }

        deinit {
            for name in ["secret", "large", "link"] { unsafe unlink("\(path)/\(name)") }
            unsafe rmdir(path)
        }

        private static func write(_ bytes: [UInt8], to path: String) throws {
            let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
            defer { close(descriptor) }
            let count = unsafe Glibc.write(descriptor, bytes, bytes.count)
            try #require(count == bytes.count)
        }
    }

    @Test func readsACredentialByItsName() throws {
        let folder = try Folder()
        let credentials = try #require(Credentials(environment: ["CREDENTIALS_DIRECTORY": folder.path]))
        #expect(try credentials.read("secret") == [1, 2, 0])
        #expect(try credentials.read("other") == nil)
    }

    @Test func refusesWhatIsTooLargeOrLeadsOut() throws {
        let folder = try Folder()
        let credentials = try #require(Credentials(environment: ["CREDENTIALS_DIRECTORY": folder.path]))
        let large = #expect(throws: SystemdError.self) { try credentials.read("large") }
        #expect(large?.description == "the credential large is larger than the limit (1048576 bytes)")
        let outside = #expect(throws: SystemdError.self) { try credentials.read("../secret") }
        #expect(outside?.description == "the name of the credential (../secret) is empty or leads out of its folder")
        let link = #expect(throws: SystemdError.self) { try credentials.read("link") }
        #expect(link?.description == "open failed: Too many levels of symbolic links (40)")
    }

    @Test func thereAreNoneWithoutTheVariable() {
        #expect(Credentials(environment: [:]) == nil)
        #expect(Credentials(environment: ["CREDENTIALS_DIRECTORY": "relative"]) == nil)
    }
}

@Suite struct ServiceDirectoriesTests {
    @Test func readsListsSeparatedByColons() {
        let directories = ServiceDirectories(environment: [
            "STATE_DIRECTORY": "/var/lib/a", "RUNTIME_DIRECTORY": "/run/a:/run/b", "CONFIGURATION_DIRECTORY": "/etc/a",
            "LOGS_DIRECTORY": "/var/log/a",
        ])
        #expect(directories.state == ["/var/lib/a"])
        #expect(directories.runtime == ["/run/a", "/run/b"])
        #expect(directories.configuration == ["/etc/a"])
        #expect(directories.logs == ["/var/log/a"])
        #expect(directories.cache == [])
    }
}

@Suite struct JournalStreamTests {
    @Test func isConnectedOnlyWhenDeviceAndNumberAgree() throws {
        let descriptor = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer { close(descriptor) }
        var status = stat()
        let result = unsafe fstat(descriptor, &status)
        try #require(result == 0)
        func isConnected(_ value: String) -> Bool {
            JournalStream.isConnected(to: descriptor, environment: ["JOURNAL_STREAM": value])
        }
        #expect(isConnected("\(status.st_dev):\(status.st_ino)"))
        #expect(!isConnected("\(status.st_dev):\(status.st_ino + 1)"))
        #expect(!isConnected("\(status.st_dev + 1):\(status.st_ino)"))
        #expect(!isConnected("\(status.st_dev)"))
        #expect(!JournalStream.isConnected(to: descriptor, environment: [:]))
        #expect(!JournalStream.isConnected(to: -1, environment: ["JOURNAL_STREAM": "1:1"]))
    }
}
