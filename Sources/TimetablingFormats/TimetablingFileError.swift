/// What is wrong in a file of the competition, and where.
public struct TimetablingFileError: Error, Hashable, CustomStringConvertible {
    /// Path or name of the file.
    public var file: String
    /// Line, from 1; 0 when the fault is not on one line.
    public var line: Int
    /// The element or attribute at fault.
    public var element: String
    /// Its value.
    public var value: String
    /// The rule that the value breaks, as the end of a sentence.
    public var rule: String

    /// Creates an error.
    public init(file: String, line: Int, element: String, value: String, rule: String) {
        self.file = file
        self.line = line
        self.element = element
        self.value = value
        self.rule = rule
    }

    /// The error as a sentence: place, name (value) rule.
    public var description: String {
        let place = line > 0 ? "\(file) line \(line)" : file
        return value.isEmpty ? "\(place): \(element) \(rule)" : "\(place): \(element) (\(value)) \(rule)"
    }
}
