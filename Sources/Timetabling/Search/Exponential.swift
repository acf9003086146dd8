// Timetabling imports no Foundation, so that it can stand in another project and run anywhere; these two functions are
// all that it would need of it. Cooling asks for a few digits only.

/// e to the power of `x`, to about 12 digits, by halving the argument until a Taylor series converges quickly.
func exponential(_ x: Double) -> Double {
    guard x > -700 else { return 0 }
    guard x < 700 else { return .infinity }
    let halvings = 10
    let small = x / Double(1 << halvings)
    var term = 1.0
    var sum = 1.0
    for index in 1...8 {
        term *= small / Double(index)
        sum += term
    }
    for _ in 0..<halvings { sum *= sum }
    return sum
}

/// The natural logarithm of a positive number, by Newton's method on ``exponential(_:)``.
func logarithm(_ x: Double) -> Double {
    // x = significand × 2^exponent, and the logarithm of the significand (1–2) starts from its tangent.
    let base = Double(x.exponent) * 0.693_147_180_559_945_3
    let significand = x.significand
    var estimate = (significand - 1) * 0.75
    for _ in 0..<6 {
        let power = exponential(estimate)
        estimate += 2 * (significand - power) / (significand + power)
    }
    return base + estimate
}

/// A positive base to any power.
func power(_ base: Double, _ exponent: Double) -> Double {
    exponential(exponent * logarithm(base))
}
