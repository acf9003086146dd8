import Crypto

/// The secret from which feed keys and the UIDs of events are derived: 32 bytes that never leave the service.
///
/// Keys are derived and not drawn, so that a letter can be printed again and a restored service keeps its addresses.
package struct FeedSecret: Sendable {
    private let key: SymmetricKey
    /// The code of nothing yet, so that the key is not prepared for every name anew.
    private let empty: HMAC<SHA256>

    /// Makes a secret of exactly 32 bytes; nil for any other number.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.init(SymmetricKey(data: bytes))
    }

    private init(_ key: SymmetricKey) {
        self.key = key
        empty = HMAC(key: key)
    }

    /// Draws a secret from the operating system's source of randomness.
    package static func random() -> FeedSecret {
        FeedSecret(SymmetricKey(size: .bits256))
    }

    /// The secret's bytes, to be kept in a file that only the service can read.
    package var bytes: [UInt8] {
        unsafe key.withUnsafeBytes { unsafe Array($0) }
    }

    /// The key of a feed in one of its generations.
    package func key(feed: String, generation: Int) -> FeedKey {
        FeedKey(bits: code("feed-key", feed, String(generation)).prefix(20))
    }

    /// A name for `parts` that nobody without the secret can make or trace back, 130 bits in 26 signs.
    ///
    /// - Parameters:
    ///   - purpose: Keeps names for different ends apart.
    ///   - parts: What is named.
    /// - Returns: Small letters and digits.
    func name(_ purpose: String, _ parts: String...) -> String {
        String(Base32.encode(code([purpose] + parts)).prefix(26))
    }

    private func code(_ parts: String...) -> HMAC<SHA256>.MAC {
        code(parts)
    }

    /// Every part is followed by a byte that no text contains, so that no two lists have the same bytes.
    private func code(_ parts: [String]) -> HMAC<SHA256>.MAC {
        var message: [UInt8] = []
        for part in parts {
            message.append(contentsOf: part.utf8)
            message.append(0xFF)
        }
        var code = empty
        code.update(data: message)
        return code.finalize()
    }
}

extension FeedSecret: CustomStringConvertible, CustomReflectable {
    /// Never the secret, which could end up in a log.
    package var description: String { "FeedSecret(…)" }

    package var customMirror: Mirror { Mirror(self, children: []) }
}
