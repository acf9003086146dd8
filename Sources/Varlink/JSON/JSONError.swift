/// Why a text is not JSON.
public struct JSONError: Error, Hashable, CustomStringConvertible {
    /// The place of the fault in bytes from the start, counted from 0.
    public let offset: Int
    /// The rule that was broken, as a phrase.
    public let rule: String

    /// Describes a fault.
    ///
    /// - Parameters:
    ///   - offset: The place in bytes from the start, counted from 0.
    ///   - rule: The broken rule, as a phrase.
    public init(offset: Int, rule: String) {
        self.offset = offset
        self.rule = rule
    }

    /// The fault as a sentence.
    public var description: String {
        "the text is not JSON: at byte \(offset) \(rule)"
    }
}
