import RoosterModel

extension ProgrammeYAML {
    /// Keys of a mapping, in order.
    typealias Entries = [(key: String, value: YAMLOutput)]

    /// A programme as a file, one requirement a line.
    static func write(_ programme: Programme) -> [UInt8] {
        var entries: Entries = [("id", .text(programme.id)), ("title", .textMap(programme.titles))]
        if let source = programme.source { entries.append(("source", .text(source))) }
        let audience = audience(programme.audience)
        if !audience.isEmpty { entries.append(("for", .flowMap(audience))) }
        if let start = programme.start {
            entries.append(
                (
                    "start",
                    .flowMap([("from", .text(start.from.rawValue)), ("withinDays", .whole(start.withinDays))])
                ))
        }
        let requirements = programme.requirements.map { YAMLOutput.flowMap(RequirementYAML.entries($0)) }
        entries.append(("requirements", requirements.isEmpty ? .flowList([]) : .blockList(requirements)))
        return YAMLOutput.blockMap(entries).bytes
    }

    private static func audience(_ audience: Programme.Audience) -> Entries {
        var entries: Entries = []
        func add(_ key: String, _ values: [YAMLOutput]) {
            if !values.isEmpty { entries.append((key, .flowList(values))) }
        }
        add("routes", audience.routes.map { .text($0.rawValue) })
        add("laws", audience.laws.map { .text($0.rawValue) })
        add("stages", audience.stages.map { .whole($0) })
        add("levels", audience.levels.map { .text($0.rawValue) })
        add("neighbourhoods", audience.neighbourhoods.map { .text($0) })
        add("ageBands", audience.ageBands.map { .text($0.rawValue) })
        add("goals", audience.goals.map { .text($0) })
        add("tags", audience.tags.map { .text($0) })
        if let mode = audience.withoutMode {
            entries.append(("without", .flowMap([("mode", .text(mode.rawValue))])))
        }
        return entries
    }
}
