import RoosterModel

/// Says conflicts and repairs in Dutch and English.
enum ConflictText {
    /// A conflict with its sentence.
    static func conflict(_ rules: [ExcludingRule]) -> ConflictSet {
        ConflictSet(
            rules: rules,
            sentences: [
                "nl": sentence(rules.map { plain(ReasonText.dutch($0.reason)) + about($0) }, joined: " en "),
                "en": sentence(rules.map { plain(ReasonText.english($0.reason)) + about($0) }, joined: " and "),
            ])
    }

    /// That something is open which the plan does not use.
    static func open(_ options: [String], _ language: String) -> String {
        let names = options.prefix(3).joined(separator: ", ")
        return language == "nl"
            ? "Er kan nog wel: \(names); opnieuw plannen kan helpen."
            : "Still possible: \(names); planning again may help."
    }

    /// What to do, and what it gives.
    static func repair(
        _ parts: [Repair.Part], option: String, gives: Double, _ unit: RequirementStanding.Unit
    ) -> [String: String] {
        let amount = gives == gives.rounded() ? String(Int(gives)) : String((gives * 10).rounded() / 10)
        let dutch = parts.compactMap { $0.sentences["nl"] }
        let english = parts.compactMap { $0.sentences["en"] }
        let units: (nl: String, en: String) =
            switch unit {
            case .meetings: ("bijeenkomsten", "meetings")
            case .hours: ("uur", "hours")
            case .once: ("keer", "times")
            case .weeks: ("weken", "weeks")
            }
        return [
            "nl": "Wat helpt: \(dutch.joined(separator: ", en ")); dat geeft \(amount) \(units.nl) (\(option)).",
            "en": "What helps: \(english.joined(separator: ", and ")); that gives \(amount) \(units.en) (\(option)).",
        ]
    }

    private static func sentence(_ clauses: [String], joined word: String) -> String {
        guard let first = clauses.first else { return "" }
        let rest = clauses.dropFirst().map { $0.prefix(1).lowercased() + $0.dropFirst() }
        return ([first] + rest).joined(separator: word) + "."
    }

    private static func plain(_ sentence: String) -> String {
        sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }

    /// Names what a personal rule is about; rules on what is offered speak for themselves.
    private static func about(_ rule: ExcludingRule) -> String {
        guard let colon = rule.subject.firstIndex(of: ":") else { return "" }
        let file = rule.subject[..<colon]
        let key = rule.subject[rule.subject.index(after: colon)...]
        switch file {
        case "blocks.csv":
            let columns = key.split(separator: "/", omittingEmptySubsequences: false)
            guard columns.count > 6 else { return "" }
            let text = [columns[5], columns[6]].filter { !$0.isEmpty }.joined(separator: " ")
            return text.isEmpty ? "" : " (\(text))"
        case "children.csv", "activities.csv", "groups.csv", "rides.csv": return " (\(key))"
        default: return ""
        }
    }
}
