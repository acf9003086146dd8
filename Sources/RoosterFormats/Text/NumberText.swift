/// How numbers are written: shortest digits that read back as the same value, no exponent, no needless fraction.
enum NumberText {
    /// `26`, `0.8`, `52.0575`.
    static func text(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 {
            return String(Int(number))
        }
        let shortest = number.description
        guard let exponentMark = shortest.firstIndex(of: "e"), let exponent = Int(shortest[exponentMark...].dropFirst())
        else { return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest }
        return expanded(shortest[..<exponentMark], exponent: exponent)
    }

    /// `1.5` with exponent −5 is `0.000015`.
    private static func expanded(_ mantissa: Substring, exponent: Int) -> String {
        let sign = mantissa.hasPrefix("-") ? "-" : ""
        let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
        let whole = String(parts.first ?? "0")
        let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
        let digits = whole + fraction
        let point = whole.count + exponent
        if point <= 0 { return "\(sign)0.\(String(repeating: "0", count: -point))\(digits)" }
        if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
        return "\(sign)\(digits.prefix(point)).\(digits.dropFirst(point))"
    }

    /// A number with decimal point or comma; nil for anything else, exponents and thousands included.
    static func number(_ field: Field) -> Double? {
        var index = 0
        var isNegative = false
        if index < field.count, field[index] == UInt8(ascii: "-") || field[index] == UInt8(ascii: "+") {
            isNegative = field[index] == UInt8(ascii: "-")
            index += 1
        }
        var mantissa: UInt64 = 0
        var digits = 0
        var fractionDigits = -1
        while index < field.count {
            let byte = field[index]
            index += 1
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
                guard fractionDigits < 0, digits > 0 else { return nil }
                fractionDigits = 0
                continue
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), digits < 40 else { return nil }
            if digits < 18 { mantissa = mantissa * 10 + UInt64(byte - UInt8(ascii: "0")) }
            digits += 1
            if fractionDigits >= 0 { fractionDigits += 1 }
        }
        guard digits > 0, fractionDigits != 0 else { return nil }
        // Exact: mantissa below 2^53 and a power of ten that a Double holds exactly give a correctly rounded quotient.
        if digits <= 15 {
            let value = Double(mantissa) / powersOfTen[max(0, fractionDigits)]
            return isNegative ? -value : value
        }
        let text = String(field.text.map { $0 == "," ? "." : $0 })
        return Double(text)
    }

    /// A whole number, also with a fraction of zeros; nil for anything else.
    static func wholeNumber(_ field: Field) -> Int? {
        guard let number = number(field), number == number.rounded(), abs(number) < 1e15 else { return nil }
        return Int(number)
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
