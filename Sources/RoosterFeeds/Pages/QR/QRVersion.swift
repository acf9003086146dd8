/// A size of QR code at error correction level M, with how its codewords are divided (ISO/IEC 18004:2015, table 9).
struct QRVersion: Sendable {
    /// The version, 1 to 10.
    let number: Int
    /// Centres of the alignment patterns.
    let alignment: [Int]
    /// Codewords of error correction in each block.
    private let correction: Int
    /// Data codewords of each block.
    private let blocks: [Int]

    /// The versions, smallest first.
    static let all: [QRVersion] = [
        QRVersion(number: 1, alignment: [], correction: 10, blocks: [16]),
        QRVersion(number: 2, alignment: [6, 18], correction: 16, blocks: [28]),
        QRVersion(number: 3, alignment: [6, 22], correction: 26, blocks: [44]),
        QRVersion(number: 4, alignment: [6, 26], correction: 18, blocks: [32, 32]),
        QRVersion(number: 5, alignment: [6, 30], correction: 24, blocks: [43, 43]),
        QRVersion(number: 6, alignment: [6, 34], correction: 16, blocks: [27, 27, 27, 27]),
        QRVersion(number: 7, alignment: [6, 22, 38], correction: 18, blocks: [31, 31, 31, 31]),
        QRVersion(number: 8, alignment: [6, 24, 42], correction: 22, blocks: [38, 38, 39, 39]),
        QRVersion(number: 9, alignment: [6, 26, 46], correction: 22, blocks: [36, 36, 36, 37, 37]),
        QRVersion(number: 10, alignment: [6, 28, 50], correction: 26, blocks: [43, 43, 43, 43, 44]),
    ]

    private var dataCodewords: Int { blocks.reduce(0, +) }
    /// Bits that say how many bytes follow (table 3).
    private var countBits: Int { number < 10 ? 8 : 16 }

    /// Most bytes of text.
    var capacity: Int { (dataCodewords * 8 - 4 - countBits) / 8 }

    /// Data and error correction in the order in which they are drawn (sections 7.4 to 7.6).
    func codewords(for bytes: [UInt8]) -> [UInt8] {
        let data = padded(bytes)
        let solomon = ReedSolomon(degree: correction)
        var start = 0
        let parts = blocks.map { length -> ArraySlice<UInt8> in
            defer { start += length }
            return data[start..<start + length]
        }
        let remainders = parts.map(solomon.remainder)
        var result: [UInt8] = []
        for index in 0..<(blocks.max() ?? 0) {
            for part in parts where index < part.count { result.append(part[part.startIndex + index]) }
        }
        for index in 0..<correction {
            for remainder in remainders { result.append(remainder[index]) }
        }
        return result
    }

    private func padded(_ bytes: [UInt8]) -> [UInt8] {
        var bits: [Bool] = []
        func append(_ value: Int, _ count: Int) {
            for shift in (0..<count).reversed() { bits.append(value >> shift & 1 == 1) }
        }
        append(0b0100, 4)
        append(bytes.count, countBits)
        for byte in bytes { append(Int(byte), 8) }
        append(0, min(4, dataCodewords * 8 - bits.count))
        append(0, (8 - bits.count % 8) % 8)
        var data = stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        var isFirst = true
        while data.count < dataCodewords {
            data.append(isFirst ? 0xEC : 0x11)
            isFirst.toggle()
        }
        return data
    }
}

/// Error correction over GF(2⁸) with the polynomial 0x11D (annex A).
struct ReedSolomon: Sendable {
    private let divisor: [UInt8]

    /// Makes the generator polynomial of a degree.
    init(degree: Int) {
        var polynomial = [UInt8](repeating: 0, count: degree)
        polynomial[degree - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<degree {
            for index in 0..<degree {
                polynomial[index] = Self.multiply(polynomial[index], root)
                if index + 1 < degree { polynomial[index] ^= polynomial[index + 1] }
            }
            root = Self.multiply(root, 2)
        }
        divisor = polynomial
    }

    /// The codewords of error correction for data.
    func remainder(_ data: ArraySlice<UInt8>) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: divisor.count)
        for byte in data {
            let factor = byte ^ result.removeFirst()
            result.append(0)
            for index in divisor.indices { result[index] ^= Self.multiply(divisor[index], factor) }
        }
        return result
    }

    private static func multiply(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var product = 0
        for shift in (0..<8).reversed() {
            product = (product << 1) ^ ((product >> 7) * 0x11D)
            product ^= (Int(right) >> shift & 1) * Int(left)
        }
        return UInt8(truncatingIfNeeded: product)
    }
}
