/// A foreign calendar as a tree of components, each with the line on which it stands.
public struct ParsedCalendar: Hashable, Sendable {
    /// The outermost components, usually one `VCALENDAR`.
    public var components: [ParsedComponent]
    /// Values that are not of their property's type; what depends on them is left out of an expansion.
    public var problems: [CalendarReadingError]

    /// Creates a calendar from its components.
    public init(components: [ParsedComponent], problems: [CalendarReadingError] = []) {
        self.components = components
        self.problems = problems
    }

    /// Every component of the given name, whatever it lies in, in the order of the file.
    public func components(named name: String) -> [ParsedComponent] {
        var found: [ParsedComponent] = []
        func visit(_ component: ParsedComponent) {
            if component.name == name { found.append(component) }
            component.components.forEach(visit)
        }
        components.forEach(visit)
        return found
    }
}

/// One component with its properties and the components in it.
public struct ParsedComponent: Hashable, Sendable {
    /// The name in capitals, such as `VEVENT`.
    public var name: String
    /// The line of its `BEGIN`, counted from 1.
    public var line: Int
    /// Its properties in the order of the file.
    public var properties: [ParsedProperty] = []
    /// The components directly in it.
    public var components: [ParsedComponent] = []

    /// Creates an empty component.
    public init(name: String, line: Int) {
        self.name = name
        self.line = line
    }

    /// The first property of the given name, if any.
    public func property(_ name: String) -> ParsedProperty? {
        properties.first { $0.name == name }
    }

    /// All properties of the given name.
    public func properties(_ name: String) -> [ParsedProperty] {
        properties.filter { $0.name == name }
    }

    /// The text of the first property of the given name, if any.
    public func text(_ name: String) -> String? {
        property(name)?.text
    }
}

/// One property as it stands in the file.
public struct ParsedProperty: Hashable, Sendable {
    /// The name in capitals.
    public var name: String
    /// The parameters in the order of the file.
    public var parameters: [ParsedParameter]
    /// The value, unfolded but with its escapes.
    public var value: String
    /// The line on which it begins, counted from 1.
    public var line: Int

    /// Creates a property.
    public init(name: String, parameters: [ParsedParameter], value: String, line: Int) {
        self.name = name
        self.parameters = parameters
        self.value = value
        self.line = line
    }

    /// The first value of the parameter of the given name, if any.
    public func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.values.first
    }

    /// The value as TEXT, its escapes undone.
    public var text: String {
        guard value.utf8.contains(.backslash) else { return value }
        var result = ""
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                result.unicodeScalars.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// One parameter with its values.
public struct ParsedParameter: Hashable, Sendable {
    /// The name in capitals.
    public var name: String
    /// The values, unquoted and with the escapes of RFC 6868 undone.
    public var values: [String]

    /// Creates a parameter.
    public init(name: String, values: [String]) {
        self.name = name
        self.values = values
    }
}
