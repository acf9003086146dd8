/// The zones that the times of one file name.
struct ZoneTable {
    private var zones: [String: Zone] = [:]

    /// Finds every zone that a property of the calendar names.
    init(_ calendar: ParsedCalendar, _ builtins: inout BuiltinZones) {
        var definitions: [String: ParsedComponent] = [:]
        for definition in calendar.components(named: "VTIMEZONE") {
            if let identifier = definition.text("TZID") { definitions[identifier] = definition }
        }
        for identifier in Self.identifiers(in: calendar.components) {
            zones[identifier] = Self.zone(identifier, definitions, &builtins)
        }
    }

    /// The zone of a name that the file uses, or nothing when it is unknown.
    subscript(identifier: String) -> Zone? {
        zones[identifier]
    }

    /// The zone that a name means.
    ///
    /// A name with an area (`Europe/Amsterdam`) means the database's zone, whatever the file makes of it, with or without
    /// a maker's prefix. A name without one (`EST`, `My zone`) means what the file says, and only then the database's.
    private static func zone(
        _ identifier: String, _ definitions: [String: ParsedComponent], _ builtins: inout BuiltinZones
    ) -> Zone? {
        if ["UTC", "GMT", "Etc/UTC", "Z"].contains(identifier) { return .utc }
        let parts = identifier.split(separator: "/")
        for count in [3, 2] where parts.count >= count {
            let name = parts.suffix(count).joined(separator: "/")
            if let zone = Zone(builtin: name, &builtins) { return zone }
        }
        if let zone = definitions[identifier].flatMap({ Zone(definition: $0) }) { return zone }
        if let zone = Zone(builtin: identifier, &builtins) { return zone }
        return WindowsZones.identifier(for: identifier).flatMap { Zone(builtin: $0, &builtins) }
    }

    private static func identifiers(in components: [ParsedComponent]) -> Set<String> {
        var result: Set<String> = []
        for component in components {
            for property in component.properties {
                if let identifier = property.parameter("TZID") { result.insert(identifier) }
            }
            result.formUnion(identifiers(in: component.components))
        }
        return result
    }
}
