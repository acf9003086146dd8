import Crypto
import Mustache

/// A page as it is served.
package struct Page: Sendable, Hashable {
    /// The body: HTML in UTF-8.
    package var bytes: [UInt8]
    /// The strong entity tag, with its quotes.
    package var etag: String
    /// What the browser may do, for `Content-Security-Policy`.
    package var policy: String
    /// The language, for `Content-Language`.
    package var language: String

    /// Finishes a page.
    init(_ html: String, sheet: String, language: String) {
        bytes = Array(html.utf8)
        etag = "\"\(Base32.encode(SHA256.hash(data: bytes).prefix(20)))\""
        policy = PageStyle.policy(for: sheet)
        self.language = language
    }
}

/// Where the service is reached, for links that must be whole.
package struct PageAddress: Sendable, Hashable {
    /// Such as `https://rooster.example`, without a slash at its end.
    package var base: String

    /// Makes an address.
    package init(base: String) {
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
    }

    /// The address without its scheme, as `webcal` links need it.
    var withoutScheme: String {
        base.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: true).last.map {
            $0.hasPrefix("/") ? String($0.dropFirst()) : String($0)
        } ?? base
    }
}

extension MustacheTemplate {
    /// A template of this module; one that cannot be read is a mistake in the program, found by every test of a page.
    static func compiled(_ text: String) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: text)
        } catch {
            preconditionFailure("a page's template cannot be read: \(error)")
        }
    }
}

extension String {
    /// The text as a value in an address (RFC 3986 §2.3: everything but unreserved characters is escaped).
    var inAddress: String {
        var text = ""
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return text
    }
}
