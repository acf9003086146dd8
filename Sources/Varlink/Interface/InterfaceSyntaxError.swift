/// Why a text is not a sound interface description.
public struct InterfaceSyntaxError: Error, Hashable, CustomStringConvertible {
    /// The line of the fault, counted from 1.
    public let line: Int
    /// The byte within the line, counted from 1.
    public let column: Int
    /// The rule that was broken, as a phrase.
    public let rule: String

    /// The fault as a sentence.
    public var description: String {
        "interface description, line \(line), column \(column): \(rule)"
    }
}
