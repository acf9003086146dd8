import RoosterModel

/// One entry of `requirements` in a programme.
enum RequirementYAML {
    /// The words of `kind`.
    enum KindWord: String, CaseIterable, Sendable {
        case count, hours, once, each, weekly, recurring, gap, themes, buddy
    }

    /// How hours are attended.
    enum How: String, CaseIterable, Sendable {
        case physical, any
    }

    /// Reads a requirement; nil, and problems, when something it cannot do without is missing or wrong.
    static func read(_ mapping: inout YAMLMapping, problems: inout ProblemList) -> Requirement? {
        let id = mapping.require("id", .id, problems: &problems)
        let word = mapping.require("kind", FieldCodec<KindWord>.word, problems: &problems)
        let priority = mapping.require("priority", FieldCodec<Requirement.Priority>.word, problems: &problems)
        let kind = word.flatMap { readKind($0, &mapping, problems: &problems) }
        var selection = mapping.mapping("of", problems: &problems).map { readSelection($0, problems: &problems) }
        if selection == nil, word == .buddy { selection = Selection(kinds: [.buddy]) }
        if selection == nil, mapping.entry("of") == nil {
            mapping.refuse("of", line: mapping.line, "is required and not given", problems: &problems)
        }
        let window = mapping.mapping("within", problems: &problems).map { readWindow($0, problems: &problems) }
        let conditions = readConditions(&mapping, problems: &problems)
        // Keys of a kind that could not be read are not known; the kind is the one thing to mend then.
        if word != nil { mapping.refuseUnknownKeys(problems: &problems) }
        guard let id, let kind, let priority, let selection else { return nil }
        if case .some(.none) = window { return nil }
        return Requirement(
            id: id, kind: kind, of: selection, within: window.flatMap(\.self), priority: priority,
            conditions: conditions)
    }

    private static func readKind(
        _ word: KindWord, _ mapping: inout YAMLMapping, problems: inout ProblemList
    ) -> Requirement.Kind? {
        switch word {
        case .count: return mapping.require("atLeast", .whole, problems: &problems).map { .count(atLeast: $0) }
        case .hours:
            let how = mapping.read("how", FieldCodec<How>.word, problems: &problems)
            let hours = mapping.require("atLeast", .number, problems: &problems)
            return hours.map { .hours(atLeast: $0, physicalOnly: how == .physical) }
        case .once: return .once
        case .each: return .each
        case .weekly: return readWeekly(&mapping, problems: &problems)
        case .recurring:
            let every = mapping.require("everyWeeks", .whole, problems: &problems)
            let atMost = mapping.require("atMostWeeks", .whole, problems: &problems)
            guard let every, let atMost else { return nil }
            return .recurring(everyWeeks: every, atMostWeeks: atMost)
        case .gap: return mapping.require("atMostWeeks", .whole, problems: &problems).map { .gap(atMostWeeks: $0) }
        case .themes: return mapping.require("atLeast", .whole, problems: &problems).map { .themes(atLeast: $0) }
        case .buddy:
            let purpose = mapping.read("purpose", .text, problems: &problems)
            let trial = mapping.read("trialMeetings", .whole, problems: &problems)
            return .buddy(purpose: purpose, trialMeetings: trial ?? 0)
        }
    }

    private static func readWeekly(
        _ mapping: inout YAMLMapping, problems: inout ProblemList
    ) -> Requirement.Kind? {
        let meetings = mapping.read("meetings", .whole, problems: &problems)
        let hours = mapping.read("hours", .number, problems: &problems)
        let share = mapping.read("share", .number, problems: &problems) ?? 1
        let from = mapping.read("fromWeek", .whole, problems: &problems)
        let to = mapping.read("toWeek", .whole, problems: &problems)
        let amount: Requirement.WeeklyAmount
        switch (meetings, hours) {
        case (let meetings?, nil): amount = .meetings(meetings)
        case (nil, let hours?): amount = .hours(hours)
        case (nil, nil), (.some, .some):
            mapping.refuse("kind", value: "weekly", "asks for either meetings or hours", problems: &problems)
            return nil
        }
        return .weekly(amount: amount, share: share, fromWeek: from, toWeek: to)
    }

    /// Reads the meetings that count.
    static func readSelection(_ mapping: YAMLMapping, problems: inout ProblemList) -> Selection {
        var mapping = mapping
        let selection = Selection(
            activities: mapping.list("activities", .id, problems: &problems) ?? [],
            kinds: mapping.list("kinds", .word, problems: &problems) ?? [],
            themes: mapping.list("themes", .text, problems: &problems) ?? [],
            countsFor: mapping.list("countsFor", .word, problems: &problems) ?? [])
        mapping.refuseUnknownKeys(problems: &problems)
        return selection
    }

    private static func readWindow(_ mapping: YAMLMapping, problems: inout ProblemList) -> Window? {
        var mapping = mapping
        let from = mapping.read("from", FieldCodec<Clock>.word, problems: &problems)
        let before = mapping.read("before", FieldCodec<Clock>.word, problems: &problems)
        var lengths: [Window.Length] = []
        if let days = mapping.read("days", .whole, problems: &problems) { lengths.append(.days(days)) }
        if let weeks = mapping.read("weeks", .whole, problems: &problems) { lengths.append(.weeks(weeks)) }
        if let months = mapping.read("months", .whole, problems: &problems) { lengths.append(.months(months)) }
        if let years = mapping.read("years", .whole, problems: &problems) { lengths.append(.years(years)) }
        let countsFrom = mapping.read("countsFrom", FieldCodec<Clock>.word, problems: &problems)
        mapping.refuseUnknownKeys(problems: &problems)
        guard let clock = from ?? before, from == nil || before == nil, lengths.count == 1 else {
            problems.add(
                FolderProblem(
                    file: mapping.file, line: mapping.line, column: mapping.path,
                    rule: "needs one of from and before, and one of days, weeks, months and years"))
            return nil
        }
        return Window(clock: clock, isBefore: before != nil, length: lengths[0], countsFrom: countsFrom)
    }
}
