/// How hard a masked code is to read (ISO/IEC 18004:2015, section 7.8.3): the mask with the least is used.
struct QRPenalty {
    private let code: QRCode

    /// Judges a code.
    init(_ code: QRCode) {
        self.code = code
    }

    /// The sum of all four rules.
    var total: Int {
        let lines = (0..<code.size).flatMap { index in
            [
                (0..<code.size).map { code.isDark($0, index) }, (0..<code.size).map { code.isDark(index, $0) },
            ]
        }
        return lines.reduce(0) { $0 + runs($1) + finders($1) } + squares + balance
    }

    /// Five or more of one colour in a line.
    private func runs(_ line: [Bool]) -> Int {
        var total = 0
        var length = 1
        for index in 1..<line.count {
            length = line[index] == line[index - 1] ? length + 1 : 1
            if length == 5 { total += 3 } else if length > 5 { total += 1 }
        }
        return total
    }

    /// What looks like a finder pattern with four light modules beside it; outside the code all is light.
    private func finders(_ line: [Bool]) -> Int {
        var total = 0
        var window = 0
        for module in line + [false, false, false, false] {
            window = (window << 1 | (module ? 1 : 0)) & 0x7FF
            if window == 0b1011101_0000 || window == 0b0000_1011101 { total += 40 }
        }
        return total
    }

    /// Squares of two by two in one colour.
    private var squares: Int {
        var total = 0
        for y in 0..<code.size - 1 {
            for x in 0..<code.size - 1 {
                let colour = code.isDark(x, y)
                if code.isDark(x + 1, y) == colour, code.isDark(x, y + 1) == colour,
                    code.isDark(x + 1, y + 1) == colour
                {
                    total += 3
                }
            }
        }
        return total
    }

    /// How far the share of dark modules is from one half, in steps of 5 %.
    private var balance: Int {
        let modules = code.size * code.size
        let dark = (0..<modules).count { code.isDark($0 % code.size, $0 / code.size) }
        return 10 * (abs(dark * 20 - modules * 10) / modules)
    }
}
