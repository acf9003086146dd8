/// What a Varlink interface promises, read from its text.
///
/// A description that exists is sound: it follows the grammar, every named type it uses is declared, and no name is
/// declared twice.
public struct InterfaceDescription: Sendable, Hashable {
    /// The text itself, as `GetInterfaceDescription` answers it.
    public let text: String
    /// The name, such as `org.example.more`.
    public let name: String
    /// The comment above the `interface` line, without `#`.
    public let documentation: String
    /// The declared types, in the order of the text.
    public let types: [TypeDeclaration]
    /// The declared methods, in the order of the text.
    public let methods: [MethodDeclaration]
    /// The declared errors, in the order of the text.
    public let errors: [ErrorDeclaration]

    /// What the parser saw that some implementation cannot read.
    let parserNotes: [String]
    /// The types by name, for checking values.
    let typesByName: [String: InterfaceType]

    /// Reads and checks a description.
    ///
    /// - Parameter text: The text in the interface definition language.
    /// - Throws: ``InterfaceSyntaxError`` at the first fault.
    public init(parsing text: String) throws(InterfaceSyntaxError) {
        var parser = InterfaceParser(text)
        let members = try parser.parse()
        self.text = text
        name = members.name
        documentation = members.documentation
        types = members.types
        methods = members.methods
        errors = members.errors
        typesByName = Dictionary(members.types.map { ($0.name, $0.type) }) { first, _ in first }
        parserNotes = parser.notes
    }

    /// The declared type of this name.
    ///
    /// - Parameter name: The name without the interface's.
    /// - Returns: The declaration, or nil where there is none.
    public func type(named name: String) -> TypeDeclaration? {
        types.first { $0.name == name }
    }

    /// The declared method of this name.
    ///
    /// - Parameter name: The name without the interface's.
    /// - Returns: The declaration, or nil where there is none.
    public func method(named name: String) -> MethodDeclaration? {
        methods.first { $0.name == name }
    }

    /// The declared error of this name.
    ///
    /// - Parameter name: The name without the interface's.
    /// - Returns: The declaration, or nil where there is none.
    public func error(named name: String) -> ErrorDeclaration? {
        errors.first { $0.name == name }
    }
}

/// A type that an interface declares by name: a structure or an enumeration.
public struct TypeDeclaration: Sendable, Hashable {
    /// The name, beginning with an upper-case letter.
    public let name: String
    /// The comment above the declaration, without `#`.
    public let documentation: String
    /// What the name stands for.
    public let type: InterfaceType
}

/// A method that an interface declares.
public struct MethodDeclaration: Sendable, Hashable {
    /// The name, beginning with an upper-case letter.
    public let name: String
    /// The comment above the declaration, without `#`.
    public let documentation: String
    /// What a call carries.
    public let parameters: [InterfaceField]
    /// What each reply carries.
    public let reply: [InterfaceField]
}

/// An error that an interface declares.
public struct ErrorDeclaration: Sendable, Hashable {
    /// The name, beginning with an upper-case letter.
    public let name: String
    /// The comment above the declaration, without `#`.
    public let documentation: String
    /// What the error carries.
    public let parameters: [InterfaceField]
}

/// One named member of a structure.
public struct InterfaceField: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The comment above the field, without `#`.
    public let documentation: String
    /// What its values look like.
    public let type: InterfaceType
}

/// One word of an enumeration.
public struct EnumerationValue: Sendable, Hashable {
    /// The word.
    public let name: String
    /// The comment above the word, without `#`.
    public let documentation: String
}

/// What the values of a field look like.
public indirect enum InterfaceType: Sendable, Hashable {
    /// `true` or `false`.
    case bool
    /// A whole number.
    case int
    /// Any number.
    case float
    /// A text.
    case string
    /// An object that the interface says nothing about.
    case object
    /// A type that the interface declares.
    case named(String)
    /// An object with these members.
    case structure([InterfaceField])
    /// One of these words, as a text.
    case enumeration([EnumerationValue])
    /// A list, `[]`.
    case array(InterfaceType)
    /// An object with any names, `[string]`.
    case map(InterfaceType)
    /// A value that may be null or absent, `?`.
    case optional(InterfaceType)
}
