import RoosterFeeds

/// A request for a calendar that leaves nothing to interpret.
///
/// It lies whole in one piece of bytes, is a GET or HEAD of `/a/KEY.ics` by HTTP/1.1 without query, has no body, keeps
/// the connection, and has only header fields that mean the same to everybody. Whatever is not exactly that is not read
/// here: the general decoder takes it, and words the refusals.
struct PlainFeedRequest {
    /// Whether only the head of the answer is wanted.
    let isHead: Bool
    /// The key in the path.
    let key: FeedKey
    /// Where the value of `If-None-Match` lies.
    private(set) var noneMatch: Range<Int>?
    /// Where the value of `If-Modified-Since` lies.
    private(set) var modifiedSince: Range<Int>?
    /// Where the value of `X-Forwarded-For` lies.
    private(set) var forwardedFor: Range<Int>?
    /// Bytes of the request; those behind them belong to the next one.
    private(set) var length = 0
    private var hasHost = false

    /// Reads the request that begins the bytes; nil when they do not begin with a plain one.
    ///
    /// - Parameters:
    ///   - bytes: What arrived.
    ///   - mostBytes: The longest head that is read here.
    ///   - mostFields: Most header fields.
    /// - Complexity: O(`length`), no allocation.
    init?(_ bytes: Span<UInt8>, mostBytes: Int, mostFields: Int) {
        let start: Int
        if Self.holds(Word.get, bytes, at: 0) {
            (isHead, start) = (false, Word.get.count)
        } else if Self.holds(Word.head, bytes, at: 0) {
            (isHead, start) = (true, Word.head.count)
        } else {
            return nil
        }
        let end = start + FeedKey.length
        guard end <= bytes.count, Self.holds(Word.version, bytes, at: end),
            let key = FeedKey(signs: bytes.extracting(start..<end))
        else { return nil }
        self.key = key
        guard let length = readFields(bytes, from: end + Word.version.count, mostFields), length <= mostBytes else {
            return nil
        }
        self.length = length
    }

    /// Reads header fields up to the empty line; the place behind it, or nil when one is not plain.
    private mutating func readFields(_ bytes: Span<UInt8>, from start: Int, _ mostFields: Int) -> Int? {
        var place = start
        for _ in 0...mostFields {
            guard place + 1 < bytes.count else { return nil }
            if bytes[place] == Word.carriageReturn {
                return bytes[place + 1] == Word.lineFeed && hasHost ? place + 2 : nil
            }
            guard let line = PlainFieldLine(bytes, from: place), take(line, bytes) else { return nil }
            place = line.end
        }
        return nil
    }

    /// Notes what a field says; false when it says something that only the general decoder should deal with.
    private mutating func take(_ line: PlainFieldLine, _ bytes: Span<UInt8>) -> Bool {
        func isNamed(_ word: [UInt8]) -> Bool { Self.equals(word, bytes, line.name) }
        switch line.name.count {
        case 4 where isNamed(Word.host):
            guard !hasHost, !line.value.isEmpty else { return false }
            hasHost = true
        case 10 where isNamed(Word.connection): return Self.equals(Word.keepAlive, bytes, line.value)
        case 13 where isNamed(Word.ifNoneMatch): return Self.set(&noneMatch, line.value)
        case 17 where isNamed(Word.ifModifiedSince): return Self.set(&modifiedSince, line.value)
        case 15 where isNamed(Word.forwardedFor): return Self.set(&forwardedFor, line.value)
        default: return !Word.notPlain.contains(where: isNamed)
        }
        return true
    }

    /// A field of which only one is plain.
    private static func set(_ field: inout Range<Int>?, _ value: Range<Int>) -> Bool {
        guard field == nil else { return false }
        field = value
        return true
    }

    private static func holds(_ word: [UInt8], _ bytes: Span<UInt8>, at start: Int) -> Bool {
        guard start + word.count <= bytes.count else { return false }
        for index in word.indices where bytes[start + index] != word[index] { return false }
        return true
    }

    /// Whether a range holds a word of small letters, whatever the case of the bytes.
    private static func equals(_ word: [UInt8], _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == word.count else { return false }
        for index in word.indices where bytes[range.lowerBound + index] | 0x20 != word[index] { return false }
        return true
    }

    private enum Word {
        static let carriageReturn: UInt8 = 0x0D
        static let lineFeed: UInt8 = 0x0A
        static let get = Array("GET /a/".utf8)
        static let head = Array("HEAD /a/".utf8)
        static let version = Array(".ics HTTP/1.1\r\n".utf8)
        static let host = Array("host".utf8)
        static let connection = Array("connection".utf8)
        static let keepAlive = Array("keep-alive".utf8)
        static let ifNoneMatch = Array("if-none-match".utf8)
        static let ifModifiedSince = Array("if-modified-since".utf8)
        static let forwardedFor = Array("x-forwarded-for".utf8)
        /// What announces a body, another protocol or another handling of the connection.
        static let notPlain = [
            "content-length", "transfer-encoding", "trailer", "te", "expect", "upgrade", "keep-alive",
            "proxy-connection", "http2-settings",
        ].map { Array($0.utf8) }
    }
}

/// One line of a header: a name, a colon and a value of visible ASCII signs, in one line.
struct PlainFieldLine {
    /// Where the name lies.
    let name: Range<Int>
    /// Where the value lies, without the blanks around it.
    let value: Range<Int>
    /// Where the next line begins.
    let end: Int

    /// Reads a line; nil when it is not plain or does not end.
    init?(_ bytes: Span<UInt8>, from start: Int) {
        var colon = start
        while colon < bytes.count, Self.isTokenSign(bytes[colon]) { colon += 1 }
        guard colon > start, colon < bytes.count, bytes[colon] == 0x3A else { return nil }
        var first = colon + 1
        while first < bytes.count, Self.isBlank(bytes[first]) { first += 1 }
        var stop = first
        while stop < bytes.count, (0x20...0x7E).contains(bytes[stop]) || bytes[stop] == 0x09 { stop += 1 }
        // Nothing but CR LF ends a line; a lone one of them has been read differently by different programs.
        guard stop + 1 < bytes.count, bytes[stop] == 0x0D, bytes[stop + 1] == 0x0A else { return nil }
        end = stop + 2
        while stop > first, Self.isBlank(bytes[stop - 1]) { stop -= 1 }
        name = start..<colon
        value = first..<stop
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Whether a byte may stand in a name (`tchar` of RFC 9110, section 5.6.2).
    private static func isTokenSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x5E...0x7A, 0x7C, 0x7E: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E: true
        default: false
        }
    }
}
