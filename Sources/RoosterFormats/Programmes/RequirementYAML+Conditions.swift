import RoosterModel

extension RequirementYAML {
    /// Reads what must hold besides the amount; what cannot be read is left out, with a problem.
    static func readConditions(_ mapping: inout YAMLMapping, problems: inout ProblemList) -> Conditions {
        var conditions = Conditions()
        conditions.after = mapping.read("after", .id, problems: &problems)
        if var hours = mapping.mapping("afterHours", problems: &problems) {
            conditions.afterHours = readHours(&hours, problems: &problems)
        }
        conditions.firstOf = readScope("firstOf", &mapping, problems: &problems)
        conditions.lastOf = readScope("lastOf", &mapping, problems: &problems)
        if var share = mapping.mapping("at", problems: &problems) {
            let other = share.require("of", .id, problems: &problems)
            let from = share.require("fromShare", .number, problems: &problems)
            let to = share.require("toShare", .number, problems: &problems)
            share.refuseUnknownKeys(problems: &problems)
            if let other, let from, let to {
                conditions.at = Conditions.Share(requirement: other, fromShare: from, toShare: to)
            }
        }
        conditions.everyDayApart = mapping.read("everyDayApart", .whole, problems: &problems)
        conditions.match = mapping.read("match", .word, problems: &problems)
        return conditions
    }

    private static func readHours(_ mapping: inout YAMLMapping, problems: inout ProblemList) -> Conditions.Hours? {
        let hours = mapping.require("atLeast", .number, problems: &problems)
        let selection = mapping.mapping("of", problems: &problems).map { readSelection($0, problems: &problems) }
        if selection == nil, mapping.entry("of") == nil {
            mapping.refuse("of", line: mapping.line, "is required and not given", problems: &problems)
        }
        mapping.refuseUnknownKeys(problems: &problems)
        guard let hours, let selection else { return nil }
        return Conditions.Hours(of: selection, atLeast: hours)
    }

    private static func readScope(
        _ key: String, _ mapping: inout YAMLMapping, problems: inout ProblemList
    ) -> Conditions.Scope? {
        guard let entry = mapping.entry(key) else { return nil }
        if case .scalar(let text, _, _) = entry.value {
            guard text == "programme" else {
                mapping.refuse(
                    key, value: text, "is neither programme nor a selection such as {kinds: [language]}",
                    problems: &problems)
                return nil
            }
            return .programme
        }
        return mapping.mapping(key, problems: &problems).map { .selection(readSelection($0, problems: &problems)) }
    }
}
