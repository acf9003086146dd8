import Glibc
import Testing

@testable import Systemd

@Suite struct PassedSocketsTests {
    /// Descriptors in a row from `first`: a listening socket of the Unix domain, a stream socket of IPv4.
    private struct Row: ~Copyable {
        let first: Int32

        init(first: Int32) throws {
            self.first = first
            let unix = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            // Only the family: the kernel chooses an abstract name.
            let bound = unsafe withUnsafePointer(to: &address) { pointer in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    unsafe bind(unix, $0, socklen_t(MemoryLayout<sa_family_t>.size))
                }
            }
            try #require(bound == 0)
            try #require(listen(unix, 1) == 0)
            let internet = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            try #require(dup2(unix, first) == first)
            try #require(dup2(internet, first + 1) == first + 1)
            close(unix)
            close(internet)
        }

        deinit {
            close(first)
            close(first + 1)
        }
    }

    private func sockets(_ environment: [String: String], first: Int32) throws(SystemdError) -> PassedSockets {
        try PassedSockets(environment: environment, processIdentifier: 42, firstDescriptor: first)
    }

    @Test func findsSocketsByNameAndKeepsThemFromChildren() throws {
        let row = try Row(first: 700)
        #expect(fcntl(700, F_GETFD) & FD_CLOEXEC == 0)
        let sockets = try sockets(
            ["LISTEN_FDS": "2", "LISTEN_PID": "42", "LISTEN_FDNAMES": "varlink:http"], first: row.first)
        #expect(sockets["varlink"].map(\.descriptor) == [700])
        #expect(sockets["varlink"].map(\.family) == [.unix])
        #expect(sockets["varlink"].map(\.isListening) == [true])
        #expect(sockets["http"].map(\.descriptor) == [701])
        #expect(sockets["http"].map(\.family) == [.internet])
        #expect(sockets["http"].map(\.isListening) == [false])
        #expect(sockets["other"].isEmpty)
        #expect(fcntl(700, F_GETFD) & FD_CLOEXEC != 0)
        #expect(fcntl(701, F_GETFD) & FD_CLOEXEC != 0)
    }

    @Test func socketsWithoutNamesAreCalledUnknown() throws {
        let row = try Row(first: 710)
        let sockets = try sockets(["LISTEN_FDS": "2", "LISTEN_PID": "42"], first: row.first)
        #expect(sockets["unknown"].map(\.descriptor) == [710, 711])
    }

    @Test(arguments: [
        [:], ["LISTEN_FDS": "1"], ["LISTEN_FDS": "1", "LISTEN_PID": "41"], ["LISTEN_FDS": "0", "LISTEN_PID": "42"],
    ])
    func passesOverWhatIsNotForThisProcess(environment: [String: String]) throws {
        #expect(try sockets(environment, first: 720).all.isEmpty)
    }

    @Test func aDescriptorThatIsNoSocketIsAnError() throws {
        let file = unsafe open("/dev/null", O_RDONLY)
        try #require(dup2(file, 730) == 730)
        defer {
            close(file)
            close(730)
        }
        let environment = ["LISTEN_FDS": "1", "LISTEN_PID": "42", "LISTEN_FDNAMES": "http"]
        let notASocket = #expect(throws: SystemdError.self) { try sockets(environment, first: 730) }
        #expect(notASocket?.description == "the passed descriptor http (730) is not an open socket")
        let closed = #expect(throws: SystemdError.self) { try sockets(environment, first: 731) }
        #expect(closed?.description == "the passed descriptor http (731) is not an open socket")
    }

    @Test(arguments: [
        (["LISTEN_FDS": "many", "LISTEN_PID": "42"], "the variable LISTEN_FDS (many) is not as systemd writes it"),
        (["LISTEN_FDS": "-1", "LISTEN_PID": "42"], "the variable LISTEN_FDS (-1) is not as systemd writes it"),
        (["LISTEN_FDS": "1", "LISTEN_PID": "me"], "the variable LISTEN_PID (me) is not as systemd writes it"),
        (
            ["LISTEN_FDS": "1", "LISTEN_PID": "42", "LISTEN_FDNAMES": "a:b"],
            "the variable LISTEN_FDNAMES (a:b) is not as systemd writes it"
        ),
    ])
    func refusesWrongVariables(environment: [String: String], message: String) {
        let error = #expect(throws: SystemdError.self) { try sockets(environment, first: 740) }
        #expect(error?.description == message)
    }
}
