import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Who is at the other end of a connection, as the kernel knew it when the peer connected.
public struct VarlinkPeer: Sendable, Hashable {
    /// The effective user.
    public let userID: UInt32
    /// The effective group.
    public let groupID: UInt32
    /// The process that connected; it may be gone, and its number in use again.
    public let processID: Int32
    /// The supplementary groups.
    public let groups: [UInt32]

    /// Makes a peer, for tests of what peers may do.
    ///
    /// - Parameters:
    ///   - userID: The effective user.
    ///   - groupID: The effective group.
    ///   - processID: The process.
    ///   - groups: The supplementary groups.
    public init(userID: UInt32, groupID: UInt32, processID: Int32, groups: [UInt32]) {
        self.userID = userID
        self.groupID = groupID
        self.processID = processID
        self.groups = groups
    }

    /// Says whether the peer is in a group, be it its effective one or a supplementary one.
    ///
    /// - Parameter group: The group.
    /// - Returns: True where it is.
    public func isMember(of group: UInt32) -> Bool {
        groupID == group || groups.contains(group)
    }
}

extension VarlinkPeer {
    /// Asks the kernel who is at the other end of a connected Unix socket.
    ///
    /// - Throws: `IOError` where the socket is no Unix socket or is gone.
    init(ofSocket descriptor: CInt) throws {
        // The kernel's struct ucred, which the C library shows to GNU programs only: process, user, group.
        var credentials: [UInt32] = [0, 0, 0]
        var length = socklen_t(credentials.count * MemoryLayout<UInt32>.stride)
        guard unsafe getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &length) == 0 else {
            throw IOError(errnoCode: errno, reason: "getsockopt(SO_PEERCRED)")
        }
        self.init(
            userID: credentials[1], groupID: credentials[2], processID: Int32(bitPattern: credentials[0]),
            groups: try Self.groups(ofSocket: descriptor))
    }

    private static func groups(ofSocket descriptor: CInt) throws -> [UInt32] {
        var groups = [gid_t](repeating: 0, count: 64)
        while true {
            var length = socklen_t(groups.count * MemoryLayout<gid_t>.stride)
            if unsafe getsockopt(descriptor, SOL_SOCKET, SO_PEERGROUPS, &groups, &length) == 0 {
                return Array(groups.prefix(Int(length) / MemoryLayout<gid_t>.stride))
            }
            // With ERANGE the kernel has written the length that it needs.
            guard errno == ERANGE, Int(length) / MemoryLayout<gid_t>.stride > groups.count else {
                throw IOError(errnoCode: errno, reason: "getsockopt(SO_PEERGROUPS)")
            }
            groups = [gid_t](repeating: 0, count: Int(length) / MemoryLayout<gid_t>.stride)
        }
    }
}

// The Swift overlay of the C library does not carry this one; the number is the kernel's for x86-64 and arm64.
private let SO_PEERGROUPS: CInt = 59
