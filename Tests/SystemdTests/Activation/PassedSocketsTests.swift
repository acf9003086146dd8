import Glibc
import Testing

@testable import Systemd

@Suite struct PassedSocketsTests {
    /// Descriptors in a row from `first`: a listening socket of the Unix domain, a stream socket of IPv4.
    private struct Row: ~Copyable {
        let first: Int32

        init() throws {
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
            first = try Self.inARow(unix, internet)
            close(unix)
            close(internet)
        }

        /// Copies of two descriptors under two numbers in a row that were free: a number of our own choice may be that of
        /// a file that another test has open, which would be closed.
        private static func inARow(_ one: Int32, _ other: Int32) throws -> Int32 {
            var least: Int32 = 700
            while true {
                let first = fcntl(one, F_DUPFD, least)
                try #require(first >= least)
                let second = fcntl(other, F_DUPFD, first + 1)
                if second == first + 1 { return first }
                close(first)
                close(second)
                try #require(second > first)
                least = second + 1
            }
        }

        deinit {
            close(first)
            close(first + 1)
        }
    }

    /// A number beyond any that the system gives out.
    private static let neverOpen: Int32 = 2_000_000_000

    private func sockets(_ environment: [String: String], first: Int32) throws(SystemdError) -> PassedSockets {
        try PassedSockets(environment: environment, processIdentifier: 42, firstDescriptor: first)
    }

    @Test func findsSocketsByNameAndKeepsThemFromChildren() throws {
        let row = try Row()
        let (first, second) = (row.first, row.first + 1)
        #expect(fcntl(first, F_GETFD) & FD_CLOEXEC == 0)
        let sockets = try sockets(
            ["LISTEN_FDS": "2", "LISTEN_PID": "42", "LISTEN_FDNAMES": "varlink:http"], first: first)
        #expect(sockets["varlink"].map(\.descriptor) == [first])
        #expect(sockets["varlink"].map(\.family) == [.unix])
        #expect(sockets["varlink"].map(\.isListening) == [true])
        #expect(sockets["http"].map(\.descriptor) == [second])
        #expect(sockets["http"].map(\.family) == [.internet])
        #expect(sockets["http"].map(\.isListening) == [false])
        #expect(sockets["other"].isEmpty)
        #expect(fcntl(first, F_GETFD) & FD_CLOEXEC != 0)
        #expect(fcntl(second, F_GETFD) & FD_CLOEXEC != 0)
    }

    @Test func socketsWithoutNamesAreCalledUnknown() throws {
        let row = try Row()
        let first = row.first
        let sockets = try sockets(["LISTEN_FDS": "2", "LISTEN_PID": "42"], first: first)
        #expect(sockets["unknown"].map(\.descriptor) == [first, first + 1])
    }

    @Test(arguments: [
        [:], ["LISTEN_FDS": "1"], ["LISTEN_FDS": "1", "LISTEN_PID": "41"], ["LISTEN_FDS": "0", "LISTEN_PID": "42"],
    ])
    func passesOverWhatIsNotForThisProcess(environment: [String: String]) throws {
        #expect(try sockets(environment, first: Self.neverOpen).all.isEmpty)
    }

    @Test func aDescriptorThatIsNoSocketIsAnError() throws {
        let file = unsafe open("/dev/null", O_RDONLY)
        defer { close(file) }
        let environment = ["LISTEN_FDS": "1", "LISTEN_PID": "42", "LISTEN_FDNAMES": "http"]
        let notASocket = #expect(throws: SystemdError.self) { try sockets(environment, first: file) }
        #expect(notASocket?.description == "the passed descriptor http (\(file)) is not an open socket")
        let closed = #expect(throws: SystemdError.self) { try sockets(environment, first: Self.neverOpen) }
        #expect(closed?.description == "the passed descriptor http (\(Self.neverOpen)) is not an open socket")
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
        let error = #expect(throws: SystemdError.self) { try sockets(environment, first: Self.neverOpen) }
        #expect(error?.description == message)
    }
}
