import Glibc
import Testing

/// A datagram socket in a folder of its own, as the supervisor has it.
struct DatagramReceiver: ~Copyable {
    let address: String
    private let descriptor: Int32

    /// Opens a socket in the file system, or in the abstract namespace.
    init(abstract: Bool = false) throws {
        let name = "systemd-tests-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        address = abstract ? "@\(name)" : "/tmp/\(name)"
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var bound = sockaddr_un()
        bound.sun_family = sa_family_t(AF_UNIX)
        var path = Array(address.utf8)
        if abstract { path[0] = 0 }
        unsafe withUnsafeMutableBytes(of: &bound.sun_path) { unsafe $0.copyBytes(from: path) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count + (abstract ? 0 : 1))
        let descriptor = descriptor
        let result = unsafe withUnsafePointer(to: &bound) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe bind(descriptor, $0, length) }
        }
        try #require(result == 0)
    }

    deinit {
        close(descriptor)
        if address.hasPrefix("/") { unsafe unlink(address) }
    }

    /// The datagrams that have arrived.
    func received() -> [String] {
        var datagrams: [String] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            guard count >= 0 else { return datagrams }
            datagrams.append(String(decoding: buffer[..<count], as: UTF8.self))
        }
    }
}
