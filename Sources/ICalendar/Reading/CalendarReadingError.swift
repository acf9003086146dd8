/// Why a foreign calendar, or a part of it, cannot be read.
public struct CalendarReadingError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The file is larger than the limit.
        case fileTooLarge(bytes: Int, limit: Int)
        /// The bytes are not UTF-8.
        case notUTF8
        /// The file has no component.
        case empty
        /// The line has no name, or a name with characters that names cannot have.
        case invalidName(line: String)
        /// The line has no colon between name and value.
        case valueMissing(line: String)
        /// A parameter has no equals sign, or a quote that does not end.
        case invalidParameter(property: String)
        /// A property stands outside all components.
        case outsideComponents(name: String)
        /// A component ends that is not the innermost open one.
        case endDoesNotMatch(found: String, expected: String, begunOnLine: Int)
        /// A component ends that never began.
        case endWithoutBegin(name: String)
        /// The file ends inside a component.
        case endMissing(name: String)
        /// The file has more components than the limit.
        case tooManyComponents(limit: Int)
        /// Components lie deeper in one another than the limit.
        case nestedTooDeep(limit: Int)
        /// The value of a property is not of the property's type.
        case invalidValue(property: String, value: String)
        /// A component lacks a property that it must have.
        case propertyMissing(component: String, property: String)
        /// No zone of this name is known, and the file does not define it.
        case unknownZone(identifier: String)
        /// The rule uses a part of the standard that is not supported.
        case unsupportedRule(rule: String)
        /// The rule needs more steps than the limit.
        case ruleTooLong(rule: String, limit: Int)
        /// The calendar has more occurrences in the window than the limit.
        case tooManyOccurrences(limit: Int)
        /// The expansion took more processor time than the limit.
        case tookTooLong(limit: Duration)
    }

    /// The line of the file, counted from 1, where one can be named.
    public var line: Int?
    /// What is wrong.
    public var reason: Reason

    /// Creates an error.
    public init(line: Int?, reason: Reason) {
        self.line = line
        self.reason = reason
    }
}

extension CalendarReadingError: CustomStringConvertible {
    /// The error as a sentence without a full stop.
    public var description: String {
        guard let line else { return reason.description }
        return "line \(line): \(reason)"
    }
}

extension CalendarReadingError.Reason: CustomStringConvertible {
    /// The reason as a sentence without a full stop.
    public var description: String {
        switch self {
        case .fileTooLarge(let bytes, let limit): "the file (\(bytes) bytes) is larger than the limit (\(limit) bytes)"
        case .notUTF8: "the text is not UTF-8"
        case .empty: "the file has no component"
        case .invalidName(let line): "the line (\(line)) does not begin with the name of a property"
        case .valueMissing(let line): "the line (\(line)) has no colon before a value"
        case .invalidParameter(let property): "a parameter of \(property) has no equals sign or an open quote"
        case .outsideComponents(let name): "\(name) stands outside all components"
        case .endDoesNotMatch(let found, let expected, let begun):
            "\(found) ends inside \(expected), which began on line \(begun)"
        case .endWithoutBegin(let name): "\(name) ends without having begun"
        case .endMissing(let name): "\(name) begins but the file ends inside it"
        case .tooManyComponents(let limit): "the file has more components than the limit (\(limit))"
        case .nestedTooDeep(let limit): "components lie deeper in one another than the limit (\(limit))"
        case .invalidValue(let property, let value): "the value (\(value)) is not one that \(property) can have"
        case .propertyMissing(let component, let property): "\(component) has no \(property)"
        case .unknownZone(let identifier): "the zone (\(identifier)) is neither defined in the file nor known"
        case .unsupportedRule(let rule):
            "the rule (\(rule)) uses another calendar than the Gregorian or begins before it"
        case .ruleTooLong(let rule, let limit): "the rule (\(rule)) needs more steps than the limit (\(limit))"
        case .tooManyOccurrences(let limit): "there are more occurrences in the window than the limit (\(limit))"
        case .tookTooLong(let limit): "the expansion took more of the processor than the limit (\(limit))"
        }
    }
}
