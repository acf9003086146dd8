import RoosterModel

extension MunicipalityYAML {
    /// Keys of a mapping, in order.
    typealias Entries = [(key: String, value: YAMLOutput)]

    /// The settings as a file, every key in the order of the specification.
    static func write(_ settings: Municipality) -> [UInt8] {
        var entries: Entries = [
            ("name", .text(settings.name)),
            ("timezone", .text(settings.timezone)),
            ("languages", .texts(settings.languages)),
        ]
        if let region = settings.schoolRegion { entries.append(("schoolRegion", .text(region))) }
        entries.append(
            (
                "horizon",
                .flowMap([("start", .raw(settings.horizon.start.isoText)), ("weeks", .whole(settings.horizon.weeks))])
            ))
        entries.append(("planning", .blockMap(planning(settings.planning))))
        entries.append(("dayparts", .flowMap(dayparts(settings.dayparts))))
        entries.append(("startGridMinutes", .whole(settings.startGridMinutes)))
        entries.append(("travel", .blockMap(travel(settings.travel))))
        if !settings.ceilings.isEmpty { entries.append(("ceilings", .blockMap(ceilings(settings.ceilings)))) }
        if let ramp = settings.rampUp {
            entries.append(
                (
                    "rampUp",
                    .flowMap([
                        ("hoursPerWeekStep", .number(ramp.hoursPerWeekStep)), ("everyWeeks", .whole(ramp.everyWeeks)),
                    ])
                ))
        }
        entries.append(("childcareMode", .text(settings.childcareMode.rawValue)))
        entries.append(("smallCell", .whole(settings.smallCell)))
        entries.append(
            ("weights", .flowMap(weightKeys.map { ($0.key, .number(settings.weights[keyPath: $0.path])) })))
        entries.append(
            (
                "changePrices",
                .flowMap(changePriceKeys.map { ($0.key, .number(settings.changePrices[keyPath: $0.path])) })
            ))
        if let limits = settings.signals, limits != SignalLimits() {
            entries.append(("signals", .flowMap(signals(limits))))
        }
        return YAMLOutput.blockMap(entries).bytes
    }

    private static func planning(_ policy: PlanningPolicy) -> Entries {
        var entries: Entries = [
            ("freezeDays", .whole(policy.freezeDays)), ("publish", .text(policy.publish.rawValue)),
            ("budgetShare", .number(policy.budgetShare)),
        ]
        if let moment = policy.rollWeekly {
            entries.append(("rollWeekly", .text("\(moment.weekday.rawValue) \(moment.time.text)")))
        }
        return entries
    }

    /// Day-parts in the order of the day.
    private static func dayparts(_ dayparts: [String: TimeRange]) -> Entries {
        dayparts.sorted { ($0.value.startMinutes, $0.key) < ($1.value.startMinutes, $1.key) }
            .map { ($0.key, .raw($0.value.text)) }
    }

    private static func travel(_ travel: TravelSettings) -> Entries {
        var entries: Entries = [("detour", .number(travel.detour))]
        for mode in TravelMode.allCases {
            let settings = travel[mode]
            var values: Entries = [("kmh", .number(settings.kmh))]
            if let limit = settings.maxKm { values.append(("maxKm", .number(limit))) }
            if settings.fixedMinutes != 0 { values.append(("fixedMinutes", .whole(settings.fixedMinutes))) }
            if let first = settings.first { values.append(("first", .text(first.text))) }
            if let last = settings.last { values.append(("last", .text(last.text))) }
            entries.append((mode.rawValue, .flowMap(values)))
        }
        entries.append(("bufferMinutes", .whole(travel.bufferMinutes)))
        return entries
    }

    private static func ceilings(_ ceilings: [Int: Municipality.Ceiling]) -> Entries {
        ceilings.sorted { $0.key < $1.key }.map { stage, ceiling in
            var values: Entries = [("hoursPerWeek", .number(ceiling.hoursPerWeek))]
            if let limit = ceiling.activitiesPerDay { values.append(("activitiesPerDay", .whole(limit))) }
            if let days = ceiling.freeWeekdays { values.append(("freeWeekdays", .whole(days))) }
            return (String(stage), .flowMap(values))
        }
    }
}
