/// The first place where a value breaks its interface.
public struct ParameterMismatch: Error, Hashable, CustomStringConvertible {
    /// The place from the parameters down, such as `changes[2].kind`.
    public let path: String
    /// The rule that was broken, as a phrase.
    public let rule: String

    /// The mismatch as a sentence.
    public var description: String {
        "\(path) \(rule)"
    }
}

extension InterfaceDescription {
    /// Compares parameters with the fields they must have.
    ///
    /// A field that is absent or null must be optional; every member must be a field. A whole number may be written as
    /// `2.0`, and a `float` without fraction.
    ///
    /// - Parameters:
    ///   - parameters: The parameters of a call, a reply or an error.
    ///   - fields: The fields that the interface declares for them.
    /// - Returns: The first mismatch by the order of the fields, or nil where the parameters are right.
    /// - Complexity: O(size of the parameters).
    public func firstMismatch(of parameters: JSONValue, with fields: [InterfaceField]) -> ParameterMismatch? {
        mismatch(of: parameters, with: .structure(fields), at: "")
    }

    private func mismatch(of value: JSONValue, with type: InterfaceType, at path: String) -> ParameterMismatch? {
        switch type {
        case .bool: check(value.boolValue != nil, path, "is not a bool")
        case .int: check(value.integerValue != nil, path, "is not an int")
        case .float: check(value.numberValue != nil, path, "is not a float")
        case .string: check(value.stringValue != nil, path, "is not a string")
        case .object: check(value.objectValue != nil, path, "is not an object")
        case .named(let name): typesByName[name].flatMap { mismatch(of: value, with: $0, at: path) }
        case .enumeration(let values):
            check(values.contains { .string($0.name) == value }, path, "is none of the enumeration's values")
        case .optional(let type): value == .null ? nil : mismatch(of: value, with: type, at: path)
        case .structure(let fields): mismatch(ofMembers: value, with: fields, at: path)
        case .array(let element): mismatch(ofElements: value, with: element, at: path)
        case .map(let element): mismatch(ofEntries: value, with: element, at: path)
        }
    }

    private func mismatch(ofMembers value: JSONValue, with fields: [InterfaceField], at path: String)
        -> ParameterMismatch?
    {
        guard case .object(let members) = value else { return ParameterMismatch(path: path, rule: "is not an object") }
        var known = 0
        for field in fields {
            let place = path.isEmpty ? field.name : "\(path).\(field.name)"
            if members[field.name] != nil { known += 1 }
            guard let member = value[field.name] else {
                if case .optional = field.type { continue }
                return ParameterMismatch(path: place, rule: "is missing")
            }
            if let mismatch = mismatch(of: member, with: field.type, at: place) { return mismatch }
        }
        guard known < members.count else { return nil }
        let names = Set(fields.map(\.name))
        let unknown = members.keys.filter { !names.contains($0) }.min() ?? ""
        return ParameterMismatch(path: path.isEmpty ? unknown : "\(path).\(unknown)", rule: "is not known")
    }

    private func mismatch(ofElements value: JSONValue, with type: InterfaceType, at path: String)
        -> ParameterMismatch?
    {
        guard case .array(let elements) = value else { return ParameterMismatch(path: path, rule: "is not an array") }
        for (index, element) in elements.enumerated() {
            if let mismatch = mismatch(of: element, with: type, at: "\(path)[\(index)]") { return mismatch }
        }
        return nil
    }

    private func mismatch(ofEntries value: JSONValue, with type: InterfaceType, at path: String) -> ParameterMismatch? {
        guard case .object(let members) = value else { return ParameterMismatch(path: path, rule: "is not an object") }
        for (name, member) in members.sorted(by: { $0.key < $1.key }) {
            if let mismatch = mismatch(of: member, with: type, at: "\(path)[\(name)]") { return mismatch }
        }
        return nil
    }

    private func check(_ holds: Bool, _ path: String, _ rule: String) -> ParameterMismatch? {
        holds ? nil : ParameterMismatch(path: path, rule: rule)
    }
}
