/// Why an instance cannot be compiled.
public enum SectioningProblemError: Error, Hashable, CustomStringConvertible {
    /// An id of an element occurs twice.
    case repeatedIdentifier(element: String, id: Int)
    /// An element names the id of something that does not exist.
    case unknownReference(element: String, id: Int, to: String, reference: Int)
    /// A number is outside what the engine or the format allows.
    case outOfRange(element: String, id: Int, attribute: String, value: Int, rule: String)

    /// The error as a sentence: name (value) rule.
    public var description: String {
        switch self {
        case .repeatedIdentifier(let element, let id): "\(element) (\(id)) occurs twice"
        case .unknownReference(let element, let id, let target, let reference):
            "\(element) (\(id)) names \(target) (\(reference)), which does not exist"
        case .outOfRange(let element, let id, let attribute, let value, let rule):
            "\(attribute) (\(value)) of \(element) (\(id)) \(rule)"
        }
    }
}
