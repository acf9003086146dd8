import HTTPTypes

/// From where somebody asks, for limits: one IPv4 address, or the /64 network that one IPv6 subscriber has.
enum ClientAddress {
    /// The other end of a connection.
    struct Peer {
        /// Whether it is this machine itself, where a proxy may ask for others.
        let isThisMachine: Bool
        private let own: String?

        /// Takes the address of the other end; nil: a Unix socket.
        init(_ address: String?) {
            isThisMachine = address.map(ClientAddress.isLoopback) != false
            own = isThisMachine ? nil : address.map(ClientAddress.network)
        }

        /// The network for which it asks; nil for this machine itself.
        ///
        /// A proxy on this machine says for whom it asks in `X-Forwarded-For`, whose last address is the one it saw;
        /// from elsewhere that field is not believed.
        func network(forwarded: String?) -> String? {
            guard isThisMachine else { return own }
            guard let last = forwarded?.split(separator: ",").last else { return nil }
            let address = String(last.drop { $0 == " " })
            return address.isEmpty || ClientAddress.isLoopback(address) ? nil : ClientAddress.network(address)
        }
    }

    /// The network of who asked; nil for this machine itself.
    static func network(of question: HTTPQuestion) -> String? {
        let peer = Peer(question.address)
        guard peer.isThisMachine else { return peer.network(forwarded: nil) }
        return peer.network(forwarded: HTTPField.Name("X-Forwarded-For").flatMap { question.headers[$0] })
    }

    private static func isLoopback(_ address: String) -> Bool {
        address.hasPrefix("127.") || address == "::1" || address.hasPrefix("::ffff:127.")
    }

    private static func network(_ address: String) -> String {
        guard address.contains(":"), !address.contains(".") else { return address }
        let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        var groups = halves[0].split(separator: ":").map(String.init)
        if halves.count == 2 {
            let last = halves[1].split(separator: ":").count
            groups += Array(repeating: "0", count: max(0, 8 - groups.count - last))
        }
        return groups.prefix(4).joined(separator: ":") + "::/64"
    }
}
