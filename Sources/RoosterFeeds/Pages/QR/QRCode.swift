/// A QR code of a short text (ISO/IEC 18004:2015): byte mode, error correction level M, versions 1 to 10.
///
/// Written here because a page needs one shape of one text of known length, and no library is then asked for on the
/// machines of municipalities; what it draws is tested against a decoder that nobody here wrote.
package struct QRCode: Sendable, Hashable {
    /// Modules along each side, without the quiet zone.
    package let size: Int
    /// The modules row by row; true is dark.
    private var modules: [Bool]
    private var isFunction: [Bool]

    /// Encodes a text; nil when it is longer than 213 bytes.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.all.first(where: { $0.capacity >= bytes.count }) else { return nil }
        size = version.number * 4 + 17
        modules = [Bool](repeating: false, count: size * size)
        isFunction = modules
        drawFunctionPatterns(version)
        drawCodewords(version.codewords(for: bytes))
        chooseMask()
    }

    /// Whether a module is dark; outside the code nothing is.
    package func isDark(_ x: Int, _ y: Int) -> Bool {
        (0..<size).contains(x) && (0..<size).contains(y) && modules[y * size + x]
    }

    /// The dark modules as horizontal strokes of an SVG path, for a stroke width of one module; begins at 4, the quiet
    /// zone.
    package var path: String {
        var path = ""
        for y in 0..<size {
            var x = 0
            while x < size {
                guard isDark(x, y) else {
                    x += 1
                    continue
                }
                let start = x
                while isDark(x, y) { x += 1 }
                path += "M\(start + 4) \(y + 4).5h\(x - start)"
            }
        }
        return path
    }

    // MARK: Function patterns (section 6.3)

    private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
        guard (0..<size).contains(x), (0..<size).contains(y) else { return }
        modules[y * size + x] = isDark
        isFunction[y * size + x] = true
    }

    private mutating func drawFunctionPatterns(_ version: QRVersion) {
        for index in 0..<size {
            set(6, index, index.isMultiple(of: 2))
            set(index, 6, index.isMultiple(of: 2))
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(x, y) }
        let positions = version.alignment
        for x in positions {
            for y in positions {
                let isCorner = (x == 6 && (y == 6 || y == size - 7)) || (x == size - 7 && y == 6)
                if !isCorner { drawAlignment(x, y) }
            }
        }
        drawFormat(mask: 0)
        drawVersion(version.number)
    }

    private mutating func drawFinder(_ x: Int, _ y: Int) {
        for dy in -4...4 {
            for dx in -4...4 {
                let distance = max(abs(dx), abs(dy))
                set(x + dx, y + dy, distance != 2 && distance != 4)
            }
        }
    }

    private mutating func drawAlignment(_ x: Int, _ y: Int) {
        for dy in -2...2 {
            for dx in -2...2 { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
        }
    }

    /// Writes error correction level M and the mask, twice (section 7.9).
    private mutating func drawFormat(mask: Int) {
        var remainder = mask
        for _ in 0..<10 { remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537) }
        let bits = (mask << 10 | remainder) ^ 0x5412
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0...5 { set(8, index, bit(index)) }
        set(8, 7, bit(6))
        set(8, 8, bit(7))
        set(7, 8, bit(8))
        for index in 9..<15 { set(14 - index, 8, bit(index)) }
        for index in 0..<8 { set(size - 1 - index, 8, bit(index)) }
        for index in 8..<15 { set(8, size - 15 + index, bit(index)) }
        set(8, size - 8, true)
    }

    /// Writes the version, twice, from version 7 on (section 7.10).
    private mutating func drawVersion(_ number: Int) {
        guard number >= 7 else { return }
        var remainder = number
        for _ in 0..<12 { remainder = (remainder << 1) ^ ((remainder >> 11) * 0x1F25) }
        let bits = number << 12 | remainder
        for index in 0..<18 {
            let (long, short) = (size - 11 + index % 3, index / 3)
            set(long, short, bits >> index & 1 == 1)
            set(short, long, bits >> index & 1 == 1)
        }
    }

    // MARK: Data and mask (sections 7.7 and 7.8)

    private mutating func drawCodewords(_ codewords: [UInt8]) {
        var index = 0
        var right = size - 1
        while right >= 1 {
            if right == 6 { right = 5 }
            for vertical in 0..<size {
                for column in 0..<2 {
                    let x = right - column
                    let y = (right + 1) & 2 == 0 ? size - 1 - vertical : vertical
                    if !isFunction[y * size + x], index < codewords.count * 8 {
                        modules[y * size + x] = codewords[index >> 3] >> (7 - index & 7) & 1 == 1
                        index += 1
                    }
                }
            }
            right -= 2
        }
    }

    private mutating func chooseMask() {
        let best = (0..<8).min { penalty(masked: $0) < penalty(masked: $1) } ?? 0
        apply(best)
        drawFormat(mask: best)
    }

    private func penalty(masked mask: Int) -> Int {
        var code = self
        code.apply(mask)
        code.drawFormat(mask: mask)
        return QRPenalty(code).total
    }

    private mutating func apply(_ mask: Int) {
        for y in 0..<size {
            for x in 0..<size where !isFunction[y * size + x] && Self.inverts(mask, x, y) {
                modules[y * size + x].toggle()
            }
        }
    }

    private static func inverts(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }
}
