/// The bytes of a document while it is written, one content line after the other (RFC 5545 §3.1).
struct ContentLineBuffer {
    /// What has been written so far.
    private(set) var bytes: [UInt8] = []
    private var lineStart = 0

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Appends text that the grammar allows as it stands: names, numbers, our own constants.
    mutating func append(_ literal: String) {
        bytes.append(contentsOf: literal.utf8)
    }

    /// Appends one byte of ASCII.
    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Appends octets as they are.
    mutating func append(_ octets: Span<UInt8>) {
        // Safe: the pointer lives as long as the closure, and the array copies from it.
        unsafe octets.withUnsafeBufferPointer { pointer in unsafe bytes.append(contentsOf: pointer) }
    }

    /// Appends a number in decimal, with zeros in front up to `width` digits.
    mutating func append(_ number: Int, width: Int = 1) {
        if number < 0 { bytes.append(.hyphen) }
        let magnitude = number.magnitude
        var divisor: UInt = 1
        var digits = 1
        while digits < width || magnitude / divisor >= 10 {
            divisor *= 10
            digits += 1
        }
        while divisor > 0 {
            bytes.append(.zero + UInt8(truncatingIfNeeded: magnitude / divisor % 10))
            divisor /= 10
        }
    }

    /// Appends whole content lines that were written and folded before.
    mutating func append(contentLines: ArraySlice<UInt8>) {
        bytes.append(contentsOf: contentLines)
        lineStart = bytes.count
    }

    /// Ends the content line, folded where it is longer than 75 octets.
    mutating func endLine() {
        if bytes.count - lineStart > LineFolding.limit { foldLine() }
        bytes.append(.carriageReturn)
        bytes.append(.lineFeed)
        lineStart = bytes.count
    }

    private mutating func foldLine() {
        let line = Array(bytes[lineStart...])
        bytes.removeLast(line.count)
        var start = 0
        var room = LineFolding.limit
        while line.count - start > room {
            let cut = LineFolding.cut(in: line, from: start, room: room)
            bytes.append(contentsOf: line[start..<cut])
            bytes.append(.carriageReturn)
            bytes.append(.lineFeed)
            bytes.append(.space)
            start = cut
            room = LineFolding.limit - 1  // the space in front counts
        }
        bytes.append(contentsOf: line[start...])
    }
}
