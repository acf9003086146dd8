import Crypto

/// The key in the address of a feed: whoever has it can read the feed.
package struct FeedKey: Sendable {
    /// 160 bits as 32 signs of base 32, small letters and digits.
    package let text: String

    /// Reads a key from a path; nil when it does not have the form of one.
    package init?(text: some StringProtocol) {
        guard text.utf8.count == 32, Base32.isValid(text) else { return nil }
        self.text = String(text)
    }

    /// Makes a key of 20 bytes.
    init(bits: some Sequence<UInt8>) {
        text = Base32.encode(bits)
    }

    /// SHA-256 of the key, by which the store finds the feed.
    package var hash: [UInt8] {
        Array(SHA256.hash(data: Array("rooster-feed-key:\(text)".utf8)))
    }

    /// Whether both are the same key, in a time that does not depend on where they differ.
    package func matches(_ other: FeedKey) -> Bool {
        zip(text.utf8, other.text.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The path of the calendar: `/a/KEY.ics`.
    package var path: String { feedPath(self) }

    /// The path of the page: `/a/KEY`.
    package var pagePath: String { "/a/\(text)" }
}

/// The path of a calendar: `/a/KEY.ics`.
package func feedPath(_ key: FeedKey) -> String {
    "/a/\(key.text).ics"
}

extension FeedKey: CustomStringConvertible, CustomReflectable {
    /// Never the key, which could end up in a log; a log names the feed's id.
    package var description: String { "FeedKey(…)" }

    package var customMirror: Mirror { Mirror(self, children: []) }
}
