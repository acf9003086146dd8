/// Where a long content line may be cut (RFC 5545 §3.1: no line longer than 75 octets, its line break not counted).
///
/// The standard allows a cut between any two characters and only discourages one inside a UTF-8 sequence. Cuts here fall
/// between grapheme clusters, and never inside a backslash escape, because some readers repair each line for itself.
enum LineFolding {
    /// The most octets of a line, without its line break.
    static let limit = 75  // octets

    /// The index before which to cut a line that does not fit from `start` in `room` octets.
    ///
    /// - Parameters:
    ///   - line: The whole content line, longer than `start + room`.
    ///   - start: The first octet of this piece; a cluster starts there.
    ///   - room: How many octets fit.
    /// - Returns: An index after `start` and not after `start + room`.
    /// - Complexity: O(room), and O(1) where only ASCII stands around the cut.
    static func cut(in line: [UInt8], from start: Int, room: Int) -> Int {
        var cut = start + room
        // Two ASCII characters are never one cluster, since a line holds no CR LF.
        if line[cut] >= 0x80 || line[cut - 1] >= 0x80 {
            cut = clusterBoundary(in: line, from: start, notAfter: cut)
        }
        var backslashes = 0
        while cut - backslashes > start, line[cut - backslashes - 1] == .backslash { backslashes += 1 }
        // An odd run ends in the backslash that escapes what follows the cut.
        return backslashes % 2 == 1 && cut - 1 > start ? cut - 1 : cut
    }

    private static func clusterBoundary(in line: [UInt8], from start: Int, notAfter cut: Int) -> Int {
        // What stands before an ASCII character cannot influence the boundaries behind it (UAX 29), so the search may
        // begin there instead of at the start of the piece: in most scripts that is one word.
        if let anchor = line[start..<cut].lastIndex(where: { $0 < 0x80 }),
            let boundary = lastBoundary(in: line, from: anchor, notAfter: cut)
        {
            return boundary
        }
        if let boundary = lastBoundary(in: line, from: start, notAfter: cut) { return boundary }
        // One cluster is longer than a line; at least no UTF-8 sequence is torn.
        var boundary = cut
        while boundary > start + 1, line[boundary] & 0xC0 == 0x80 { boundary -= 1 }
        return boundary
    }

    private static func lastBoundary(in line: [UInt8], from anchor: Int, notAfter cut: Int) -> Int? {
        // Whether a boundary lies at the cut depends on the scalar that starts there, at most four octets.
        var end = min(cut + 4, line.count)
        while end < line.count, line[end] & 0xC0 == 0x80 { end += 1 }
        var position = anchor
        for cluster in String(decoding: line[anchor..<end], as: UTF8.self) {
            let next = position + cluster.utf8.count
            if next > cut { break }
            position = next
        }
        return position > anchor ? position : nil
    }
}
