/// Reads an interface description by the grammar of varlink.org/Interface-Definition.
///
/// What the grammar allows but python-varlink 31 or sd-varlink 257 cannot read is noted on the way; see
/// ``InterfaceDescription/portabilityProblems()``.
struct InterfaceParser {
    /// What a description declares.
    struct Members {
        var name = ""
        var documentation = ""
        var types: [TypeDeclaration] = []
        var methods: [MethodDeclaration] = []
        var errors: [ErrorDeclaration] = []
    }

    /// How deep structures may nest, as in sd-varlink.
    static let maximumDepth = 64

    /// What some implementation cannot read, each as a sentence.
    private(set) var notes: [String] = []

    /// What is left of the text.
    var scanner: InterfaceScanner
    /// How many types enclose the place that is read.
    var depth = 0
    /// Where types are used by name; a type may be used before it is declared.
    var references: [(name: String, place: InterfaceScanner.Place)] = []

    private var memberNames: Set<String> = []

    /// Starts at the beginning of a text.
    init(_ text: String) {
        scanner = InterfaceScanner(text)
        if text.utf8.contains(0x0D) {
            notes.append("the text has carriage returns; python-varlink reads line feeds only")
        }
    }

    /// Reads the whole text.
    mutating func parse() throws(InterfaceSyntaxError) -> Members {
        var members = Members()
        scanner.skipSpace()
        members.documentation = scanner.takeComments()
        guard scanner.takeWord() == "interface" else { throw fault("the word 'interface' is missing") }
        skipSpace()
        members.name = try interfaceName()
        scanner.skipSpace()
        while !scanner.isAtEnd {
            try member(into: &members)
            scanner.skipSpace()
        }
        try resolveReferences(members)
        return members
    }

    // MARK: Members

    private mutating func member(into members: inout Members) throws(InterfaceSyntaxError) {
        let documentation = scanner.takeComments()
        let place = scanner.place
        switch scanner.takeWord() {
        case "type":
            let name = try memberName()
            members.types.append(TypeDeclaration(name: name, documentation: documentation, type: try declaredType()))
        case "method":
            let name = try memberName()
            let parameters = try fields(of: "method")
            skipSpace()
            guard scanner.take("->") else { throw fault("'->' is missing") }
            let reply = try fields(of: "method")
            members.methods.append(
                MethodDeclaration(name: name, documentation: documentation, parameters: parameters, reply: reply))
        case "error":
            let name = try memberName()
            members.errors.append(
                ErrorDeclaration(name: name, documentation: documentation, parameters: try fields(of: "error")))
        default:
            throw fault("'type', 'method' or 'error' is missing", at: place)
        }
    }

    private mutating func interfaceName() throws(InterfaceSyntaxError) -> String {
        let place = scanner.place
        let name = scanner.takeWord(also: ".-")
        guard InterfaceNames.isInterface(name) else { throw fault("'\(name)' is not an interface name", at: place) }
        if name.split(separator: ".").first?.contains("-") == true {
            note("the first label of '\(name)' has a hyphen; python-varlink cannot read it", at: place)
        }
        return name
    }

    private mutating func memberName() throws(InterfaceSyntaxError) -> String {
        skipSpace()
        let place = scanner.place
        let name = scanner.takeWord()
        guard InterfaceNames.isMember(name) else {
            throw fault("'\(name)' is not a member name: it begins with an upper-case letter", at: place)
        }
        guard memberNames.insert(name).inserted else { throw fault("'\(name)' is declared twice", at: place) }
        return name
    }

    private mutating func declaredType() throws(InterfaceSyntaxError) -> InterfaceType {
        skipSpace()
        let place = scanner.place
        let type = try structureOrEnumeration()
        if case .structure(let fields) = type, fields.isEmpty {
            note("an empty type is ambiguous to sd-varlink", at: place)
        }
        return type
    }

    private mutating func fields(of member: String) throws(InterfaceSyntaxError) -> [InterfaceField] {
        skipSpace()
        let place = scanner.place
        guard case .structure(let fields) = try structureOrEnumeration() else {
            throw fault("the \(member) has an enumeration where its fields are due", at: place)
        }
        return fields
    }

    private func resolveReferences(_ members: Members) throws(InterfaceSyntaxError) {
        let declared = Set(members.types.map(\.name))
        for reference in references where !declared.contains(reference.name) {
            throw fault("the type '\(reference.name)' is not declared", at: reference.place)
        }
    }

    // MARK: Space, notes and faults

    /// Passes over space where sd-varlink allows no comment.
    mutating func skipSpace() {
        let place = scanner.place
        scanner.skipSpace()
        guard scanner.hasComments else { return }
        _ = scanner.takeComments()
        note("sd-varlink reads comments only above members and fields", at: place)
    }

    /// Notes what some implementation cannot read.
    mutating func note(_ sentence: String, at place: InterfaceScanner.Place) {
        notes.append("line \(place.line): \(sentence)")
    }

    /// Makes the error for a place, by default the one that is read next.
    func fault(_ rule: String, at place: InterfaceScanner.Place? = nil) -> InterfaceSyntaxError {
        let place = place ?? scanner.place
        return InterfaceSyntaxError(line: place.line, column: place.column, rule: rule)
    }
}
