import Glibc

/// The sockets that systemd passed to the service (sd_listen_fds(3)).
public struct PassedSockets: Hashable, Sendable {
    /// The sockets in the order in which they were passed.
    public let all: [PassedSocket]

    /// Takes the sockets over: each is checked and will not be inherited by child processes.
    ///
    /// - Parameters:
    ///   - environment: The variables of the process.
    ///   - processIdentifier: The process, this one when nothing is given; sockets meant for another are passed over.
    /// - Throws: `SystemdError` when a variable is wrong or a descriptor is not an open socket.
    public init(environment: [String: String], processIdentifier: Int32? = nil) throws(SystemdError) {
        try self.init(
            environment: environment, processIdentifier: processIdentifier ?? getpid(), firstDescriptor: 3)
    }

    /// Takes over sockets that begin at another descriptor than systemd's first.
    init(environment: [String: String], processIdentifier: Int32, firstDescriptor: Int32) throws(SystemdError) {
        guard let countText = environment["LISTEN_FDS"], let ownerText = environment["LISTEN_PID"] else {
            all = []
            return
        }
        guard let owner = Int32(ownerText) else { throw .invalidVariable(name: "LISTEN_PID", value: ownerText) }
        guard owner == processIdentifier else {
            all = []
            return
        }
        guard let count = Int32(countText), (0...1024).contains(count) else {
            throw .invalidVariable(name: "LISTEN_FDS", value: countText)
        }
        let namesText = environment["LISTEN_FDNAMES"] ?? ""
        let names = namesText.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard namesText.isEmpty || names.count == Int(count) else {
            throw .invalidVariable(name: "LISTEN_FDNAMES", value: namesText)
        }
        var sockets: [PassedSocket] = []
        for index in 0..<count {
            // "unknown" is what systemd itself calls a socket without a name.
            let name = namesText.isEmpty ? "unknown" : names[Int(index)]
            sockets.append(try PassedSocket(taking: firstDescriptor + index, name: name))
        }
        all = sockets
    }

    /// The sockets of one name, in the order in which they were passed.
    public subscript(name: String) -> [PassedSocket] {
        all.filter { $0.name == name }
    }
}

extension PassedSocket {
    /// Checks a descriptor and keeps it from child processes.
    fileprivate init(taking descriptor: Int32, name: String) throws(SystemdError) {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe getsockname(descriptor, $0, &length)
            }
        }
        guard result == 0 else { throw .notASocket(descriptor: descriptor, name: name) }
        let flags = fcntl(descriptor, F_GETFD)
        guard flags >= 0, fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) == 0 else {
            throw .systemCall(name: "fcntl", code: errno)
        }
        self.name = name
        self.descriptor = descriptor
        family = Self.family(address.ss_family)
        isListening = Self.acceptsConnections(descriptor)
    }

    private static func family(_ number: sa_family_t) -> Family {
        switch Int32(number) {
        case AF_UNIX: .unix
        case AF_INET, AF_INET6: .internet
        default: .other(number)
        }
    }

    private static func acceptsConnections(_ descriptor: Int32) -> Bool {
        var value: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        return unsafe getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &value, &length) == 0 && value != 0
    }
}
