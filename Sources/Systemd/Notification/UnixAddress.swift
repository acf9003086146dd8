import Glibc

/// The address of a socket in the file system, or in the abstract namespace when it begins with `@`.
struct UnixAddress: Hashable, Sendable {
    private let path: [UInt8]

    /// Reads an address as systemd writes it, or gives nothing for other kinds of sockets and for paths that are too long.
    init?(_ text: String) {
        guard text.hasPrefix("/") || text.hasPrefix("@"), text.utf8.count < Self.maximumLength, !text.utf8.contains(0)
        else {
            return nil
        }
        var path = Array(text.utf8)
        if path[0] == UInt8(ascii: "@") { path[0] = 0 }
        self.path = path
    }

    private static let maximumLength = 108  // bytes of sun_path, with a zero at the end

    /// Sends one datagram.
    func send(_ bytes: [UInt8]) throws(SystemdError) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .systemCall(name: "socket", code: errno) }
        defer { close(descriptor) }
        let sent = unsafe withAddress { address, length in
            unsafe sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), address, length)
        }
        guard sent == bytes.count else { throw .systemCall(name: "sendto", code: errno) }
    }

    private func withAddress(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int) -> Int {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        // Safe: the path is shorter than sun_path, which the initializer has checked.
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path) }
        // An abstract name ends with the length, one in the file system with a zero.
        let isAbstract = path[0] == 0
        let length = MemoryLayout<sa_family_t>.size + path.count + (isAbstract ? 0 : 1)
        return unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe body($0, socklen_t(length)) }
        }
    }
}
