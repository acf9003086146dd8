import Crypto

/// The key in the address of a feed: whoever has it can read the feed.
///
/// It is compared in constant time everywhere, `==` included, and hashed with the seed that Swift draws for the process,
/// so that a look-up by key tells nobody how much of a guess was right.
package struct FeedKey: Sendable, Hashable {
    /// Signs of a key: 160 bits in base 32.
    package static let length = 32

    // The signs, eight in a word: a look-up for a request allocates nothing.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Reads a key from a path; nil when it does not have the form of one.
    package init?(text: some StringProtocol) {
        guard text.utf8.count == Self.length else { return nil }
        self.init(signs: Array(text.utf8).span)
    }

    /// Reads a key from its signs; nil when they do not have the form of one.
    package init?(signs: Span<UInt8>) {
        guard signs.count == Self.length else { return nil }
        for index in signs.indices where !Base32.isSign(signs[index]) { return nil }
        words = (
            Self.word(signs, at: 0), Self.word(signs, at: 8), Self.word(signs, at: 16), Self.word(signs, at: 24)
        )
    }

    /// Makes a key of 20 bytes.
    init(bits: some Sequence<UInt8>) {
        let signs = Array(Base32.encode(bits).utf8)
        precondition(signs.count == Self.length, "a key has 160 bits")
        words = (
            Self.word(signs.span, at: 0), Self.word(signs.span, at: 8), Self.word(signs.span, at: 16),
            Self.word(signs.span, at: 24)
        )
    }

    private static func word(_ signs: Span<UInt8>, at start: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in start..<start + 8 { word = word << 8 | UInt64(signs[index]) }
        return word
    }

    /// The key as 32 signs of base 32, small letters and digits.
    package var text: String {
        let signs = [words.0, words.1, words.2, words.3].flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
        }
        return String(decoding: signs, as: UTF8.self)
    }

    /// SHA-256 of the key, by which the store finds the feed.
    package var hash: [UInt8] {
        Array(SHA256.hash(data: Array("rooster-feed-key:\(text)".utf8)))
    }

    /// Whether both are the same key, in a time that does not depend on where they differ.
    package func matches(_ other: FeedKey) -> Bool {
        let difference =
            (words.0 ^ other.words.0) | (words.1 ^ other.words.1) | (words.2 ^ other.words.2)
            | (words.3 ^ other.words.3)
        return difference == 0
    }

    /// The same as ``matches(_:)``.
    package static func == (left: FeedKey, right: FeedKey) -> Bool {
        left.matches(right)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
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
