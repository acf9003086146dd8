package import Varlink

/// What somebody may do; a higher role may do what a lower one may.
package enum Role: String, CaseIterable, Sendable, Hashable, Comparable {
    /// Reads.
    case viewer
    /// Alters, plans, publishes, issues feeds.
    case coordinator
    /// Takes backups.
    case administrator

    package static func < (left: Role, right: Role) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .viewer: 0
        case .coordinator: 1
        case .administrator: 2
        }
    }
}

/// Who has which role: root and the daemon's own user are administrators, groups give the others.
package struct RolePolicy: Sendable, Hashable {
    /// The user the daemon runs as.
    package var ownUser: UInt32
    /// Roles by group number.
    package var groups: [UInt32: Role]

    /// Makes a policy.
    package init(ownUser: UInt32, groups: [UInt32: Role]) {
        self.ownUser = ownUser
        self.groups = groups
    }

    /// The highest role of a peer; nil: none.
    package func role(of peer: VarlinkPeer) -> Role? {
        if peer.userID == 0 || peer.userID == ownUser { return .administrator }
        return groups.filter { peer.isMember(of: $0.key) }.values.max()
    }
}
