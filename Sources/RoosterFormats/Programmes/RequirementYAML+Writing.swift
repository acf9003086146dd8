import RoosterModel

extension RequirementYAML {
    /// Keys of a mapping, in order.
    typealias Entries = [(key: String, value: YAMLOutput)]

    /// A requirement as keys and values, in the order of the specification.
    static func entries(_ requirement: Requirement) -> Entries {
        let kind = kind(requirement.kind)
        var entries: Entries = [("id", .text(requirement.id)), ("kind", .text(kind.word.rawValue))]
        entries.append(("of", .flowMap(selection(requirement.of))))
        entries += kind.entries
        if let window = requirement.within { entries.append(("within", .flowMap(self.window(window)))) }
        entries += conditions(requirement.conditions)
        entries.append(("priority", .text(requirement.priority.rawValue)))
        return entries
    }

    private static func kind(_ kind: Requirement.Kind) -> (word: KindWord, entries: Entries) {
        switch kind {
        case .count(let atLeast): return (.count, [("atLeast", .whole(atLeast))])
        case .hours(let atLeast, let physicalOnly):
            return (.hours, [("atLeast", .number(atLeast))] + (physicalOnly ? [("how", .text("physical"))] : []))
        case .once: return (.once, [])
        case .each: return (.each, [])
        case .weekly(let amount, let share, let fromWeek, let toWeek):
            var entries: Entries = []
            switch amount {
            case .meetings(let meetings): entries.append(("meetings", .whole(meetings)))
            case .hours(let hours): entries.append(("hours", .number(hours)))
            }
            if share != 1 { entries.append(("share", .number(share))) }
            if let fromWeek { entries.append(("fromWeek", .whole(fromWeek))) }
            if let toWeek { entries.append(("toWeek", .whole(toWeek))) }
            return (.weekly, entries)
        case .recurring(let everyWeeks, let atMostWeeks):
            return (.recurring, [("everyWeeks", .whole(everyWeeks)), ("atMostWeeks", .whole(atMostWeeks))])
        case .gap(let atMostWeeks): return (.gap, [("atMostWeeks", .whole(atMostWeeks))])
        case .themes(let atLeast): return (.themes, [("atLeast", .whole(atLeast))])
        case .buddy(let purpose, let trialMeetings):
            let purpose: Entries = purpose.map { [("purpose", .text($0))] } ?? []
            return (.buddy, purpose + (trialMeetings == 0 ? [] : [("trialMeetings", .whole(trialMeetings))]))
        }
    }

    private static func selection(_ selection: Selection) -> Entries {
        var entries: Entries = []
        func add(_ key: String, _ values: [String]) {
            if !values.isEmpty { entries.append((key, .texts(values))) }
        }
        add("activities", selection.activities)
        add("kinds", selection.kinds.map(\.rawValue))
        add("themes", selection.themes)
        add("countsFor", selection.countsFor.map(\.rawValue))
        return entries
    }

    private static func window(_ window: Window) -> Entries {
        var entries: Entries = [(window.isBefore ? "before" : "from", .text(window.clock.rawValue))]
        switch window.length {
        case .days(let days): entries.append(("days", .whole(days)))
        case .weeks(let weeks): entries.append(("weeks", .whole(weeks)))
        case .months(let months): entries.append(("months", .whole(months)))
        case .years(let years): entries.append(("years", .whole(years)))
        }
        if let countsFrom = window.countsFrom { entries.append(("countsFrom", .text(countsFrom.rawValue))) }
        return entries
    }

    private static func conditions(_ conditions: Conditions) -> Entries {
        var entries: Entries = []
        if let after = conditions.after { entries.append(("after", .text(after))) }
        if let hours = conditions.afterHours {
            entries.append(
                ("afterHours", .flowMap([("of", .flowMap(selection(hours.of))), ("atLeast", .number(hours.atLeast))])))
        }
        if let first = conditions.firstOf { entries.append(("firstOf", scope(first))) }
        if let last = conditions.lastOf { entries.append(("lastOf", scope(last))) }
        if let share = conditions.at {
            entries.append(
                (
                    "at",
                    .flowMap([
                        ("of", .text(share.requirement)), ("fromShare", .number(share.fromShare)),
                        ("toShare", .number(share.toShare)),
                    ])
                ))
        }
        if let days = conditions.everyDayApart { entries.append(("everyDayApart", .whole(days))) }
        if let match = conditions.match { entries.append(("match", .text(match.rawValue))) }
        return entries
    }

    private static func scope(_ scope: Conditions.Scope) -> YAMLOutput {
        switch scope {
        case .programme: .text("programme")
        case .selection(let selected): .flowMap(selection(selected))
        }
    }
}
