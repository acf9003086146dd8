extension InterfaceDescription {
    /// What python-varlink 31 or sd-varlink 257 cannot read, each as a sentence; empty is good.
    ///
    /// - Returns: The problems in the order of the text.
    public func portabilityProblems() -> [String] {
        parserNotes
    }

    /// What is not written as a reader expects: members without a comment, fields that are not in camelCase.
    ///
    /// - Returns: The problems in the order of types, methods and errors.
    public func styleProblems() -> [String] {
        var problems = documentation.isEmpty ? ["the interface \(name) has no comment"] : []
        for type in types {
            problems += undocumented(type.name, type.documentation) + misspelt(in: type.type, of: type.name)
        }
        for method in methods {
            problems += undocumented(method.name, method.documentation)
            problems += misspelt(in: .structure(method.parameters), of: method.name)
            problems += misspelt(in: .structure(method.reply), of: method.name)
        }
        for error in errors {
            problems += undocumented(error.name, error.documentation)
            problems += misspelt(in: .structure(error.parameters), of: error.name)
        }
        return problems
    }

    private func undocumented(_ member: String, _ documentation: String) -> [String] {
        documentation.isEmpty ? ["\(member) has no comment"] : []
    }

    private func misspelt(in type: InterfaceType, of member: String) -> [String] {
        switch type.innermost {
        case .structure(let fields):
            fields.flatMap { field in
                (isCamelCase(field.name) ? [] : ["\(member): the field \(field.name) is not in camelCase"])
                    + misspelt(in: field.type, of: member)
            }
        case .enumeration(let values):
            values.filter { !isCamelCase($0.name) }.map { "\(member): the value \($0.name) is not in camelCase" }
        case .bool, .int, .float, .string, .object, .named, .array, .map, .optional: []
        }
    }

    private func isCamelCase(_ name: String) -> Bool {
        guard let first = name.utf8.first else { return false }
        return !InterfaceScanner.isUppercase(first) && !name.utf8.contains(UInt8(ascii: "_"))
    }
}
