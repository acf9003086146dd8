import RoosterModel

/// `municipality.yaml`: the settings of a municipality, without the tables that may stand in it.
enum MunicipalityYAML {
    /// Its name.
    static let file = "municipality.yaml"

    /// Weeks that are planned when none are given.
    static let defaultWeeks = 30

    /// Reads the settings; keys of tables are left to the caller.
    ///
    /// Nil when name or horizon are missing.
    static func read(_ document: inout YAMLMapping, problems: inout ProblemList) -> Municipality? {
        let name = document.require("name", .text, problems: &problems)
        let horizon = readHorizon(&document, problems: &problems)
        // Read on without them, so that everything that is wrong is found at once.
        var settings = Municipality(
            name: name ?? "", horizon: horizon ?? Municipality.Horizon(start: .blank, weeks: defaultWeeks))
        document.set(&settings.timezone, "timezone", .text, problems: &problems)
        if let languages = document.list("languages", .text, problems: &problems) { settings.languages = languages }
        settings.schoolRegion = document.read("schoolRegion", .text, problems: &problems)
        if var planning = document.mapping("planning", problems: &problems) {
            settings.planning = readPlanning(&planning, problems: &problems)
        }
        if let dayparts = document.mapping("dayparts", problems: &problems) {
            settings.dayparts = readDayparts(dayparts, problems: &problems)
        }
        document.set(&settings.startGridMinutes, "startGridMinutes", .whole, problems: &problems)
        if var travel = document.mapping("travel", problems: &problems) {
            settings.travel = readTravel(&travel, problems: &problems)
        }
        if let ceilings = document.mapping("ceilings", problems: &problems) {
            settings.ceilings = readCeilings(ceilings, problems: &problems)
        }
        settings.rampUp = readRampUp(&document, problems: &problems)
        document.set(&settings.childcareMode, "childcareMode", .word, problems: &problems)
        document.set(&settings.smallCell, "smallCell", .whole, problems: &problems)
        readPrices(&document, into: &settings, problems: &problems)
        settings.signals = readSignals(&document, problems: &problems)
        return name == nil || horizon == nil ? nil : settings
    }

    private static func readHorizon(
        _ document: inout YAMLMapping, problems: inout ProblemList
    ) -> Municipality.Horizon? {
        guard document.entry("horizon") != nil else {
            document.refuse("horizon", line: document.line, "is required and not given", problems: &problems)
            return nil
        }
        guard var mapping = document.mapping("horizon", problems: &problems) else { return nil }
        let start = mapping.require("start", .date, problems: &problems)
        let weeks = mapping.read("weeks", .whole, problems: &problems)
        mapping.refuseUnknownKeys(problems: &problems)
        return start.map { Municipality.Horizon(start: $0, weeks: weeks ?? defaultWeeks) }
    }

    private static func readPlanning(_ mapping: inout YAMLMapping, problems: inout ProblemList) -> PlanningPolicy {
        var planning = PlanningPolicy()
        mapping.set(&planning.freezeDays, "freezeDays", .whole, problems: &problems)
        mapping.set(&planning.publish, "publish", .word, problems: &problems)
        mapping.set(&planning.budgetShare, "budgetShare", .number, problems: &problems)
        planning.rollWeekly = mapping.read("rollWeekly", .weeklyMoment, problems: &problems)
        mapping.refuseUnknownKeys(problems: &problems)
        return planning
    }

    private static func readDayparts(_ mapping: YAMLMapping, problems: inout ProblemList) -> [String: TimeRange] {
        var mapping = mapping
        var dayparts: [String: TimeRange] = [:]
        for entry in mapping.keys {
            dayparts[entry.key] = mapping.require(entry.key, .range, problems: &problems)
        }
        return dayparts
    }

    private static func readCeilings(
        _ mapping: YAMLMapping, problems: inout ProblemList
    ) -> [Int: Municipality.Ceiling] {
        var mapping = mapping
        var ceilings: [Int: Municipality.Ceiling] = [:]
        for entry in mapping.keys {
            guard let stage = NumberText.wholeNumber(Field(text: entry.key)) else {
                mapping.refuse(entry.key, "is not the number of a stage", problems: &problems)
                continue
            }
            guard var ceiling = mapping.mapping(entry.key, problems: &problems) else { continue }
            let hours = ceiling.require("hoursPerWeek", .number, problems: &problems)
            let activities = ceiling.read("activitiesPerDay", .whole, problems: &problems)
            let free = ceiling.read("freeWeekdays", .whole, problems: &problems)
            ceiling.refuseUnknownKeys(problems: &problems)
            ceilings[stage] = hours.map {
                Municipality.Ceiling(hoursPerWeek: $0, activitiesPerDay: activities, freeWeekdays: free)
            }
        }
        return ceilings
    }

    private static func readRampUp(
        _ document: inout YAMLMapping, problems: inout ProblemList
    ) -> Municipality.RampUp? {
        guard var mapping = document.mapping("rampUp", problems: &problems) else { return nil }
        let step = mapping.require("hoursPerWeekStep", .number, problems: &problems)
        let weeks = mapping.require("everyWeeks", .whole, problems: &problems)
        mapping.refuseUnknownKeys(problems: &problems)
        guard let step, let weeks else { return nil }
        return Municipality.RampUp(hoursPerWeekStep: step, everyWeeks: weeks)
    }
}

extension YAMLMapping {
    /// Sets a value that keeps its default when the key is not given.
    mutating func set<Value>(
        _ value: inout Value, _ key: String, _ codec: FieldCodec<Value>, problems: inout ProblemList
    ) {
        if let given = read(key, codec, problems: &problems) { value = given }
    }
}

extension FieldCodec where Value == WeeklyMoment {
    /// `su 03:00`.
    static let weeklyMoment = FieldCodec(
        form: "weekday time",
        read: { (field) throws(FieldProblem) in
            let parts = field.split(at: UInt8(ascii: " ")).filter { !$0.isEmpty }
            guard parts.count == 2, let weekday = Weekday(text: parts[0].text), let minutes = TimeText.minutes(parts[1])
            else { throw FieldProblem(field, "is not a moment of the week; write su 03:00 or zo 03:00") }
            return WeeklyMoment(weekday: weekday, time: TimeOfDay(minutes: minutes))
        },
        write: { moment, writer in
            writer.append("\(moment.weekday.rawValue) \(moment.time.text)")
        })
}
