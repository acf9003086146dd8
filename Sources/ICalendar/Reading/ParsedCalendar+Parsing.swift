extension ParsedCalendar {
    /// Reads a file into its components and checks the values that an expansion depends on.
    ///
    /// The structure is read here and not by libical, whose version 3 names no lines and repairs silently.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - limits: How much it may ask.
    /// - Throws: `CalendarReadingError` with the line where the structure is broken or a limit is passed.
    /// - Complexity: O(bytes).
    public init(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(CalendarReadingError) {
        guard bytes.count <= limits.size else {
            throw CalendarReadingError(line: nil, reason: .fileTooLarge(bytes: bytes.count, limit: limits.size))
        }
        var tree = ComponentTree(limits: limits)
        for (octets, line) in ContentLines(bytes) {
            try tree.add(ParsedProperty(octets: octets, line: line))
        }
        self.init(components: try tree.finished())
        problems = components.flatMap(\.invalidValues)
    }
}

/// The components of a file while it is read.
private struct ComponentTree {
    private let limits: ReadingLimits
    private var open: [ParsedComponent] = []
    private var finishedRoots: [ParsedComponent] = []
    private var count = 0

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    mutating func add(_ property: ParsedProperty) throws(CalendarReadingError) {
        switch property.name {
        case "BEGIN": try begin(property)
        case "END": try end(property)
        default:
            guard !open.isEmpty else {
                throw CalendarReadingError(line: property.line, reason: .outsideComponents(name: property.name))
            }
            open[open.count - 1].properties.append(property)
        }
    }

    func finished() throws(CalendarReadingError) -> [ParsedComponent] {
        if let unfinished = open.last {
            throw CalendarReadingError(line: unfinished.line, reason: .endMissing(name: unfinished.name))
        }
        guard !finishedRoots.isEmpty else { throw CalendarReadingError(line: nil, reason: .empty) }
        return finishedRoots
    }

    private mutating func begin(_ property: ParsedProperty) throws(CalendarReadingError) {
        count += 1
        guard count <= limits.components else {
            throw CalendarReadingError(line: property.line, reason: .tooManyComponents(limit: limits.components))
        }
        guard open.count < limits.depth else {
            throw CalendarReadingError(line: property.line, reason: .nestedTooDeep(limit: limits.depth))
        }
        open.append(ParsedComponent(name: Self.componentName(property), line: property.line))
    }

    private mutating func end(_ property: ParsedProperty) throws(CalendarReadingError) {
        let name = Self.componentName(property)
        guard let component = open.popLast() else {
            throw CalendarReadingError(line: property.line, reason: .endWithoutBegin(name: name))
        }
        guard component.name == name else {
            throw CalendarReadingError(
                line: property.line,
                reason: .endDoesNotMatch(found: name, expected: component.name, begunOnLine: component.line)
            )
        }
        if open.isEmpty {
            finishedRoots.append(component)
        } else {
            open[open.count - 1].components.append(component)
        }
    }

    private static func componentName(_ property: ParsedProperty) -> String {
        String(property.value.filter { $0 != " " && $0 != "\t" }).uppercased()
    }
}
