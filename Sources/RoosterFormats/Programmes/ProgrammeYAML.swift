import RoosterModel

/// `programmes/ID.yaml`: an approach or a law.
enum ProgrammeYAML {
    /// A programme as it was read.
    struct Reading {
        /// The programme, without the requirements that could not be read.
        var programme: Programme
        /// The line of each requirement, by its id.
        var requirementLines: [String: Int]
    }

    /// Reads a programme; nil when it has no id.
    static func read(_ document: inout YAMLMapping, problems: inout ProblemList) -> Reading? {
        let id = document.require("id", .id, problems: &problems)
        let titles = readTitles(&document, problems: &problems)
        var programme = Programme(id: id ?? "", titles: titles, requirements: [])
        programme.source = document.read("source", .text, problems: &problems)
        if var audience = document.mapping("for", problems: &problems) {
            programme.audience = readAudience(&audience, problems: &problems)
        }
        if var start = document.mapping("start", problems: &problems) {
            let clock = start.require("from", FieldCodec<Clock>.word, problems: &problems)
            let days = start.require("withinDays", .whole, problems: &problems)
            start.refuseUnknownKeys(problems: &problems)
            if let clock, let days { programme.start = Programme.StartRule(from: clock, withinDays: days) }
        }
        var lines: [String: Int] = [:]
        if document.entry("requirements") == nil {
            document.refuse("requirements", line: document.line, "is required and not given", problems: &problems)
        }
        for var mapping in document.mappings("requirements", problems: &problems) ?? [] {
            guard let requirement = RequirementYAML.read(&mapping, problems: &problems) else { continue }
            if let earlier = lines[requirement.id] {
                mapping.refuse(
                    "id", line: mapping.line, value: requirement.id, "stands in line \(earlier) already",
                    problems: &problems)
                continue
            }
            lines[requirement.id] = mapping.line
            programme.requirements.append(requirement)
        }
        document.refuseUnknownKeys(problems: &problems)
        return id == nil ? nil : Reading(programme: programme, requirementLines: lines)
    }

    private static func readTitles(
        _ document: inout YAMLMapping, problems: inout ProblemList
    ) -> [String: String] {
        guard document.entry("title") != nil else {
            document.refuse("title", line: document.line, "is required and not given", problems: &problems)
            return [:]
        }
        guard var mapping = document.mapping("title", problems: &problems) else { return [:] }
        var titles: [String: String] = [:]
        titles["nl"] = mapping.require("nl", .text, problems: &problems)
        for entry in mapping.keys where entry.key != "nl" {
            titles[entry.key] = mapping.read(entry.key, .text, problems: &problems)
        }
        return titles
    }

    private static func readAudience(
        _ mapping: inout YAMLMapping, problems: inout ProblemList
    ) -> Programme.Audience {
        var audience = Programme.Audience()
        audience.routes = mapping.list("routes", .word, problems: &problems) ?? []
        audience.laws = mapping.list("laws", .word, problems: &problems) ?? []
        audience.stages = mapping.list("stages", .whole, problems: &problems) ?? []
        audience.levels = mapping.list("levels", .word, problems: &problems) ?? []
        audience.neighbourhoods = mapping.list("neighbourhoods", .text, problems: &problems) ?? []
        audience.ageBands = mapping.list("ageBands", .word, problems: &problems) ?? []
        audience.goals = mapping.list("goals", .text, problems: &problems) ?? []
        audience.tags = mapping.list("tags", .text, problems: &problems) ?? []
        if var without = mapping.mapping("without", problems: &problems) {
            audience.withoutMode = without.require("mode", FieldCodec<TravelMode>.word, problems: &problems)
            without.refuseUnknownKeys(problems: &problems)
        }
        mapping.refuseUnknownKeys(problems: &problems)
        return audience
    }
}
