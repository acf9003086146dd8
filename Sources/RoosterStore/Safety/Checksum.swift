/// CRC-32 as in IEEE 802.3, gzip and PNG (reversed polynomial 0xEDB88320), eight bytes at a time.
///
/// SQLite checks the structure of its pages and not the contents of values; a flipped bit in a plan would be read as
/// what was written. Source of the eightfold table: M. E. Kounavis and F. L. Berry, "Novel Table Lookup-Based Algorithms
/// for High-Performance CRC Generation", IEEE Transactions on Computers 57 (2008).
struct Checksum {
    private var remainder: UInt32 = 0xFFFF_FFFF

    /// The checksum of all that was added.
    var value: Int { Int(~remainder) }

    /// The checksum of some bytes.
    static func of(_ bytes: [UInt8]) -> Int {
        var checksum = Checksum()
        checksum.add(bytes)
        return checksum.value
    }

    /// Adds bytes.
    mutating func add(_ bytes: [UInt8]) {
        let octets = bytes.span
        let tables = Self.tables.span
        var rest = remainder
        var index = 0
        while index + 8 <= octets.count {
            let low =
                rest
                ^ (UInt32(octets[index]) | UInt32(octets[index + 1]) << 8 | UInt32(octets[index + 2]) << 16
                    | UInt32(octets[index + 3]) << 24)
            rest = tables[1792 + Int(low & 0xFF)] ^ tables[1536 + Int(low >> 8 & 0xFF)]
            rest ^= tables[1280 + Int(low >> 16 & 0xFF)] ^ tables[1024 + Int(low >> 24)]
            rest ^= tables[768 + Int(octets[index + 4])] ^ tables[512 + Int(octets[index + 5])]
            rest ^= tables[256 + Int(octets[index + 6])] ^ tables[Int(octets[index + 7])]
            index += 8
        }
        while index < octets.count {
            rest = tables[Int((rest ^ UInt32(octets[index])) & 0xFF)] ^ rest >> 8
            index += 1
        }
        remainder = rest
    }

    /// Adds a text and a mark behind it, so that `ab`, `c` and `a`, `bc` differ.
    mutating func add(_ text: String?) {
        add(Array((text ?? "").utf8) + [text == nil ? 0 : 1])
    }

    /// Adds a number.
    mutating func add(_ number: Int) {
        add((0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
    }

    /// Eight tables of 256, one behind the other: the nth is for a byte that n others follow.
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 2048)
        for byte in 0..<256 {
            var rest = UInt32(byte)
            for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
            tables[byte] = rest
        }
        for index in 256..<2048 {
            let before = tables[index - 256]
            tables[index] = tables[Int(before & 0xFF)] ^ before >> 8
        }
        return tables
    }()
}
