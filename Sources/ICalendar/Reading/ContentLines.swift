/// The content lines of a file, unfolded, each with the line of the file on which it begins.
///
/// Lines may end in CR LF, LF or CR, and empty lines are passed over: many calendars in the wild have both.
struct ContentLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position: Int
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0  // a byte order mark
    }

    /// The next content line, or nothing at the end of the file.
    mutating func next() -> (octets: [UInt8], line: Int)? {
        while position < bytes.count {
            let start = line
            var octets = physicalLine()
            while position < bytes.count, bytes[position] == .space || bytes[position] == .tab {
                position += 1
                octets += physicalLine()
            }
            if octets.contains(where: { $0 != .space && $0 != .tab }) { return (Array(octets), start) }
        }
        return nil
    }

    /// The octets up to the next line break, and moves behind it.
    private mutating func physicalLine() -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count, bytes[position] != .lineFeed, bytes[position] != .carriageReturn { position += 1 }
        let octets = bytes[start..<position]
        if position < bytes.count {
            let isPair =
                bytes[position] == .carriageReturn && position + 1 < bytes.count && bytes[position + 1] == .lineFeed
            position += isPair ? 2 : 1
            line += 1
        }
        return octets
    }
}
