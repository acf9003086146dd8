/// The entity tags of an `If-None-Match` field (RFC 9110, section 13.1.2).
enum EntityTagList {
    /// Whether a list names a tag, compared weakly as this field asks for, or any tag at all (`*`).
    ///
    /// The tag is a strong one with its quotes, without a comma.
    static func names(_ tag: String, in list: Span<UInt8>) -> Bool {
        var start = 0
        while start < list.count {
            var end = start
            while end < list.count, list[end] != UInt8(ascii: ",") { end += 1 }
            if isSame(tag, list, start, end) { return true }
            start = end + 1
        }
        return false
    }

    private static func isSame(_ tag: String, _ list: Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
        var (start, end) = (from, to)
        while start < end, isBlank(list[start]) { start += 1 }
        while end > start, isBlank(list[end - 1]) { end -= 1 }
        if end - start >= 2, list[start] == UInt8(ascii: "W"), list[start + 1] == UInt8(ascii: "/") { start += 2 }
        if end - start == 1, list[start] == UInt8(ascii: "*") { return true }
        let own = tag.utf8.span
        guard end - start == own.count else { return false }
        for index in own.indices where list[start + index] != own[index] { return false }
        return true
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
