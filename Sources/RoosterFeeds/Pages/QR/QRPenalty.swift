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

    /// What looks like a finder pattern with light beside it.
    private func finders(_ line: [Bool]) -> Int {
        let pattern = [true, false, true, true, true, false, true]
        var total = 0
        for start in 0...(line.count - pattern.count) where Array(line[start..<start + 7]) == pattern {
            let before = (start - 4..<start).allSatisfy { !line.indices.contains($0) || !line[$0] }
            let after = (start + 7..<start + 11).allSatisfy { !line.indices.contains($0) || !line[$0] }
            if before || after { total += 40 }
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
