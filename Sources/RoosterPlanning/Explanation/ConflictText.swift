import RoosterModel

/// Says conflicts and repairs in Dutch and English.
enum ConflictText {
    /// A conflict with its sentence.
    static func conflict(_ rules: [ExcludingRule], _ state: State) -> ConflictSet {
        let clauses = rules.map { clause($0, state) }
        return ConflictSet(
            rules: rules,
            sentences: [
                "nl": sentence(clauses.map(\.dutch), "en"), "en": sentence(clauses.map(\.english), "and"),
            ])
    }

    /// That something is open which the plan does not use.
    static func open(_ options: [String], _ language: String) -> String {
        let names = options.prefix(3).joined(separator: ", ")
        return language == "nl"
            ? "Nog mogelijk: \(names); opnieuw plannen kan helpen."
            : "Still possible: \(names); planning again may help."
    }

    /// What to do, and what it gives.
    static func repair(
        _ parts: [Repair.Part], option: String, gives: Double, _ unit: RequirementStanding.Unit
    ) -> [String: String] {
        let dutch = parts.compactMap { $0.sentences["nl"] }
        let english = parts.compactMap { $0.sentences["en"] }
        let amount = AmountText(unit: unit)
        // Of what is done once it goes without saying.
        let isOnce = unit == .once && gives == 1
        let dutchGain = isOnce ? "" : "; dat geeft \(amount.dutch(gives))"
        let englishGain = isOnce ? "" : "; that gives \(amount.english(gives))"
        return [
            "nl": "Wat helpt: \(dutch.joined(separator: ", en "))\(dutchGain) (\(option)).",
            "en": "What helps: \(english.joined(separator: ", and "))\(englishGain) (\(option)).",
        ]
    }

    /// Clauses with commas and, before the last, a word.
    private static func sentence(_ clauses: [String], _ word: String) -> String {
        guard let last = clauses.last else { return "" }
        let first = clauses.dropLast().joined(separator: ", ")
        let text = first.isEmpty ? last : "\(first) \(word) \(last)"
        return text.prefix(1).uppercased() + text.dropFirst() + "."
    }

    /// What a rule says, beginning small: rules on what is offered speak for themselves, personal ones name what they
    /// are about.
    private static func clause(_ rule: ExcludingRule, _ state: State) -> (dutch: String, english: String) {
        let parts = rule.subject.split(separator: ":", maxSplits: 1).map(String.init)
        let (file, key) = (parts.first ?? "", parts.count > 1 ? parts[1] : "")
        switch (rule.reason, file) {
        case (.busy, "blocks.csv"):
            guard let when = state.blocks[key].map(BlockText.init) else { break }
            return ("bezet \(when.dutch)", "busy \(when.english)")
        case (.busy, "activities.csv"): return ("\(key) valt al op die tijden", "\(key) is at those times already")
        case (.busy, "groups.csv"): return ("al in groep \(key)", "in group \(key) already")
        case (.busy, "children.csv"): return ("past dan op een kind", "looks after a child then")
        case (.childUncovered, "children.csv"):
            return ("kind \(key) zou zonder opvang zijn", "child \(key) would be without care")
        case (.staffMissing, "staff.csv"):
            let roles = key.split(separator: "|").joined(separator: ", ")
            return ("niemand is vrij als \(roles)", "nobody is free as \(roles)")
        case (.groupTooSmall, "activities.csv"):
            return ("er kunnen te weinig mensen tegelijk", "too few people can come at the same hours")
        case (.maxGroups, "activities.csv"):
            return ("van \(key) lopen al zoveel groepen als mogen", "as many groups of \(key) run as may")
        case (.window, "activities.csv"):
            return ("er zijn geen dagen en uren waarop \(key) kan", "there are no days and hours that \(key) can have")
        case (.ride, "rides.csv"): return ("geen plaats meer in rit \(key)", "no seat left in ride \(key)")
        default: break
        }
        return (plain(ReasonText.dutch(rule.reason)), plain(ReasonText.english(rule.reason)))
    }

    /// A sentence as a clause: small at the begin, nothing at the end.
    private static func plain(_ sentence: String) -> String {
        let text = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
